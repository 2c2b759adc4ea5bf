"""What is sent in answer to a text, at once and beside the gate: one confirmation of an opt-out, HELP, a welcome back.

Decides: that an opt-out is confirmed once, in time, and only where the provider does not; that HELP is answered even
after STOP; and that whoever comes back is told so.
Leaves alone: the words (`wordings`), and sending.
Source: 47 CFR 64.1200(a)(12): one text, within five minutes, that only confirms; CTIA: HELP is answered at any time.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent import EventKind
from carelane.domain.gate_policy import GatePolicy
from carelane.language.replies import Reply
from carelane.language.replies.keywords import WEAK
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handled import Answering, AutomaticReply
from carelane.services.consent.revocation_rules import RevocationRules
from carelane.services.consent.wordings import Wordings, Words

_BY_PROVIDER: Final = (
    "providers confirm this word by themselves, and a second confirmation is not allowed; where yours does not, switch "
    "on that you confirm"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a decision about an answer rests on.

    was_out: an opt-out stood before this text. is_out: one stands now. is_keyword: the provider hears this word.
    was_stopped: anything held their texts back. is_join: they texted the word of an advertisement.
    """

    text: InboundText
    reply: Reply
    kind: EventKind
    was_out: bool
    is_out: bool
    was_stopped: bool
    is_keyword: bool
    is_join: bool
    now: datetime
    policy: GatePolicy
    rules: RevocationRules


def silence(moment: Moment) -> str:
    """Why nothing is sent, "" where something is."""
    kind = moment.kind
    if kind is EventKind.OPT_OUT:
        return _no_confirmation(moment)
    if kind is EventKind.RESUBSCRIBE:
        return _no_welcome(moment)
    if kind is EventKind.HOLD:
        return "a person decides first, and nothing goes out by itself until then"
    if kind in {EventKind.WRONG_NUMBER, EventKind.COMPLAINT}:
        return "nothing more is sent to this number"
    if kind is EventKind.CONFIRMATION or moment.is_join:
        return ""
    if moment.reply.intent == "help" and moment.reply.band == "act":
        return "the provider has answered HELP" if moment.text.provider_read == "help" else ""
    return "an ordinary text: somebody answers it"


def attention(moment: Moment) -> str:
    """What a person should look at besides, "" for nothing."""
    word = moment.reply.rule.rpartition("/")[2]
    if moment.kind is EventKind.OPT_OUT and moment.text.asked_question and word in WEAK:
        return "the word may have answered your question too (an appointment): see to that without a text"
    if moment.kind is EventKind.OPT_IN and moment.was_stopped and moment.reply.intent == "resubscribe":
        return "they may want texts again: START brings them back, or an opt-in that you record"
    return ""


def _no_welcome(moment: Moment) -> str:
    if not moment.was_stopped:
        return "they had not opted out, so that there is nothing to confirm: somebody answers"
    return "the provider has welcomed them back" if moment.text.provider_read == "start" else ""


def _no_confirmation(moment: Moment) -> str:
    if moment.was_out:
        return "an opt-out stood already, and it is confirmed once"
    if not moment.is_out:
        return "the person has come back since"
    if moment.text.provider_read == "stop" or (moment.is_keyword and not moment.policy.own_confirmation):
        return _BY_PROVIDER
    if moment.now - moment.text.at > moment.rules.confirm_within:
        minutes = int(moment.rules.confirm_within.total_seconds() // 60)
        return f"the text came more than {minutes} minutes ago, and a later confirmation needs a reason of its own"
    return ""


def reply_for(moment: Moment, wordings: Wordings, language: str) -> tuple[AutomaticReply | None, str]:
    """The answer, or None and what a person should do about it."""
    if moment.kind is EventKind.OPT_OUT:
        words = wordings.opt_out(language)
        before = moment.text.at + moment.rules.confirm_within
        return _made(Answering.OPT_OUT, words, "confirms the opt-out, once, and says nothing else", before)
    if moment.is_join or moment.kind in {EventKind.RESUBSCRIBE, EventKind.CONFIRMATION}:
        return _made(Answering.OPT_IN, wordings.opt_in(language), "confirms that texts come (again)", None)
    return _made(Answering.HELP, wordings.help(language), "answers HELP, which is due at any time", None)


def _made(kind: Answering, words: Words, why: str, before: datetime | None) -> tuple[AutomaticReply | None, str]:
    if not words.text:
        return None, f"answer by hand; for an automatic answer complete the campaign: {words.note}"
    why = f"{why}; {words.note}" if words.note else why
    return AutomaticReply(kind, words.text, why, words.is_registered, before), ""
