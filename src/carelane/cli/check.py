"""`carelane check`: judge whole campaign files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, read_standard_input, say, wants_colour, write, write_file

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
    from carelane.domain.errors import InputError  # noqa: PLC0415  keeps the start short
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.findings import Strictness  # noqa: PLC0415

    one_of(output, FORMATS, "--format")
    level = Strictness(one_of(strictness, tuple(Strictness), "--strictness"))
    when = day(as_of)
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
                item.registration,
                provider=provider,
                as_of=when,
                strictness=level,
                name=label,
                notes=item.notes,
                places=item.places,
            )
            if fix or diff:
                report = _repair(name, item, report, level, write_back=fix, many=len(loaded) > 1, show=output == "text")
            reports.append(report)
    _print(reports, output)
    raise typer.Exit(_exit_code(reports, failed))


def _load(name: str) -> "tuple[Loaded, ...]":
    from carelane.formats.campaign_file import load_many  # noqa: PLC0415

    if name == "-":
        return load_many(read_standard_input(), name="standard input")
    return load_many(Path(name), name=name)


def _labelled(name: str, loaded: "tuple[Loaded, ...]") -> "list[tuple[str, Loaded]]":
    label = "standard input" if name == "-" else name
    if len(loaded) == 1:
        return [(label, loaded[0])]
    return [(item.name or f"{label}#{number}", item) for number, item in enumerate(loaded, start=1)]


def _repair(
    name: str, item: "Loaded", report: "CampaignReport", level: object, *, write_back: bool, many: bool, show: bool
) -> "CampaignReport":
    from datetime import date  # noqa: PLC0415

    from carelane.report.text import fix_report  # noqa: PLC0415
    from carelane.services.findings import Strictness  # noqa: PLC0415
    from carelane.services.fix_campaign import fix_campaign  # noqa: PLC0415

    result = fix_campaign(
        item.registration, provider=report.provider, as_of=date.fromisoformat(report.as_of),
        strictness=Strictness(str(level)), name=report.name, notes=report.notes,
    )  # fmt: skip
    (write if show else say)(fix_report(result, colour=show and wants_colour()))
    if write_back and result.changes:
        _write_back(name, item, result.registration, many=many)
    return result.after if write_back else report


def _write_back(name: str, item: "Loaded", fixed: object, *, many: bool) -> None:
    from carelane.domain.campaign import Registration  # noqa: PLC0415
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.formats.campaign_file import rewrite  # noqa: PLC0415

    assert isinstance(fixed, Registration)  # noqa: S101  narrows the lazily imported type
    if many:
        raise BadSetting(
            f"{name} holds several campaigns, so --fix cannot write it back",
            hint="`carelane convert` each to a file of its own first; --diff shows the edits",
        )
    text, is_same_format = rewrite(item, fixed)
    if name == "-":
        write(text)
        return
    path = Path(name)
    if not is_same_format:
        path = path.with_suffix(".carelane.yaml")
        write_file(path, text)
        say(f"written: {path} (the original, in format {item.format!r}, is untouched)")
        return
    backup = _backup(path)
    write_file(path, text)
    say(f"written: {path} (backup: {backup})")


def _backup(path: Path) -> Path:
    backup = path.with_name(path.name + ".bak")
    number = 1
    while backup.exists():  # never overwrite an earlier backup
        number += 1
        backup = path.with_name(f"{path.name}.bak{number}")
    backup.write_bytes(path.read_bytes())
    return backup


def _print(reports: "list[CampaignReport]", output: str) -> None:
    if output == "json":
        from carelane.report.json_v1 import campaign_report_data  # noqa: PLC0415

        data = [campaign_report_data(report) for report in reports]
        print_json(data[0] if len(data) == 1 else {"carelane": 1, "reports": data})
    elif output == "sarif":
        from carelane.report.sarif import sarif_data  # noqa: PLC0415

        print_json(sarif_data(reports))
    elif output == "html":
        from carelane.report.html import campaign_reports_html  # noqa: PLC0415

        write(campaign_reports_html(reports))
    elif output == "markdown":
        from carelane.report.markdown import campaign_reports_markdown  # noqa: PLC0415

        write(campaign_reports_markdown(reports))
    else:
        from carelane.report.text import campaign_report  # noqa: PLC0415

        for report in reports:
            write(campaign_report(report, colour=wants_colour()))


def _exit_code(reports: "list[CampaignReport]", failed: int) -> int:
    codes = [report.exit_code for report in reports]
    if 1 in codes:
        return 1
    if failed:
        return failed
    return max(codes) if codes else 3
