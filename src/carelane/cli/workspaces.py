"""`carelane workspaces`: list them, and make one, without a browser."""

from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, every_workspace, opened
from carelane.cli.output import say, write

if TYPE_CHECKING:
    from carelane.domain.access import User
    from carelane.wiring import Services

workspaces = typer.Typer(name="workspaces", help="The workspaces of an installation.", no_args_is_help=True)


@workspaces.command("list")
def every(*, data: DataFolder = "") -> None:
    """List them."""
    with opened(data) as services:
        for each in every_workspace(services):
            write(f"{each.id}\t{each.name}\t{'example' if each.is_example else each.kind.value}\n")


@workspaces.command("add")
def add(
    name: Annotated[str, typer.Argument(help="The name of the business.")],
    *,
    provider: Annotated[str, typer.Option(help="Who delivers its texts, such as ringcentral.")] = "",
    owner: Annotated[str, typer.Option(help="The e-mail address of its owner (default: this computer's).")] = "",
    data: DataFolder = "",
) -> None:
    """Make one."""
    from carelane.cli.consent_place import command_line  # noqa: PLC0415  keeps the start short
    from carelane.services.workspaces.workspaces import CreateWorkspace, create_workspace  # noqa: PLC0415

    with opened(data) as services:
        command = CreateWorkspace(owner=_owner(owner, services), name=name, provider=provider)
        made = create_workspace(command, command_line(), workspaces=services.workspaces)
    say(f"added: {made.name} ({made.id})")


def _owner(email: str, services: "Services") -> "User":
    from carelane.domain.errors import UnknownName  # noqa: PLC0415  keeps the start short
    from carelane.services.people.local_owner import local_owner  # noqa: PLC0415

    if not email:
        return local_owner(users=services.users)
    user = services.users.user_by_email(email)
    if user is None:
        raise UnknownName("nobody has this e-mail address", hint="carelane users list")
    return user
