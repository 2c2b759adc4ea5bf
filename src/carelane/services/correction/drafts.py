"""The ways in which one field can be corrected, from the smallest change to a new text.

Decides: what each draft changes: the findings' own edits; marked questions where an edit states what nobody has
confirmed, or where there is no edit; the text that the writers make of the facts. A mark stands behind what is open.
Leaves alone: which draft is taken (`correcting.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import FieldEdit, Finding, Severity, Span
from carelane.services.correction.plan import Claim, Origin
from carelane.services.correction.questions import is_asked_at, question
from carelane.services.correction.settled import may_be_written, open_statements, stated_by
from carelane.services.findings import CampaignReport
from carelane.services.fix_campaign import apply_edits, stands_already
from carelane.services.open_claims import YES_OR_NO, is_settled, open_in, with_marks
from carelane.wording.written import Gap, Statement, Written

Check = Callable[[Registration], CampaignReport]
Write = Callable[[Registration, str], Written | None]  # the text of a field, None where nobody writes it
MOST_ROUNDS = 6
MOST_SINGLE = 24  # edits of one field, one by one
MOST_QUOTED = 60  # a longer passage is not repeated in a question


@dataclass(frozen=True, slots=True)
class Draft:
    """One way to correct a field."""

    text: str
    origin: Origin
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()
    left_out: tuple[Finding, ...] = ()  # whose edit would have made the check worse


Fits = Callable[[Registration], bool]


def serious(findings: Iterable[Finding], path: str = "") -> list[Finding]:
    """The blockers and warnings, of one field when it is given."""
    return [
        finding
        for finding in findings
        if finding.severity is not Severity.ADVICE
        and finding.suppressed is None
        and (not path or finding.field == path)
    ]


def edited(registration: Registration, path: str, check: Check, fits: Fits | None = None) -> Draft:
    """The field with every edit in it that may be written, until none is left.

    With `fits` they go in one by one, and one that does not fit stays out.
    """
    claims: dict[str, Claim] = {}
    left_out: dict[tuple[str, str], Finding] = {}
    for _ in range(MOST_ROUNDS if fits is None else MOST_SINGLE):
        text = text_at(registration, path)
        findings = [
            finding
            for finding in check(registration).findings
            if finding.fix is not None
            and finding.fix.field == path
            and may_be_written(finding, registration)
            and not stands_already(finding.fix, text)
            and (finding.rule, finding.fix.replacement) not in left_out
        ]
        if fits is not None:
            findings = _one_that_fits(registration, path, findings, fits, left_out)
        new, _ = apply_edits(text, [finding.fix for finding in findings if finding.fix is not None])
        if new == text:
            break
        claims |= {
            state.id: Claim(state, path, confirmed=True)
            for finding in findings
            if finding.fix is not None and not finding.fix.safe
            for state in stated_by(finding, registration)
        }
        registration = with_value(registration, path, new)
    return Draft(text_at(registration, path), Origin.EDITS, tuple(claims.values()), left_out=tuple(left_out.values()))


def _one_that_fits(
    registration: Registration, path: str, findings: list[Finding], fits: Fits, left_out: dict[tuple[str, str], Finding]
) -> list[Finding]:
    """The first edit that alone makes nothing worse; those before it are left out for good."""
    text = text_at(registration, path)
    for finding in findings:
        if finding.fix is None:
            continue
        new, _ = apply_edits(text, [finding.fix])
        if new != text and fits(with_value(registration, path, new)):
            return [finding]
        left_out[finding.rule, finding.fix.replacement] = finding
    return []


def asked(registration: Registration, path: str, draft: Draft, left: Sequence[Finding]) -> Draft:
    """The edited field with a marked question at every place where something serious is left."""
    text = draft.text
    edits: list[FieldEdit] = []
    claims: list[Claim] = []
    gaps: list[Gap] = []
    for span, findings in _places(text, left):
        waits: dict[str, tuple[str, tuple[Statement, ...]]] = {}
        for finding in findings:
            states = open_statements(finding, registration)
            if states and finding.fix is not None and finding.fix.field == path:
                waits[finding.rule] = (asked_for(finding, states), states)
        words = [asks for asks, _ in waits.values()]
        claims.extend(Claim(state, path, confirmed=False) for _, states in waits.values() for state in states)
        if not words:
            do = _first_sentence(findings[0])
            words = [f"what stands here instead? {do}" if span.start < span.end else f"{do}: which words?"]
            if not text.strip():
                words = [f"{findings[0].what}: what does it say?"]
            gaps.append(Gap(path, _asked_about(text[span.start : span.end], do)))
        if is_asked_at(text, span.end):  # an earlier time, and still open
            continue
        edits.extend(
            FieldEdit(path, Span(span.end, span.end), f" {mark}", safe=False)
            for mark in dict.fromkeys(question(each) for each in words)
            if mark not in text
        )
    new, _ = apply_edits(text, edits)
    return replace(draft, text=new.strip(), origin=Origin.QUESTIONS, claims=(*draft.claims, *claims), gaps=tuple(gaps))


def _places(text: str, findings: Sequence[Finding]) -> list[tuple[Span, list[Finding]]]:
    """The findings by place; those that overlap share one. What is about the whole field stands at its end."""
    whole = Span(len(text), len(text))
    placed = sorted(((finding.span or whole, finding) for finding in findings), key=lambda item: item[0])
    places: list[tuple[Span, list[Finding]]] = []
    for span, finding in placed:
        if places and (span.start < places[-1][0].end or span == places[-1][0]):
            last, same = places[-1]
            places[-1] = (Span(last.start, max(last.end, span.end)), [*same, finding])
        else:
            places.append((span, [finding]))
    return places


def _first_sentence(finding: Finding) -> str:
    """What to do, in one sentence; what is wrong, where that sentence cannot be taken out whole."""
    do = (finding.how_to_fix or finding.what).split(". ")[0].rstrip(".")
    is_whole = do.count("\u201c") == do.count("\u201d") and do.count("(") == do.count(")")
    return do if is_whole else finding.what


def asked_for(finding: Finding, states: Iterable[Statement]) -> str:
    """The question that an edit waits for; where it replaces words, with the words that it would put there."""
    only_if = " and ".join(state.true_only_if.rstrip(".").partition(";")[0] for state in states)
    words = finding.fix.replacement.strip() if finding.fix is not None and not finding.fix.span.is_empty else ""
    if words and len(words) <= MOST_QUOTED:
        return f"shall \u201c{words}\u201d stand here instead? Only if {only_if}"
    return f"{YES_OR_NO} {only_if}?"


def _asked_about(words: str, do: str) -> str:
    """The same question outside the text, with the words that it is about (inside, they would be found twice)."""
    shown = " ".join(words.split())
    return f"instead of \u201c{shown}\u201d: {do}" if 0 < len(shown) <= MOST_QUOTED else do


def written(registration: Registration, path: str, write: Write) -> Iterator[Draft]:
    """The writers' text, with and without the sentences that it can do without.

    What nobody has confirmed is left out where it can be spared, or else a marked question stands behind it.
    """
    found = write(registration, path)
    if found is None or not found.sentences:
        return
    open_ones = [sentence for sentence in found.sentences if open_in(sentence, registration)]
    if any(sentence.rank for sentence in open_ones):
        kept = tuple(sentence for sentence in found.sentences if not (sentence.rank and sentence in open_ones))
        if kept:
            yield _spelled_out(replace(found, sentences=kept), path, registration)
    yield _spelled_out(found, path, registration)


def _spelled_out(found: Written, path: str, registration: Registration) -> Draft:
    claims = tuple(Claim(state, path, is_settled(state, registration)) for state in found.statements)
    return Draft(with_marks(found, registration).text, Origin.WRITTEN, claims, found.gaps)
