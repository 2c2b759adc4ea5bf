"""May this text go: consent and revocation."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from carelane.domain.consent import ConsentLevel, ConsentScope
from carelane.domain.consent_records import Stream
from carelane.domain.consent_state import Standing
from carelane.domain.decide_send import decide_send, explain_send
from carelane.domain.gate.reasons import KINDS
from carelane.domain.gate_facts import Elsewhere, Reassigned, Selling, SendContext, TextFacts
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.send_decision import Effect, Outcome
from tests.unit.domain.gate.facts import ASKED, AT, CARE, CLUB, EXPRESS, LAW, WRITTEN, facts, point


def codes(**changes: Any) -> set[str]:
    """What speaks against a text, or holds it."""
    return {each.code for each in decide_send(facts(**changes)).reasons if each.effect is not Effect.NOTE}


def notes(**changes: Any) -> set[str]:
    return {each.code for each in decide_send(facts(**changes)).reasons if each.effect is Effect.NOTE}


def outcome(**changes: Any) -> Outcome:
    return decide_send(facts(**changes)).outcome


def test_a_reminder_to_somebody_who_agreed_may_go_and_names_the_event_behind_it() -> None:
    decision = decide_send(facts())
    assert decision.is_allowed
    assert [(each.code, each.event) for each in decision.reasons] == [("consent-on-record", "opt-in")]


def test_a_ledger_that_cannot_be_read_is_a_denial() -> None:
    assert codes(standing=None) == {"cannot-read-ledger"}
    assert outcome(standing=None, context=SendContext.HELP_REPLY) is Outcome.DENIED


@pytest.mark.parametrize(
    ("standing", "code"),
    [
        (replace(WRITTEN, opted_out=point(hours=1, event="stop")), "opted-out"),
        (replace(WRITTEN, complaint=point(hours=1, event="spam")), "complaint"),
        (replace(WRITTEN, wrong_number=point(hours=1, event="wrong")), "wrong-number"),
        (replace(WRITTEN, reassigned=point(hours=1, event="changed")), "reassigned"),
    ],
)
def test_what_the_person_or_their_carrier_said_stops_every_text_whatever_the_consent(
    standing: Standing, code: str
) -> None:
    for context in (SendContext.UNPROMPTED, SendContext.REPLY, SendContext.AFTER_TRANSACTION):
        found = decide_send(facts(standing=standing, context=context))
        assert found.outcome is Outcome.DENIED
        assert code in {each.code for each in found.reasons}
        assert next(each.event for each in found.reasons if each.code == code)


def test_all_reasons_are_listed_not_only_the_first() -> None:
    standing = Standing(opted_out=point(hours=1), wrong_number=point(hours=2))
    assert codes(standing=standing, stream=None) == {"opted-out", "wrong-number", "no-consent", "stream-unknown"}


def test_an_unclear_reply_holds_until_its_deadline_and_counts_as_an_opt_out_after_it() -> None:
    held = point(hours=2, event="held", until=AT + timedelta(hours=22))
    decision = decide_send(facts(standing=replace(EXPRESS, hold=held)))
    assert (decision.outcome, decision.until) == (Outcome.HOLD, held.until)
    over = decide_send(facts(standing=replace(EXPRESS, hold=held, opted_out=held)))
    assert over.outcome is Outcome.DENIED
    assert [each.code for each in over.reasons if each.effect is Effect.DENY] == ["opted-out"]


def test_an_unclear_reply_may_be_answered_by_a_person_and_not_by_a_program() -> None:
    standing = replace(ASKED, hold=point(hours=1, until=AT + timedelta(hours=23)))
    assert outcome(standing=standing, context=SendContext.REPLY) is Outcome.ALLOWED
    assert codes(standing=standing, context=SendContext.REPLY, is_automated=True) == {"reply-unclear"}


def test_a_spam_mark_blocks_unless_the_workspace_set_otherwise() -> None:
    standing = replace(EXPRESS, complaint=point(days=1))
    assert codes(standing=standing) == {"complaint"}
    assert "complaint-noted" in notes(standing=standing, policy=GatePolicy(complaint_blocks=False))


def test_a_question_after_stop_is_answered_only_where_the_workspace_set_that() -> None:
    standing = replace(ASKED, opted_out=point(hours=5, event="stop"))
    assert codes(standing=standing, context=SendContext.REPLY) == {"opted-out"}
    allowing = GatePolicy(answers_after_opt_out=True)
    assert outcome(standing=standing, context=SendContext.REPLY, policy=allowing) is Outcome.ALLOWED
    assert codes(standing=standing, policy=allowing) == {"opted-out", "answer-only"}
    before = replace(ASKED, opted_out=point(hours=0.5))
    assert codes(standing=before, context=SendContext.REPLY, policy=allowing) == {"opted-out"}


def test_help_is_answered_even_after_stop_and_at_night() -> None:
    standing = replace(EXPRESS, opted_out=point(days=3))
    night = AT + timedelta(hours=14)
    assert outcome(standing=standing, context=SendContext.HELP_REPLY, at=night) is Outcome.ALLOWED


# The one confirmation of an opt-out


def test_an_opt_out_is_confirmed_once_and_within_five_minutes() -> None:
    allowing = GatePolicy(own_confirmation=True)
    base: dict[str, Any] = {"context": SendContext.OPT_OUT_CONFIRMATION, "policy": allowing}
    stopped = Standing(opted_out=point(hours=5 / 60))
    assert outcome(standing=stopped, **base) is Outcome.ALLOWED
    late = Standing(opted_out=point(hours=301 / 3600))
    assert codes(standing=late, **base) == {"confirmation-too-late"}
    assert codes(standing=stopped, confirmed_at=AT, **base) == {"already-confirmed"}
    assert outcome(standing=stopped, confirmed_at=AT - timedelta(days=9), **base) is Outcome.ALLOWED
    assert codes(standing=EXPRESS, **base) == {"no-opt-out-to-confirm"}


def test_an_opt_out_that_the_provider_confirms_is_not_confirmed_again() -> None:
    stopped = Standing(opted_out=replace(point(hours=0.01), method="keyword"))
    assert codes(standing=stopped, context=SendContext.OPT_OUT_CONFIRMATION) == {"confirmed-by-provider"}


@pytest.mark.parametrize("method", ["inbound_text", "email", "voice"])
def test_an_opt_out_that_the_provider_cannot_hear_is_confirmed_by_us(method: str) -> None:
    stopped = Standing(opted_out=replace(point(hours=0.01), method=method))
    assert outcome(standing=stopped, context=SendContext.OPT_OUT_CONFIRMATION) is Outcome.ALLOWED
    assert codes(standing=stopped, context=SendContext.OPT_OUT_CONFIRMATION, confirmed_at=AT) == {"already-confirmed"}


# Levels


def test_without_consent_nothing_goes_that_nobody_asked_for() -> None:
    assert codes(standing=Standing()) == {"no-consent"}


def test_an_answer_within_the_window_needs_only_the_question_and_after_it_express_consent() -> None:
    assert outcome(standing=ASKED, context=SendContext.REPLY) is Outcome.ALLOWED
    just = Standing(ConsentLevel.IMPLIED, point(hours=23.99), point(hours=23.99))
    over = Standing(ConsentLevel.IMPLIED, point(hours=24), point(hours=24))
    assert outcome(standing=just, context=SendContext.REPLY) is Outcome.ALLOWED
    assert codes(standing=over, context=SendContext.REPLY) == {"inquiry-window-closed"}
    assert "not-an-answer" in notes(standing=over, context=SendContext.REPLY)


def test_a_question_covers_its_answer_and_no_other_text() -> None:
    assert codes(standing=ASKED) == {"answer-only"}
    assert codes(standing=ASKED, context=SendContext.AFTER_TRANSACTION) == {"answer-only"}


@pytest.mark.parametrize("standing", [ASKED, EXPRESS])
def test_a_text_that_sells_needs_consent_in_writing_even_as_an_answer(standing: Standing) -> None:
    selling = TextFacts(selling=Selling.YES)
    assert "consent-not-written" in codes(standing=standing, text=selling, context=SendContext.REPLY)
    assert outcome(standing=WRITTEN, text=selling) is Outcome.ALLOWED


def test_a_stream_that_sells_needs_consent_in_writing_for_every_text() -> None:
    assert codes(stream=CLUB) == {"consent-not-written"}
    assert outcome(stream=CLUB, standing=WRITTEN) is Outcome.ALLOWED


def test_a_text_that_may_sell_is_told_of_and_not_stopped() -> None:
    assert "may-sell" in notes(text=TextFacts(selling=Selling.MAYBE))
    assert outcome(text=TextFacts(selling=Selling.MAYBE)) is Outcome.ALLOWED


def test_consent_from_before_the_purpose_changed_covers_it_no_more() -> None:
    changed = replace(CARE, purpose_changed_at=AT - timedelta(days=1))
    assert codes(stream=changed, standing=Standing(expired=point(days=30))) == {"purpose-changed"}
    assert codes(standing=Standing(expired=point(days=30))) == {"consent-expired"}


def test_consent_that_lay_unused_for_too_long_is_to_be_confirmed_in_the_first_text() -> None:
    old = replace(EXPRESS, consent=point(days=181))
    assert "consent-stale" in notes(standing=old)
    assert "consent-stale" not in notes(standing=replace(EXPRESS, consent=point(days=179)))
    assert "consent-stale" not in notes(standing=old, policy=GatePolicy(stale_days=0))


# Opt-outs of other senders and streams, by the rules of the day


def stopped_elsewhere(sender: str, stream: str, method: str = "keyword", *, sells: bool = False) -> dict[str, Any]:
    return {"elsewhere": (Elsewhere(ConsentScope(sender, stream), point(days=1, method=method), sells),)}


def test_an_opt_out_of_another_number_counts_here_unless_the_workspace_set_otherwise() -> None:
    other = stopped_elsewhere("+16085550199", "*")
    assert codes(**other) == {"opted-out-elsewhere"}
    assert codes(**other, policy=GatePolicy(opt_outs_everywhere=False)) == set()


def test_an_opt_out_of_another_stream_counts_here_from_the_day_of_revoke_all() -> None:
    other = stopped_elsewhere("*", "club")
    assert codes(**other) == set()
    assert codes(**other, law=replace(LAW, revoke_all=True)) == {"opted-out-elsewhere"}
    chosen = stopped_elsewhere("*", "club", "preference_page")
    assert codes(**chosen, law=replace(LAW, revoke_all=True)) == set()


def test_an_opt_out_of_one_stream_that_sells_ends_all_that_sells() -> None:
    other = stopped_elsewhere("*", "news", sells=True)
    assert codes(**other, stream=CLUB, standing=WRITTEN) == {"opted-out-elsewhere"}
    assert codes(**other) == set()


def test_an_opt_out_cites_the_rule_that_holds_on_the_day() -> None:
    standing = replace(EXPRESS, opted_out=point(hours=1))
    today = next(each for each in decide_send(facts(standing=standing)).reasons if each.code == "opted-out")
    later = decide_send(facts(standing=standing, law=replace(LAW, category_rules=True)))
    assert "REV-17" in today.requirements
    assert "REV-16" in next(each for each in later.reasons if each.code == "opted-out").requirements


# The number itself


def test_a_number_that_changed_hands_is_not_texted_and_no_data_is_only_told() -> None:
    assert codes(reassigned=Reassigned.YES) == {"number-changed-hands"}
    assert "reassigned-no-data" in notes(reassigned=Reassigned.NO_DATA)
    assert codes(reassigned=Reassigned.NO) == set()


def test_a_block_of_the_provider_is_told() -> None:
    assert "provider-blocks" in notes(standing=replace(EXPRESS, provider_block=point(days=1)))


def test_the_explanation_holds_every_question_and_the_same_reasons_as_the_decision() -> None:
    given = facts(standing=replace(ASKED, opted_out=point(hours=2)), stream=Stream("x", "x", is_open=False))
    explained = explain_send(given)
    assert [each.name for each in explained] == ["stops", "consent", "text", "sender", "time"]
    assert tuple(reason for each in explained for reason in each.reasons) == decide_send(given).reasons
    assert {reason.code for each in explained for reason in each.reasons} <= set(KINDS)
