"""Make, change and remove workspaces.

Decides: what a name may be, and that a provider is one that there is a profile of.
Leaves alone: who may do it (`web` asks `domain.access` before), and what belongs to a workspace (`storage`).
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.access import User, Workspace, WorkspaceKind
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import WorkspaceStore
from carelane.profiles.profile import load_profile

MOST_CHARACTERS: Final = 200


@dataclass(frozen=True, slots=True)
class CreateWorkspace:
    """A new workspace of somebody."""

    owner: User
    name: str
    kind: WorkspaceKind = WorkspaceKind.BUSINESS
    provider: str = ""


@dataclass(frozen=True, slots=True)
class ChangeWorkspace:
    """Other settings; `expected` is the version that was looked at."""

    workspace_id: str
    name: str
    kind: WorkspaceKind
    provider: str
    expected: int


def create_workspace(command: CreateWorkspace, by: Actor, *, workspaces: WorkspaceStore) -> Workspace:
    """Make it, with its one owner.

    Raises:
        BadSetting: the name is empty or too long.
        UnknownName: there is no such provider.
    """
    name, provider = require_name(command.name), _provider(command.provider)
    return workspaces.add_workspace(name, command.kind, provider, owner=command.owner, by=by)


def change_workspace(command: ChangeWorkspace, by: Actor, *, workspaces: WorkspaceStore) -> Workspace:
    """Change it.

    Raises:
        BadSetting, UnknownName: as `create_workspace`.
        StaleChange: somebody else changed it meanwhile.
        NotKept: there is no such workspace.
    """
    return workspaces.change_workspace(
        command.workspace_id,
        name=require_name(command.name),
        kind=command.kind,
        provider=_provider(command.provider),
        expected=command.expected,
        by=by,
    )


def remove_workspace(workspace_id: str, typed_name: str, by: Actor, *, workspaces: WorkspaceStore) -> None:
    """Remove it with all that belongs to it, if its name was typed; the example goes without.

    Raises:
        BadSetting: another name was typed.
        NotKept: there is no such workspace.
    """
    workspace = workspaces.workspace(workspace_id)
    if not workspace.is_example and typed_name.split() != workspace.name.split():
        raise BadSetting("this is not the name of the workspace", hint="type it as it stands, to be sure")
    workspaces.remove_workspace(workspace_id, by)


def require_name(text: str) -> str:
    """A name in one line.

    Raises:
        BadSetting: it is empty or too long.
    """
    name = " ".join(text.split())
    if not name:
        raise BadSetting("the name is empty", hint="give a name by which you recognise it")
    if len(name) > MOST_CHARACTERS:
        raise BadSetting(f"the name is longer than {MOST_CHARACTERS} characters", hint="choose a shorter one")
    return name


def _provider(name: str) -> str:
    return load_profile(name).name if name else ""
