"""`carelane serve` and `carelane link`: the web application on this computer or a small server.

Decides: that on this computer alone a link signs one in, and that everywhere else accounts are needed.
Leaves alone: what the pages do (`web`) and where things are kept (`wiring`).
"""

import logging
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from carelane.cli.output import say

if TYPE_CHECKING:
    from carelane.settings import Settings
    from carelane.wiring import Services


def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to listen on (not this computer: accounts).")] = "",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=0, max=65_535)] = 0,
    data: Annotated[str, typer.Option(help="The folder for the database and the key.")] = "",
    accounts: Annotated[bool, typer.Option("--accounts", help="Ask for passwords even on this computer.")] = False,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open a browser.")] = True,
) -> None:
    """Start the web application; on this computer alone, without accounts."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start of other commands short

    settings = settings_of(host, port, data)
    try:
        from carelane.web.headers import is_loopback  # noqa: PLC0415
        from carelane.wiring import open_services  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting("the web part is not installed", hint="pip install 'carelane[web]'") from error
    from carelane.web.work import HANDLERS  # noqa: PLC0415

    services = open_services(settings, handlers=HANDLERS)
    is_local = is_loopback(settings.host) and not accounts and not settings.public_url
    try:
        if not is_local:
            _refuse_without_accounts(services)
        _run(services, is_local=is_local, open_browser=open_browser)
    finally:
        services.close()


def link(
    *,
    port: Annotated[int, typer.Option(help="The port that the server listens on.", min=0, max=65_535)] = 0,
    data: Annotated[str, typer.Option(help="The folder for the database and the key.")] = "",
) -> None:
    """Print another one-time link for signing in on this computer."""
    from carelane.wiring import open_services  # noqa: PLC0415

    settings = settings_of("", port, data)
    services = open_services(settings)
    try:
        token = _token(services)
    finally:
        services.close()
    typer.echo(f"{_address(settings)}/sign-in/link?token={token}")


def settings_of(host: str, port: int, data: str) -> "Settings":
    """The settings of the environment, with what the command line says put over them."""
    import os  # noqa: PLC0415  keeps the start of other commands short

    from carelane.settings import read_settings  # noqa: PLC0415

    given = dict(os.environ)
    if data:
        given["CARELANE_DATA"] = str(Path(data))
    settings = read_settings(given)
    return replace(settings, host=host or settings.host, port=port or settings.port)


def _refuse_without_accounts(services: "Services") -> None:
    """A server that others reach is not started before somebody can sign in.

    Raises:
        BadSetting: nobody has an account with a password, or nobody knows by which name it is called.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start of other commands short

    if services.settings.host in {"0.0.0.0", "::"} and not services.settings.public_url:  # noqa: S104  named
        raise BadSetting(
            "a server for others has to know by which address they call it",
            hint="set CARELANE_PUBLIC_URL=https://texting.example.com, or give --host the address of one network card",
        )
    if not any(user.password_hash for user in services.users.users()):
        raise BadSetting(
            "others could reach this server, and nobody has an account yet",
            hint="carelane users add you@example.com, then start it again",
        )


def _run(services: "Services", *, is_local: bool, open_browser: bool) -> None:
    import socket  # noqa: PLC0415  keeps the start of other commands short

    import uvicorn  # noqa: PLC0415

    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.services.gate.settling import settle  # noqa: PLC0415
    from carelane.web.app import create_app  # noqa: PLC0415

    settings = services.settings
    public = urlsplit(settings.public_url)
    hosts = tuple(name for name in (public.hostname, None if is_local else settings.host) if name and name != "0.0.0.0")  # noqa: S104  named, not listened on
    app = create_app(services, hosts=hosts, secure=public.scheme == "https", is_local=is_local)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        hint = "another program listens there: choose another port with --port"
        raise BadSetting(
            f"cannot listen on {settings.host}, port {settings.port}: {error.strerror}", hint=hint
        ) from error
    _greet(services, is_local=is_local, open_browser=open_browser)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, timeout_keep_alive=15,
        timeout_graceful_shutdown=10, limit_concurrency=512, proxy_headers=bool(settings.public_url),
    )  # fmt: skip
    settle()
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _greet(services: "Services", *, is_local: bool, open_browser: bool) -> None:
    """Say where it is; on this computer, with the link that signs in."""
    address = _address(services.settings)
    if is_local:
        address = f"{address}/sign-in/link?token={_token(services)}"
        another = services.settings.link_command
        say(f"carelane runs on this computer. Open this link; it works once ({another} prints another):")
    else:
        say("carelane runs. People sign in with their accounts at:")
    say(f"  {address}")
    say("Ctrl-C stops it.")
    if open_browser and sys.stderr.isatty():
        import webbrowser  # noqa: PLC0415  keeps the start short

        webbrowser.open(address)


def _token(services: "Services") -> str:
    """A link for the local owner."""
    from carelane.services.people.local_owner import local_owner, make_sign_in_link  # noqa: PLC0415  keeps it short

    return make_sign_in_link(
        local_owner(users=services.users), users=services.users, vault=services.vault, tokens=services.tokens,
        clock=services.clock,
    )  # fmt: skip


def _address(settings: "Settings") -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return settings.public_url or f"http://{host}:{settings.port}"
