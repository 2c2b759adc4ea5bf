"""Whether a text approves instead of declining.

Decides: what the sentences of a text approve together, and where.
Leaves alone: what a sentence decides (`verdict`), and whether the text also names faults (`reader` weighs both).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from carelane.domain.attempt import Outcome
from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.reading import Approved
from carelane.remediation.rejection.sentences import Sentence
from carelane.remediation.rejection.verdict import Verdict, spoken_of, verdicts


@dataclass(frozen=True, slots=True)
class Decided:
    """A sentence, as a range of the text, and what it says was decided."""

    start: int
    end: int
    verdicts: frozenset[Verdict]

    def says(self, outcome: Outcome) -> bool:
        """True when it says so of the campaign or the brand."""
        return any(verdict.outcome is outcome for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class Approval:
    """What is approved, and where: the ranges of the sentences that say so."""

    of: Approved
    sentences: tuple[tuple[int, int], ...]

    def holds(self, start: int) -> bool:
        """True for a place inside a sentence that approves."""
        return any(first <= start < end for first, end in self.sentences)


def decided(plain: Plain, found: Sequence[Sentence]) -> tuple[Decided, ...]:
    """What each of the sentences says was decided; those that decide nothing are left out."""
    told: list[Decided] = []
    thing = ""
    for sentence in found:
        words = plain.matching[sentence.start : sentence.end]
        if said := verdicts(words, thing):
            told.append(Decided(sentence.start, sentence.end, said))
        thing = spoken_of(words, thing)
    return tuple(told)


def approval(told: Sequence[Decided]) -> Approval | None:
    """What the sentences approve; None when they approve nothing. A campaign outweighs its brand.

    That nothing is left to do is an approval only where nothing is declined or waits; that the campaign is registered
    or live, only where it does not wait.
    """
    weak = {"nothing_to_do"} if any(item.says(Outcome.DECLINED) for item in told) else set()
    weak = {"nothing_to_do", "done"} if any(item.says(Outcome.PENDING) for item in told) else weak
    agreed = [
        (item, verdict.of)
        for item in told
        for verdict in item.verdicts
        if verdict.outcome is Outcome.APPROVED and not (verdict.words in weak and verdict.of == "campaign")
    ]
    if not agreed:
        return None
    of_brand = {of for _, of in agreed} == {"brand"}
    places = dict.fromkeys((item.start, item.end) for item, _ in agreed)
    return Approval("brand" if of_brand else "campaign", tuple(places))
