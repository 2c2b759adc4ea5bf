"""The fold: what stands after events in any order."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.access import ActorKind
from carelane.domain.consent import (
    ALL,
    BadEvent,
    ConsentEvent,
    ConsentLevel,
    ConsentScope,
    EventKind,
    Method,
    NewEvent,
    lifts,
)
from carelane.domain.consent_state import ScopeState, Standing, fold, joined, scopes_of, standing
from carelane.domain.kept import Actor

START = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
OFFICE = Actor(ActorKind.USER, "u1", "Dana")
SENDER = "+16085550100"


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def event(kind: EventKind, minutes: int, *, name: str = "", recorded: int | None = None, **more) -> ConsentEvent:
    level = more.pop(
        "level", ConsentLevel.EXPRESS if kind in {EventKind.OPT_IN, EventKind.CONFIRMATION} else ConsentLevel.NONE
    )
    method = more.pop("method", Method.KEYWORD)
    if kind is EventKind.RELEASE:
        more.setdefault("refers_to", "e0")
    if kind is EventKind.CORRECTION:
        more.setdefault("refers_to", "e0")
    if kind in {EventKind.HOLD, EventKind.RELEASE}:
        more.setdefault("until", at(minutes + 60))
    new = NewEvent(kind, "someone", at(minutes), OFFICE, "test", level=level, method=method, **more)
    return ConsentEvent(name or f"e{kind}{minutes}", "w", 1, at(minutes if recorded is None else recorded), new)


def stands(
    *events: ConsentEvent, minutes: int = 10_000, sender: str = SENDER, stream: str = "care", **more
) -> Standing:
    return standing(fold(events).values(), sender, stream, at=at(minutes), **more)


OPT_IN = event(EventKind.OPT_IN, 0, method=Method.WEB_FORM)
STOP = event(EventKind.OPT_OUT, 10)


def test_nobody_has_agreed_to_anything_without_events() -> None:
    assert stands() == Standing()


def test_an_opt_out_stands_against_what_was_agreed_before() -> None:
    found = stands(OPT_IN, STOP)
    assert found.opted_out
    assert found.opted_out.event == STOP.id
    assert found.level is ConsentLevel.EXPRESS


def test_of_an_opt_out_and_an_opt_in_at_the_same_moment_the_opt_out_stands() -> None:
    assert stands(event(EventKind.OPT_IN, 10, method=Method.WEB_FORM), STOP).opted_out


def test_start_brings_back_what_there_was_before() -> None:
    found = stands(OPT_IN, STOP, event(EventKind.RESUBSCRIBE, 20))
    assert not found.is_stopped
    assert found.consent
    assert found.consent.event == OPT_IN.id


def test_start_alone_gives_nothing_that_was_not_there() -> None:
    assert stands(STOP, event(EventKind.RESUBSCRIBE, 20)).level is ConsentLevel.NONE


@pytest.mark.parametrize("method", [Method.IMPORT, Method.CONTRACT, Method.EMPLOYEE, Method.PROVIDER, Method.SYSTEM])
def test_a_list_or_a_contract_brings_nobody_back(method: Method) -> None:
    assert stands(OPT_IN, STOP, event(EventKind.OPT_IN, 20, method=method)).opted_out
    with pytest.raises(BadEvent):
        event(EventKind.RESUBSCRIBE, 20, method=method)


def test_a_question_after_stop_brings_nobody_back() -> None:
    found = stands(STOP, event(EventKind.OPT_IN, 20, level=ConsentLevel.IMPLIED, method=Method.INBOUND_TEXT))
    assert found.opted_out
    assert found.inquiry


def test_an_opt_out_for_one_number_leaves_the_others() -> None:
    one = event(EventKind.OPT_OUT, 10, scope=ConsentScope(SENDER, ALL))
    assert stands(OPT_IN, one).opted_out
    assert not stands(OPT_IN, one, sender="+16085550199").opted_out


def test_coming_back_to_one_stream_leaves_the_opt_out_of_the_others() -> None:
    back = event(EventKind.OPT_IN, 20, method=Method.WEB_FORM, scope=ConsentScope(ALL, "care"))
    assert not stands(OPT_IN, STOP, back).opted_out
    assert stands(OPT_IN, STOP, back, stream="news").opted_out


def test_a_wrong_number_ends_what_its_former_holder_agreed_to() -> None:
    wrong = event(EventKind.WRONG_NUMBER, 10, scope=ConsentScope(SENDER, "news"))
    found = stands(OPT_IN, wrong)
    assert found.wrong_number
    assert found.level is ConsentLevel.NONE
    fresh = stands(OPT_IN, wrong, event(EventKind.OPT_IN, 20, method=Method.WEB_FORM))
    assert not fresh.is_stopped
    assert fresh.level is ConsentLevel.EXPRESS


def test_a_complaint_stands_until_the_person_comes_back() -> None:
    complaint = event(EventKind.COMPLAINT, 10, method=Method.PROVIDER)
    assert stands(OPT_IN, complaint).complaint
    assert not stands(OPT_IN, complaint, event(EventKind.RESUBSCRIBE, 20)).complaint


def test_a_clock_that_runs_ahead_beats_no_opt_out() -> None:
    early = event(EventKind.OPT_IN, 500, recorded=5, method=Method.WEB_FORM)
    assert stands(early, STOP).opted_out


def test_an_opt_out_that_arrives_late_counts_from_when_it_happened() -> None:
    back = event(EventKind.RESUBSCRIBE, 20)
    late = event(EventKind.OPT_OUT, 10, recorded=90)
    assert not stands(OPT_IN, back, late).opted_out


def test_an_unclear_reply_holds_until_decided_and_counts_as_opt_out_after_its_deadline() -> None:
    hold = event(EventKind.HOLD, 10, name="h", method=Method.INBOUND_TEXT)
    assert stands(OPT_IN, hold, minutes=69).hold
    assert not stands(OPT_IN, hold, minutes=69).opted_out
    assert stands(OPT_IN, hold, minutes=70).opted_out
    kept = event(EventKind.RELEASE, 30, refers_to="h", until=at(10), method=Method.SYSTEM)
    assert not stands(OPT_IN, hold, kept).is_stopped


def test_deciding_on_one_reply_leaves_a_later_one_held() -> None:
    first = event(EventKind.HOLD, 10, name="h", method=Method.INBOUND_TEXT)
    second = event(EventKind.HOLD, 20, method=Method.INBOUND_TEXT)
    kept = event(EventKind.RELEASE, 30, refers_to="h", until=at(10), method=Method.SYSTEM)
    assert stands(OPT_IN, first, second, kept, minutes=40).hold


def test_a_changed_purpose_needs_new_consent() -> None:
    assert stands(OPT_IN, purpose_changed_at=at(5)).level is ConsentLevel.NONE
    assert stands(OPT_IN, purpose_changed_at=at(5)).expired
    again = event(EventKind.OPT_IN, 6, method=Method.WEB_FORM)
    assert stands(OPT_IN, again, purpose_changed_at=at(5)).level is ConsentLevel.EXPRESS


def test_the_highest_level_that_is_alive_counts() -> None:
    written = event(EventKind.OPT_IN, 1, level=ConsentLevel.EXPRESS_WRITTEN, method=Method.PAPER)
    implied = event(EventKind.OPT_IN, 50, level=ConsentLevel.IMPLIED, method=Method.INBOUND_TEXT)
    assert stands(written, OPT_IN, implied).level is ConsentLevel.EXPRESS_WRITTEN


def test_stop_by_keyword_is_blocked_at_the_provider_until_the_person_texts_start() -> None:
    form = event(EventKind.OPT_IN, 20, method=Method.WEB_FORM)
    assert stands(OPT_IN, STOP, form).provider_block
    assert not stands(OPT_IN, STOP, form, event(EventKind.RESUBSCRIBE, 30)).provider_block
    assert not stands(
        OPT_IN, STOP, form, event(EventKind.PROVIDER_UNBLOCKED, 30, method=Method.PROVIDER)
    ).provider_block


def test_a_correction_takes_consent_back_and_never_an_opt_out() -> None:
    wrong = event(EventKind.CORRECTION, 60, refers_to=OPT_IN.id, method=Method.SYSTEM)
    assert stands(OPT_IN, wrong).level is ConsentLevel.NONE
    assert stands(OPT_IN, STOP, event(EventKind.CORRECTION, 60, refers_to=STOP.id, method=Method.SYSTEM)).opted_out


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"level": ConsentLevel.NONE}, EventKind.OPT_IN),
        ({"refers_to": ""}, EventKind.CORRECTION),
        ({"until": None}, EventKind.HOLD),
    ],
)
def test_an_event_that_lacks_what_it_rests_on_is_refused(more, kind) -> None:
    with pytest.raises(BadEvent):
        event(kind, 0, **more)


KINDS = st.sampled_from([kind for kind in EventKind if kind is not EventKind.CORRECTION])


@st.composite
def histories(draw) -> list[ConsentEvent]:
    found = []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(KINDS)
        method = draw(st.sampled_from(Method))
        if kind is EventKind.RESUBSCRIBE:
            method = Method.KEYWORD
        scope = ConsentScope(
            draw(st.sampled_from([ALL, SENDER, "+16085550199"])), draw(st.sampled_from([ALL, "care", "news"]))
        )
        level = draw(st.sampled_from([each for each in ConsentLevel if each is not ConsentLevel.NONE]))
        found.append(
            event(
                kind,
                draw(st.integers(0, 8)),
                name=f"n{number}",
                recorded=draw(st.integers(0, 12)),
                method=method,
                scope=scope,
                level=level
                if kind in {EventKind.OPT_IN, EventKind.CONFIRMATION, EventKind.SCOPE_CHANGE}
                else ConsentLevel.NONE,
            )
        )
    return found


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(events: list[ConsentEvent], chance: random.Random) -> None:
    mixed = list(events)
    chance.shuffle(mixed)
    assert fold(mixed) == fold(events)


@given(histories())
def test_an_event_that_comes_twice_counts_once(events: list[ConsentEvent]) -> None:
    assert fold([*events, *events]) == fold(events)


@given(histories())
def test_joining_one_by_one_is_the_fold(events: list[ConsentEvent]) -> None:
    states: dict[ConsentScope, ScopeState] = {}
    for each in events:
        for scope in scopes_of(each):
            states[scope] = joined(states.get(scope, ScopeState(scope)), each)
    assert {scope: state for scope, state in states.items() if state.marks} == fold(events)


@given(histories(), st.integers(0, 20))
def test_after_an_opt_out_only_an_act_of_the_person_helps(events: list[ConsentEvent], minutes: int) -> None:
    found = standing(fold(events).values(), SENDER, "care", at=at(minutes))
    covering = [each for each in events if each.event.scope.covers(SENDER, "care")]
    outs = [each for each in covering if each.event.kind is EventKind.OPT_OUT]
    if not outs:
        return
    last = max(each.counts_at for each in outs)
    came_back = any(lifts(each.event) and each.counts_at > last for each in covering)
    if not came_back:
        assert found.opted_out
