"""May this text go: what it says, who sends it, when, and how often."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from carelane.domain.consent_records import SentCounts
from carelane.domain.consent_state import Standing
from carelane.domain.decide_send import decide_send
from carelane.domain.gate_facts import (
    Blocker,
    CampaignState,
    PlaceFacts,
    Selling,
    SendContext,
    SenderFacts,
    SendFacts,
    TextFacts,
)
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.send_decision import Effect, Outcome, SendDecision
from tests.unit.domain.gate.facts import ASKED, AT, CARE, CLUB, WRITTEN, facts

FLORIDA = PlaceFacts(("America/New_York",), ("FL",), known_by="area_code")
APPROVED = SenderFacts(campaign=CampaignState.APPROVED)
RINGCENTRAL = replace(APPROVED, provider="ringcentral")
BARE = TextFacts(names_brand=False, tells_why=False, tells_stop=False, completed="Acme: ...", with_stop="... STOP")
BEFORE = SentCounts(first_at=AT - timedelta(days=40), last_at=AT - timedelta(days=2))


def codes(decision: SendDecision) -> set[str]:
    return {each.code for each in decision.reasons if each.effect is not Effect.NOTE}


def decide(**changes: Any) -> SendDecision:
    return decide_send(facts(**changes))


def selling(**changes: Any) -> SendFacts:
    return facts(**{"standing": WRITTEN, "stream": CLUB, "place": FLORIDA, **changes})


def local(zone: str, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


# The text


def test_every_blocker_of_the_text_is_a_reason_in_its_own_words() -> None:
    blockers = (Blocker("shortener", "bit.ly is a public shortener", "use your own address."), Blocker("x", "b", "c"))
    decision = decide(text=TextFacts(blockers=blockers))
    assert decision.outcome is Outcome.DENIED
    assert "Bit.ly is a public shortener. Use your own address." in {each.sentence for each in decision.reasons}
    assert [each.code for each in decision.reasons].count("text-blocked") == 2


def test_a_rule_that_failed_never_counts_as_passed() -> None:
    assert codes(decide(text=TextFacts(unchecked=("shouting",)))) == {"text-unchecked"}


def test_the_first_text_says_who_why_and_how_to_stop_or_comes_back_completed() -> None:
    decision = decide(text=BARE)
    assert codes(decision) == {"first-text-incomplete"}
    assert decision.suggestion == "Acme: ..."
    missing = next(each for each in decision.reasons if each.code == "first-text-incomplete").sentence
    assert all(part in missing for part in ("who it is from", "why it comes", "how to stop"))
    assert decide(text=BARE, standing=Standing()).suggestion == ""  # it would say that the person agreed
    assert codes(decide(text=BARE, sent=BEFORE)) == set()
    assert codes(decide(text=BARE, standing=ASKED, context=SendContext.REPLY)) == set()


def test_ringcentral_wants_the_stop_line_in_every_text_that_nobody_asked_for() -> None:
    decision = decide(text=replace(BARE, names_brand=True), sent=BEFORE, sender=RINGCENTRAL)
    assert codes(decision) == {"stop-line-missing"}
    assert decision.suggestion == "... STOP"
    assert codes(decide(text=BARE, standing=ASKED, context=SendContext.REPLY, sender=RINGCENTRAL)) == set()


def test_a_text_in_the_name_of_somebody_else_does_not_go() -> None:
    assert codes(decide(text=TextFacts(other_sender=True))) == {"names-another-sender"}


def test_the_first_text_of_an_automated_stream_is_told_to_be_the_confirmation() -> None:
    automated = replace(CARE, is_automated=True)
    assert "confirm-opt-in-first" in {each.code for each in decide(stream=automated).reasons}
    assert "confirm-opt-in-first" not in {each.code for each in decide(stream=automated, sent=BEFORE).reasons}


# The sender


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        (SenderFacts(is_ours=False), "sender-unknown"),
        (replace(APPROVED, is_linked=False), "sender-not-linked"),
        (replace(APPROVED, campaign=CampaignState.NOT_APPROVED), "campaign-not-approved"),
        (replace(APPROVED, campaign=CampaignState.MISSING), "campaign-missing"),
        (replace(APPROVED, same_campaign=False), "wrong-campaign"),
        (replace(APPROVED, same_brand=False), "wrong-brand"),
    ],
)
def test_a_number_sends_only_for_its_own_approved_campaign_and_brand(sender: SenderFacts, code: str) -> None:
    assert codes(decide(sender=sender)) == {code}


def test_a_stream_that_is_not_there_or_closed_is_a_denial() -> None:
    assert codes(decide(stream=None)) == {"stream-unknown"}
    assert codes(decide(stream=replace(CARE, is_open=False))) == {"stream-closed"}


def test_the_fifty_first_text_of_a_ringcentral_number_in_a_minute_is_told_of() -> None:
    fast, slow = replace(RINGCENTRAL, last_minute=50), replace(RINGCENTRAL, last_minute=49)
    assert "too-fast" in {each.code for each in decide(sender=fast).reasons}
    assert "too-fast" not in {each.code for each in decide(sender=slow).reasons}
    assert decide(sender=fast).is_allowed


# The hour


def test_a_text_that_sells_waits_in_florida_from_eight_in_the_evening_on() -> None:
    free = GatePolicy(hours_for_all=False)
    last = local("America/New_York", "2026-11-25T19:59:59")
    assert decide_send(selling(at=last, policy=free)).is_allowed
    held = decide_send(selling(at=last + timedelta(seconds=1), policy=free))
    assert (held.outcome, codes(held)) == (Outcome.HOLD, {"quiet-hours"})
    assert held.until == local("America/New_York", "2026-11-26T08:00")


def test_a_reminder_keeps_the_hours_of_the_workspace_and_not_those_of_the_law() -> None:
    early = local("America/Chicago", "2026-11-25T08:59")
    held = decide(at=early)
    assert (codes(held), held.until) == ({"outside-your-hours"}, local("America/Chicago", "2026-11-25T09:00"))
    assert decide(at=early, policy=GatePolicy(hours_for_all=False)).is_allowed
    sunday = local("America/Chicago", "2026-11-29T11:59")
    assert decide(at=sunday).until == local("America/Chicago", "2026-11-29T12:00")


def test_answers_and_confirmations_go_at_any_hour() -> None:
    asked = replace(ASKED, inquiry=replace(ASKED.consent, at=AT + timedelta(hours=13)))  # type: ignore[type-var]
    night = AT + timedelta(hours=14)
    assert decide(at=night, standing=asked, context=SendContext.REPLY).is_allowed
    assert decide(at=night, context=SendContext.OPT_IN_CONFIRMATION).is_allowed


def test_a_number_that_is_nowhere_waits_until_every_state_allows_it() -> None:
    nowhere = PlaceFacts()
    held = decide_send(selling(place=nowhere, at=local("America/New_York", "2026-11-24T14:59")))
    assert codes(held) == {"quiet-hours"}
    assert held.until == local("Pacific/Honolulu", "2026-11-24T10:00")  # three in the afternoon in New York
    assert "place-unknown" in {each.code for each in held.reasons}


def test_a_number_that_is_nowhere_gets_nothing_that_sells_on_weekends_and_holidays() -> None:
    thanksgiving = local("America/New_York", "2026-11-26T16:00")
    held = decide_send(selling(place=PlaceFacts(), at=thanksgiving))
    assert held.until == local("Pacific/Honolulu", "2026-11-27T10:00")
    friday = local("America/New_York", "2026-11-27T18:30")
    assert decide_send(selling(place=PlaceFacts(), at=friday)).until == local("Pacific/Honolulu", "2026-11-30T10:00")


def test_a_code_of_two_zones_waits_for_the_later_morning_and_stops_at_the_earlier_evening() -> None:
    panhandle = PlaceFacts(("America/Chicago", "America/New_York"), ("FL",), known_by="area_code")
    free = GatePolicy(hours_for_all=False)
    evening = local("America/Chicago", "2026-11-25T19:00")
    assert decide_send(selling(place=panhandle, at=evening - timedelta(seconds=1), policy=free)).is_allowed
    held = decide_send(selling(place=panhandle, at=evening, policy=free))
    assert held.until == local("America/Chicago", "2026-11-26T08:00")
    assert "place-uncertain" in {each.code for each in held.reasons}


def test_virginia_counts_by_area_code_even_where_the_person_lives_elsewhere() -> None:
    moved = PlaceFacts(("America/Chicago",), ("TX",), ("VA",), known_by="stated")
    sunday = local("America/Chicago", "2026-11-29T10:00")
    held = decide_send(selling(place=moved, at=sunday, policy=GatePolicy(hours_for_all=False)))
    assert held.until == local("America/Chicago", "2026-11-29T12:00")
    sentence = next(each.sentence for each in held.reasons if each.code == "quiet-hours")
    assert "TX, VA" in sentence


def test_a_number_abroad_waits_until_somebody_states_where_the_person_is() -> None:
    held = decide(place=PlaceFacts(is_abroad=True, known_by="abroad"))
    assert (held.outcome, held.until, codes(held)) == (Outcome.HOLD, None, {"abroad"})


def test_hours_that_never_meet_are_a_denial_and_not_a_wait_without_end() -> None:
    narrow = GatePolicy(window=(9, 10))
    assert codes(decide(place=PlaceFacts(), policy=narrow)) == {"never-open"}


# How often


def test_three_texts_that_sell_within_a_day_are_enough_in_florida() -> None:
    hours = (1, 5, 23.5)
    sent = SentCounts(BEFORE.first_at, BEFORE.last_at, selling=tuple(AT - timedelta(hours=each) for each in hours))
    held = decide_send(selling(sent=sent))
    assert codes(held) == {"state-cap"}
    assert held.until == AT + timedelta(hours=0.5)
    aged = replace(sent, selling=(*sent.selling[:2], AT - timedelta(hours=24)))
    assert decide_send(selling(sent=aged)).is_allowed
    texas = PlaceFacts(("America/Chicago",), ("TX",), known_by="area_code")
    assert decide_send(selling(sent=sent, place=texas)).is_allowed


def test_a_reminder_does_not_count_against_a_cap_on_texts_that_sell() -> None:
    sent = SentCounts(BEFORE.first_at, BEFORE.last_at, selling=(AT, AT, AT))
    assert decide(sent=sent, place=FLORIDA).is_allowed


def test_people_get_no_more_texts_than_they_were_told() -> None:
    promised = replace(CARE, promised=2, promised_days=30)
    times = (AT - timedelta(days=1), AT - timedelta(days=29))
    held = decide(stream=promised, sent=replace(BEFORE, times=times))
    assert codes(held) == {"promised-frequency"}
    assert held.until == AT + timedelta(days=1)
    assert decide(stream=promised, sent=replace(BEFORE, times=times[:1])).is_allowed
    answer = decide(stream=promised, sent=replace(BEFORE, times=times), standing=ASKED, context=SendContext.REPLY)
    assert answer.is_allowed


def test_the_same_text_is_not_sent_twice_within_ten_minutes() -> None:
    just = replace(BEFORE, same_at=AT - timedelta(minutes=9, seconds=59))
    assert codes(decide(sent=just)) == {"duplicate"}
    assert decide(sent=replace(BEFORE, same_at=AT - timedelta(minutes=10))).is_allowed
    assert decide(sent=just, policy=GatePolicy(repeat_minutes=0)).is_allowed


def test_holds_end_with_the_last_of_them() -> None:
    promised = replace(CARE, promised=1, promised_days=1)
    early = local("America/Chicago", "2026-11-25T07:00")
    held = decide(stream=promised, at=early, sent=replace(BEFORE, times=(early - timedelta(hours=1),)))
    assert codes(held) == {"outside-your-hours", "promised-frequency"}
    assert held.until == early + timedelta(hours=23)
    assert held.until.astimezone(UTC) == held.until


def test_a_text_that_reads_as_selling_keeps_the_law_though_its_stream_does_not_sell() -> None:
    night = local("America/New_York", "2026-11-25T20:30")
    free = GatePolicy(hours_for_all=False)
    text = TextFacts(selling=Selling.YES)
    assert codes(decide(standing=WRITTEN, place=FLORIDA, at=night, policy=free, text=text)) == {"quiet-hours"}
    assert decide(standing=WRITTEN, place=FLORIDA, at=night, policy=free).is_allowed
