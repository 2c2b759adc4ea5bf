"""Keys with which programs work in one workspace.

Decides: that a key has a name and at least one scope, that its secret is shown once, and that only a keyed hash is kept
(purpose "api-key").
Leaves alone: what scopes allow (`domain.access`) and how often a key may ask (`web`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.access import ActorKind, ApiKey, Principal, Scope
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import Vault, WorkspaceStore
from carelane.ports.secrets import Tokens
from carelane.services.workspaces.workspaces import require_name

API_KEY: Final = "api-key"


@dataclass(frozen=True, slots=True)
class CreateKey:
    """A new key of a workspace."""

    workspace_id: str
    name: str
    scopes: tuple[Scope, ...]


@dataclass(frozen=True, slots=True)
class CreatedKey:
    """The key, and the secret that nobody can show again."""

    key: ApiKey
    secret: str


def create_key(
    command: CreateKey, by: Actor, *, workspaces: WorkspaceStore, vault: Vault, tokens: Tokens
) -> CreatedKey:
    """Make a key.

    Raises:
        BadSetting: the name is empty, or the key may do nothing.
        NotKept: there is no such workspace.
    """
    name = require_name(command.name)
    scopes = tuple(scope for scope in Scope if scope in command.scopes)
    if not scopes:
        raise BadSetting("the key may do nothing", hint="choose at least one thing that it may do")
    prefix, secret = tokens.api_key()
    hashed = vault.keyed_hash(API_KEY, secret)
    key = workspaces.add_key(command.workspace_id, name, scopes, prefix=prefix, secret_hash=hashed, by=by)
    return CreatedKey(key, secret)


def key_of(text: str, at: datetime, *, workspaces: WorkspaceStore, vault: Vault, tokens: Tokens) -> ApiKey | None:
    """The key that a program sent, its use noted; None when it opens nothing."""
    if not tokens.is_api_key(text):
        return None
    key = workspaces.key_by_hash(vault.keyed_hash(API_KEY, text))
    if key is not None:
        workspaces.key_used(key.id, at)
    return key


def principal_of(key: ApiKey) -> Principal:
    """A program with this key, as `domain.access` sees it."""
    return Principal(ActorKind.KEY, key.id, key.name, {}, key.scopes, key.workspace_id)


def revoke_key(workspace_id: str, key_id: str, by: Actor, *, workspaces: WorkspaceStore) -> None:
    """Let a key open nothing from now on.

    Raises:
        NotKept: there is no such key in this workspace.
    """
    workspaces.revoke_key(workspace_id, key_id, by)
