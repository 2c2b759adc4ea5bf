"""What the commands about websites share: reading a campaign, looking at the site, printing the report.

Decides: which errors say that the website part is not installed.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import cannot_write, say

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.domain.site import SitePicture
    from carelane.services.site_check.report import SiteReport

FORMATS = ("text", "json", "html")


def registration_of(campaign: str) -> "tuple[Registration | None, tuple[str, ...]]":
    """The campaign to hold the website against, and remarks on its file; None without one."""
    if not campaign:
        return None, ()
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415  keeps the start short

    loaded = load_registration(Path(campaign))
    return loaded.registration, loaded.notes


def look(
    site: str,
    registration: "Registration | None",
    *,
    pages: int,
    render: bool,
    ignore_robots: bool,
    allow_host: "list[str] | None",
    keep: Path | None,
) -> "SitePicture":
    """The picture of the site.

    Raises:
        BadSetting: no site is given, or the part that reads websites is not installed.
        UnreadableFile: the folder for the evidence cannot be made.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.ports.site import Rendering, SiteAsked  # noqa: PLC0415
    from carelane.services.site_check.asking import message_links, named_addresses, site_of  # noqa: PLC0415

    try:
        from carelane.site.fetch import PRIVATE  # noqa: PLC0415
        from carelane.site.reader import WebSiteReader  # noqa: PLC0415
    except ImportError as error:
        hint = "pip install 'carelane[site]'"
        raise BadSetting("reading websites needs the site part, which is not installed", hint=hint) from error
    if keep is not None:
        try:
            keep.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(keep, error) from error
    asked = SiteAsked(
        site=site_of(registration, site),
        named=named_addresses(registration),
        links=message_links(registration),
        most_pages=pages,
        follow_robots=not ignore_robots,
        allowed_hosts=tuple(_host(each) for each in allow_host or ()),
        rendering=Rendering.ALWAYS if render else Rendering.WHERE_NEEDED,
        keep=keep,
    )
    picture = WebSiteReader().read(asked, _told)
    if any(
        PRIVATE in each for each in (*(page.note for page in picture.pages), *(link.text for link in picture.links))
    ):
        say("a host on a private network was not asked; --allow-host NAME allows one by name")
    return picture


def _host(said: str) -> str:
    """A host by its name alone, also where somebody gives its whole address."""
    host = said.strip().partition("://")[2] or said.strip()
    host = host.partition("/")[0]
    return host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]


def _told(done: int, total: int, what: str) -> None:
    del total
    say(f"page {done + 1}: {what[:160]}")


def printed(report: "SiteReport", output: str) -> str:
    """The report in a format.

    Raises:
        BadSetting: the HTML page needs the web part, which is not installed.
    """
    if output == "html":
        from carelane.domain.errors import BadSetting  # noqa: PLC0415  only on this path

        try:
            from carelane.report.document.html import document_html  # noqa: PLC0415
        except ImportError as error:
            hint = "pip install 'carelane[web]', or choose --format text"
            raise BadSetting("the HTML report needs the web part, which is not installed", hint=hint) from error
        from carelane.report.site_document import site_document  # noqa: PLC0415

        return document_html(site_document(report))
    from carelane.cli.output import wants_colour  # noqa: PLC0415
    from carelane.report.site_text import site_report  # noqa: PLC0415

    return site_report(report, colour=wants_colour())
