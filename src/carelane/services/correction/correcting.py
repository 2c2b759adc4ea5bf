"""Correct the texts of a campaign, field by field, so that no step makes the check worse.

Decides: which draft of a field is taken: it adds nothing serious, leaves as little as possible that no question stands
for, and asks the easiest questions; of equal ones it is the one that keeps most of the owner's words.
Leaves alone: fields that are no text (their findings stay, as tasks by hand).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES, Registration
from carelane.domain.fields import TEXT_FIELDS, field_rank, text_at, text_fields, with_value
from carelane.domain.finding import Finding
from carelane.remediation.causes import Cause, cause
from carelane.services.correction.drafts import (
    Check,
    Draft,
    Write,
    asked,
    asked_for,
    edited,
    serious,
    written,
)
from carelane.services.correction.plan import Change, Claim, Origin
from carelane.services.correction.questions import (
    asks,
    cost,
    is_about_a_question,
    needs_words,
    question,
    without_any_mark,
    without_marks,
    without_questions,
)
from carelane.services.correction.settled import may_be_written, statements_of
from carelane.services.findings import CampaignReport
from carelane.services.open_claims import asked_whether, is_settled
from carelane.wording.written import Gap, Statement

_SAMPLES: Final = tuple(f"sample{number}" for number in range(1, MAX_SAMPLES + 1))
_NO_TEXT: Final = 100  # worse than any text with questions in it
TOO_FEW: Final = "too-few-samples"
WRITABLE: Final = frozenset(
    {
        "description", "messageFlow", *_SAMPLES, "optinMessage", "optoutMessage", "helpMessage",
        *(f"texts.{name}" for name in TEXT_FIELDS),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Corrected:
    """What came out. claims and gaps are of every field that was looked at, also of those that stay as they are.

    notes: what stays in fields that no edit could change.
    """

    registration: Registration
    changes: tuple[Change, ...]
    claims: tuple[Claim, ...]
    gaps: tuple[Gap, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Correcting:
    """One correction in progress.

    known: what the check found before, as (rule, field): nothing else
    that is serious may come. missing: fields that need a text. final: fields that show
    what cannot be registered; they are not written anew, because other words would only hide it.
    """

    check: Check
    write: Write
    current: Registration
    known: frozenset[tuple[str, str]]
    missing: frozenset[str]
    final: frozenset[str]
    drafts: dict[str, Draft] = field(default_factory=dict)

    def correct(self, path: str) -> bool:
        """Take the best draft of one field; the field stays as it is where none is good enough.

        False when something is left to be done in it.
        """
        best: tuple[tuple[int, int], Draft] | None = None
        is_own = self._is_own_example(path)
        for draft in self._drafts(path):
            score = self._score(path, draft)
            if score is not None and (best is None or score < best[0] or _says_more(draft, best[1])):
                best = (score, draft)
            if best is not None and (best[0] == (0, 0) or (is_own and _is_repaired(best))):
                break
        if best is not None:
            if path not in self.drafts or best[1].text != text_at(self.current, path):
                self.drafts[path] = best[1]
            self.current = with_value(self.current, path, best[1].text)
        return best is not None and best[0] == (0, 0)

    def _is_own_example(self, path: str) -> bool:
        """True for a sample that its owner wrote: no other takes its place while a yes or no repairs it."""
        draft = self.drafts.get(path)
        is_new = draft is not None and draft.origin is Origin.WRITTEN
        return path in _SAMPLES and not is_new and bool(text_at(self.current, path).strip())

    def _drafts(self, path: str) -> Iterator[Draft]:
        own = self._own(path, edited(self.current, path, self.check))
        if path in self.final:
            yield own[-1]
            return
        if all(self._score(path, draft) is None for draft in own):  # some edit made it worse: the others need not go
            own = self._own(path, edited(self.current, path, self.check, self._fits))
        yield own[0]
        yield from written(self.current, path, self.write)
        yield from own[1:]  # at least what is safe

    def _own(self, path: str, draft: Draft) -> list[Draft]:
        """The edited text with questions where something is left, and without them."""
        tried = with_value(self.current, path, draft.text)
        found = serious(self.check(tried).findings, path)
        left = [finding for finding in found if not is_about_a_question(finding, tried)]
        return [asked(self.current, path, draft, left), draft] if left else [draft]

    def _fits(self, tried: Registration) -> bool:
        """True when nothing serious comes that was not there before."""
        return all(
            is_about_a_question(finding, tried) or _key(finding) in self.known
            for finding in serious(self.check(tried).findings)
        )

    def _score(self, path: str, draft: Draft) -> tuple[int, int] | None:
        """(serious findings that no question stands for, cost of the questions): low is good; None: not fit."""
        tried = with_value(self.current, path, draft.text)
        if not self._fits(tried):
            return None
        found = [finding for finding in serious(self.check(tried).findings) if not is_about_a_question(finding, tried)]
        unasked = 0 if draft.origin is Origin.QUESTIONS else len(serious(found, path))
        if path in self.missing and not draft.text.strip():
            unasked += _NO_TEXT
        return unasked, cost(draft.text)


def _is_repaired(best: tuple[tuple[int, int], Draft]) -> bool:
    """True for the owner's text when all that is left to say to it is yes or no."""
    (unasked, _), draft = best
    return not unasked and draft.origin is not Origin.WRITTEN and not needs_words(draft.text)


def _says_more(draft: Draft, best: Draft) -> bool:
    """True for the same text of which more is known about what it claims."""
    return draft.text == best.text and len(draft.claims) > len(best.claims)


def corrected(registration: Registration, check: Check, write: Write, named: frozenset[str]) -> Corrected:
    """The campaign as it can be sent as far as that is known, and each changed field.

    named: causes for which advice counts too, because a reviewer asked for it.
    """
    bare = without_questions(registration)
    reports = [check(registration), check(bare)] if bare != registration else [check(bare)]
    start = _with_answers(registration, reports[-1].findings, write)
    known = frozenset(_key(finding) for report in reports for finding in serious(report.findings))
    missing = frozenset(
        (
            *(path for finding in reports[-1].findings for path in _missing_samples(finding, start)),
            *filter(None, (empty_field(cause(name), start) for name in named if cause(name).remedy != "final")),
        )
    )
    final = frozenset(finding.field for finding in serious(reports[-1].findings) if is_final(finding))
    work = Correcting(check, write, start, known, missing, final)
    # A second time, because a text may contradict another one that is corrected after it.
    left = [path for path in _paths(reports, named, missing) if not work.correct(path)]
    for path in left:
        work.correct(path)
    return Corrected(
        work.current,
        tuple(_changes(registration, work)),
        (*(claim for draft in work.drafts.values() for claim in draft.claims), *_asked_before(work)),
        tuple(gap for draft in work.drafts.values() for gap in draft.gaps),
        tuple(_unchanged(registration, work)),
    )


def _asked_before(work: Correcting) -> Iterator[Claim]:
    """What the marks of earlier corrections ask about texts of ours: still open, and to be confirmed."""
    for path, _, text in tuple(text_fields(work.current)):
        new = work.write(work.current, path) if asks(text) else None
        for state in new.statements if new is not None else ():
            if question(asked_whether(state)) in text:
                yield Claim(state, path, confirmed=False)


def _with_answers(registration: Registration, findings: Iterable[Finding], write: Write) -> Registration:
    """The campaign without the marks whose statement has been confirmed since they were put in."""
    for path, _, text in tuple(text_fields(registration)):
        if not asks(text):
            continue
        answered = [
            asked_for(finding, states)
            for finding in findings
            if finding.fix is not None and finding.fix.field == path and may_be_written(finding, registration)
            for states in _some_of(statements_of(finding))  # what was open when it was asked
        ]
        new = write(registration, path)
        answered.extend(
            asked_whether(state)
            for state in (new.statements if new is not None else ())
            if is_settled(state, registration)
        )
        registration = with_value(registration, path, without_marks(text, answered))
    return registration


def _some_of(states: tuple[Statement, ...]) -> Iterator[tuple[Statement, ...]]:
    for count in range(1, len(states) + 1):
        yield from combinations(states, count)


def _paths(reports: list[CampaignReport], named: frozenset[str], missing: frozenset[str]) -> list[str]:
    """The text fields with something to correct, in the order of the form."""
    found = {
        finding.field
        for report in reports
        for finding in report.findings
        if serious([finding]) or named.intersection(finding.causes)
    }
    return sorted((found & WRITABLE) | missing, key=field_rank)


def empty_field(item: Cause, registration: Registration) -> str:
    """The text field that a cause is about first, where the file holds no text there; "" otherwise."""
    path = next((path for path in item.fields if path in WRITABLE), "")
    return path if path and not text_at(registration, path).strip() else ""


def is_final(finding: Finding) -> bool:
    """True when a finding shows something that cannot be registered at all."""
    return any(cause(name).remedy == "final" for name in finding.causes)


def _key(finding: Finding) -> tuple[str, str]:
    """By what two findings are the same problem; one about the samples together wanders with the first gap."""
    return finding.rule, "" if finding.rule == TOO_FEW else finding.field


def _missing_samples(finding: Finding, registration: Registration) -> tuple[str, ...]:
    if finding.rule != TOO_FEW:
        return ()
    return tuple(path for path in _SAMPLES[:3] if not text_at(registration, path).strip())


def _changes(registration: Registration, work: Correcting) -> Iterator[Change]:
    for path in sorted(WRITABLE, key=field_rank):
        before, after = text_at(registration, path), text_at(work.current, path)
        if before != after:
            # No draft: nothing but a mark went away, because what it asked has been confirmed.
            draft = work.drafts.get(path) or Draft(after, Origin.EDITS)
            note = _note(path, without_any_mark(before), draft)
            yield Change(path, before, after, draft.origin, draft.claims, draft.gaps, note)


def _note(path: str, before: str, draft: Draft) -> str:
    """What the owner should know about a new text: that it took the place of an own one, or what was left out."""
    if path in _SAMPLES and before and draft.origin is Origin.WRITTEN:
        return (
            "No edit makes your own example pass, so one of your trade stands in its place. Yours is shown above it; "
            "better than both is another text that you really send."
        )
    return _what_stays(draft)


def _what_stays(draft: Draft) -> str:
    """Which faults stay because their edit stays out; "" when none does."""
    what = "; ".join(dict.fromkeys(finding.what for finding in draft.left_out))
    return f"Not corrected, because the edit for it would bring another fault: {what}." if what else ""


def _unchanged(registration: Registration, work: Correcting) -> Iterator[str]:
    """What stays in fields that could not be changed at all."""
    for path, draft in work.drafts.items():
        if draft.left_out and text_at(registration, path) == text_at(work.current, path):
            yield f"{path}: {_what_stays(draft)}"
