"""The causes that the words of a rejection say, with the words.

Decides: in which order the steps of the grammar are tried on a clause, and which causes say no more than others.
Leaves alone: codes (`code_finder`) and how both are united (`reader`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Confidence
from carelane.remediation.rejection.clauses import Clause, PartNamed, clauses
from carelane.remediation.rejection.grammar import EVERY, NO_THING, Step, grammar
from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.sentences import Sentence
from carelane.remediation.rejection.vocabulary import concepts

INVITE: Final = frozenset({"cta", "optin", "methods", "form", "checkbox", "phone-field", "consent"})
_INVITE_PARTS: Final = "invite"
_ASSERTS_PARTS: Final = frozenset({"lack", "demand", "incomplete", "vague", "bare"})
# Topics that a clause about missing parts only touches.
_BESIDE_PARTS: Final = frozenset(
    {"email", "address", "contact-person", "website", "link", "brand", "identity", "p-brand", "campaign", NO_THING, "optout-process"}
)
_ANYWHERE_THINGS: Final = {"p-end": "optout-msg"}  # a part that only one thing has


@dataclass(frozen=True, slots=True)
class Said:
    """A cause and the words that say it: a range of the plain text."""

    cause: str
    start: int
    end: int
    confidence: Confidence


def said_by_words(plain: Plain, found: Sequence[Sentence]) -> list[Said]:
    """Every cause that the sentences say, in order, each with its first words."""
    said: list[Said] = []
    for _, clause in clauses(plain, found, _owners()):
        said.extend(_clause(clause))
    return without_weaker(said)


def without_weaker(said: Iterable[Said]) -> list[Said]:
    """Each cause once (the surest words win), and none that says no more than another one."""
    best: dict[str, Said] = {}
    for item in said:
        known = best.get(item.cause)
        if known is None or _rank(item.confidence) > _rank(known.confidence):
            best[item.cause] = item
    weaker = grammar().weaker
    names = set(best)
    return [item for name, item in best.items() if not _is_superfluous(name, names, weaker.get(name, ()))]


def _is_superfluous(name: str, names: set[str], stronger: tuple[str, ...]) -> bool:
    return bool(names & set(stronger)) or (EVERY in stronger and len(names) > 1)


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
    for head in clause.heads or (NO_THING,):
        if head in claimed or (head in INVITE and claimed & INVITE):
            continue
        if owned and not _speaks_besides(clause, head, owned):
            continue
        step = _first(clause, head)
        if step is not None:
            yield from _said(clause, step, head)


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


def _parts(clause: Clause) -> Iterator[Said]:
    """The parts that are missing; gives back the things that they belong to."""
    owners: set[str] = set()
    if not clause.there & _ASSERTS_PARTS:
        return owners
    table = grammar().parts
    for part in clause.parts:
        if part.mention.concept == "p-brand" and _speaks_of_the_name(clause, part):
            continue
        if not part.owner and part.mention.concept == "p-stop" and "optout-process" in clause.there:
            continue
        owner = _ANYWHERE_THINGS.get(part.mention.concept) or part.owner
        cause = table.get(owner, table[_INVITE_PARTS]).get(part.mention.concept)
        if cause is not None:
            owners.add(owner or "cta")
            yield Said(cause, *_range(clause, part), Confidence.MEDIUM if clause.taken_over else Confidence.HIGH)
    return owners


def _speaks_of_the_name(clause: Clause, part: PartNamed) -> bool:
    """True when a name is wrong or unproven instead of absent."""
    if clause.there & {"mismatch", "unverifiable", "ein"}:
        return True
    return not part.owner and not clause.there & {"lack", "demand", "bare"}


def _range(clause: Clause, part: PartNamed) -> tuple[int, int]:
    del clause
    return part.mention.start, part.mention.end


def _said(clause: Clause, step: Step, head: str = "") -> Iterator[Said]:
    weak = clause.taken_over or "bare" in clause.there
    confidence = Confidence.MEDIUM if weak and head else Confidence.HIGH
    start, end = clause.span_of({name for name in concepts() if name in step.text.replace("in-", "")})
    for cause in step.causes:
        yield Said(cause, start, end, confidence)
