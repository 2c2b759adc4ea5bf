"""Everything that can be learned, in one index: questions, words, codes, rules.

Decides: what is searched and which words of a thing count most; how many of each kind are shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from carelane.remediation.causes import cause
from carelane.remediation.codes import Code, codes
from carelane.rules.registry import Entry, entries
from carelane.services.learn.search import CALLED, REST, SHORT, TITLE, Hit, Index, Thing
from carelane.sources import Answer, Term, answers, terms

KINDS: Final[Mapping[str, str]] = {
    "question": "Questions",
    "word": "Words",
    "code": "Rejection codes",
    "rule": "Rules",
}
FAIR: Final = 0.34  # of the best of its kind; below it a hit only shares a word
POOR: Final = 0.12  # of the best of all; a kind whose best is poorer is left out


@dataclass(frozen=True, slots=True)
class Group:
    """Hits of one kind, the best first."""

    kind: str
    title: str
    things: tuple[Thing, ...]


@lru_cache(maxsize=1)
def index() -> Index:
    """The index of everything."""
    return Index((*_questions(), *_words(), *_codes(), *_rules()))


def find(query: str, *, kinds: tuple[str, ...] = (), most: int = 8) -> tuple[Group, ...]:
    """What fits, by kind; the kind with the best hit comes first."""
    hits = index().find(query, kinds)
    groups: list[Group] = []
    for kind in dict.fromkeys(hit.thing.kind for hit in hits):
        own = [hit for hit in hits if hit.thing.kind == kind]
        if own[0].score < POOR:
            continue
        fair = [hit.thing for hit in own if hit.score >= FAIR * own[0].score]
        groups.append(Group(kind, KINDS[kind], tuple(fair[:most])))
    return tuple(groups)


def best(query: str, most: int = 3) -> tuple[Hit, ...]:
    """The questions that fit best."""
    return tuple(hit for hit in index().find(query, ("question",)) if hit.score >= FAIR)[:most]


def code_place(code: Code) -> str:
    """Where a code is explained."""
    return f"learn/codes/{code.family}/{quote(code.code, safe='')}"


def _questions() -> Iterator[tuple[Thing, Mapping[float, str]]]:
    for entry in answers().values():
        yield _question(entry)


def _question(entry: Answer) -> tuple[Thing, Mapping[float, str]]:
    thing = Thing("question", f"learn/questions/{entry.id}", entry.question, entry.short)
    return thing, {
        TITLE: entry.question,
        CALLED: " ".join(entry.also),
        SHORT: entry.short,
        REST: " ".join(entry.paragraphs),
    }


def _words() -> Iterator[tuple[Thing, Mapping[float, str]]]:
    for entry in terms().values():
        yield _word(entry)


def _word(entry: Term) -> tuple[Thing, Mapping[float, str]]:
    thing = Thing("word", f"learn/glossary#{entry.id}", entry.term, entry.meaning)
    names = " ".join((*entry.also, entry.registry, entry.twilio, entry.ringcentral))
    return thing, {TITLE: entry.term, CALLED: names, REST: entry.meaning}


def _codes() -> Iterator[tuple[Thing, Mapping[float, str]]]:
    seen: set[str] = set()
    for code in codes():
        place = code_place(code)
        if place in seen:  # a second list of the same provider: one page shows both
            continue
        seen.add(place)
        known = [cause(name) for name in code.causes]
        thing = Thing("code", place, f"{code.code}: {code.title}", code.fix or known[0].fix, code.provider)
        yield (
            thing,
            {
                TITLE: f"{code.code} {' '.join(code.also)}",
                SHORT: f"{code.title} {code.provider}",
                REST: " ".join((code.fix, *(item.title for item in known))),
            },
        )


def _rules() -> Iterator[tuple[Thing, Mapping[float, str]]]:
    for entry in entries().values():
        yield _rule(entry)


def _rule(entry: Entry) -> tuple[Thing, Mapping[float, str]]:
    rule = entry.rule
    thing = Thing("rule", f"learn/rules/{rule.id}", rule.title, rule.how_to_fix, rule.severity.value)
    return thing, {SHORT: f"{rule.title} {rule.id.replace('-', ' ')}", REST: f"{rule.why} {rule.how_to_fix}"}
