"""Campaign reports as one self-contained HTML page: no script, no outside request, readable in print.

Decides: how findings become marked text and cards. Needs the `web` extra (Jinja2).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, Protocol

from jinja2 import Environment

from carelane.domain.fields import text_at
from carelane.domain.finding import Finding, Severity, Span
from carelane.report.marking import visible
from carelane.report.templating import environment
from carelane.report.text import counted, one_line, tally, typed
from carelane.services.findings import NOTICE, CampaignReport


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: `numbers` are the findings that cover it, `severity` the worst of them.

    `point` is True for an empty stretch at which something is missing.
    """

    text: str
    numbers: tuple[int, ...] = ()
    severity: str = ""
    point: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One field with its text in pieces and its findings, numbered from 1."""

    field: str
    anchor: str
    tally: str
    pieces: tuple[Piece, ...]
    findings: tuple[tuple[int, Finding], ...]


def campaign_reports_html(reports: Sequence[CampaignReport]) -> str:
    """One page for all reports."""
    pages = [_page(number, report) for number, report in enumerate(reports, start=1)]
    return _environment().get_template("campaign.html").render(pages=pages, notice=NOTICE)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment()
    made.filters["shown"] = one_line
    made.filters["typed"] = lambda fix: one_line(typed(fix))
    return made


def _page(number: int, report: CampaignReport) -> dict[str, Any]:
    return {
        "report": report,
        "sections": sections_of(report, anchor=f"c{number}"),
        "counts": counts_of(report),
        "fee": fee_of(report),
    }


def sections_of(report: CampaignReport, *, anchor: str = "c1", through: bool = False) -> tuple[Section, ...]:
    """The findings by field; numbered in each field from 1, or `through` the whole report."""
    sections: list[Section] = []
    first = 1
    for position, (field, group) in enumerate(groupby(report.findings, key=lambda finding: finding.field), start=1):
        findings = tuple(enumerate(group, start=first))
        first = first + len(findings) if through else 1
        sections.append(
            Section(
                field=field,
                anchor=f"{anchor}-f{position}",
                tally=tally([finding for _, finding in findings]),
                pieces=pieces_of(text_at(report.registration, field), findings),
                findings=findings,
            )
        )
    return tuple(sections)


def counts_of(report: CampaignReport) -> list[tuple[str, str]]:
    """Each severity with how many findings it has, in words."""
    return [(severity.value, counted(count, severity)) for severity in Severity if (count := report.count(severity))]


def fee_of(report: CampaignReport) -> str:
    """What one more submission costs."""
    return f"${report.fee_usd:,.2f}" if report.fee_usd is not None else "not known"


class Placed(Protocol):
    """What has a place in a text and a weight: a finding, or a cause in a rejection."""

    @property
    def span(self) -> Span | None: ...

    @property
    def severity(self) -> Severity: ...


def pieces_of(text: str, findings: Sequence[tuple[int, Placed]]) -> tuple[Piece, ...]:
    """The text cut at every border of a span; overlapping findings share pieces."""
    if not text:
        return ()
    shown = visible(text)
    spans = [(number, finding.span, finding.severity) for number, finding in findings if finding.span is not None]
    borders = sorted({0, len(text), *(span.start for _, span, _ in spans), *(span.end for _, span, _ in spans)})
    begins = _by_place((span.start, order) for order, (_, span, _) in enumerate(spans))
    open_spans: set[int] = set()  # the spans over the piece, so that a text with thousands is not searched for each
    pieces: list[Piece] = []
    for start, end in zip(borders, [*borders[1:], len(text)], strict=True):
        here = begins.get(start, ())
        missing = [(spans[order][0], spans[order][2]) for order in here if spans[order][1].is_empty]
        if missing:
            pieces.append(_piece("", missing, point=True))
        open_spans = {order for order in (*open_spans, *here) if spans[order][1].end >= end > start}
        covering = [(spans[order][0], spans[order][2]) for order in sorted(open_spans)]
        if end > start:
            pieces.append(_piece(shown[start:end], covering) if covering else Piece(shown[start:end]))
    return tuple(pieces)


def _by_place(places: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, order in places:
        found.setdefault(place, []).append(order)
    return found


def _piece(text: str, findings: Sequence[tuple[int, Severity]], *, point: bool = False) -> Piece:
    worst = min((severity for _, severity in findings), key=lambda severity: severity.rank)
    return Piece(text, tuple(number for number, _ in findings), worst.value, point)
