"""`carelane convert`: a campaign file of one format into another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import cannot_write, say, write_data, write_file

if TYPE_CHECKING:
    from carelane.services.convert import Converted

_SUFFIXES = {"carelane": ".yaml", "portal": ".txt"}


def convert(
    file: Annotated[
        str, typer.Argument(help="A campaign in any format that we read; - reads standard input.", metavar="FILE")
    ],
    *,
    read_as: Annotated[
        str,
        typer.Option("--from", help="carelane, twilio, telnyx, tcr, flat or portal (default: found out)."),
    ] = "",
    to: Annotated[
        str, typer.Option("--to", help="carelane, carelane-json, twilio, telnyx, tcr, flat or portal.")
    ] = "carelane",
    output: Annotated[
        str, typer.Option("--output", "-o", help="Write here and not to standard output; a folder with --all.")
    ] = "",
    pick: Annotated[int, typer.Option("--pick", help="Which of several campaigns in the file, from 1.", min=0)] = 0,
    every: Annotated[bool, typer.Option("--all", help="Every campaign in the file, each into its own file.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
) -> None:
    """Convert a campaign between formats; what a format cannot express is named on standard error."""
    from carelane.cli.campaign_input import source_of  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.services.convert import convert as convert_one  # noqa: PLC0415
    from carelane.services.convert import convert_all  # noqa: PLC0415

    if every and (pick or not output):
        wrong = "--all and --pick exclude each other" if pick else "--all needs --output FOLDER"
        raise BadSetting(wrong, hint="--pick 1 converts one campaign to standard output")
    source, name = source_of(file)
    if every:
        _write_all(convert_all(source, to=to, read_as=read_as, name=name), Path(output), to, force=force)
        return
    found = convert_one(source, to=to, read_as=read_as, pick=pick, name=name)
    if output:
        _write_new(Path(output), found.text, force=force)
        say(f"written: {output} (read as {found.read_as})")
    else:
        write_data(found.text)
    _tell(found)


def _tell(found: "Converted", label: str = "") -> None:
    for note in found.notes:
        say(f"note: {label}{note}")


def _write_all(every: "tuple[Converted, ...]", folder: Path, to: str, *, force: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    digits = len(str(len(every)))
    for number, found in enumerate(every, start=1):
        path = folder / f"{number:0{digits}}{_title(found)}{_SUFFIXES.get(to, '.json')}"
        _write_new(path, found.text, force=force)
        _tell(found, f"{path.name}: ")
    say(f"written: {len(every)} files in {folder}")


def _title(found: "Converted") -> str:
    """The sender's name as part of a file name."""
    import re  # noqa: PLC0415  only on this path

    brand = found.registration.brand
    words = re.findall(r"[a-z0-9]+", (brand.display_name or brand.company_name).lower())
    return "".join(f"-{word}" for word in words[:5])


def _write_new(path: Path, text: str, *, force: bool) -> None:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if path.is_dir():
        raise BadSetting(f"{path} is a folder", hint="name a file; a folder goes with --all")
    if path.exists() and not force:
        raise BadSetting(f"{path} exists and was left as it is", hint="choose another name, or give --force")
    write_file(path, text)
