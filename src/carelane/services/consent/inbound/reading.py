"""What a text is taken for: our own reading, with what the provider read and what the person was asked before.

Decides: the context in which a text is read, that the provider's "stop" always counts and its "help" adds to ours, that
nobody comes back by anything but a word for it, and whether a short yes confirms an opt-in that was asked for.
Leaves alone: the reading itself (`services.read_reply`: keywords before everything else), and what is recorded.
Source: YES, CONTINUE and RESUME bring back only after an opt-out and where nothing else was asked (REV-23).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from carelane.domain.consent import ConsentEvent, EventKind
from carelane.language.replies import Reply
from carelane.language.replies.keywords import ANSWERS
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.provider_words import plain
from carelane.services.read_reply import read_reply

_YES: Final = frozenset({"yes", "y", "si", "confirm", "confirmo", "yesplease", "oui"})
# Of the everyday answers these alone are opt-in words of providers; "ok" after "you are unsubscribed" is none.
_BRING_BACK: Final = frozenset({"yes", "continue", "resume", "continuar", "reanudar", "continuer"})
_NOTHING: Final = Reply("other", "none", None, (), "there are no words in it", "none/none", ("REV-03",))


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading. confirms: the requests that the text says yes to; one form may have asked for several things."""

    reply: Reply
    confirms: tuple[ConsentEvent, ...] = ()


def read(text: InboundText, *, is_out: bool, events: Sequence[ConsentEvent]) -> Reading:
    """Read a text as somebody who opted out before, or who was asked something."""
    context = "answering_question" if text.asked_question else "after_optout" if is_out else "none"
    reply = read_reply(text.text, context=context).reply if text.text.strip() else _NOTHING
    if text.provider_read == "stop" and (reply.intent, reply.band) != ("revocation", "act"):
        why = "the provider took it for an opt-out and blocks the number"
        reply = Reply("revocation", "act", "everything", (), why, "provider/stop", ("REV-01",), 1.0)
    elif reply.intent == "other" and text.provider_read == "help":
        reply = replace(reply, intent="help", band="act", why="the provider took it for HELP", rule="provider/help")
    elif reply.intent == "resubscribe" and not reply.rule.startswith("start/"):
        reply = replace(reply, band="review")  # in words of their own: a person looks, and providers do not hear it
    elif reply.intent == "resubscribe" and _is_polite_answer(reply):
        why = "an everyday answer, which brings nobody back"
        reply = replace(reply, intent="other", band="none", why=why, rule="answer/polite", requirements=("REV-23",))
    says_yes = not text.asked_question and plain(text.text) in _YES
    return Reading(reply, open_requests(events, text.at) if says_yes else ())


def open_requests(events: Sequence[ConsentEvent], at: datetime) -> tuple[ConsentEvent, ...]:
    """The latest request that is still open, with those that came from the same place at the same moment."""
    latest = open_request(events, at)
    if latest is None:
        return ()
    same = [
        each
        for each in events
        if each.event.kind is EventKind.OPT_IN_REQUESTED
        and (each.event.source, each.event.happened_at) == (latest.event.source, latest.event.happened_at)
        and open_request([other for other in events if other is each or not _asks(other)], at) is each
    ]
    return tuple(sorted(same, key=lambda each: each.number))


def _asks(event: ConsentEvent) -> bool:
    return event.event.kind is EventKind.OPT_IN_REQUESTED


def _is_polite_answer(reply: Reply) -> bool:
    """Whether a word that would bring back may as well acknowledge the confirmation ("ok", "sure")."""
    word = reply.rule.removeprefix("start/")
    return word in ANSWERS and word not in _BRING_BACK


def open_request(events: Sequence[ConsentEvent], at: datetime) -> ConsentEvent | None:
    """The latest request to confirm an opt-in that is still open: not expired, not confirmed, not followed by STOP."""
    requests = [each for each in events if each.event.kind is EventKind.OPT_IN_REQUESTED and each.counts_at <= at]
    if not requests:
        return None
    latest = max(requests, key=lambda each: (each.counts_at, each.number))
    until = latest.event.until
    ended = any(
        (each.event.kind is EventKind.CONFIRMATION and each.event.refers_to == latest.id)
        or (each.event.kind is EventKind.OPT_OUT and each.counts_at >= latest.counts_at)
        for each in events
    )
    return None if ended or until is None or until <= at else latest
