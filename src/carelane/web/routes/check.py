"""Check one message: live as one types, and as a plain form."""

from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CarelaneError
from carelane.domain.finding import Finding, Severity
from carelane.domain.segments import Segments, count_segments
from carelane.domain.target import SENT
from carelane.report.html import Piece, pieces_of
from carelane.services.check_text import check_text, kind_of
from carelane.services.findings import TextReport
from carelane.services.fix_campaign import apply_edits
from carelane.web.access import Anyone
from carelane.web.forms import MOST_LINE, Form, Posted
from carelane.web.options import KINDS, SITUATIONS, Options, providers, use_cases
from carelane.web.pages import render

router = APIRouter(include_in_schema=False)
MOST: Final = 20_000  # characters; a policy fits
SENT_KINDS: Final = frozenset(kind.value for kind in SENT)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form says, as typed."""

    text: str = ""
    kind: str = "sample"
    use_case: str = "CUSTOMER_CARE"
    brand: str = ""
    website: str = ""
    provider: str = "ringcentral"
    situation: str = "none"


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The form with what was found; `report` is None before anything was typed."""

    asked: Asked
    report: TextReport | None = None
    pieces: tuple[Piece, ...] = ()
    numbered: tuple[tuple[int, Finding], ...] = ()
    segments: Segments | None = None
    safe: int = 0
    error: str = ""
    kinds: Options = KINDS
    situations: Options = SITUATIONS
    use_cases: Options = ()
    providers: Options = ()

    @property
    def verdict(self) -> str:
        """ "stop", "review", "go", or "" before anything was typed."""
        if self.report is None:
            return ""
        if self.report.failures:
            return "stop"
        worst = min((finding.severity.rank for finding in self.report.findings), default=Severity.ADVICE.rank)
        return ("stop", "review", "go")[worst]


@router.get("/check")
def ask(request: Request, _: Anyone) -> Response:
    """The empty form."""
    return render(request, "pages/check.html", page=_page(Asked()))


@router.post("/check")
def check(request: Request, form: Posted) -> Response:
    """The form with its findings; after a click on "Apply", with that edit in the text."""
    asked = _asked(form)
    page = _page(asked)
    chosen = form.text("apply")
    if chosen and page.report is not None:
        page = _page(replace(asked, text=_applied(page, chosen)))
    return render(request, "pages/check.html", page=page)


@router.post("/check/live")
def live(request: Request, form: Posted) -> Response:
    """The findings alone, for the form while one types."""
    return render(request, "components/check_result.html", page=_page(_asked(form)), is_live=True)


def _asked(form: Form) -> Asked:
    return Asked(
        text=form.text("text"),
        kind=form.line("kind", "sample"),
        use_case=form.line("use_case"),
        brand=form.line("brand")[:MOST_LINE],
        website=form.line("website")[:MOST_LINE],
        provider=form.line("provider"),
        situation=form.line("situation", "none"),
    )


def _page(asked: Asked) -> CheckPage:
    page = CheckPage(asked, use_cases=use_cases(), providers=providers())
    if not asked.text.strip():
        return page
    if len(asked.text) > MOST:
        return replace(page, error=f"This is longer than {MOST:,} characters: check it in parts.")
    try:
        report = check_text(
            asked.text,
            kind=asked.kind,
            use_case=asked.use_case,
            brand=asked.brand,
            website=asked.website,
            provider=asked.provider,
            situation=asked.situation,
            suggest=True,
        )
    except CarelaneError as error:
        return replace(page, error=f"{error.message[:1].upper()}{error.message[1:]}. {error.hint}".strip())
    numbered = tuple(enumerate(report.findings, start=1))
    return replace(
        page,
        report=report,
        pieces=pieces_of(asked.text, numbered),
        numbered=numbered,
        segments=count_segments(asked.text) if kind_of(asked.kind).value in SENT_KINDS else None,
        safe=sum(finding.fix is not None and finding.fix.safe for finding in report.findings),
    )


def _applied(page: CheckPage, chosen: str) -> str:
    """The text with the chosen edits: a number of the page, "safe" for all safe ones, or "rewrite"."""
    report = page.report
    if report is None:
        return page.asked.text
    if chosen == "rewrite":
        return report.rewrite.text if report.rewrite else report.text
    edits = [
        finding.fix
        for number, finding in page.numbered
        if finding.fix is not None and (chosen == str(number) or (chosen == "safe" and finding.fix.safe))
    ]
    return apply_edits(report.text, edits)[0]
