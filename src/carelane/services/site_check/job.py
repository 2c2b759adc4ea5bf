"""Looking at the website of a campaign, as work in the background (kind "look-at-site").

Decides: how such work is written down, and that it leaves the picture with its screenshots: what is wrong with the site
is judged whenever somebody looks, against the campaign as it is then.
Leaves alone: queueing and running (`jobs`), visiting (`site`), how it is kept (`evidence.py`).
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import Job, JobState
from carelane.domain.site import FetchState, SitePicture
from carelane.ports.jobs import Handler, JobFailed, JobResult, Progress
from carelane.ports.site import Rendering, SiteAsked, SiteReader
from carelane.services.site_check.evidence import packed

KIND: Final = "look-at-site"
MOST_PAGES: Final = 40


@dataclass(frozen=True, slots=True)
class SiteWork:
    """What to look at, for which campaign. A server looks at addresses only, never at its own files."""

    campaign_id: str
    site: str
    named: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    most_pages: int = MOST_PAGES
    follow_robots: bool = True
    in_browser: bool = False  # every page, with screenshots


def pack(work: SiteWork) -> bytes:
    """The work as a job keeps it."""
    return json.dumps({"carelane": 1, **asdict(work)}).encode()


def unpack(content: bytes) -> SiteWork:
    """The work that `pack` wrote.

    Raises:
        InputError: it is something else.
    """
    try:
        data = json.loads(content)
        named, links = (tuple(str(each) for each in data[key]) for key in ("named", "links"))
        most = min(max(int(data["most_pages"]), 1), MOST_PAGES)
        robots, browser = bool(data["follow_robots"]), bool(data.get("in_browser", False))
        return SiteWork(str(data["campaign_id"]), str(data["site"]), named, links, most, robots, browser)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("this is no website to look at", hint="start the work anew from the page") from None


def name_of_result(campaign_id: str) -> str:
    """The file that a look at the website of a campaign leaves."""
    return f"website-{campaign_id}.zip"


def belongs_to(job: Job, campaign_id: str, title: str) -> bool:
    """Whether a job looks at the website of a campaign; one that is not done yet is known by its title."""
    if job.kind != KIND:
        return False
    return job.result_name == name_of_result(campaign_id) if job.state is JobState.DONE else job.title == title


def looking(reader: SiteReader) -> Handler:
    """The handler that looks with a reader."""

    def look(content: bytes, progress: Progress) -> JobResult:
        """Raises JobFailed where the address is none, and JobCancelled when somebody asked to stop."""
        try:
            work = unpack(content)
            if not work.site.startswith(("https://", "http://")):
                raise InputError("this is no web address", hint="it begins with https://")
            with TemporaryDirectory() as folder:
                picture = _read(reader, _asked(work, Path(folder)), progress)
                kept = packed(picture, Path(folder))
        except CarelaneError as error:  # our sentences name no text of the site
            raise JobFailed(error.message, hint=error.hint) from None
        read = sum(page.state is FetchState.OK for page in picture.pages)
        summary = f"{read} page{'' if read == 1 else 's'} read."
        return JobResult(kept, "application/zip", name_of_result(work.campaign_id), summary)

    return look


def _asked(work: SiteWork, folder: Path) -> SiteAsked:
    return SiteAsked(
        work.site, named=work.named, links=work.links, most_pages=work.most_pages, follow_robots=work.follow_robots,
        rendering=Rendering.ALWAYS if work.in_browser else Rendering.WHERE_NEEDED, keep=folder,
    )  # fmt: skip


def _read(reader: SiteReader, asked: SiteAsked, progress: Progress) -> SitePicture:
    """The picture; without a browser on the machine, as far as it goes without one."""

    def told(done: int, total: int, what: str) -> None:
        del what
        progress.report(done, total)

    try:
        return reader.read(asked, told)
    except CarelaneError as error:
        if error.slug != "no-browser" or asked.rendering is not Rendering.ALWAYS:
            raise
        return reader.read(replace(asked, rendering=Rendering.WHERE_NEEDED), told)
