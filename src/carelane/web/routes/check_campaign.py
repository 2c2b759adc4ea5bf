"""Check a whole campaign file, of every format that we read. Nothing is kept: the page carries the file."""

import re
from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CampaignFileError, CarelaneError, FileProblem
from carelane.formats.campaign_file import WRITABLE, write_registration
from carelane.formats.detect import FORMATS
from carelane.formats.syntax.source_text import to_text
from carelane.report.html import Section, counts_of, fee_of, sections_of
from carelane.services.demo_campaign import CAMPAIGN_FILE, FILE_NAME
from carelane.services.edit_file import Edited, Opened, open_campaign, report_of, with_edits, with_safe_edits
from carelane.services.findings import CampaignReport
from carelane.web.access import Anyone
from carelane.web.forms import Form, Posted, holdable
from carelane.web.options import Options, providers
from carelane.web.pages import download, render, told

router = APIRouter(include_in_schema=False)
_MOST_SHOWN: Final = 200  # findings of one field
MOST: Final = 600_000  # characters: a campaign with every policy in full has a sixth of it
PASTED: Final = "pasted campaign"
_TITLES: Final = {
    "carelane": "carelane (YAML): holds everything",
    "carelane-json": "carelane (JSON): holds everything",
    "twilio": "Twilio",
    "telnyx": "Telnyx",
    "tcr": "The Campaign Registry",
    "flat": "Flat keys (JSON)",
    "portal": "Text to copy into a portal form",
}
_ENDINGS: Final = {"carelane": ".yaml", "portal": ".txt"}


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem of the file with the line in which it stands."""

    place: str
    message: str
    hint: str
    line: str


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """The form with the file that it carries and what was found in it."""

    text: str = ""
    name: str = ""
    provider: str = ""
    read_as: str = ""
    opened: Opened | None = None
    report: CampaignReport | None = None
    sections: tuple[Section, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    became_ours: bool = False
    problems: tuple[Problem, ...] = ()
    error: str = ""
    leaves_out: tuple[tuple[str, tuple[str, ...]], ...] = ()
    formats: Options = ()
    writable: Options = ()
    providers: Options = ()

    @property
    def safe(self) -> int:
        """How many safe edits there are."""
        findings = self.report.findings if self.report else ()
        return sum(finding.fix is not None and finding.fix.safe for finding in findings)

    @property
    def fee(self) -> str:
        """What one more submission costs."""
        return fee_of(self.report) if self.report else ""

    @property
    def counts(self) -> list[tuple[str, str]]:
        """Each severity with how many findings it has."""
        return counts_of(self.report) if self.report else []


@router.get("/check/campaign")
def ask(request: Request, _: Anyone) -> Response:
    """The empty form."""
    return render(request, "pages/check_campaign.html", page=_page(), most=_MOST_SHOWN)


@router.post("/check/campaign")
def check(request: Request, form: Posted) -> Response:
    """What was found; after a click on an edit, with that edit in the file; or the file itself."""
    page, pressed = _page(), form.text("apply")
    try:
        page = _given(form)
        page = _read(page, form)
        if page.report is not None and pressed:
            page = _read(_with(page, pressed), form)
        if page.opened and page.opened.loaded and form.text("as") == "file":
            return _file(page.opened, form.line("format"))
    except CampaignFileError as error:
        page = replace(page, problems=tuple(_problem(problem, page.text) for problem in error.problems[:50]))
    except CarelaneError as error:
        page = replace(page, error=told(error))
    return render(request, "pages/check_campaign.html", page=page, most=_MOST_SHOWN)


def _page() -> CampaignPage:
    return CampaignPage(
        formats=(("", "Find out"), *((name, _TITLES[name].split(":")[0]) for name in FORMATS)),
        writable=tuple((name, _TITLES[name]) for name in WRITABLE),
        providers=(("", "The one that the file names"), *providers()),
    )


def _given(form: Form) -> CampaignPage:
    page = replace(_page(), provider=form.line("provider"), read_as=form.line("read_as"))
    if form.text("example"):
        return replace(page, text=CAMPAIGN_FILE, name=FILE_NAME)
    uploaded = form.file("file")
    if uploaded is not None:
        name = uploaded[0].replace("\\", "/").rsplit("/", 1)[-1][:80]
        return replace(page, text=holdable(to_text(uploaded[1], name)), name=name)
    return replace(page, text=form.text("text"), name=form.line("name")[:80])


def _read(page: CampaignPage, form: Form) -> CampaignPage:
    """The page with its file read and checked.

    Raises:
        CarelaneError: it cannot be read, or the provider is not known.
    """
    if not page.text.strip():
        return replace(page, error="Paste a campaign, or choose a file.")
    if len(page.text) > MOST:
        return replace(page, text="", error=f"That is more than {MOST:,} characters: too long for one campaign.")
    pick = 0 if page.became_ours else _number(form.line("pick"))
    opened = open_campaign(page.text, name=page.name or PASTED, pick=pick, read_as=page.read_as)
    page = replace(page, opened=opened, text=opened.text)
    if opened.loaded is None:
        return page
    report = report_of(opened, provider=page.provider)
    written = ((title, write_registration(opened.loaded.registration, name).notes) for name, title in page.writable)
    leaves_out = tuple((title, notes) for title, notes in written if notes)
    return replace(page, report=report, sections=sections_of(report, through=True), leaves_out=leaves_out)


def _with(page: CampaignPage, pressed: str) -> CampaignPage:
    """The page with the file after an edit, or after all safe ones."""
    opened, report = page.opened, page.report
    if opened is None or report is None:
        return page
    numbered = {str(number): finding for section in page.sections for number, finding in section.findings}
    edited: Edited | None = None
    if pressed == "safe":
        edited = with_safe_edits(opened, provider=page.provider)
    elif pressed in numbered:
        edited = with_edits(opened, (numbered[pressed],))
    if edited is None or not edited.changes:
        return page
    is_new = not edited.in_own_format
    return replace(
        page, text=edited.text, name=edited.name, changes=edited.changes, became_ours=is_new,
        read_as="" if is_new else page.read_as,
    )  # fmt: skip


def _file(opened: Opened, name: str) -> Response:
    """The file as it is, or in another format."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", opened.name.rpartition(".")[0])[:60] or "campaign"
    assert opened.loaded is not None  # noqa: S101  the caller looked
    if name not in WRITABLE:
        ending = {"json": ".json", "jsonl": ".jsonl", "yaml": ".yaml"}.get(opened.loaded.syntax, ".txt")
        return download(opened.text, "text/plain; charset=utf-8", f"{stem}-corrected{ending}")
    written = write_registration(opened.loaded.registration, name)
    ending = _ENDINGS.get(name, ".json")
    return download(written.text, "text/plain; charset=utf-8", f"{stem}-{name}{ending}")


def _problem(problem: FileProblem, text: str) -> Problem:
    lines = text.split("\n")
    place = f"Line {problem.line}, column {problem.column}" if problem.line else "The file"
    line = lines[problem.line - 1][:300] if 0 < problem.line <= len(lines) else ""
    where = f" ({problem.path})" if problem.path else ""
    return Problem(place, f"{problem.message}{where}", problem.hint, line)


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 5 else 0
