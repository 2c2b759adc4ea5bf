"""What holds for every decision, whatever the facts."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.consent import ConsentLevel, ConsentScope
from carelane.domain.consent_records import SentCounts, Stream, TextKind
from carelane.domain.consent_state import Point, Standing
from carelane.domain.decide_send import decide_send, explain_send
from carelane.domain.gate.hours import EVERY_STATE
from carelane.domain.gate.reasons import KINDS
from carelane.domain.gate_facts import (
    Blocker,
    CampaignState,
    Elsewhere,
    PlaceFacts,
    Reassigned,
    Selling,
    SendContext,
    SenderFacts,
    SendFacts,
    TextFacts,
)
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.send_decision import Effect, Outcome
from tests.unit.domain.gate.facts import AT, LAW

moments = st.integers(-400 * 24 * 60, 24 * 60).map(lambda minutes: AT + timedelta(minutes=minutes))
points = st.builds(
    Point,
    at=moments,
    event=st.sampled_from(["a", "b", "c"]),
    method=st.sampled_from(["keyword", "web_form", "preference_page"]),
    until=st.none() | moments,
)
maybe = st.none() | points
standings = st.builds(
    Standing,
    level=st.sampled_from(ConsentLevel),
    consent=maybe,
    inquiry=maybe,
    opted_out=maybe,
    complaint=maybe,
    wrong_number=maybe,
    reassigned=maybe,
    hold=maybe,
    provider_block=maybe,
    expired=maybe,
)
texts = st.builds(
    TextFacts,
    selling=st.sampled_from(Selling),
    blockers=st.sampled_from([(), (Blocker("r", "what", "how"),)]),
    names_brand=st.booleans(),
    tells_why=st.booleans(),
    tells_stop=st.booleans(),
)
streams = st.builds(
    Stream,
    id=st.just("s"),
    name=st.just("s"),
    kind=st.sampled_from(TextKind),
    promised=st.integers(0, 3),
    is_open=st.booleans(),
    purpose_changed_at=st.none() | moments,
)
senders = st.builds(
    SenderFacts,
    is_linked=st.booleans(),
    provider=st.sampled_from(["", "ringcentral"]),
    campaign=st.sampled_from([CampaignState.APPROVED, CampaignState.NOT_NAMED, CampaignState.NOT_APPROVED]),
)
places = st.builds(
    PlaceFacts,
    zones=st.lists(st.sampled_from(EVERY_STATE), max_size=3, unique=True).map(tuple),
    states=st.lists(st.sampled_from(["FL", "TX", "WI"]), max_size=2, unique=True).map(tuple),
)
policies = st.builds(
    GatePolicy,
    answers_after_opt_out=st.booleans(),
    complaint_blocks=st.booleans(),
    own_confirmation=st.booleans(),
    hours_for_all=st.booleans(),
    opt_outs_everywhere=st.booleans(),
)
sent = st.builds(
    SentCounts,
    first_at=st.none() | moments,
    last_at=st.none() | moments,
    times=st.lists(moments, max_size=4).map(tuple),
    selling=st.lists(moments, max_size=4).map(tuple),
    same_at=st.none() | moments,
)
everything = st.builds(
    SendFacts,
    at=moments,
    policy=policies,
    law=st.builds(replace, st.just(LAW), revoke_all=st.booleans(), category_rules=st.booleans()),
    standing=st.none() | standings,
    text=texts,
    stream=st.none() | streams,
    sender=senders,
    place=places,
    sent=sent,
    context=st.sampled_from(SendContext),
    is_automated=st.booleans(),
    reassigned=st.sampled_from(Reassigned),
    elsewhere=st.lists(
        st.builds(Elsewhere, scope=st.just(ConsentScope("+16085550199", "*")), point=points), max_size=1
    ).map(tuple),
)


@settings(max_examples=600, deadline=None)
@given(given_=everything)
def test_nothing_goes_after_stop_but_the_exceptions_that_are_written_down(given_: SendFacts) -> None:
    decision = decide_send(given_)
    standing = given_.standing
    if standing is None:
        assert decision.outcome is Outcome.DENIED
        return
    if not standing.is_stopped or not decision.is_allowed:
        return
    if given_.context in {SendContext.HELP_REPLY, SendContext.OPT_OUT_CONFIRMATION}:
        return
    only_a_mark = not given_.policy.complaint_blocks and not any(
        (standing.opted_out, standing.wrong_number, standing.reassigned, standing.hold)
    )
    if only_a_mark:
        return
    assert given_.context is SendContext.REPLY, "only an answer goes to somebody who is stopped"
    assert not given_.is_automated
    assert not standing.wrong_number
    assert not standing.reassigned
    assert not (standing.complaint and given_.policy.complaint_blocks)
    if standing.opted_out:
        assert given_.policy.answers_after_opt_out
        assert standing.inquiry is not None
        assert standing.inquiry.at > standing.opted_out.at


@settings(max_examples=400, deadline=None)
@given(given_=everything, stopped=points)
def test_without_the_settings_an_opt_out_ends_everything_but_help_and_its_one_confirmation(
    given_: SendFacts, stopped: Point
) -> None:
    standing = replace(given_.standing or Standing(), opted_out=stopped)
    facts = replace(given_, standing=standing, policy=replace(given_.policy, answers_after_opt_out=False))
    if facts.context in {SendContext.HELP_REPLY, SendContext.OPT_OUT_CONFIRMATION}:
        return
    assert decide_send(facts).outcome is Outcome.DENIED


@settings(max_examples=400, deadline=None)
@given(given_=everything)
def test_no_text_that_sells_goes_without_consent_in_writing(given_: SendFacts) -> None:
    facts = replace(given_, text=replace(given_.text, selling=Selling.YES))
    if facts.context in {SendContext.HELP_REPLY, SendContext.OPT_OUT_CONFIRMATION, SendContext.OPT_IN_REQUEST}:
        return
    if decide_send(facts).is_allowed:
        assert facts.standing is not None
        assert facts.standing.level is ConsentLevel.EXPRESS_WRITTEN


@settings(max_examples=400, deadline=None)
@given(given_=everything)
def test_allowed_means_that_no_reason_speaks_against_it_and_holds_end_in_the_future(given_: SendFacts) -> None:
    decision = decide_send(given_)
    effects = {each.effect for each in decision.reasons}
    assert decision.is_allowed == effects.isdisjoint({Effect.DENY, Effect.HOLD})
    assert all(each.code in KINDS and each.effect is KINDS[each.code].effect for each in decision.reasons)
    for each in decision.reasons:
        if each.until is not None and each.code != "reply-unclear":
            assert each.until > given_.at


@settings(max_examples=300, deadline=None)
@given(given_=everything)
def test_deciding_twice_gives_the_same_and_the_explanation_hides_nothing(given_: SendFacts) -> None:
    decision = decide_send(given_)
    assert decide_send(given_) == decision
    assert tuple(reason for each in explain_send(given_) for reason in each.reasons) == decision.reasons
