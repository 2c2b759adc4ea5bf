"""The installation and the workspace that a command about consent works in.

Decides: how a workspace is named on the command line (its name or its id; nothing where there is one only).
Leaves alone: what is done there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from carelane.domain.access import Workspace
    from carelane.domain.kept import Actor
    from carelane.wiring import Services

WorkspaceName = Annotated[
    str, typer.Option("--workspace", help="The workspace, by name or id (default: the only one there is).")
]
DataFolder = Annotated[str, typer.Option("--data", help="The folder with the database and the key.")]


@contextmanager
def opened(data: str) -> "Iterator[Services]":
    """The services of an installation, closed at the end.

    Raises:
        BadSetting: the web part is not installed, or the database cannot be used.
    """
    from carelane.cli.serve import settings_of  # noqa: PLC0415  keeps the start of other commands short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    try:
        from carelane.wiring import open_services  # noqa: PLC0415
    except ImportError as error:
        hint = "pip install 'carelane[web]'"
        raise BadSetting("consent is kept by the web part, which is not installed", hint=hint) from error
    services = open_services(settings_of("", 0, data))
    try:
        yield services
    finally:
        services.close()


def workspace_called(name: str, services: "Services") -> "Workspace":
    """The workspace.

    Raises:
        UnknownName: there is none like that, or several.
    """
    from carelane.domain.errors import UnknownName  # noqa: PLC0415  keeps the start short

    known = every_workspace(services)
    wanted = name.strip().casefold()
    found = [each for each in known if wanted in {each.id.casefold(), each.name.casefold()} or (not wanted)]
    if len(found) == 1:
        return found[0]
    named = ", ".join(f"{each.name} ({each.id})" for each in known[:20])
    if not known:
        raise UnknownName("there is no workspace yet", hint="carelane workspaces add NAME, or make one in the browser")
    if found:
        raise UnknownName("there are several workspaces like that", hint=f"say which with --workspace: {named}")
    raise UnknownName("there is no such workspace", hint=f"workspaces: {named}")


def every_workspace(services: "Services") -> "tuple[Workspace, ...]":
    """All of the installation that belong to somebody, by name; examples last."""
    found = {
        each.id: each for user in services.users.users() for each, _role in services.workspaces.workspaces_of(user.id)
    }
    return tuple(sorted(found.values(), key=lambda each: (each.is_example, each.name.casefold(), each.id)))


def command_line() -> "Actor":
    """Who acts, as the ledger keeps it."""
    from carelane.domain.access import ActorKind  # noqa: PLC0415  keeps the start short
    from carelane.domain.kept import Actor  # noqa: PLC0415

    return Actor(ActorKind.SYSTEM, "command-line", "command line")


def number_given(text: str) -> str:
    """A number as it was typed; `-` reads it from standard input, where no list of processes shows it."""
    from carelane.cli.output import read_standard_input  # noqa: PLC0415  keeps the start short

    return read_standard_input().strip() if text == "-" else text


def moment_given(given: object) -> datetime | None:
    """A moment with its zone; None where none is given.

    Raises:
        BadSetting: it is none.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if given in {None, ""}:
        return None
    hint = "write it with its zone, as 2026-11-25T15:00-06:00"
    try:
        found = datetime.fromisoformat(str(given))
    except ValueError as error:
        raise BadSetting("a moment cannot be read", hint=hint) from error
    if found.tzinfo is None:
        raise BadSetting("a moment does not say its time zone", hint=hint)
    return found
