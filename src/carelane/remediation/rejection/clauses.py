"""Clauses: what a piece of a sentence is about, what it says of it, and which parts it names.

Decides: where a comma or "and" begins a new clause; which thing is spoken of ("head") and which is only the place
("in your samples", "the form does not have ..."); to which thing a named part belongs; what a clause without a thing
or without a fault takes over from the one before.
Leaves alone: what it all means (`grammar`, `words`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from carelane.remediation.rejection.moods import FAULTS, Mood, asks, gives_examples, heard, takes_all_back, turns
from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.sentences import Sentence
from carelane.remediation.rejection.vocabulary import Mention, mentions

WIDEST_SPAN: Final = 140
MOST_WORDS_OF_A_HEADING: Final = 6
NEXT_LINE: Final = 80  # characters behind a sentence that its title still speaks for
MOST_WORDS_BESIDE: Final = 2  # the things and parts that a heading names
FAULTS_TAKEN_OVER: Final = frozenset(
    {"lack", "demand", "incomplete", "vague", "mismatch", "unverifiable", "inaccessible"}
)
# Too broad to make another thing the mere place of them.
_NO_OBJECT: Final = frozenset(
    {"numbers", "messages", "campaign", "fields", "link", "screenshot", "keywords", "brand", "usecase"}
)
_DETERMINERS: Final = (
    r"(?:(?:the|your|their|its|an?|any|no|none of|this|our|all|each|every|registered|provided|submitted|same|listed|"
    r"linked|both|campaign'?s?|customer'?s?|company'?s?|brand'?s?|actual|above|following|sms|text|mobile|valid|"
    r"compliant|clear|new|separate|public|working|corporate|official) +){0,3}"
)
_PLACE: Final = re.compile(
    r"\b(?:on|in|at|from|within|of|to|via|through|for|by|inside|into|under|beside|near|as|with(?:in)?|where) +"
    rf"{_DETERMINERS}$"
)
_JOINS: Final = re.compile(rf"(?:[,&]|\b(?:and|or|but|while|also|nor|plus|as +well +as)\b) *{_DETERMINERS}(?:no +)?$")
_VERB: Final = re.compile(
    r" *(?:[a-z0-9'@.]+ +){0,2}?(?:must|should|is|are|was|were|does|do|did|has|have|had|needs?|requires?|can|could|may|"
    r"fails?|lacks?|contains?|missing|[a-z]{0,6}not|will|includes?|shows?|belongs?|says?|differs?|mismatch|names?|carr(?:y|ies)|mentions?|gives?|lists?|points?|goes|uses?|never|omits?|confirms?)\b"
)
_HOLDS: Final = re.compile(
    r"\b(?:contain|includ|ha(?:s|ve|d)\b|provid|show|mention|display|list|giv|"
    r"carr(?:y|ies)\b|short +of\b|stat(?:e|es|ing)\b|specif|reference|offer|lack|"
    r"missing\b|omit|leav|leads?\b|silent|says?\b|tell|names?\b|needs?\b|requires?\b|without\b|no\b|"
    r"collect|link(?:s|ed|ing)? +to\b|ask)[a-z]*"
)
_SAME: Final = re.compile(r"\b(?:is|are|was|were|does|do)\W*$")
_LINKS: Final = re.compile(r"\b(?:links?|linked|leads?|refers?|points?|reference|access|pages) *$")
_BUT: Final = re.compile(
    r"\b(?:however|furthermore|additionally|moreover)\b|"
    # what begins with its own subject ("and it reads ...", ", there is no ...", "so they could not ...")
    r"(?:, *(?:and|but|so|plus)?|(?<=[a-z0-9.)'] )(?:and|but|so|while|plus)) +(?:also +)?"
    r"(?:(?:it|they|there|we|i|what|nothing|nobody|none) +(?:[a-z']+ +)?(?:[a-z]{0,6}not|is|are|was|were|does|do|did|"
    r"has|have|can|could|see|saw|found|find|reads?|looks?|needs?|must|should|on|in|it|about)\b|"
    r"there's|it's|they're|that's)|"
    # the next demand of a row of them
    r", *(?:and +|then +)?(?:please +)?(?:add|say|mention|remove|replace|take +out|change|fix|send|submit|attach|"
    r"upload)\b(?! +(?:or|and|/)\b)|"
    r", *(?:and +)?(?:with|has|have|lacks?) +(?:no|any)\b"
)
_IN_FRONT_OF_ITEM: Final = re.compile(
    r"(?:[,:;&\n]|\b(?:and|or|missing|lacks?|lacking|without|omits?|add|include|needs?|no)) *"
    r"(?:the |your |a |an |any )?$"
)
_BEHIND_ITEM: Final = re.compile(r" *(?:[,.&+]|(?:and|or)\b|$)")
_WORD: Final = re.compile(r"[a-z0-9']+")
_SAYS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|will|can|could|have|has|had|do|does|did|am|i|you|we|they|'s|see)\b"
)
# What another thing has to contain is a part of it, even when it could be a thing of its own.
_AS_PART: Final = {"brand": "p-brand", "identity": "p-brand", "privacy": "p-privacy-link", "terms": "p-terms-link"}
# "HELP: reply has no brand": a title that says of which reply the line speaks.
_REPLY_TITLES: Final = {
    "help-msg": re.compile(r" *(?:help|info)(?: +(?:keyword|text|command))? *$"),
    "optout-msg": re.compile(r" *(?:stop|opt *outs?|unsubscribe)(?: +(?:keyword|text|command))? *$"),
    "optin-msg": re.compile(r" *(?:start|join|opt *ins?|subscribe|welcome)(?: +(?:keyword|text|command))? *$"),
}
_A_REPLY: Final = re.compile(r"\b(?:auto *)?(?:repl(?:y|ies)|responses?|autorespon[a-z]+|messages?|mts?)\b")
_PRONOUN: Final = re.compile(r"[^a-z]*(?:it|they|this|that|reply|response|(?:and +)?(?:has|have|with) +no)(?:'s)?\b")
_REPLIES: Final = frozenset({"optin-msg", "optout-msg", "help-msg", "sample"})
_DISCLOSED: Final = frozenset({"p-frequency", "p-rates", "p-stop", "p-help", "p-message-type"})
_PAGE_OF_LINK: Final = {"p-privacy-link": "privacy", "p-terms-link": "terms"}
_WORDING: Final = frozenset({"p-optin-language", "p-disclosures"})
_INVITE: Final = frozenset({"cta", "optin", "form", "checkbox", "consent", "methods"})


@dataclass(frozen=True, slots=True)
class PartNamed:
    """A part that a clause names, and the thing to which it belongs ("" when nothing says so)."""

    mention: Mention
    owner: str


@dataclass(slots=True)
class Clause:
    """A clause in offsets of the text. `there` are the names of everything that holds in it.

    taken_over: fault or thing come from the clause before; heads: things that it is about, in order.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    heads: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parts: tuple[PartNamed, ...] = ()
    there: set[str] = field(default_factory=set)
    taken_over: bool = False
    is_heading: bool = False  # more of the same sentence or list follows
    is_title: bool = False  # the few words in front of a colon or dash
    is_possible: bool = False  # it is not asserted: "if", "for example"

    def span_of(self, concepts: Sequence[str]) -> tuple[int, int]:
        """The words that say these concepts: the first one's, and of each other the nearest to them."""
        key = next((item for name in concepts for item in self.mentions if item.concept == name), None)
        if key is None:
            return self.start, self.end
        start, end = key.start, key.end
        for name in concepts:
            near = min(
                (item for item in self.mentions if item.concept == name),
                key=lambda item: max(item.start - key.end, key.start - item.end, 0),
                default=key,
            )
            if max(end, near.end) - min(start, near.start) <= WIDEST_SPAN:
                start, end = min(start, near.start), max(end, near.end)
        return start, end


@dataclass(slots=True)
class _Carried:
    """What the next clause may take over."""

    thing: str = ""
    owner: str = ""  # the last thing that can have parts, also of the sentence before
    faults: frozenset[str] = frozenset()
    in_list: bool = False
    title: str = ""  # the thing that a title of this sentence names
    titled: bool = False  # a title of this sentence names the owner
    marketing: bool = False  # a clause before, in the same sentence, speaks of selling
    beside: frozenset[str] = frozenset()  # things of the clauses before, in the same sentence
    denied: frozenset[str] = frozenset()  # faults that the clause before took back
    is_possible: bool = False  # the sentence, or the list, is about what may be


def clauses(plain: Plain, found: Sequence[Sentence], owners: frozenset[str]) -> Iterator[tuple[Sentence, Clause]]:
    """Every clause of the sentences. `owners` are the things to which parts can belong."""
    carried = _Carried()
    for sentence in found:
        if sentence.says_nothing or takes_all_back(plain.matching[sentence.start : sentence.end]):
            continue
        if not (carried.in_list and (sentence.is_item or sentence.end - sentence.start < 120)):
            carried = _Carried(owner=carried.owner)
        carried.beside = carried.denied = frozenset()
        carried.marketing = carried.titled = False
        carried.title = ""
        in_possible_list = carried.in_list and carried.is_possible
        carried.is_possible = in_possible_list or _is_only_possible(plain, sentence)
        for start, end in sentence.clauses:
            text = plain.matching[start:end]
            said = mentions(text)
            if end < sentence.clauses[-1][1]:
                said = _reply_title(text, plain.matching[end : sentence.end + NEXT_LINE].partition("\n")[0]) or said
            pieces = list(_split(text, start, said))
            for clause in pieces:
                if sentence.blames:
                    clause.there.add("blamed")
                more = clause is not pieces[-1] or end < sentence.clauses[-1][1]
                clause.is_heading = sentence.opens_list or more
                is_short = len(_WORD.findall(text)) <= MOST_WORDS_OF_A_HEADING
                clause.is_title = is_short and end < sentence.clauses[-1][1]
                if not _stands(plain.matching, clause, carried):
                    continue
                _understand(plain.matching, clause, carried, owners)
                yield sentence, clause
                _carry(clause, carried, owners)
        carried.is_possible = carried.is_possible and (sentence.opens_list or in_possible_list)
        if sentence.opens_list:
            carried.in_list = True
        elif not sentence.is_item:
            carried.in_list = carried.in_list and not carried.faults - FAULTS_TAKEN_OVER
            carried.faults = carried.faults if carried.in_list else frozenset()


def _is_only_possible(plain: Plain, sentence: Sentence) -> bool:
    text = plain.matching[sentence.start : sentence.end]
    return gives_examples(text) or (plain.cased.startswith("?", sentence.end) and asks(text))


def _stands(text: str, clause: Clause, carried: _Carried) -> bool:
    """False for a clause that takes its fault back; its thing is still what "it" stands for."""
    words = text[clause.start : clause.end]
    if turns(words):
        carried.is_possible = False
        if carried.denied and _SAME.search(words):  # "... is not missing, but the terms are"
            carried.faults = carried.denied
    said = heard(text, clause.start, clause.end, clause.mentions)
    if said.mood is Mood.DENIES:
        carried.denied = frozenset({item.concept for item in clause.mentions if item.concept in FAULTS})
        carried.faults = frozenset()
        carried.thing = next((item.concept for item in clause.mentions if item.kind == "thing"), carried.thing)
        return False
    clause.mentions = said.mentions
    carried.is_possible = carried.is_possible or said.mood is Mood.POSSIBLE
    clause.is_possible = carried.is_possible
    return True


def _carry(clause: Clause, carried: _Carried, owners: frozenset[str]) -> None:
    """Remember what the next clause may take over."""
    carried.thing = _thing_of(clause) or carried.thing
    carried.owner = carried.thing if carried.thing in owners else carried.owner
    if clause.is_title:
        carried.title = "" if clause.taken_over else next(iter(clause.heads), "")
        carried.titled = carried.titled or carried.owner in clause.heads
        carried.beside |= _REPLIES & {*clause.heads}
    else:
        carried.beside |= {*clause.heads, *clause.places}
    carried.marketing = carried.marketing or "marketing" in clause.there
    carried.faults = frozenset(clause.there & FAULTS_TAKEN_OVER) or carried.faults


def _thing_of(clause: Clause) -> str:
    """What "it" stands for in the next clause: what this one is about, or the page to which a link leads."""
    linked = [page for part in clause.parts if (page := _PAGE_OF_LINK.get(part.mention.concept))]
    if clause.taken_over and linked:
        return linked[-1]
    return next(iter(clause.heads or clause.places or linked), "")


def _reply_title(title: str, rest: str) -> tuple[Mention, ...]:
    """The reply that a title names; "help" always means one, "opt-out" only when a reply is spoken of."""
    for name, pattern in _REPLY_TITLES.items():
        if pattern.match(title) and (name == "help-msg" or _A_REPLY.search(rest)):
            return (Mention(0, len(title), name, "thing"),)
    return ()


def _split(text: str, offset: int, found: tuple[Mention, ...]) -> Iterator[Clause]:
    """The clauses of a range: a new one begins where a joined thing has a verb of its own, and at "but"."""
    cuts = {match.start() for match in _BUT.finditer(text)}
    for item in found:
        if item.kind != "thing" or not item.start or not _VERB.match(text, item.end):
            continue
        joined = _JOINS.search(text, max(0, item.start - 60), item.start)
        if joined:
            cuts.add(joined.start())
    edges = [0, *sorted(cuts - {0}), len(text)]
    for start, end in pairwise(edges):
        inside = tuple(
            Mention(item.start + offset, item.end + offset, item.concept, item.kind)
            for item in found
            if start <= item.start < end
        )
        if inside or end - start > 2:
            yield Clause(start + offset, end + offset, inside)


def _understand(text: str, clause: Clause, carried: _Carried, owners: frozenset[str]) -> None:
    """Fill in heads, places, parts and everything that holds."""
    in_list = carried.in_list and "lack" in carried.faults
    clause.mentions = tuple(_with_parts(text, clause, _spoken_of(text, clause, carried), in_list))
    things = [item for item in clause.mentions if item.kind == "thing"]
    holder_ends = _holder_end(text, clause, things)
    heads: list[Mention] = []
    places: list[Mention] = []
    for item in things:
        is_place = item.end <= holder_ends or _is_place(text, clause, item)
        (places if is_place else heads).append(item)
    under_title = carried.title and {item.concept for item in places} == {"website"} and not heads
    clause.heads = (carried.title,) if under_title else tuple(dict.fromkeys(item.concept for item in heads or places))
    clause.places = tuple(dict.fromkeys(item.concept for item in places))
    if not clause.heads and carried.thing:
        clause.heads = (carried.thing,)
        clause.taken_over = True
    able = [thing for thing in things if thing.concept in owners]
    clause.parts = tuple(
        PartNamed(item, owner)
        for item in clause.mentions
        if item.kind == "part"
        for owner in _owners(text, item, able, clause) or (carried.owner,)
    )
    there = {item.concept for item in clause.mentions if item.kind != "thing"}
    if not there & FAULTS_TAKEN_OVER:
        there |= carried.faults
        clause.taken_over = clause.taken_over or bool(carried.faults)
    if not there & FAULTS_TAKEN_OVER and _is_heading(text[clause.start : clause.end], _words_named(text, clause)):
        there.add("bare")
    if "blamed" in clause.there and not there & FAULTS_TAKEN_OVER:
        there |= {"blamed", "incomplete"}
    if "mismatch" in there:
        there |= carried.beside
    if carried.marketing and "usecase" in clause.heads:
        there.add("marketing")
    there |= {f"in-{name}" for name in carried.beside}
    clause.there = there | {*clause.heads, *clause.places, *(f"in-{name}" for name in clause.places)}


def _spoken_of(text: str, clause: Clause, carried: _Carried) -> str:
    """The owner of the parts of a clause that does not name one: its title, or what "it" stands for."""
    return carried.owner if carried.titled or _PRONOUN.match(text, clause.start, clause.end) else ""


def _with_parts(text: str, clause: Clause, owner: str = "", in_list: bool = False) -> Iterator[Mention]:  # noqa: FBT001, FBT002
    """The mentions; what an owner in front of them has to contain has become a part."""
    held = -1
    has_others = in_list or any(item.concept in _DISCLOSED for item in clause.mentions)
    for named in clause.mentions:
        holds = named.concept in _WORDING and not owner and _contains_more(text, clause, named)
        item = Mention(named.start, named.end, "cta", "thing") if holds else named
        if held < 0 and owner:
            match = _HOLDS.search(text, clause.start, item.start)
            held = match.start() if match else -1
        part = _AS_PART.get(item.concept, "")
        allowed = _REPLIES | (_INVITE if has_others else frozenset()) if part == "p-brand" else _INVITE
        is_listed = item.concept == "brand" and has_others and not owner and _in_bare_list(text, clause, item)
        if is_listed or (part and owner in allowed and held >= 0 and not _is_place(text, clause, item)):
            yield Mention(item.start, item.end, part, "part")
        elif item.concept == owner == "optout-msg" and held >= 0:
            yield Mention(item.start, item.end, "p-end", "part")
        else:
            yield item
        if item.kind == "thing" and item.concept in _REPLIES | _INVITE and not (held >= 0 and owner):
            owner, held = item.concept, -1


def _in_bare_list(text: str, clause: Clause, item: Mention) -> bool:
    """True for a "brand" between the commas of "missing brand, HELP, frequency": no record is spoken of."""
    return (
        _IN_FRONT_OF_ITEM.search(text, max(0, clause.start - 20), item.start) is not None
        and _BEHIND_ITEM.match(text, item.end, clause.end) is not None
    )


def _contains_more(text: str, clause: Clause, wording: Mention) -> bool:
    """True for "the consent language does not name ...": the wording is not what is missing, but where it is."""
    first = next(
        (
            item.start
            for item in clause.mentions
            if item.start >= wording.end
            and item.concept not in _WORDING
            and (item.kind == "part" or item.concept in _AS_PART)
        ),
        -1,
    )
    lacking = _HOLDS.search(text, clause.start, wording.start)
    return first >= 0 and lacking is None and _HOLDS.search(text, wording.end, first) is not None


def _is_place(text: str, clause: Clause, item: Mention) -> bool:
    """True behind a preposition; what is linked or led to is no place."""
    found = _PLACE.search(text, max(clause.start, item.start - 60), item.start)
    if found is None:
        return False
    return not (found.group().startswith(("to ", "for ")) and _LINKS.search(text, clause.start, found.start()))


def _words_named(text: str, clause: Clause) -> int:
    nouns = [item for item in clause.mentions if item.kind != "fault"]
    return sum(len(_WORD.findall(text, item.start, item.end)) for item in nouns)


def _is_heading(words: str, named: int) -> bool:
    count = len(_WORD.findall(words))
    return count <= MOST_WORDS_OF_A_HEADING and count - named <= MOST_WORDS_BESIDE and _SAYS.search(words) is None


def _holder_end(text: str, clause: Clause, things: Sequence[Mention]) -> int:
    """Where the things end that only hold others: "the website does not have" in front of "a privacy policy"."""
    for match in _HOLDS.finditer(text, clause.start, clause.end):
        before = any(item.end <= match.start() for item in things)
        behind = any(item.start >= match.end() and item.concept not in _NO_OBJECT for item in things)
        if before and behind:
            return match.start()
    return -1


def _owners(text: str, part: Mention, owners: Sequence[Mention], clause: Clause) -> tuple[str, ...]:
    """The thing that has to have the part: the last one before it, else those behind it where parts are looked for."""
    before = [item for item in owners if item.end <= part.start]
    if before:
        return (before[-1].concept,)
    behind = [item for item in owners if item.start >= part.end and _PLACE.search(text, clause.start, item.start)]
    return tuple(dict.fromkeys(item.concept for item in behind))
