"""`carelane programme-page`: the public page of a text program as one HTML file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import say, write_data, write_file

if TYPE_CHECKING:
    from carelane.services.programme_page import ProgrammePage


def programme_page(
    file: Annotated[
        str, typer.Argument(help="A campaign in any format that we read; - reads standard input.", metavar="FILE")
    ],
    *,
    out: Annotated[str, typer.Option("--out", "-o", help="Write here and not to standard output.")] = "",
    language: Annotated[
        list[str] | None,
        typer.Option("--language", help="en or es; repeat it for both (default: the languages of the facts sheet)."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Write the page that explains a text program to its recipients and to reviewers: one HTML file, to publish."""
    from carelane.cli.campaign_input import load_one  # noqa: PLC0415  keeps the start short
    from carelane.services.programme_page import programme_page as make_page  # noqa: PLC0415

    loaded = load_one(file)
    page = make_page(loaded.registration, languages=tuple(language or ()))
    html = _html(page)
    if out:
        _write_new(Path(out), html, force=force)
    else:
        write_data(html)
    for note in loaded.notes:
        say(f"note: {note}")
    _tell(page, out)


def _html(page: "ProgrammePage") -> str:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    try:
        from carelane.report.programme_page import programme_page_html  # noqa: PLC0415
    except ImportError as error:
        hint = "pip install 'carelane[web]'"
        raise BadSetting("the page needs the web part, which is not installed", hint=hint) from error
    return programme_page_html(page)


def _write_new(path: Path, text: str, *, force: bool) -> None:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if path.is_dir():
        raise BadSetting(f"{path} is a folder", hint="name a file in it, for example sms.html")
    if path.exists() and not force:
        raise BadSetting(f"{path} exists and was left as it is", hint="choose another name, or give --force")
    write_file(path, text)


def _tell(page: "ProgrammePage", out: str) -> None:
    """What the owner has to do before the page goes public."""
    from carelane.services.findings import NOTICE  # noqa: PLC0415  keeps the start short

    if out:
        say(f"written: {out}")
    if page.gaps:
        say("Do not publish it yet. It still asks, in marked places:")
        for gap in page.gaps:
            say(f"  - {gap.question} ({gap.fact})")
    if page.unconfirmed:
        say("Publish it only if all of this is true:")
        for state in page.unconfirmed:
            say(f"  - {state.true_only_if} ({state.id})")
            if state.how:
                say(f"    {state.how}")
    say(NOTICE)
