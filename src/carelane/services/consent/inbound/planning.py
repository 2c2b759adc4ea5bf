"""Which events a reading makes.

Decides: opt-out, coming back, wrong number, complaint, confirmation, a hold until a person decides, or a question that
may be answered. Every text makes one event at least; what is unclear makes no guess.
Leaves alone: how far they reach (`scopes`), and what is answered (`answering`).
Source: 47 CFR 64.1200(a)(10): any reasonable wording; in doubt texts wait (REV-04). A question after STOP lifts nothing
(REV-29), and START restores what there was (REV-26).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure
from carelane.domain.kept import Actor
from carelane.language.replies.keywords import START
from carelane.services.consent.inbound.reading import Reading
from carelane.services.consent.recording.levels import level_of

EVERYTHING: Final = ConsentScope()
_PROVIDERS_HEAR: Final = frozenset({"resume", "continue"})  # beside START and UNSTOP; a YES leaves their block
_SURE: Final = {"wrong_number": EventKind.WRONG_NUMBER, "complaint": EventKind.COMPLAINT}


@dataclass(frozen=True, slots=True)
class About:
    """What all events of one text share. key: of the first event. is_keyword: the provider hears this word itself."""

    recipient: str
    at: datetime
    actor: Actor
    source: str
    key: str
    evidence: str
    detail: dict[str, str]
    is_keyword: bool
    deadline: datetime


def planned(
    reading: Reading,
    about: About,
    *,
    out: tuple[ConsentScope, ...],
    back: tuple[ConsentScope, ...],
    inquiry: ConsentScope,
    joins: Disclosure | None = None,
) -> tuple[NewEvent, ...]:
    """The events of a text.

    out: where an opt-out is recorded. back: what a START lifts, empty for nothing. inquiry: where a question may be
    answered. joins: the advertisement that asks for this very word, None for none.
    """
    reply = reading.reply
    if reply.intent == "revocation" and reply.band == "act":
        method = Method.KEYWORD if about.is_keyword else Method.INBOUND_TEXT
        return tuple(
            _event(about, EventKind.OPT_OUT, scope, number=number, method=method) for number, scope in enumerate(out)
        )
    if reply.holds_texts:
        kind = _SURE.get(reply.intent) if reply.band == "act" else None
        if kind is not None:
            return (_event(about, kind),)
        return (_event(about, EventKind.HOLD, until=about.deadline),)
    if reading.confirms:
        return tuple(
            _confirmation(about, asked.event, asked.id, number) for number, asked in enumerate(reading.confirms)
        )
    is_back = reply.intent == "resubscribe" and reply.band == "act"
    if joins is not None and not (is_back and back):
        level, scope = level_of(Method.KEYWORD, joins.level), ConsentScope(stream=joins.stream)
        return (_event(about, EventKind.OPT_IN, scope, method=Method.KEYWORD, level=level, disclosure=joins.id),)
    if is_back:  # also where nothing is to be lifted: an opt-out that was said before may arrive later
        word = reply.rule.rpartition("/")[2]
        method = Method.KEYWORD if word in START | _PROVIDERS_HEAR else Method.INBOUND_TEXT
        return tuple(
            _event(about, EventKind.RESUBSCRIBE, scope, number=number, method=method, level=ConsentLevel.IMPLIED)
            for number, scope in enumerate(back or (inquiry,))
        )
    return (_event(about, EventKind.OPT_IN, inquiry, level=ConsentLevel.IMPLIED),)


def _event(
    about: About,
    kind: EventKind,
    scope: ConsentScope = EVERYTHING,
    *,
    number: int = 0,
    method: Method = Method.INBOUND_TEXT,
    level: ConsentLevel = ConsentLevel.NONE,
    disclosure: str = "",
    until: datetime | None = None,
) -> NewEvent:
    return NewEvent(
        kind=kind,
        recipient=about.recipient,
        happened_at=about.at,
        actor=about.actor,
        source=about.source,
        scope=scope,
        level=level,
        method=method,
        disclosure=disclosure,
        evidence=(about.evidence,),
        until=until,
        key=f"{about.key}/{number}" if number else about.key,
        detail=about.detail,
    )


def _confirmation(about: About, asked: NewEvent, request: str, number: int) -> NewEvent:
    """Yes to what was asked: the same words, level and reach."""
    return NewEvent(
        kind=EventKind.CONFIRMATION,
        recipient=about.recipient,
        happened_at=about.at,
        actor=about.actor,
        source=about.source,
        scope=asked.scope,
        level=asked.level,
        method=Method.INBOUND_TEXT,
        disclosure=asked.disclosure,
        evidence=(*asked.evidence, about.evidence),
        refers_to=request,
        key=f"{about.key}/{number}" if number else about.key,
        detail=about.detail,
    )
