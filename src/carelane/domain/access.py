"""Who may do what: workspaces, roles, permissions, and the principal behind a request.

Decides: what each role and each scope of an API key allows.
Leaves alone: how a principal is recognised (`accounts`, `web`) and where it is kept (`storage`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class Permission(StrEnum):
    """What a request does to one workspace."""

    READ = "read"  # see campaigns, attempts, jobs, findings
    EDIT = "edit"  # change campaigns, record attempts, start jobs
    MANAGE = "manage"  # settings, team, API keys, audit trail, removing the workspace


class Role(StrEnum):
    """What a person is in one workspace."""

    OWNER = "owner"
    EDITOR = "editor"
    VIEWER = "viewer"


class Scope(StrEnum):
    """What an API key may do in its one workspace."""

    CHECK = "check"  # the tools that keep nothing: check, read, choose, write
    READ = "campaigns:read"
    EDIT = "campaigns:write"
    GATE = "gate"  # ask whether a text may go, and hand in texts that came
    CONSENT_READ = "consent:read"
    CONSENT_WRITE = "consent:write"


class ActorKind(StrEnum):
    """Who acts: a person, a program with a key, or carelane itself."""

    USER = "user"
    KEY = "key"
    SYSTEM = "system"


ALLOWED: Final[Mapping[Role, frozenset[Permission]]] = {
    Role.OWNER: frozenset(Permission),
    Role.EDITOR: frozenset({Permission.READ, Permission.EDIT}),
    Role.VIEWER: frozenset({Permission.READ}),
}
_SCOPES: Final[Mapping[Scope, frozenset[Permission]]] = {
    Scope.CHECK: frozenset(),
    Scope.READ: frozenset({Permission.READ}),
    Scope.EDIT: frozenset({Permission.READ, Permission.EDIT}),
    Scope.GATE: frozenset(),
    Scope.CONSENT_READ: frozenset(),
    Scope.CONSENT_WRITE: frozenset(),
}


class WorkspaceKind(StrEnum):
    """Whose campaigns a workspace holds."""

    BUSINESS = "business"  # one's own
    CLIENT = "client"  # of a consultant's client


@dataclass(frozen=True, slots=True)
class Workspace:
    """One business or one client. `provider` is the name of a provider profile, "" when not chosen.

    `is_example` marks the workspace that is there to explore; `version` counts changes of the settings.
    """

    id: str
    name: str
    kind: WorkspaceKind
    provider: str
    created_at: datetime
    is_example: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class User:
    """A person with an account. `password_hash` is "" for the local owner, who signs in by a one-time link.

    `totp_secret` is sealed (encrypted with the key of the installation), "" without a second factor.
    """

    id: str
    email: str
    name: str
    created_at: datetime
    password_hash: str = ""
    totp_secret: str = ""
    disabled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person's role in a workspace."""

    workspace_id: str
    user: User
    role: Role


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """A person is invited to a workspace and has not joined yet. The secret of the link is not kept.

    `made_by` is the id of who invited; `counts` says whether that person is still an owner: otherwise it opens nothing.
    """

    id: str
    workspace_id: str
    email: str
    role: Role
    made_by: str
    made_by_name: str
    expires_at: datetime
    counts: bool = True


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A program's way in. Only a hash of the secret is kept; `prefix` is what a person recognises it by."""

    id: str
    workspace_id: str
    name: str
    prefix: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    created_by: str
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Principal:
    """Who a request comes from, with what they may do in each workspace (by its id)."""

    kind: ActorKind
    id: str
    name: str
    roles: Mapping[str, Role]
    scopes: tuple[Scope, ...] = ()
    key_workspace: str = ""

    def may(self, permission: Permission, workspace_id: str) -> bool:
        """Whether this permission is given in this workspace; an unknown workspace gives none."""
        if self.kind is ActorKind.SYSTEM:
            return True
        if self.kind is ActorKind.KEY:
            if workspace_id != self.key_workspace:
                return False
            return any(permission in _SCOPES[scope] for scope in self.scopes)
        role = self.roles.get(workspace_id)
        return role is not None and permission in ALLOWED[role]
