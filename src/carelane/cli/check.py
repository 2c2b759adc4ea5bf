"""`carelane check`: judge whole campaign files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, say, wants_colour, write, write_data

if TYPE_CHECKING:
    from carelane.formats.campaign_file import Loaded
    from carelane.services.findings import CampaignReport

FORMATS = ("text", "json", "sarif", "html", "markdown")


def check(
    files: Annotated[
        list[str], typer.Argument(help="Campaign files (YAML, JSON, JSONL, portal text); - reads standard input.")
    ],
    *,
    provider: Annotated[str, typer.Option(help="Judge for this provider (default: what the file says).")] = "",
    output: Annotated[str, typer.Option("--format", help="text, json, sarif, html or markdown.")] = "text",
    strictness: Annotated[str, typer.Option(help="normal, or thorough to see low-confidence advice too.")] = "normal",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules and fees of this day (YYYY-MM-DD).")] = "",
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe edits; a backup is kept beside the file.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what the safe edits would change.")] = False,
) -> None:
    """Check campaign files: everything a reviewer would decline them for, with sources and fixes."""
    from carelane.cli.kept_attempts import warned  # noqa: PLC0415  keeps the start short
    from carelane.cli.repair import Repair, repair  # noqa: PLC0415
    from carelane.domain.errors import BadSetting, InputError  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.findings import Strictness  # noqa: PLC0415

    one_of(output, FORMATS, "--format")
    level = Strictness(one_of(strictness, tuple(Strictness), "--strictness"))
    when = day(as_of)
    if fix and "-" in files and output != "text":
        hint = "leave out --format (the repaired file then goes to standard output, the rest to standard error)"
        raise BadSetting(
            "--fix of standard input prints the repaired file, so there is no room for a report", hint=hint
        )
    reports: list[CampaignReport] = []
    failed = 0
    for name in files:
        try:
            loaded = _load(name)
        except InputError as error:  # one bad file must not hide the others
            say(error.render())
            failed = max(failed, error.exit_code)
            continue
        for label, item in _labelled(name, loaded):
            report = check_campaign(
                item.registration, provider=provider, as_of=when, strictness=level, name=label, notes=item.notes,
                places=item.places, path="" if name == "-" else name,
            )  # fmt: skip
            if name != "-" and len(loaded) == 1:  # attempts belong to one campaign
                report = warned(Path(name), report)
            if fix or diff:
                heading = "" if len(files) == len(loaded) == 1 else label
                what = Repair(name, item, level, fix, len(loaded) > 1, output == "text", heading)
                report, code = repair(what, report)
                failed = max(failed, code)
            reports.append(report)
    _print(reports, output, to_standard_error=fix and "-" in files)
    raise typer.Exit(_exit_code(reports, failed))


def _load(name: str) -> "tuple[Loaded, ...]":
    from carelane.cli.campaign_input import source_of  # noqa: PLC0415
    from carelane.formats.campaign_file import load_many  # noqa: PLC0415

    source, called = source_of(name)
    return load_many(source, name=called)


def _labelled(name: str, loaded: "tuple[Loaded, ...]") -> "list[tuple[str, Loaded]]":
    label = "standard input" if name == "-" else name
    if len(loaded) == 1:
        return [(label, loaded[0])]
    return [(item.name or f"{label}#{number}", item) for number, item in enumerate(loaded, start=1)]


def _print(reports: "list[CampaignReport]", output: str, *, to_standard_error: bool) -> None:
    if output == "json":
        from carelane.report.json_v1 import campaign_report_data  # noqa: PLC0415

        data = [campaign_report_data(report) for report in reports]
        print_json(data[0] if len(data) == 1 else {"carelane": 1, "reports": data})
    elif output == "sarif":
        from carelane.report.sarif import sarif_data  # noqa: PLC0415

        print_json(sarif_data(reports))
    elif output == "html":
        try:
            from carelane.report.html import campaign_reports_html  # noqa: PLC0415
        except ImportError as error:
            from carelane.domain.errors import BadSetting  # noqa: PLC0415

            hint = "pip install 'carelane[web]', or choose --format markdown"
            raise BadSetting("the HTML report needs the web part, which is not installed", hint=hint) from error
        write_data(campaign_reports_html(reports))
    elif output == "markdown":
        from carelane.report.markdown import campaign_reports_markdown  # noqa: PLC0415

        write_data(campaign_reports_markdown(reports))
    else:
        from carelane.report.text import campaign_report  # noqa: PLC0415

        for report in reports:
            if to_standard_error:
                say(campaign_report(report))
            else:
                write(campaign_report(report, colour=wants_colour()))


def _exit_code(reports: "list[CampaignReport]", failed: int) -> int:
    codes = [report.exit_code for report in reports]
    if 1 in codes:
        return 1
    if failed:
        return failed
    return max(codes) if codes else 3
