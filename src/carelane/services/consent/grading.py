"""What an old contact and an old conversation are worth: honestly, from what the files show and nothing else.

Decides: the grade of a person, and which few texts of a history may become events: a text by which the person began the
conversation (implied consent, at its own time), words that mean STOP, words by which they came back after that, and
replies that a person has to read. STOPs are looked for first and win. Nothing else becomes consent: not a reply, not a
purchase, not a "yes" in a column.
Leaves alone: reading files (`formats.people`), recording (`importing.apply`), and reading words (`language.replies`).
Source: CTIA Messaging Principles 5.1 (implied by inquiry, for the answer only); 47 CFR 64.1200(a)(10) (any reasonable
words end consent); the requirements named with each grade.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.phone import PhoneNumber
from carelane.formats.people.rows import Contact, PastText
from carelane.language.replies import Context, Reply, read_reply
from carelane.language.replies.keywords import ANSWERS, FILLERS

_ASKS: Final = re.compile(r"\?|\breply (?:yes|y|c|1|confirm)\b|\bconfirm\b", re.IGNORECASE)
_OPEN_FOR: Final = timedelta(days=3)  # after that a text answers no question of ours any more
_ANSWERS: Final = ("answer/",)
_WORD: Final = re.compile(r"\w+")
_GREETINGS: Final = frozenset({"hi", "hey", "hello", "hola", "yo", "good", "morning", "afternoon", "evening"})
_POLITE: Final = FILLERS | ANSWERS | {
    "great", "perfect", "sounds", "good", "cool", "see", "then", "there", "will", "do", "got", "it", "works",
    "for", "confirm", "confirmed", "nope", "nah", "fine", "np", "done", "the", "received", "right", "correct",
    "so", "much", "very", "awesome", "wonderful", "that", "is", "at", "on", "my", "way", "here", "be", "bye",
    "night", "day", "a", "lot"
}  # fmt: skip


class Grade(StrEnum):
    """What the files show about a person; the strongest that holds, a STOP before everything."""

    OPTED_OUT = "opted_out"
    TEXTED_FIRST = "texted_first"
    REPLIED = "replied"
    TRANSACTION = "transaction"
    ONLY_OUTBOUND = "only_outbound"
    NOTHING = "nothing"


class PastKind(StrEnum):
    """What a text of the past did."""

    INQUIRY = "inquiry"  # the person began
    OPT_OUT = "opt_out"
    WRONG_NUMBER = "wrong_number"
    CAME_BACK = "came_back"
    UNCLEAR = "unclear"  # a person has to read it


@dataclass(frozen=True, slots=True)
class Past:
    """One thing of the past that becomes an event. text: None where a list says it.

    sender: which of our numbers it was said to, "" where nobody knows. requirements: ids of the catalogue.
    is_keyword: it was one of the words that providers act on by themselves.
    """

    kind: PastKind
    at: datetime | None
    why: str
    requirements: tuple[str, ...]
    sender: str = ""
    text: PastText | None = None
    contact: Contact | None = None
    is_keyword: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a grade means: why, what may be sent now, what to do, and the requirements behind it."""

    title: str
    reason: str
    may_send: str
    to_do: str
    requirements: tuple[str, ...]


MEANINGS: Final = MappingProxyType({
    Grade.OPTED_OUT: Meaning(
        "opted out",
        "they asked for an end of the texts, and nothing later takes that back",
        "nothing",
        "do not text; only they themselves can come back, by texting START or by agreeing anew",
        ("CON-18", "REV-01"),
    ),
    Grade.TEXTED_FIRST: Meaning(
        "texted you first",
        "the first text of the history is theirs, and it asks or tells something",
        "answers to what they ask, while that conversation is open",
        "needs opt-in before the next text that they did not ask for",
        ("CON-02", "CON-03"),
    ),
    Grade.REPLIED: Meaning(
        "replied to you",
        "they wrote back, but the conversation was yours; an answer is no consent to further texts",
        "nothing that they did not ask for",
        "needs opt-in before the next text",
        ("CON-16", "CON-03"),
    ),
    Grade.TRANSACTION: Meaning(
        "transaction on file",
        "they bought something or were your customer; that is no consent to texts",
        "nothing that they did not ask for",
        "needs opt-in before the next text",
        ("CON-16", "CON-13"),
    ),
    Grade.ONLY_OUTBOUND: Meaning(
        "only texts from you",
        "you texted them and they never wrote back; silence is no consent",
        "nothing",
        "needs opt-in before the next text",
        ("CON-16", "CON-01"),
    ),
    Grade.NOTHING: Meaning(
        "nothing on file",
        "they stand in your list, and nothing shows that they agreed to texts",
        "nothing",
        "needs opt-in before the next text",
        ("CON-16", "CON-01"),
    ),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Graded:
    """One person. past: what becomes events, the opt-outs first. remarks: what else the files show.

    is_unclear: a reply of theirs has to be read by a person before anything is sent.
    """

    number: PhoneNumber
    grade: Grade
    past: tuple[Past, ...] = ()
    remarks: tuple[str, ...] = ()
    name: str = ""
    inbound: int = 0
    outbound: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None

    @property
    def meaning(self) -> Meaning:
        """What the grade means."""
        return MEANINGS[self.grade]

    @property
    def is_unclear(self) -> bool:
        """Whether a person has to read a reply."""
        return any(item.kind is PastKind.UNCLEAR for item in self.past)


def grade(number: PhoneNumber, contacts: Sequence[Contact], texts: Sequence[PastText]) -> Graded:
    """The grade of one person from everything about them; the order in which it is given changes nothing."""
    ordered = sorted(texts, key=_order)
    stops, back, unclear = _said(ordered, contacts)
    standing = [stop for stop in stops if not any(_takes_back(later, stop) for later in back)]
    inquiry, began_with_answer = _inquiry(ordered)
    kept = [*stops, *back]
    if not standing:
        kept += unclear[-1:]
        kept += [inquiry] if inquiry else []
    found = Grade.OPTED_OUT if standing else _grade(ordered, contacts, inquiry)
    return Graded(
        number=number,
        grade=found,
        past=tuple(kept),
        remarks=tuple(_remarks(contacts, stops, back, began_with_answer=began_with_answer and found is Grade.REPLIED)),
        name=next((contact.name for contact in contacts if contact.name), ""),
        inbound=sum(text.is_inbound for text in ordered),
        outbound=sum(not text.is_inbound for text in ordered),
        first_at=ordered[0].at if ordered else None,
        last_at=ordered[-1].at if ordered else None,
    )


def _order(text: PastText) -> tuple[datetime, bool, str, str, int]:
    """In the order of time; of two at one moment ours first, so that nobody seems to have begun by chance."""
    return (text.at, text.is_inbound, text.sender, text.text, text.row)


def _grade(texts: Sequence[PastText], contacts: Sequence[Contact], inquiry: Past | None) -> Grade:
    if inquiry:
        return Grade.TEXTED_FIRST
    if any(text.is_inbound for text in texts):
        return Grade.REPLIED
    if any(contact.transaction_at for contact in contacts):
        return Grade.TRANSACTION
    return Grade.ONLY_OUTBOUND if texts else Grade.NOTHING


def _said(texts: Sequence[PastText], contacts: Sequence[Contact]) -> tuple[list[Past], list[Past], list[Past]]:
    """Opt-outs and wrong numbers, comings back, and unclear replies, in the order of time."""
    stops = [_listed(contact) for contact in contacts if contact.opted_out]
    back: list[Past] = []
    unclear: list[Past] = []
    asked_at: datetime | None = None
    for text in texts:
        if not text.is_inbound:
            asked_at = text.at if _ASKS.search(text.text) else asked_at
            continue
        is_out = any(stop.at is None or stop.at < text.at for stop in stops)
        is_asked = asked_at is not None and text.at - asked_at <= _OPEN_FOR
        reply = _read(text.text, "after_optout" if is_out else "answering_question" if is_asked else "none")
        asked_at = None
        if reply is None:
            continue
        if reply.holds_texts:
            (stops if reply.band == "act" else unclear).append(_past(text, reply))
        elif reply.intent == "resubscribe" and reply.band == "act" and is_out:
            why = "they came back by a word of their own after they had opted out"
            back.append(Past(PastKind.CAME_BACK, text.at, why, reply.requirements, text.sender, text))
    return stops, back, unclear


def _past(text: PastText, reply: Reply) -> Past:
    kind = PastKind.OPT_OUT
    if reply.band != "act":
        kind = PastKind.UNCLEAR
    elif reply.intent == "wrong_number":
        kind = PastKind.WRONG_NUMBER
    is_keyword = reply.rule.startswith("keyword/")
    return Past(kind, text.at, reply.why, ("CON-18", *reply.requirements), text.sender, text, is_keyword=is_keyword)


def _listed(contact: Contact) -> Past:
    why = "the list says that they want no texts"
    return Past(PastKind.OPT_OUT, contact.opted_out_at, why, ("CON-18",), contact.sender, contact=contact)


def _takes_back(later: Past, stop: Past) -> bool:
    """Whether a coming back is about this opt-out: later, and said to the same number."""
    if stop.at is None or later.at is None or later.at <= stop.at:
        return False
    return stop.sender == later.sender or not stop.sender or not later.sender


def _inquiry(texts: Sequence[PastText]) -> tuple[Past | None, bool]:
    """The text by which they began; and whether the history begins in the middle, with an answer of theirs."""
    for text in texts:
        if not text.is_inbound:
            return None, False
        reply = _read(text.text, "none")
        if reply is None:  # a picture or an empty text shows nobody's question
            continue
        if reply.intent != "other" or reply.rule.startswith(_ANSWERS) or _is_bare(text.text):
            return None, True
        why = "they began: the first text between you is theirs"
        return Past(PastKind.INQUIRY, text.at, why, ("CON-02", "CON-03"), text.sender, text), False
    return None, False


def _is_bare(text: str) -> bool:
    """A letter, a number, a picture or thanks alone answer something that the history does not show."""
    said = re.sub(r"\W", "", text)
    if len(said) <= 1 or said.isdigit():
        return True
    words = set(_WORD.findall(text.casefold().replace("'", "")))
    return words <= _POLITE and not words <= _GREETINGS


def _remarks(
    contacts: Sequence[Contact], stops: Sequence[Past], back: Sequence[Past], *, began_with_answer: bool
) -> list[str]:
    found = []
    if any(stop.kind is PastKind.WRONG_NUMBER for stop in stops):
        found.append("they said that it is the wrong number")
    if back:
        found.append("they opted out once and came back; both are kept")
    if began_with_answer:
        found.append("the history begins with an answer of theirs; what came before is not in the file")
    if any(contact.claims_consent for contact in contacts):
        found.append("the list says that they agreed, but not when, how, or to which words; that proves nothing")
    return found


@lru_cache(maxsize=20_000)
def _read(text: str, context: Context) -> Reply | None:
    """The reading; None for a text without words."""
    return read_reply(text, context) if text.strip() else None
