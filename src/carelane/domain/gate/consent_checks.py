"""What the person said and agreed to, against one text.

Decides: what an opt-out, a complaint, a wrong number or an unclear reply does, and which level of consent a text needs:
what it is and what it sells, the stricter of both.
Leaves alone: how the standing came about (`consent_state`).
Source: CTIA Messaging Principles and Best Practices 2023-05, 5.1; 47 CFR 64.1200(a)(10)-(12), (f)(9).
"""

from datetime import datetime, timedelta
from typing import Final

from carelane.domain.consent import ALL, ConsentLevel, Method
from carelane.domain.consent_records import TextKind
from carelane.domain.consent_state import Point, Standing
from carelane.domain.gate.reasons import reason
from carelane.domain.gate_facts import Elsewhere, Reassigned, Selling, SendContext, SendFacts
from carelane.domain.send_decision import Reason

Reasons = tuple[Reason, ...]
# Texts that follow from what the person did a moment ago, and need no level of consent.
WITHOUT_CONSENT: Final = frozenset(
    {SendContext.HELP_REPLY, SendContext.OPT_OUT_CONFIRMATION, SendContext.OPT_IN_REQUEST}
)
_FCC_CATEGORIES: Final = "REV-16"
_FCC_DATED: Final = "REV-17"


def sells(facts: SendFacts) -> bool:
    """Whether the text needs what a text that sells needs: it reads so, or its stream is there to sell."""
    stream = facts.stream
    return facts.text.selling is Selling.YES or (stream is not None and stream.kind is TextKind.MARKETING)


def answers(facts: SendFacts) -> bool:
    """Whether the text is an answer: it is called one, and the person wrote within the time for answers."""
    if facts.context is not SendContext.REPLY or facts.standing is None:
        return False
    inquiry = facts.standing.inquiry
    return inquiry is not None and facts.at < inquiry.at + timedelta(hours=facts.policy.inquiry_hours)


def stop_reasons(facts: SendFacts) -> Reasons:
    """What stands against every text to this person."""
    standing = facts.standing
    if standing is None:
        return (reason("cannot-read-ledger"),)
    if facts.context is SendContext.HELP_REPLY:
        return (reason("help-answered"),)
    if facts.context is SendContext.OPT_OUT_CONFIRMATION:
        return _confirming(facts, standing)
    found: list[Reason] = []
    if standing.opted_out:
        found.append(_after_opt_out(facts, standing, standing.opted_out))
    elif facts.elsewhere and (other := next((each for each in facts.elsewhere if _counts_here(facts, each)), None)):
        found.append(reason("opted-out-elsewhere", event=other.point.event, more=_dated(facts)))
    if standing.is_stopped:
        found.extend(_other_stops(facts, standing))
    if facts.reassigned is not Reassigned.NOT_ASKED and facts.reassigned is not Reassigned.NO:
        found.append(reason("number-changed-hands" if facts.reassigned is Reassigned.YES else "reassigned-no-data"))
    if standing.provider_block:
        found.append(reason("provider-blocks", event=standing.provider_block.event))
    return tuple(found)


def consent_reasons(facts: SendFacts) -> Reasons:
    """Whether the consent on record reaches this text."""
    standing = facts.standing
    if standing is None or facts.context in WITHOUT_CONSENT:
        return ()
    selling = sells(facts)
    is_answer = answers(facts)
    if is_answer and not selling and standing.inquiry:
        return (reason("answers-inquiry", event=standing.inquiry.event),)
    found: list[Reason] = []
    if facts.context is SendContext.REPLY and not is_answer:
        found.append(reason("not-an-answer"))
    level, consent = standing.level, standing.consent
    if consent is None or level is ConsentLevel.NONE:
        found.append(_without(facts, standing))
    elif selling and level is not ConsentLevel.EXPRESS_WRITTEN:
        found.append(reason("consent-not-written", event=consent.event))
    elif level is ConsentLevel.IMPLIED:
        is_over = facts.at >= consent.at + timedelta(hours=facts.policy.inquiry_hours)
        found.append(reason("inquiry-window-closed" if is_over else "answer-only", event=consent.event))
    else:
        found.append(reason("consent-on-record", event=consent.event))
        if _is_stale(facts, consent.at):
            found.append(reason("consent-stale", event=consent.event))
    return tuple(found)


def _after_opt_out(facts: SendFacts, standing: Standing, opted_out: Point) -> Reason:
    if facts.policy.answers_after_opt_out and not facts.is_automated and answers(facts) and not sells(facts):
        inquiry = standing.inquiry
        if inquiry and inquiry.at > opted_out.at:
            return reason("answer-after-opt-out", event=inquiry.event)
    return reason("opted-out", event=opted_out.event, more=_dated(facts))


def _dated(facts: SendFacts) -> tuple[str, ...]:
    """What the rules of that day add: FCC 26-67 once it is known to be in effect, the switch itself before."""
    return (_FCC_CATEGORIES,) if facts.law.category_rules else (_FCC_DATED,)


def _other_stops(facts: SendFacts, standing: Standing) -> Reasons:
    found: list[Reason] = []
    if standing.complaint:
        code = "complaint" if facts.policy.complaint_blocks else "complaint-noted"
        found.append(reason(code, event=standing.complaint.event))
    if standing.wrong_number:
        found.append(reason("wrong-number", event=standing.wrong_number.event))
    if standing.reassigned:
        found.append(reason("reassigned", event=standing.reassigned.event))
    if standing.hold and standing.hold is not standing.opted_out:
        if facts.context is SendContext.REPLY and not facts.is_automated:
            found.append(reason("reply-unclear-answered", event=standing.hold.event))
        else:
            found.append(reason("reply-unclear", event=standing.hold.event, until=standing.hold.until))
    return tuple(found)


def _counts_here(facts: SendFacts, other: Elsewhere) -> bool:
    """Whether an opt-out for another sender or stream stops this text."""
    stream = "" if facts.stream is None else facts.stream.id
    if other.scope.stream in {ALL, stream} and facts.policy.opt_outs_everywhere:
        return True
    if other.is_marketing and sells(facts):
        return True
    # On the preference page people choose what ends; in a reply they do not, and the rule then reads "all".
    return facts.law.revoke_all and other.point.method != Method.PREFERENCE_PAGE.value


# Opt-outs that the provider heard, or told of: it has confirmed them. It hears no plain words and no e-mail.
_HEARD_BY_PROVIDER: Final = frozenset({Method.KEYWORD.value, Method.PROVIDER.value, Method.CARRIER_CODE.value})


def _confirming(facts: SendFacts, standing: Standing) -> Reasons:
    """The one confirmation of an opt-out: at most one, in time, and only where the provider sends none."""
    opted_out = standing.opted_out
    if opted_out is None:
        return (reason("no-opt-out-to-confirm"),)
    found: list[Reason] = []
    if not facts.policy.own_confirmation and opted_out.method in _HEARD_BY_PROVIDER:
        found.append(reason("confirmed-by-provider", event=opted_out.event))
    if facts.confirmed_at is not None and facts.confirmed_at >= opted_out.at:
        found.append(reason("already-confirmed", event=opted_out.event))
    if facts.at > opted_out.at + timedelta(minutes=facts.law.confirm_minutes):
        found.append(reason("confirmation-too-late", event=opted_out.event))
    for code, point in (("wrong-number", standing.wrong_number), ("reassigned", standing.reassigned)):
        if point:
            found.append(reason(code, event=point.event))
    return tuple(found)


def _without(facts: SendFacts, standing: Standing) -> Reason:
    expired = standing.expired
    if expired is None:
        return reason("no-consent")
    changed = None if facts.stream is None else facts.stream.purpose_changed_at
    is_changed = changed is not None and expired.at <= changed
    return reason("purpose-changed" if is_changed else "consent-expired", event=expired.event)


def _is_stale(facts: SendFacts, given_at: datetime) -> bool:
    days = facts.policy.stale_days
    if not days:
        return False
    limit = facts.at - timedelta(days=days)
    last = facts.sent.last_at
    return given_at < limit and (last is None or last < limit)
