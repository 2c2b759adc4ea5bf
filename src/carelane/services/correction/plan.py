"""A plan as data: one task for each cause, the corrected fields, and what only the owner can say.

Decides: what a plan consists of.
Leaves alone: how it is made (the other modules of this package) and how it is printed (`report`).
"""

from dataclasses import dataclass
from enum import StrEnum

from carelane.domain.campaign import Registration
from carelane.domain.facts import WayOut
from carelane.domain.finding import Citation, Finding, Severity, Span
from carelane.remediation.rejection.reading import Demand, RejectionReading
from carelane.services.findings import CampaignReport
from carelane.wording.ways_out import WaysOut
from carelane.wording.written import Gap, Statement


class Standing(StrEnum):
    """What the plan does about a cause."""

    CORRECTED = "corrected"  # the check no longer finds it
    QUESTION = "question"  # a marked question stands there until the owner answers it
    BY_HAND = "by_hand"  # the check finds it and only the owner can change it
    NOT_FOUND = "not_found"  # the file shows no such fault
    OUTSIDE = "outside"  # no file can show it: a public page, the provider's or the registry's records
    FINAL = "final"  # cannot be registered


class Origin(StrEnum):
    """Where the new words of a field come from."""

    EDITS = "edits"  # the findings' own edits of the owner's text
    QUESTIONS = "questions"  # the same, with marked questions where only the owner knows
    WRITTEN = "written"  # written anew from the facts


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a new text makes, the field it stands in, and whether the owner confirmed it."""

    statement: Statement
    field: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of a field that changes: its number in the plan, its place in the text before, the new words."""

    number: int
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after.

    claims: what the new words state; gaps: facts that are missing in them. note: what its owner should know about it.
    edits: what changes, each with the number by which it can be picked.
    """

    field: str
    before: str
    after: str
    origin: Origin
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()
    note: str = ""
    edits: tuple[Edit, ...] = ()

    @property
    def is_open(self) -> bool:
        """True while a marked question stands in the new text."""
        return bool(self.gaps) or any(not claim.confirmed for claim in self.claims)


@dataclass(frozen=True, slots=True)
class OwnEdit:
    """One edit of the owner's own words: what stands there, what is to stand there.

    applied: it is part of the correction; otherwise it waits for `true_only_if` to be confirmed.
    """

    field: str
    span: Span
    before: str
    after: str
    applied: bool
    true_only_if: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a field that already say what a reviewer missed."""

    field: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Task:
    """One cause and what is done about it.

    id is that of the cause, or of the rule where a finding has no cause. demand is None for what the rejection did
    not name. fields: where; "website" stands for the public pages. remedy is one of `causes.REMEDIES`, means what
    that amounts to here. note: what else a person should know, such as what reviewers may have seen instead.
    """

    id: str
    title: str
    family: str
    standing: Standing
    fields: tuple[str, ...]
    what: str
    do: str
    remedy: str
    means: str
    demand: Demand | None = None
    findings: tuple[Finding, ...] = ()
    edits: tuple[OwnEdit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    citations: tuple[Citation, ...] = ()
    note: str = ""

    @property
    def severity(self) -> Severity:
        """The worst of its findings; a named cause without findings counts as a blocker."""
        if not self.findings:
            return Severity.BLOCKER
        return min((finding.severity for finding in self.findings), key=lambda severity: severity.rank)


@dataclass(frozen=True, slots=True)
class WayToSay:
    """One truthful way for a required field that does not seem to apply."""

    title: str
    steps: tuple[str, ...]
    wording: str = ""
    true_only_if: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnusedField:
    """A required field of which the owner says "we do not use that", with its two truthful ways."""

    field: str
    why_asked: str
    ways: tuple[WayToSay, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two places of the registration that contradict the way out that was chosen."""

    field: str
    span: Span | None
    says: str
    instead: str


@dataclass(frozen=True, slots=True)
class PhoneField:
    """A phone field for calls only: the way out that was chosen, and where the corrected texts do not agree with it."""

    ways: WaysOut
    chosen: WayOut | None
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything between a rejection and the next submission.

    tasks: what the rejection named, root causes first. also_fails: what it did not name and the check finds.
    before, after: the checks of the campaign as it is and as corrected. remedy, means: the heaviest remedy of all.
    left: what the check still finds besides the marked questions; open_marks: how many of those there are.
    """

    reading: RejectionReading
    before: CampaignReport
    after: CampaignReport
    tasks: tuple[Task, ...]
    also_fails: tuple[Task, ...]
    changes: tuple[Change, ...]
    questions: tuple[Gap, ...]
    claims: tuple[Claim, ...]
    remedy: str
    means: str
    left: tuple[Finding, ...] = ()
    open_marks: int = 0
    unused_fields: tuple[UnusedField, ...] = ()
    phone_field: PhoneField | None = None
    notes: tuple[str, ...] = ()

    @property
    def registration(self) -> Registration:
        """The campaign with every change in it."""
        return self.after.registration

    @property
    def is_final(self) -> bool:
        """True when something that was named, or that the check is sure of, cannot be registered."""
        return any(
            task.standing is Standing.FINAL and task.severity is Severity.BLOCKER
            for task in (*self.tasks, *self.also_fails)
        )
