"""`carelane watch-site`: compare a website with what it was at the last run, for cron and CI."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, say, write, write_file
from carelane.cli.site_options import look, registration_of

if TYPE_CHECKING:
    from carelane.services.site_check.snapshot import Snapshot

KEPT = "last-site-report.json"
FIRST = "nothing to compare with yet: this run was kept"


def watch_site(
    folder: Annotated[Path, typer.Argument(help="The folder in which the last run is kept.", metavar="FOLDER")],
    site: Annotated[str, typer.Argument(help="An address (default: the website in the campaign).")] = "",
    *,
    campaign: Annotated[str, typer.Option(help="The campaign file to hold the website against.")] = "",
    pages: Annotated[int, typer.Option(help="Look at so many pages at most.", min=1, max=200)] = 40,
    render: Annotated[bool, typer.Option("--render", help="Run script in a browser on every page.")] = False,
    ignore_robots: Annotated[bool, typer.Option("--ignore-robots", help="Read pages that robots.txt closes.")] = False,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", help="A host on a private network that may be asked.")
    ] = None,
    keep_old: Annotated[bool, typer.Option("--keep-old", help="Compare, and leave the kept run as it is.")] = False,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules of this day (YYYY-MM-DD).")] = "",
) -> None:
    """Report what changed on a website since the last run: a clause gone, a box now ticked, a page closed.

    Ends with 0 for no change, 10 for changes that make nothing worse, 11 for one that a reviewer may decline for, 12
    for one that reviewers decline for. The first run keeps what it saw and ends with 0.
    """
    import json  # noqa: PLC0415  keeps the start short

    from carelane.report.site_json import drift_data, site_report_data  # noqa: PLC0415
    from carelane.services.findings import Strictness  # noqa: PLC0415
    from carelane.services.site_check.check_site import check_site as judge  # noqa: PLC0415
    from carelane.services.site_check.drift import Drift, drift  # noqa: PLC0415
    from carelane.services.site_check.snapshot import snapshot_of  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    registration, notes = registration_of(campaign)
    before = _kept(folder / KEPT)
    picture = look(
        site, registration, pages=pages, render=render, ignore_robots=ignore_robots, allow_host=allow_host, keep=None
    )
    report = judge(picture, registration, as_of=day(as_of), strictness=Strictness.NORMAL, notes=notes)
    if before is None or not keep_old:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(site_report_data(report), ensure_ascii=False, indent=2) + "\n"
        write_file(folder / KEPT, text, private=True)
    if before is None:
        say(FIRST)
    found = Drift("", report.seen_at, ()) if before is None else drift(before, snapshot_of(report))
    if output == "json":
        print_json(drift_data(found))
    elif before is not None:
        from carelane.cli.output import wants_colour  # noqa: PLC0415
        from carelane.report.site_text import drift_report  # noqa: PLC0415

        write(drift_report(found, colour=wants_colour()))
    raise typer.Exit(found.exit_code)


def _kept(path: Path) -> "Snapshot | None":
    """The last run; None for the first.

    Raises:
        UnreadableFile: the file cannot be read.
        InputError: it is no report of a website check.
    """
    import json  # noqa: PLC0415

    from carelane.domain.errors import InputError, UnreadableFile  # noqa: PLC0415
    from carelane.services.site_check.snapshot import snapshot_from  # noqa: PLC0415

    if not os.path.exists(path):  # noqa: PTH110  a broken link counts as none
        return None
    try:
        return snapshot_from(json.loads(path.read_text("utf-8")))
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read", hint="look at its permissions") from error
    except ValueError as error:
        hint = "remove it; the next run keeps a new one"
        raise InputError(f"{path} is no report of a website check", hint=hint) from error
