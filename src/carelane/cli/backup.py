"""`carelane backup` and `carelane restore`: everything that an installation keeps, in one file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import say
from carelane.cli.serve import settings_of

if TYPE_CHECKING:
    from carelane.storage.backup_file import Manifest


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.", metavar="FILE")],
    *,
    data: Annotated[str, typer.Option(help="The folder with the database and the key.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
) -> None:
    """Write everything that the web application keeps into one private file, also while it runs."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start of other commands short

    settings = settings_of("", 0, data)
    try:
        from carelane.accounts.vault import read_key  # noqa: PLC0415
        from carelane.wiring import open_services  # noqa: PLC0415
    except ImportError as error:
        raise _not_installed() from error
    from carelane import __version__  # noqa: PLC0415
    from carelane.storage.backup_file import write_backup  # noqa: PLC0415

    key = read_key(settings.data)
    if key is None:
        raise BadSetting(
            f"there is nothing to back up in {settings.data}",
            hint="say where with --data, or start carelane serve once",
        )
    services = open_services(settings)
    try:
        made_at = services.clock.now()
        manifest = write_backup(file, services.database, key, version=__version__, made_at=made_at, force=force)
    finally:
        services.close()
    say(f"written: {file} ({_told(manifest)})")
    say(
        "it holds the key too: whoever has this file can read all of it, so keep it private and apart from this machine"
    )


def restore(
    file: Annotated[Path, typer.Argument(help="A file that carelane backup wrote.", metavar="FILE")],
    *,
    data: Annotated[str, typer.Option(help="The folder for the database and the key.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace what is there.")] = False,
) -> None:
    """Put a backup back, into SQLite or PostgreSQL, whichever it was made from; stop carelane serve before."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start of other commands short

    settings = settings_of("", 0, data)
    try:
        from carelane.accounts.vault import KEY_FILE, put_key  # noqa: PLC0415
        from carelane.wiring import open_services  # noqa: PLC0415
    except ImportError as error:
        raise _not_installed() from error
    from carelane.storage.backup_file import open_backup  # noqa: PLC0415
    from carelane.storage.restoring import keep_aside, restore_rows  # noqa: PLC0415

    key_file = settings.data / KEY_FILE
    with open_backup(file) as opened:
        if key_file.exists() and not force:
            raise BadSetting(
                f"there is an installation in {settings.data} already; nothing was changed",
                hint="restore into another folder (--data), or say --force to replace it",
            )
        aside = restore_rows(opened, settings.database, force=force)
        keys_aside = keep_aside(key_file) if key_file.exists() else None
        put_key(settings.data, opened.key)
        told = _told(opened.manifest)
    open_services(settings).close()  # the key and the database fit together, or this says so
    say(f"restored: {told}, as of {opened.manifest.made_at}")
    for kept in (aside, keys_aside):
        if kept is not None:
            say(f"what was there before: {kept}")
    say("everybody signs in again, and invitations that were not accepted are made anew")


def _not_installed() -> Exception:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start of other commands short

    return BadSetting("the web part is not installed", hint="pip install 'carelane[web]'")


def _told(manifest: "Manifest") -> str:
    counted = (("workspaces", "workspace"), ("campaigns", "campaign"), ("users", "person"))
    plural = {"person": "people"}
    return ", ".join(
        f"{count} {noun if count == 1 else plural.get(noun, f'{noun}s')}"
        for table, noun in counted
        for count in [manifest.rows.get(table, 0)]
    )
