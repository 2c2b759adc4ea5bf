"""`carelane demo`: the main job on a realistic declined campaign, from findings to a packet that is ready."""

from pathlib import Path
from typing import Annotated

import typer

from carelane.cli.output import cannot_write, say, wants_colour, write, write_file


def demo(
    folder: Annotated[str, typer.Argument(help="Where to write the demo's files.")] = "demo-output",
) -> None:
    """Check a property manager's declined campaign (code 861), correct it, and write the packet of the next try."""
    from carelane.formats.campaign_file import dump_registration, load_registration  # noqa: PLC0415  keeps the start short
    from carelane.report.json_v1 import campaign_report_data  # noqa: PLC0415
    from carelane.report.text import campaign_report, fix_report  # noqa: PLC0415
    from carelane.services.demo_campaign import CAMPAIGN_FILE, FILE_NAME, REJECTION_CODE  # noqa: PLC0415
    from carelane.services.fix_campaign import fix_campaign  # noqa: PLC0415

    place = _made(Path(folder), FILE_NAME)
    declined = place / FILE_NAME
    write_file(declined, CAMPAIGN_FILE)
    colour = wants_colour()
    write(f"A property manager's campaign came back with code {REJECTION_CODE}. This is what carelane sees in it:\n\n")
    result = fix_campaign(load_registration(declined).registration, name=str(declined))
    write(campaign_report(result.before, colour=colour))
    write("\nThe safe edits, which change no meaning, go in by themselves:\n\n")
    write(fix_report(result, colour=colour))
    repaired = place / FILE_NAME.replace("declined", "after-safe-edits")
    write_file(repaired, dump_registration(result.registration, "carelane"))
    report = place / "report.json"
    import json  # noqa: PLC0415

    write_file(report, json.dumps(campaign_report_data(result.after), ensure_ascii=False, indent=2) + "\n")
    write(
        "\nWhat is left needs facts that only the owner knows; each finding above says what to type and when "
        "it is true.\n"
    )
    from carelane.cli.demo_correction import correct  # noqa: PLC0415

    page = _html(place, result)
    corrected = correct(result.before.registration, place)
    written = [declined, repaired, report, *page, *corrected]
    write("\nOpen next:\n" + "".join(f"  {path}\n" for path in written))
    write(
        f'Then: carelane fix {declined} --rejection "(the answer you got)"   and   '
        f"carelane explain {REJECTION_CODE} --provider ringcentral\n"
    )


def _made(place: Path, ours: str) -> Path:
    """The folder; somebody's own folder, in which a report may have our file's name, is left alone.

    Raises:
        BadSetting: it is not empty and no earlier demo wrote it.
        UnreadableFile: it cannot be made.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    try:
        place.mkdir(parents=True, exist_ok=True)
        if any(place.iterdir()) and not (place / ours).exists():
            raise BadSetting(f"{place} holds other files and was left as it is", hint="name a new folder")
    except OSError as error:
        raise cannot_write(place, error) from error
    return place


def _html(place: Path, result: object) -> list[Path]:
    from carelane.services.fix_campaign import FixResult  # noqa: PLC0415

    assert isinstance(result, FixResult)  # noqa: S101  narrows the lazily imported type
    try:
        from carelane.report.html import campaign_reports_html  # noqa: PLC0415
    except ImportError:
        say("note: the HTML report needs the web part (pip install 'carelane[web]')")
        return []
    page = place / "report.html"
    write_file(page, campaign_reports_html([result.before]))
    return [page]
