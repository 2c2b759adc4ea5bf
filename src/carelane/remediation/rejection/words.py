"""The causes that the words of a rejection say, with the words.

Decides: in which order the steps of the grammar are tried on a clause, and which causes say no more than others.
Leaves alone: codes (`code_finder`) and how both are united (`reader`).
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from carelane.domain.finding import Confidence
from carelane.remediation.rejection.clauses import Clause, PartNamed, clauses
from carelane.remediation.rejection.grammar import EVERY, NO_THING, Step, grammar
from carelane.remediation.rejection.moods import FAULTS
from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.sentences import Sentence

INVITE: Final = frozenset({"cta", "optin", "methods", "form", "checkbox", "phone-field", "consent"})
WIDEST_GAP: Final = 6  # between "no" and the name
_INVITE_PARTS: Final = "invite"
_ASSERTS_PARTS: Final = frozenset({"lack", "demand", "incomplete", "vague", "bare"})
# Topics that a clause about missing parts only touches.
_BESIDE_PARTS: Final = frozenset(
    {
        "email",
        "address",
        "contact-person",
        "website",
        "link",
        "brand",
        "identity",
        "p-brand",
        "campaign",
        NO_THING,
        "optout-process",
    }
)
# "Rejected because of the opt-out information": what is at fault is the procedure, not its mention in the opt-in.
_BLAMED_PARTS: Final = {"p-stop": "optout-workflow-unclear", "p-help": "auto-msg-incomplete"}
_MISSING_PAGES: Final = {"p-privacy-link": "privacy-policy-missing", "p-terms-link": "terms-missing"}
_ONLY_OWNERS: Final = {"p-end": "optout-msg"}  # a part that only one thing has


@dataclass(frozen=True, slots=True)
class Said:
    """A cause and the words that say it: a range of the plain text."""

    cause: str
    start: int
    end: int
    confidence: Confidence
    is_firm: bool = False
    is_possible: bool = False  # named and not asserted
    is_asked: bool = False  # only demanded: no word says that it is not so yet


def said_by_words(plain: Plain, found: Sequence[Sentence]) -> list[Said]:
    """Every cause that the sentences say, in order, each with its first words; then those that are only possible."""
    said: list[Said] = []
    possible: list[Said] = []
    for _, group in groupby(clauses(plain, found, _owners()), key=lambda pair: pair[0].start):
        titles: list[Said] = []
        told: list[Said] = []
        for _, clause in group:
            found_here = [replace(item, is_asked=_is_asked(clause)) for item in _clause(clause)]
            if clause.is_possible:
                possible += [replace(item, is_possible=True) for item in found_here]
            else:
                (titles if clause.is_title else told).extend(found_here)
        said += told or titles  # "Invalid opt-in - no frequency": the title only sums up
    asserted = without_weaker(said)
    names = {item.cause for item in said}
    return [*asserted, *without_weaker([item for item in possible if item.cause not in names])]


def _is_asked(clause: Clause) -> bool:
    return "demand" in clause.there and not clause.there & (FAULTS - {"demand"})


def without_weaker(said: Sequence[Said]) -> list[Said]:
    """Each cause once (the surest words win), and none that says no more than another one."""
    best: dict[str, Said] = {}
    for item in said:
        known = best.get(item.cause)
        if known is None or _rank(item.confidence) > _rank(known.confidence):
            best[item.cause] = item
    weaker = grammar().weaker
    names = set(best)
    firm = {item.cause for item in said if item.is_firm}
    return [item for name, item in best.items() if name in firm or not _is_superfluous(names, weaker.get(name, ()))]


def _is_superfluous(names: set[str], stronger: tuple[str, ...]) -> bool:
    if EVERY in stronger:
        return any(EVERY not in grammar().weaker.get(name, ()) for name in names)
    return bool(names & set(stronger))


def _rank(confidence: Confidence) -> int:
    return {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}[confidence]


def _owners() -> frozenset[str]:
    return INVITE | {name for name in grammar().parts if name != _INVITE_PARTS}


def _clause(clause: Clause) -> Iterator[Said]:
    claimed: set[str] = set()
    for claims, steps in grammar().anywhere:
        for step in steps:
            if step.holds(clause.there):
                yield from _said(clause, step)
                claimed |= _claimed(claims)
    if EVERY in claimed:
        return
    owned = yield from _parts(clause)
    if "bare" in clause.there and clause.is_heading:
        return
    for head in _topics(clause):
        if head in claimed or (head in INVITE and claimed & INVITE):
            continue
        if owned and not _speaks_besides(clause, head, owned):
            continue
        chosen = _first(clause, head)
        if chosen is not None:
            yield from _said(clause, chosen, head)


def _topics(clause: Clause) -> tuple[str, ...]:
    names = any(part.mention.concept == "p-brand" and _speaks_of_the_name(clause, part) for part in clause.parts)
    return (*clause.heads, *(("p-brand",) if names else ())) or (NO_THING,)


def _speaks_besides(clause: Clause, head: str, owned: set[str]) -> bool:
    """True when a clause says more of a head than which parts are missing."""
    if head in INVITE:
        return "unverifiable" in clause.there or not (owned & INVITE)
    return head not in owned and head not in _BESIDE_PARTS


def _claimed(claims: str) -> set[str]:
    return {EVERY} if claims == "all" else set(INVITE) if claims == "invite" else set()


def _first(clause: Clause, topic: str) -> Step | None:
    for step in grammar().topics.get(topic, ()):
        if step.holds(clause.there):
            return step
    return None


def _parts(clause: Clause) -> Generator[Said, None, set[str]]:
    """The parts that are missing; gives back the things that they belong to."""
    owners: set[str] = set()
    if not clause.there & _ASSERTS_PARTS:
        return owners
    for part in clause.parts:
        name = part.mention.concept
        if name == "p-brand" and _speaks_of_the_name(clause, part):
            continue
        owner = _ONLY_OWNERS.get(name) or part.owner
        cause = _missing_part(name, owner) if owner else _part_of_nothing(name, clause.there)
        if cause:
            owners.add(owner or "cta")
            weak = clause.taken_over or not owner
            yield Said(cause, part.mention.start, part.mention.end, Confidence.MEDIUM if weak else Confidence.HIGH)
    return owners


def _missing_part(name: str, owner: str) -> str:
    table = grammar().parts
    return table.get(owner, table[_INVITE_PARTS]).get(name, "")


def _part_of_nothing(name: str, there: set[str]) -> str:
    """The cause of a part that no thing is named for: usually the opt-in lacks it."""
    if "blamed" in there and name in _BLAMED_PARTS:
        return _BLAMED_PARTS[name]
    if name in _MISSING_PAGES and "inaccessible" in there:
        return ""  # not the link but the page, which the grammar knows
    if name in _MISSING_PAGES and "url" in there:
        return _MISSING_PAGES[name]
    if name == "p-stop" and there & {"optout-process", "optout-msg", "vague"}:
        return ""
    return _missing_part(name, "")


def _speaks_of_the_name(clause: Clause, part: PartNamed) -> bool:
    """True when a name is wrong or unproven instead of absent."""
    if part.owner and _is_denied(clause, part):
        return False
    if clause.there & {"mismatch", "unverifiable", "ein", "multiple"}:
        return True
    return not part.owner and not clause.there & {"lack", "demand", "bare"}


def _is_denied(clause: Clause, part: PartNamed) -> bool:
    """True for "no brand name", whatever else the clause says."""
    ends = (item.end for item in clause.mentions if item.concept == "lack-plain")
    return any(0 <= part.mention.start - end <= WIDEST_GAP for end in ends)


def _said(clause: Clause, step: Step, head: str = "") -> Iterator[Said]:
    weak = clause.taken_over or "bare" in clause.there
    confidence = Confidence.MEDIUM if weak and head else Confidence.HIGH
    start, end = clause.span_of((head, *step.names) if head else step.names)
    for cause in step.causes:
        yield Said(cause, start, end, confidence, step.is_firm)
