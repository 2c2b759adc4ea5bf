"""A packet as data.

Decides: what a packet consists of. Leaves alone: how it looks (`report`), and where it is written (`cli`).
"""

from dataclasses import dataclass

from carelane.services.attempts.history import History
from carelane.services.findings import CampaignReport
from carelane.services.packet.website import SeenWebsite


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the ids of the sources that say it."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the form.

    value: what to type or choose. count: its length against the limits, "" where there is nothing to count.
    problem: why it cannot stay so, "" when it can. needed: "required", "recommended" or "". is_text: a text to copy,
    and not a choice. findings: how many of the check are about it. stays: it cannot be changed once approved.
    """

    path: str
    label: str
    value: str
    count: str
    problem: str
    needed: str
    is_text: bool
    findings: int
    stays: bool
    hint: Said | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One step of the form."""

    title: str
    intro: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Something to have ready before submitting. done: what the file holds of it, "" when nothing."""

    what: str
    how: str
    done: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProofOfWay:
    """The proofs of one way to opt in."""

    title: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in the texts that is true only if something holds.

    ticked: the owner confirmed it; by_facts: not in so many words, but the facts, a way to opt in or a reply say it.
    """

    id: str
    true_only_if: str
    how: str
    ticked: bool
    says: str
    field: str
    by_facts: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Something open that only the owner can answer."""

    about: str
    question: str


@dataclass(frozen=True, slots=True)
class Payload:
    """A registration for a provider's interface. problems: what it would refuse; notes: what it cannot express."""

    name: str
    title: str
    text: str
    problems: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Packet:
    """Everything on one submission."""

    report: CampaignReport
    brand: str
    usecase: str
    paths: tuple[Said, ...]  # where the form is found
    form_note: Said
    sections: tuple[Section, ...]
    elsewhere: tuple[Entry, ...]  # fields of the file that this form does not ask for
    pages: tuple[Entry, ...]  # texts that stand on pages and papers, and not in the form
    evidence_how: Said
    evidence: tuple[ProofOfWay, ...]
    questions: tuple[Question, ...]
    claims: tuple[Claim, ...]
    costs: tuple[Said, ...]
    durations: tuple[Said, ...]
    afterwards: tuple[Said, ...]
    disagreements: tuple[Said, ...]  # where sources disagree about this provider's form
    history: History | None
    website: SeenWebsite | None = None  # the website as it was seen, when a check of it was given

    @property
    def is_ready(self) -> bool:
        """Nothing known stands in the way: no blocker, no open question, no statement that is not ticked."""
        return self.report.verdict != "stop" and not self.questions and all(claim.ticked for claim in self.claims)
