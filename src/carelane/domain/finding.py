"""One problem found in one text or field, as data.

Decides: what a finding consists of and in which order findings are shown.
Leaves alone: how a finding is printed (`report`) and which rule made it (`rules`).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """How a reviewer is expected to react."""

    BLOCKER = "blocker"  # reviewers decline for it, or it must never be sent
    WARNING = "warning"  # reviewers may decline for it
    ADVICE = "advice"  # good practice, or depends on facts that the text does not show

    @property
    def rank(self) -> int:
        """0 for the worst; sorts blockers first."""
        return _SEVERITY_RANK[self]


class Confidence(StrEnum):
    """How sure the rule is that the problem is really there; independent of severity."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


_SEVERITY_RANK: Final = {Severity.BLOCKER: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the stored text; empty when something is missing there."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"a span runs forward from zero, not {self.start}..{self.end}")

    @property
    def is_empty(self) -> bool:
        """True for a point: something belongs here and is not there."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Citation:
    """Whose rule it is: resolved from the catalogue, ready to print.

    `date` is the date of the source as the catalogue knows it (free text such as "2026-08-07",
    "2023-05" or "2024-26"). `requirement` is the id of the atomic requirement, or "" when the
    citation points straight at a source.
    """

    source: str
    title: str
    authority: str
    url: str
    date: str
    says: str
    requirement: str = ""


@dataclass(slots=True)
class FieldEdit:
    """Replace `span` of `field` by `replacement`.

    `safe` edits change no meaning and may be applied unread; the others are suggestions, because
    they state something that only the owner of the campaign can know to be true (`true_only_if`).
    Not frozen, for the same reason as `Finding`; do not change it.
    """

    field: str
    span: Span
    replacement: str
    safe: bool
    true_only_if: str = ""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not shown: a reason, who gave it, and the last day it holds (ISO date)."""

    reason: str
    by: str
    until: str


@dataclass(slots=True)
class Finding:
    """One problem: where, what, why, whose rule, and what to type instead.

    Not frozen, because a frozen one takes four times as long to make, which shows in bulk; do not change
    it (`dataclasses.replace` makes another).

    `field` is a path in registration words ("messageFlow", "sample2", "brand.website"); for a text
    checked on its own it is the kind of the text ("sample", "help_message"). `span` is None when the
    finding is about a field as a whole that has no text, or about several fields.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    field: str
    span: Span | None
    what: str
    why: str
    citations: tuple[Citation, ...]
    how_to_fix: str = ""
    fix: FieldEdit | None = None
    conflict: str = ""
    causes: tuple[str, ...] = ()
    suppressed: Suppression | None = None
    related: tuple[str, ...] = ()  # other fields that the finding is also about

    def sort_key(self) -> tuple[int, int, int, str]:
        """By place in the text, then severity; the caller orders the fields."""
        start, end = (self.span.start, self.span.end) if self.span else (-1, -1)
        return (start, end, self.severity.rank, self.rule)


@dataclass(frozen=True, slots=True)
class RuleFailure:
    """A rule that crashed: reported and counted as our failure, never as a pass."""

    rule: str
    field: str
    error: str
