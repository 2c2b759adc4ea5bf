"""A website check as a document: one page of HTML without script, or a PDF.

Decides: order, headings and wording. Everything that a website says is plain text here and escaped by the formats.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.site_finding import SiteFinding, short
from carelane.domain.target import Target
from carelane.report.document.blocks import (
    Block,
    Callout,
    Copy,
    Document,
    Grid,
    Heading,
    Item,
    Items,
    Tone,
    Words,
)
from carelane.report.document.citing import Sources
from carelane.report.site_text import (
    CLAIM_WORDS,
    box_words,
    consent_words,
    form_words,
    how_it_was_seen,
    place_words,
    verdict_words,
)
from carelane.services.findings import NOTICE
from carelane.services.site_check.report import PageRow, SiteReport

_TONES: Final[dict[str, Tone]] = {"stop": "stop", "review": "review", "go": "go"}
_OF: Final[dict[Severity, Tone]] = {Severity.BLOCKER: "stop", Severity.WARNING: "review", Severity.ADVICE: "note"}
_TITLES: Final = {
    "stop": "Stop: a reviewer is likely to decline",
    "review": "Look again: a reviewer may decline",
    "go": "Go: nothing known stands in the way",
}
_MOST_QUOTED: Final = 200
_DOCUMENTS: Final = {Target.PRIVACY_POLICY: "Policy", Target.TERMS: "Terms"}


def site_document(report: SiteReport) -> Document:
    """The check with its sources numbered in the order in which they are cited."""
    sources = Sources()
    blocks = tuple(_blocks(report, sources))
    facts = (
        ("Website", report.site), ("Business", report.brand), ("Provider", report.provider_title),
        ("Seen at", report.seen_at), ("As of", report.as_of), ("Hash of what was read (SHA-256)", report.digest),
    )  # fmt: skip
    return Document(
        title=f"Website check: {report.site}"[:160],
        subtitle="The website as a stranger sees it, held against what was registered.",
        date=report.as_of,
        facts=tuple((label, value) for label, value in facts if value),
        blocks=blocks,
        sources=sources.listed(),
        notice=NOTICE,
        has_cover=True,
        summary=Callout(_TONES[report.verdict], _TITLES[report.verdict], verdict_words(report)),
        hints=(f"{how_it_was_seen(report)[:1].upper()}{how_it_was_seen(report)[1:]}",),
    )


def _blocks(report: SiteReport, sources: Sources) -> Iterator[Block]:
    for failure in report.failures:
        yield Callout("stop", f"Rule {failure.rule} failed", f"{failure.error}: the check is incomplete.")
    yield Heading("What to mend", "findings")
    if not report.findings:
        yield Words("No findings.")
    for number, each in enumerate(report.findings, start=1):
        yield from _finding(number, each, sources)
    yield from _forms(report)
    yield from _clauses(report)
    yield from _claims(report)
    yield from evidence_blocks(report)


def _forms(report: SiteReport) -> Iterator[Block]:
    yield Heading("Forms that ask for a phone number", "forms")
    if not report.forms:
        yield Words("None was found.")
    for form in report.forms:
        boxes = tuple(Item(box_words(box), box.selector) for box in form.boxes)
        yield Words(f"{form_words(form)}: {consent_words(form)}.")
        if boxes:
            yield Items(boxes)


def _clauses(report: SiteReport) -> Iterator[Block]:
    yield Heading("Clauses of the policy and the terms", "clauses")
    if not report.clauses:
        yield Words("Neither a policy nor terms could be read.")
        return
    rows = tuple(
        (
            _DOCUMENTS[seen.clause.kind],
            seen.clause.title,
            "found" if seen.found else "missing" if seen.clause.needed else "not there (not required)",
            short(seen.page),
            seen.quotes[0][:_MOST_QUOTED] if seen.quotes else "",
        )
        for seen in report.clauses
    )
    yield Grid(("Document", "Clause", "State", "Page", "Sentence"), rows)


def _claims(report: SiteReport) -> Iterator[Block]:
    if not report.claims:
        return
    yield Heading("What the registration says about the website", "claims")
    rows = tuple(
        (looked.claim.field, looked.claim.quote, CLAIM_WORDS[looked.state], looked.why, short(looked.place.page))
        for looked in report.claims
    )
    yield Grid(("Field", "Claim", "On the website", "Why", "Page"), rows)


def _finding(number: int, each: SiteFinding, sources: Sources) -> Iterator[Block]:
    finding = each.finding
    refs = sources.refs(citation.source for citation in finding.citations)
    yield Heading(f"{number}. {finding.what}"[:240], f"finding-{number}", 3)
    points = [f"Where: {place_words(each)}", f"To fix: {finding.how_to_fix}"]
    if finding.related:
        points.append(f"In the registration: {', '.join(finding.related)}")
    if finding.conflict:
        points.append(f"Sources disagree; we advise: {finding.conflict.rpartition('What we advise: ')[2]}")
    yield Callout(_OF[finding.severity], finding.severity.value.capitalize(), finding.rule, tuple(points))
    yield Words(finding.why, refs, soft=True)
    for paste in each.pastes:
        label = paste.title or ("HTML to paste" if paste.is_html else "Words to paste")
        remarks: tuple[tuple[Tone, str], ...] = tuple(("note", f"True only if {each}") for each in paste.true_only_if)
        yield Copy(label, "", paste.text, remarks=remarks, hint=f"Belongs {paste.where}.")


def evidence_blocks(report: SiteReport) -> Iterator[Block]:
    """What was read, when, with the hash of each page: for this document and for the packet."""
    yield Heading("Evidence: the pages as they were seen", "evidence-of-the-website")
    rows = tuple(
        (short(page.address), _state(page), page.fetched_at, page.digest, page.screenshot) for page in report.pages
    )
    yield Grid(("Page", "State", "Seen at", "SHA-256 of what was sent", "Picture"), rows)


def _state(page: PageRow) -> str:
    script = ", by script only" if page.by_script else ""
    return f"{page.state.replace('_', ' ')}{script}{f': {page.note}' if page.note else ''}"
