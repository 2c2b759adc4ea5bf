"""What the page about the website of a campaign shows: a look at it, judged against the campaign as it is now.

Decides: how findings are put beside the fields that they contradict, and which look the last one is compared with.
Leaves alone: the judging (`services/site_check`) and the addresses (`routes/campaign_site.py`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.kept import Job, JobState, KeptCampaign
from carelane.domain.site import SitePicture
from carelane.domain.site_finding import SiteFinding
from carelane.ports.campaigns import NotKept
from carelane.ports.jobs import JobStore
from carelane.report.marked_page import Mark, marked_svg
from carelane.rules.picture.lookups import ClaimState, Looked
from carelane.services.attempts.changes import values
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.drift import Drift, drift
from carelane.services.site_check.evidence import picture_in, screenshot_in
from carelane.services.site_check.job import belongs_to
from carelane.services.site_check.report import FormRow, SiteReport
from carelane.services.site_check.snapshot import snapshot_of
from carelane.services.site_check.spots import Spot, spots_on
from carelane.web.account_forms import WithErrors

MOST_RUNS: Final = 10
_CLAIM_WORDS: Final = {
    ClaimState.FOUND: "found",
    ClaimState.CONTRADICTED: "contradicted",
    ClaimState.NOT_FOUND: "not found",
    ClaimState.NOT_VISIBLE: "cannot be seen on a website",
    ClaimState.NOT_READ: "page not looked at",
}
_CLAIM_TONES: Final = {ClaimState.FOUND: "go", ClaimState.CONTRADICTED: "blocker", ClaimState.NOT_FOUND: "warning"}


@dataclass(frozen=True, slots=True)
class Beside:
    """A field of the campaign with the claims that it makes, what the website shows of each, and findings against it.

    findings: with their number in the list.
    """

    field: str
    text: str
    claims: tuple[Looked, ...]
    findings: tuple[tuple[int, SiteFinding], ...] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """A page with a screenshot and spots on it. number: of the page in the picture."""

    number: int
    address: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class SitePage(WithErrors):
    """The form, the earlier looks, and one of them judged."""

    kept: KeptCampaign | None = None
    address: str = ""
    follow_robots: bool = True
    runs: tuple[Job, ...] = ()
    shown: Job | None = None
    report: SiteReport | None = None
    changed: Drift | None = None
    beside: tuple[Beside, ...] = ()
    numbered: tuple[tuple[int, SiteFinding], ...] = ()
    shots: tuple[Shot, ...] = ()
    in_browser: bool = True

    @property
    def open(self) -> Job | None:
        """The look that is still going on."""
        return next((job for job in self.runs if job.state in {JobState.QUEUED, JobState.RUNNING}), None)

    @property
    def failed(self) -> Job | None:
        """The newest look, when it failed."""
        return self.runs[0] if self.runs and self.runs[0].state is JobState.FAILED else None

    def claim_words(self, claim: Looked) -> str:
        """What came of a claim, in words."""
        return _CLAIM_WORDS[claim.state]

    def claim_tone(self, claim: Looked) -> str:
        """The class of its tag."""
        return _CLAIM_TONES.get(claim.state, "advice")

    def sent_empty(self, form: FormRow) -> str:
        """Whether a form goes through without consent to texts."""
        return {True: "yes", False: "no", None: "nothing in it is about texts"}[form.sent_empty]


def title_of(kept: KeptCampaign) -> str:
    """What a look at the website of a campaign is called among the long work."""
    return f"Website of {kept.name}"[:100]


def runs_of(jobs: JobStore, workspace_id: str, kept: KeptCampaign) -> tuple[Job, ...]:
    """The looks at the website of a campaign, the newest first."""
    found = [job for job in jobs.all(workspace_id) if belongs_to(job, kept.id, title_of(kept))]
    return tuple(found[:MOST_RUNS])


def judged(page: SitePage, jobs: JobStore, workspace_id: str, chosen: str = "") -> SitePage:
    """The page with the chosen look (or the newest that is done) judged, and compared with the one before it.

    Raises:
        NotKept: the chosen look is none of this campaign's, or is not done.
    """
    assert page.kept is not None  # noqa: S101  set by the route
    done = [job for job in page.runs if job.state is JobState.DONE]
    place = next((at for at, job in enumerate(done) if job.id == chosen), None) if chosen else (0 if done else None)
    if place is None:
        if chosen:
            raise NotKept("there is no such look at the website")
        return page
    registration = page.kept.registration
    picture = _seen(jobs, workspace_id, done[place])
    report = check_site(picture, registration)
    before = _report(jobs, workspace_id, done[place + 1], registration) if place + 1 < len(done) else None
    changed = drift(snapshot_of(before), snapshot_of(report)) if before else None
    numbered = tuple(enumerate(report.findings, start=1))
    return replace(
        page, shown=done[place], report=report, changed=changed, numbered=numbered,
        beside=tuple(_beside(report.claims, numbered, registration)), shots=tuple(_shots(report, picture)),
    )  # fmt: skip


def _seen(jobs: JobStore, workspace_id: str, job: Job) -> SitePicture:
    return picture_in(jobs.result(workspace_id, job.id).content)


def _report(jobs: JobStore, workspace_id: str, job: Job, registration: Registration) -> SiteReport:
    return check_site(_seen(jobs, workspace_id, job), registration)


def _shots(report: SiteReport, picture: SitePicture) -> Iterator[Shot]:
    for number, page in enumerate(picture.pages):
        spots = spots_on(report, picture, page.address)
        if page.screenshot and spots:
            yield Shot(number, page.address, spots)


def marked_shot(page: SitePage, jobs: JobStore, workspace_id: str, number: int) -> str:
    """The screenshot of one page of a look that is shown, with its marks, as SVG.

    Raises:
        NotKept: there is none.
    """
    shot = next((each for each in page.shots if each.number == number), None)
    if shot is None or page.shown is None:
        raise NotKept("there is no such screenshot")
    content = jobs.result(workspace_id, page.shown.id).content
    name = picture_in(content).pages[number].screenshot
    marks = [Mark(spot.number, spot.box, spot.title, spot.tone) for spot in shot.spots]
    return marked_svg(screenshot_in(content, name), marks, alt=f"{shot.address} with {len(marks)} marks")


def _beside(
    claims: Sequence[Looked], numbered: Sequence[tuple[int, SiteFinding]], registration: Registration
) -> Iterator[Beside]:
    texts = values(registration)
    against = [(name, entry) for entry in numbered for name in entry[1].finding.related]
    for name in dict.fromkeys((*(claim.claim.field for claim in claims), *(name for name, _ in against))):
        own = tuple(claim for claim in claims if claim.claim.field == name)
        found = tuple(entry for field, entry in against if field == name)
        yield Beside(name, texts.get(name, ""), own, found)
