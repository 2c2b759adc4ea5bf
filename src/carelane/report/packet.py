"""The packet as a document.

Decides: order, headings and wording around the facts. Leaves alone: how blocks look (`report.document`).
"""

from collections.abc import Iterable, Iterator

from carelane.domain.finding import Severity
from carelane.formats.portal.writer import LABELS
from carelane.report.attempts import cause_titles, money
from carelane.report.diff import diff_pieces
from carelane.report.document.blocks import (
    Block,
    Callout,
    Copy,
    Diff,
    Document,
    Grid,
    Heading,
    Item,
    Items,
    Quote,
    Tone,
    Words,
)
from carelane.report.document.citing import Sources
from carelane.report.document.faithful import hidden_in
from carelane.report.packet_website import website_blocks
from carelane.report.text import tally, typed
from carelane.services.attempts.changes import Change
from carelane.services.attempts.history import History, warnings
from carelane.services.findings import NOTICE, not_ready
from carelane.services.packet.packet import Claim, Entry, Packet, Said

_MOST_TITLES = 3
_MOST_OF_A_NAME = 80
_MOST_OF_A_FACT = 160
_MOST_OF_A_TEXT = 600
_HOW_TO_USE = (
    "How to use it: settle what is open, collect the proofs, tick the statements, copy the form field by field, then "
    "keep what you sent."
)
_HOW_TO_COPY = "On the page, a click on a framed text selects all of it. A PDF breaks lines when it is copied."
_S0 = "s0-customer-care-guide"
_TONES: dict[str, Tone] = {"blocker": "stop", "warning": "review", "advice": "note"}


def packet_document(packet: Packet) -> Document:
    """The packet with its sources numbered in the order in which they are cited."""
    sources = Sources()
    report, campaign = packet.report, packet.report.registration.campaign
    blocks = tuple(_blocks(packet, sources))
    return Document(
        title=f"Submission packet: {_short(packet.brand or 'campaign', _MOST_OF_A_NAME)}",
        subtitle=f"Everything for one submission through {report.provider_title}, in the order of its form.",
        date=report.as_of,
        facts=tuple(
            (label, _short(value, _MOST_OF_A_FACT))
            for label, value in (
                ("Business", packet.brand),
                ("Use case", packet.usecase),
                ("Brand id", campaign.brand_id),
                ("Campaign id", campaign.campaign_id),
                ("Provider", report.provider_title),
                ("As of", report.as_of),
                ("Check", _checked(packet)),
                ("This submission", money(report.fee_usd) if report.fee_usd is not None else "fee not known"),
                ("Attempts so far", _so_far(packet.history)),
            )
            if value
        ),
        blocks=blocks,
        sources=sources.listed(),
        notice=NOTICE,
        has_cover=True,
        summary=_state(packet),
        hints=(_HOW_TO_USE, _HOW_TO_COPY),
    )


_VERDICTS = {"stop": "STOP", "review": "LOOK AGAIN", "go": "GO"}  # the words of the text report


def _blocks(packet: Packet, sources: Sources) -> Iterator[Block]:
    for warned in warnings(packet.history) if packet.history else ():
        yield Callout("stop", "Before you pay again", f"{warned.text[:1].upper()}{warned.text[1:]}.", warned.points)
    yield from _open(packet, sources)
    yield from _form(packet, sources)
    yield from _evidence(packet, sources)
    if packet.website is not None:
        yield from website_blocks(packet.website)
    yield from _statements(packet)
    yield from _said("Fees", "fees", packet.costs, sources)
    yield from _said("How long it takes", "durations", packet.durations, sources)
    yield from _said("After you submit", "afterwards", packet.afterwards, sources, numbered=True)
    yield from _attempts(packet.history)
    yield from _said("Where sources disagree", "disagreements", packet.disagreements, sources)
    yield Heading("About this packet", "about")
    yield Words(
        f"{NOTICE} The guide to Customer Care campaigns that asks for this note says the same of itself.",
        sources.refs((_S0,)),
    )
    yield Words(
        "It was made from the campaign file alone: nobody has looked at your pages, your phone system or your proofs."
        if packet.website is None
        else "It was made from the campaign file and the website check: nobody has looked at your phone system or "
        "your proofs."
    )


def _checked(packet: Packet) -> str:
    """The verdict of the check; never GO while something is asked."""
    report = packet.report
    verdict = "stop" if packet.questions else report.verdict
    asked = not_ready(len(packet.questions))
    return f"{_VERDICTS[verdict]} - {'; '.join(filter(None, (asked, tally(report.findings)))) or 'no findings'}"


def _state(packet: Packet) -> Callout:
    report = packet.report
    total = tally(report.findings)
    unticked = sum(not claim.ticked for claim in packet.claims)
    open_parts = [
        part
        for part in (
            _count(len(packet.questions), "open question"),
            total,
            _count(unticked, "statement") + " not ticked" if unticked else "",
        )
        if part
    ]
    if report.verdict == "stop" or packet.questions:
        return Callout("stop", "Not ready: do not submit yet", f"{'; '.join(open_parts)}.")
    if not packet.is_ready or report.verdict == "review":
        return Callout("review", "Nearly ready: look at what is open first", f"{'; '.join(open_parts)}.")
    return Callout(
        "go",
        "Ready as far as the file shows",
        "Nothing here that a reviewer is known to decline for. That is no promise: reviewers decide.",
    )


def _open(packet: Packet, sources: Sources) -> Iterator[Block]:
    yield Heading("What is still open", "open")
    report = packet.report
    for failure in report.failures:
        yield Callout("stop", "A rule failed", f"{failure.rule}: a fault of carelane; the check is not complete.")
    if not report.findings and not packet.questions:
        yield Words("Nothing that the file shows.")
    if packet.questions:
        yield Heading("Questions that only you can answer", "questions", 3)
        yield Items(tuple(Item(_short(f"{item.about}: {item.question}"), ticked=False) for item in packet.questions))
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if not found:
            continue
        yield Heading(f"{severity.value.capitalize()}: {len(found)}", f"open-{severity.value}", 3)
        items = []
        for finding in found:
            fix = finding.fix
            words = typed(fix) if fix is not None else ""
            instead = (
                f"{'Add' if fix.span.is_empty else 'Type instead'}: “{words}”" if fix is not None and words else ""
            )
            only = f" True only if {fix.true_only_if}." if fix is not None and fix.true_only_if else ""
            detail = " ".join(part for part in (finding.why, instead or finding.how_to_fix, only.strip()) if part)
            refs = sources.refs(citation.source for citation in finding.citations[:2])
            items.append(
                Item(f"{LABELS.get(finding.field, finding.field)}: {finding.what}", detail, refs, ticked=False)
            )
        yield Items(tuple(items))


def _form(packet: Packet, sources: Sources) -> Iterator[Block]:
    yield Heading("The form, field by field", "form")
    way, *notes = packet.paths
    yield Callout("note", "Where it is", way.text)
    for note in (*notes, packet.form_note):
        yield Words(note.text, sources.refs(note.sources), soft=True)
    for number, section in enumerate(packet.sections, start=1):
        yield Heading(f"Step {number}: {section.title}", f"step-{number}", 3)
        yield Words(section.intro)
        yield from (_copy(entry, sources) for entry in section.entries)
    if packet.elsewhere:
        yield Heading("In your file, not asked by this form", "elsewhere", 3)
        yield from (_copy(entry, sources) for entry in packet.elsewhere)
    if packet.pages:
        yield Heading("Texts for your pages, papers and phone system", "pages", 3)
        yield Words("They are not typed into the form, but reviewers compare the form with them.")
        yield from (_copy(entry, sources) for entry in packet.pages)


def _copy(entry: Entry, sources: Sources) -> Copy:
    remarks: list[tuple[Tone, str]] = []
    if entry.problem:
        remarks.append(
            (
                "review" if entry.problem.startswith("long:") else "stop",
                f"Length: {entry.problem}." if entry.value else f"{entry.problem.capitalize()}.",
            )
        )
    if entry.findings:
        remarks.append(("review", f"{_count(entry.findings, 'finding')} about this field: see “What is still open”."))
    if hidden := hidden_in(entry.value):
        remarks.append(("stop", f"{_count(hidden, 'invisible character')}, shown as ·: take them out."))
    if entry.stays and entry.value:
        remarks.append(("note", "Cannot be changed once approved."))
    return Copy(
        label=entry.label + (" (required)" if entry.needed == "required" else ""),
        name=entry.path,
        value=entry.value,
        count=entry.count,
        remarks=tuple(remarks),
        hint=entry.hint.text if entry.hint else "",
        refs=sources.refs(entry.hint.sources) if entry.hint else (),
        is_text=entry.is_text,
    )


def _evidence(packet: Packet, sources: Sources) -> Iterator[Block]:
    yield Heading("Proofs to have ready", "evidence")
    yield Words(packet.evidence_how.text, sources.refs(packet.evidence_how.sources))
    if not packet.report.registration.opt_in_methods:
        yield Callout("review", "No way to opt in is described", "Name each way under optInMethods in the file.")
    for way in packet.evidence:
        yield Heading(way.title, f"evidence-{way.title.split('.')[0].replace(' ', '-').lower()}", 3)
        yield Items(
            tuple(
                Item(
                    _short(proof.what),
                    f"{proof.how} {f'In the file: {_short(proof.done)}' if proof.done else 'Nothing in the file yet.'}",
                    sources.refs(proof.sources),
                    ticked=False,
                )
                for proof in way.proofs
            )
        )
    yield Words("Tick a proof when you have looked at it yourself: the file only says where it should be.", soft=True)


def _statements(packet: Packet) -> Iterator[Block]:
    yield Heading("Statements of truth", "statements")
    if not packet.claims:
        yield Words(
            "None of the sentences that carelane writes stands in this file, so it cannot list what your own sentences "
            "claim. Read each field above once more and ask of every sentence: is this so today?"
        )
        return
    yield Words("Your texts say these things. Submit only when each is true.")
    ticked = [claim for claim in packet.claims if claim.ticked]
    unticked = [claim for claim in packet.claims if not claim.ticked]
    for title, anchor, some in (("Not ticked yet", "unticked", unticked), ("Ticked", "ticked", ticked)):
        if some:
            yield Heading(title, anchor, 3)
            yield Items(tuple(_claim(claim) for claim in some))
    yield Words("Signed by: ______________________   Date: ______________")


def _claim(claim: Claim) -> Item:
    how = f" To make it true: {claim.how}" if claim.how and not claim.ticked else ""
    how = " The facts in the file say that it is so." if claim.by_facts else how
    return Item(
        f"True only if {claim.true_only_if.removesuffix('.')}.",
        f"{LABELS.get(claim.field, claim.field)} says: “{_short(claim.says)}”{how} ({claim.id})",
        ticked=claim.ticked,
    )


def _attempts(history: History | None) -> Iterator[Block]:
    if history is None:
        return
    yield Heading("Attempts so far", "attempts")
    rows = []
    for told in history.attempts:
        attempt = told.attempt
        changed = ", ".join(LABELS.get(change.field, change.field) for change in told.changed)
        rows.append(
            (
                str(attempt.number), attempt.date or "not said", attempt.outcome.value, money(attempt.fee_usd),
                _some(cause_titles(told.reading)), changed or ("-" if attempt.number == 1 else "nothing"),
            )
        )  # fmt: skip
    yield Grid(("No.", "Date", "Outcome", "Fee", "Named in the answer", "Changed before it"), tuple(rows))
    last = history.attempts[-1].attempt
    if last.answer:
        yield Quote(last.answer, f"The last answer, to attempt {last.number}, word for word:")
    if history.since:
        yield Heading(f"What this packet changes since attempt {last.number}", "since", 3)
        yield from diffs(history.since)


def _short(text: str, most: int = _MOST_OF_A_TEXT) -> str:
    """A text that is only mentioned; where it is to be copied it stands in full."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _some(titles: tuple[str, ...]) -> str:
    more = f"; and {len(titles) - _MOST_TITLES} more" if len(titles) > _MOST_TITLES else ""
    return "; ".join(titles[:_MOST_TITLES]) + more or "-"


def _so_far(history: History | None) -> str:
    if history is None:
        return "none recorded"
    outcomes = [told.attempt.outcome.value for told in history.attempts]
    parts = ", ".join(f"{outcomes.count(name)} {name}" for name in dict.fromkeys(outcomes))
    return f"{len(outcomes)} ({parts}), ${history.fees_usd:,.2f} paid"


def diffs(changed: Iterable[Change]) -> Iterator[Diff]:
    """Changes as blocks."""
    for change in changed:
        yield Diff(LABELS.get(change.field, change.field), diff_pieces(change.old, change.new))


def _said(
    title: str, anchor: str, said: tuple[Said, ...], sources: Sources, *, numbered: bool = False
) -> Iterator[Block]:
    if said:
        yield Heading(title, anchor)
        yield Items(tuple(Item(item.text, refs=sources.refs(item.sources)) for item in said), numbered)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""
