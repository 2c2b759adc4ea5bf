"""Consent in plain words: what happened, by which road, how far it reaches, and how somebody stands.

Decides: one phrase for each kind, road and level, and one sentence with a mark for a standing.
Leaves alone: decisions about one text, which have sentences of their own (`domain.send_decision.Reason`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent import ALL, ConsentLevel, ConsentScope, EventKind, Method
from carelane.domain.consent_records import SenderNumber, Stream, TextKind
from carelane.domain.consent_state import Point, Standing
from carelane.domain.phone import PhoneNumber, national
from carelane.web.pages import when

KINDS: Final[Mapping[EventKind, str]] = {
    EventKind.OPT_IN: "Opted in",
    EventKind.OPT_IN_REQUESTED: "Asked to opt in; not confirmed yet",
    EventKind.CONFIRMATION: "Confirmed the opt-in",
    EventKind.OPT_OUT: "Opted out",
    EventKind.RESUBSCRIBE: "Came back after opting out",
    EventKind.COMPLAINT: "Complained",
    EventKind.WRONG_NUMBER: "Wrong number",
    EventKind.REASSIGNED: "The number belongs to somebody else now",
    EventKind.HOLD: "Unclear reply, waiting for a decision",
    EventKind.RELEASE: "Decided: the reply was no opt-out",
    EventKind.SCOPE_CHANGE: "Consent reaches something else now",
    EventKind.EXPIRY: "Consent ended",
    EventKind.DISCLOSURE_CHANGE: "The purpose changed; earlier consent covers it no more",
    EventKind.PROVIDER_UNBLOCKED: "The provider delivers again",
    EventKind.CORRECTION: "An entry was taken back",
    EventKind.ERASURE: "Personal data erased",
}
METHODS: Final[Mapping[Method, str]] = {
    Method.INBOUND_TEXT: "in their own words in a text",
    Method.KEYWORD: "with a keyword in a text",
    Method.WEB_FORM: "on a web form",
    Method.PREFERENCE_PAGE: "on their preference page",
    Method.VERBAL: "by word of mouth",
    Method.PAPER: "on paper",
    Method.POINT_OF_SALE: "at the point of sale",
    Method.CONTRACT: "in a contract",
    Method.EMPLOYEE: "as an employee",
    Method.EMAIL: "by e-mail",
    Method.VOICE: "in a call or voicemail",
    Method.IN_PERSON: "in person",
    Method.IMPORT: "in an imported list",
    Method.PROVIDER: "on the provider’s list",
    Method.CARRIER_CODE: "by a carrier’s error code",
    Method.DEADLINE: "because nobody decided in time",
    Method.SYSTEM: "by carelane",
}
LEVELS: Final[Mapping[ConsentLevel, str]] = {
    ConsentLevel.NONE: "none",
    ConsentLevel.IMPLIED: "implied: they wrote first, so it covers the answer only",
    ConsentLevel.EXPRESS: "express: covers the purpose they agreed to",
    ConsentLevel.EXPRESS_WRITTEN: "express written: covers marketing, too",
}
TEXT_KINDS: Final[Mapping[TextKind, str]] = {
    TextKind.CONVERSATION: "Answers to what people ask",
    TextKind.INFORMATION: "Information, such as reminders",
    TextKind.MARKETING: "Marketing: anything that sells",
}
PLACES: Final[Mapping[str, str]] = {
    "web_form": "Web form",
    "paper": "Paper form",
    "verbal": "What staff say",
    "keyword_ad": "Sign or page with a keyword",
    "preference_page": "Preference page",
    "confirmation": "Confirmation text",
}


@dataclass(frozen=True, slots=True)
class Stand:
    """How somebody stands for one sender and stream. mark: "go", "stop" or "wait"; event: what it rests on."""

    sender: str
    stream: str
    mark: str
    title: str
    sentence: str
    event: str = ""


def way(method: str) -> str:
    """The road in words; the word itself for one that this version does not know."""
    return METHODS[Method(method)] if method in set(Method) else method


def stand_of(standing: Standing, sender: str, stream: str) -> Stand:
    """The standing as a mark, a title and a sentence; what stands against texts comes before what speaks for them."""
    for point, title, what in (
        (standing.opted_out, "Opted out", "asked for no more texts"),
        (standing.wrong_number, "Wrong number", "said that this is the wrong number"),
        (standing.reassigned, "New holder", "has a number that belongs to somebody else now"),
        (standing.complaint, "Complained", "complained about texts"),
    ):
        if point is not None:
            words = f"They {what} {_how(point)}. Only they can change that, for example by texting START."
            return Stand(sender, stream, "stop", title, words, point.event)
    if standing.hold is not None:
        words = f"An unclear reply {_how(standing.hold)} waits for your decision; nothing automatic goes out."
        return Stand(sender, stream, "wait", "Waiting", words, standing.hold.event)
    point = standing.consent
    if point is None:
        ended = standing.expired
        words = (
            f"What they agreed to {_how(ended)} holds no more." if ended else "Nothing is recorded that they agreed to."
        )
        return Stand(sender, stream, "stop", "No consent", words, ended.event if ended else "")
    if standing.level is ConsentLevel.IMPLIED:
        words = f"They wrote to you {_how(point)}. That covers an answer, and nothing you send on your own."
        return Stand(sender, stream, "wait", "Answers only", words, point.event)
    return Stand(
        sender, stream, "go", "Opted in", f"They agreed {_how(point)} ({LEVELS[standing.level]}).", point.event
    )


def reach(scope: ConsentScope, streams: Mapping[str, Stream], senders: Mapping[str, SenderNumber]) -> str:
    """How far an event reaches: "all texts, from any of your numbers"."""
    what = "all texts" if scope.stream == ALL else stream_name(scope.stream, streams)
    whose = "any of your numbers" if scope.sender == ALL else sender_name(scope.sender, senders)
    return f"{what}, from {whose}"


def stream_name(stream: str, streams: Mapping[str, Stream]) -> str:
    """What people call it."""
    return streams[stream].name if stream in streams else stream


def sender_name(sender: str, senders: Mapping[str, SenderNumber]) -> str:
    """One of our own numbers, with what it is called."""
    if sender == ALL:
        return "any of your numbers"
    known = senders.get(sender)
    shown = national(PhoneNumber(sender))
    return f"{shown} ({known.label})" if known and known.label else shown


def _how(point: Point) -> str:
    return f"{way(point.method)} on {when(point.at)}"
