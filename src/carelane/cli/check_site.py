"""`carelane check-site`: look at a website as a reviewer does."""

from pathlib import Path
from typing import Annotated

import typer

from carelane.cli.output import day, one_of, print_json, say, write, write_data, write_file
from carelane.cli.site_options import FORMATS, look, printed, registration_of

REPORT = "site-report"


def check_site(
    site: Annotated[
        str, typer.Argument(help="An address, or a folder of saved pages (default: the website in the campaign).")
    ] = "",
    *,
    campaign: Annotated[str, typer.Option(help="The campaign file to hold the website against.")] = "",
    pages: Annotated[int, typer.Option(help="Look at so many pages at most.", min=1, max=200)] = 40,
    render: Annotated[bool, typer.Option("--render", help="Run script in a browser on every page.")] = False,
    ignore_robots: Annotated[
        bool, typer.Option("--ignore-robots", help="Read pages that robots.txt closes (for your own site).")
    ] = False,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", help="A host on a private network that may be asked.")
    ] = None,
    save: Annotated[
        str, typer.Option("--save", help="Keep the pages, pictures and the report as evidence in this folder.")
    ] = "",
    provider: Annotated[str, typer.Option(help="Judge for this provider (default: what the file says).")] = "",
    output: Annotated[str, typer.Option("--format", help="text, json or html.")] = "text",
    strictness: Annotated[str, typer.Option(help="normal, or thorough to see low-confidence advice too.")] = "normal",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules of this day (YYYY-MM-DD).")] = "",
) -> None:
    """Check a website as a logged-out stranger: forms, policy, terms, links, and what the campaign says of them."""
    from carelane.report.site_json import site_report_data  # noqa: PLC0415  keeps the start short
    from carelane.services.findings import Strictness  # noqa: PLC0415
    from carelane.services.site_check.check_site import check_site as judge  # noqa: PLC0415

    one_of(output, FORMATS, "--format")
    level = Strictness(one_of(strictness, tuple(Strictness), "--strictness"))
    registration, notes = registration_of(campaign)
    keep = Path(save) if save else None
    picture = look(
        site, registration, pages=pages, render=render, ignore_robots=ignore_robots, allow_host=allow_host, keep=keep
    )
    report = judge(picture, registration, provider=provider, as_of=day(as_of), strictness=level, notes=notes)
    if keep is not None:
        import json  # noqa: PLC0415  only on this path

        for name, text in (
            (f"{REPORT}.json", json.dumps(site_report_data(report), ensure_ascii=False, indent=2) + "\n"),
            (f"{REPORT}.txt", printed(report, "text")),
        ):
            keep.mkdir(parents=True, exist_ok=True)
            write_file(keep / name, text, private=True)
            say(f"written: {keep / name}")
    if output == "json":
        print_json(site_report_data(report))
    elif output == "html":
        write_data(printed(report, output))
    else:
        write(printed(report, output))
    raise typer.Exit(report.exit_code)
