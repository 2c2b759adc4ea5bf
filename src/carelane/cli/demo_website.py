"""The website in the demo: what a reviewer sees of it before its owner corrected it, and after.

Decides: what is shown of the two checks, and where their reports are written.
Leaves alone: the checks themselves (`services.site_check`), and the packet that the second one goes into.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import say, write, write_file

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.services.packet.website import SeenWebsite
    from carelane.services.site_check.report import SiteReport

MOST_SHOWN = 4


def websites(
    declined: "Registration", corrected: "Registration", place: Path
) -> "tuple[list[Path], SeenWebsite | None]":
    """Check the saved pages of before and after; the reports that were written, and what the packet says of it."""
    try:
        from carelane.site.saved import picture_of_folder  # noqa: PLC0415  keeps the start short
    except ImportError:
        say("note: looking at websites needs the site part (pip install 'carelane[site]')")
        return [], None
    from carelane.report.site_json import site_report_data  # noqa: PLC0415
    from carelane.services.demo_site import AFTER, BEFORE  # noqa: PLC0415
    from carelane.services.packet.website import seen_website  # noqa: PLC0415
    from carelane.services.site_check.check_site import check_site  # noqa: PLC0415

    before = check_site(picture_of_folder(BEFORE), declined)
    after = check_site(picture_of_folder(AFTER), corrected)
    write("\nThe website is a part of it too. Before, a reviewer finds (website-before.html has what to paste):\n")
    for each in before.findings[:MOST_SHOWN]:
        write(f"  {each.finding.severity.value}: {each.finding.what} ({each.place.name})\n")
    left = len(before.findings) - MOST_SHOWN
    write(f"  and {left} more: {before.verdict.upper()}\n" if left > 0 else f"  {before.verdict.upper()}\n")
    write(
        f"After the owner changed the pages, the same check of the corrected campaign says: {after.verdict.upper()}.\n"
    )
    return [*_page(before, place / "website-before.html"), *_page(after, place / "website-after.html")], seen_website(
        site_report_data(after)
    )


def _page(report: "SiteReport", path: Path) -> list[Path]:
    from carelane.cli.site_options import printed  # noqa: PLC0415
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    try:
        write_file(path, printed(report, "html"))
    except BadSetting:
        return []  # the note on the web part stands with the report of the campaign
    return [path]
