"""Looking at the website of a campaign, as work in the background (kind "look-at-site").

Decides: how such work is written down, and that it leaves the picture: what is wrong with the site is judged whenever
somebody looks, against the campaign as it is then. Leaves alone: queueing and running (`jobs`), visiting (`site`).
"""

import json
from dataclasses import asdict, dataclass
from typing import Final

from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import Job, JobState
from carelane.domain.site import FetchState
from carelane.formats.site_file import dump_site
from carelane.ports.jobs import Handler, JobFailed, JobResult, Progress
from carelane.ports.site import SiteAsked, SiteReader

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
        return SiteWork(str(data["campaign_id"]), str(data["site"]), named, links, most, bool(data["follow_robots"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("this is no website to look at", hint="start the work anew from the page") from None


def name_of_result(campaign_id: str) -> str:
    """The file that a look at the website of a campaign leaves."""
    return f"website-{campaign_id}.json"


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
            asked = SiteAsked(
                work.site, named=work.named, links=work.links, most_pages=work.most_pages, follow_robots=work.follow_robots
            )
            picture = reader.read(asked, lambda done, total, _: progress.report(done, total))
        except CarelaneError as error:  # our sentences name no text of the site
            raise JobFailed(error.message, hint=error.hint) from None
        read = sum(page.state is FetchState.OK for page in picture.pages)
        summary = f"{read} page{'' if read == 1 else 's'} read."
        return JobResult(dump_site(picture).encode(), "application/json", name_of_result(work.campaign_id), summary)

    return look
