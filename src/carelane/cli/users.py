"""`carelane users`: the accounts of a server, for whoever runs it.

Decides: that passwords are typed, never given on the command line, where others could read them.
Leaves alone: what an account may do: workspaces say that.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import say, write
from carelane.cli.serve import settings_of

if TYPE_CHECKING:
    from carelane.domain.access import User
    from carelane.wiring import Services

users = typer.Typer(name="users", help="The accounts of a server.", no_args_is_help=True)
Email = Annotated[str, typer.Argument(help="The e-mail address, with which people sign in.")]
Data = Annotated[str, typer.Option("--data", help="The folder for the database and the key.")]


@users.command("add")
def add(
    email: Email,
    *,
    name: Annotated[str, typer.Option(help="The name that others see (default: the address).")] = "",
    data: Data = "",
) -> None:
    """Add an account; the password is asked for."""
    from carelane.services.people.passwords import require_email, require_good_password  # noqa: PLC0415  keeps the start short

    services = _open(data)
    try:
        address = require_email(email)
        shown = name.strip() or address
        password = _password(f"Password for {address}")
        require_good_password(password, email=address, name=shown)
        services.users.add_user(address, shown, services.hasher.hash(password))
    finally:
        services.close()
    say(f"added: {address}. They sign in, then make a workspace or are invited to one.")


@users.command("list")
def every(*, data: Data = "") -> None:
    """List the accounts."""
    services = _open(data)
    try:
        for user in services.users.users():
            state = "disabled" if user.disabled_at else "second factor" if user.totp_secret else ""
            write(f"{user.email or '(this computer)'}\t{user.name}\t{state}\n")
    finally:
        services.close()


@users.command("password")
def password(email: Email, *, data: Data = "") -> None:
    """Give an account a new password; every session of it ends, and wrong tries are forgotten."""
    from carelane.services.people.passwords import give_password  # noqa: PLC0415  keeps the start short

    services = _open(data)
    try:
        user = _known(services, email)
        new = _password(f"New password for {user.email}")
        give_password(user, new, users=services.users, hasher=services.hasher, vault=services.vault)
    finally:
        services.close()
    say(f"changed: {email}. Every session has ended.")


@users.command("second-factor-off")
def second_factor_off(email: Email, *, data: Data = "") -> None:
    """Turn the second factor of an account off, for somebody who lost it; the password is needed as before."""
    from carelane.services.people.second_factor import take_second_factor_off  # noqa: PLC0415  keeps the start short

    services = _open(data)
    try:
        user = _known(services, email)
        take_second_factor_off(user, users=services.users, vault=services.vault)
    finally:
        services.close()
    say(f"second factor off: {user.email}. They can set up another one on their account page.")


@users.command("disable")
def disable(email: Email, *, data: Data = "") -> None:
    """Let nobody sign in with this account any more; every session of it ends."""
    services = _open(data)
    try:
        user = _known(services, email)
        services.users.change_user(user.id, disabled_at=services.clock.now())
    finally:
        services.close()
    say(f"disabled: {email}")


def _open(data: str) -> "Services":
    from carelane.wiring import open_services  # noqa: PLC0415  keeps the start short

    return open_services(settings_of("", 0, data))


def _known(services: "Services", email: str) -> "User":
    from carelane.domain.errors import UnknownName  # noqa: PLC0415  keeps the start short

    user = services.users.user_by_email(email)
    if user is None:
        raise UnknownName("nobody has this e-mail address", hint="carelane users list")
    return user


def _password(prompt: str) -> str:
    """A password, typed twice at a terminal, or the first line of standard input."""
    from getpass import getpass  # noqa: PLC0415  keeps the start short

    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass(f"{prompt}: ")
    if getpass("The same again: ") != first:
        raise BadSetting("the two passwords differ; nothing was changed", hint="try it once more")
    return first
