"""The page models of the steps, each made from the decisions.

Decides: what a page shows, in which order.
Leaves alone: how it looks (`templates/pages/rejection_*.html`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Severity, Span
from carelane.remediation.causes import Cause, cause
from carelane.remediation.rejection.plain import for_matching
from carelane.remediation.rejection.reading import NOT_SPECIFIED, CodeFound, Demand, RejectionReading
from carelane.remediation.rejection.verdict import verdicts
from carelane.report.html import Piece, pieces_of
from carelane.services.read_rejection import Backing, backing, read_rejection
from carelane.services.rejection_desk.decisions import Decisions
from carelane.web.rejection.names import FAMILIES, label

# A sentence goes on over the end of a line, but not over an empty line or into the next item of a list.
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?!\s|\Z)|\n(?![ \t]*(?:\n|[-*\u2022\u00b7]|\d+[.)])))+[.!?]?")
# What only says that there was a decision, and of whom.
_ONLY_A_VERDICT: Final = re.compile(r"\b(?:declin|reject|not approved|denied|fail)", re.IGNORECASE)
_LONGEST_VERDICT: Final = 14  # words
_FEWEST_WORDS: Final = 4
_MOST_NOT_READ: Final = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the answer."""

    span: Span
    severity: Severity = Severity.BLOCKER


@dataclass(frozen=True, slots=True)
class CauseView:
    """One cause as it is told."""

    number: int
    cause: Cause
    said: str
    by: str
    where: tuple[str, ...]
    sources: tuple[Backing, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """The page “What the answer means”. not_read: sentences of the answer that nothing here understands."""

    reading: RejectionReading
    pieces: tuple[Piece, ...]
    families: tuple[tuple[str, tuple[CauseView, ...]], ...]
    codes: tuple[CodeFound, ...]
    not_read: tuple[str, ...]
    suspected: tuple[tuple[Cause, str], ...]
    is_final: bool
    is_other_campaign: bool

    @property
    def count(self) -> int:
        """How many causes the answer names."""
        return sum(len(items) for _, items in self.families)


def understood(decisions: Decisions) -> Understood:
    """What the answer says.

    Raises:
        InputError: there is no answer.
    """
    registration = decisions.registration
    reading = read_rejection(decisions.rejection, decisions.provider, registration)
    named = [(number, demand) for number, demand in enumerate(reading.causes, start=1) if demand.cause != NOT_SPECIFIED]
    views = [_view(number, demand, reading, decisions.provider) for number, demand in named]
    by_family: dict[str, list[CauseView]] = {}
    for view in views:
        by_family.setdefault(view.cause.family, []).append(view)
    ours = registration.campaign.campaign_id.casefold() if registration is not None else ""
    theirs = {name.casefold() for name in reading.campaign_ids}
    return Understood(
        reading=reading,
        pieces=pieces_of(reading.text, [(number, Mark(demand.span)) for number, demand in named]),
        families=tuple((FAMILIES[name], tuple(items)) for name, items in by_family.items()),
        codes=reading.codes,
        not_read=tuple(_not_read(reading))[:_MOST_NOT_READ],
        suspected=tuple((cause(item.cause), item.why) for item in reading.suspected),
        is_final=any(view.cause.remedy == "final" for view in views),
        is_other_campaign=bool(ours and theirs and ours not in theirs) or len(theirs) > 1,
    )


def _view(number: int, demand: Demand, reading: RejectionReading, provider: str) -> CauseView:
    known = cause(demand.cause)
    by = {
        "words": "said in words",
        "code": f"meant by the code {demand.code}",
        "both": f"said in words, and meant by the code {demand.code}",
    }
    fields = tuple(dict.fromkeys(label(path, provider) for path in known.fields))
    samples = tuple(name for name in fields if not re.fullmatch(r"Sample message [2-5]", name))
    return CauseView(
        number=number,
        cause=known,
        said=" ".join(reading.text[demand.span.start : demand.span.end].split()),
        by=by[demand.basis],
        where=samples,
        sources=backing(demand, reading),
        is_sure=demand.confidence.value == "high",
    )


def _not_read(reading: RejectionReading) -> Iterator[str]:
    """Sentences in which no cause, code or empty phrase was found."""
    known = [
        *(demand.span for demand in reading.causes), *(code.span for code in reading.codes), *reading.boilerplate
    ]  # fmt: skip
    for match in _SENTENCE.finditer(reading.text):
        words = match.group().split()
        is_verdict = len(words) <= _LONGEST_VERDICT and (
            _ONLY_A_VERDICT.search(match.group()) or verdicts(for_matching(match.group()))
        )
        if (
            len(words) < _FEWEST_WORDS
            or is_verdict
            or any(s.start < match.end() and match.start() < s.end for s in known)
        ):
            continue
        yield " ".join(words)
