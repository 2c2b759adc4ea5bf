"""Whatever reaches the ledger in whatever order: who said STOP is stopped until they come back; states are the fold.

The model beside it is written without the fold: it looks for the last opt-out and for a later return, nothing else.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from carelane.domain.consent import ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_state import fold, standing
from carelane.domain.phone import PhoneNumber
from tests.contract.kept_things import ANN, RUNS, Stores, stores_on

SENDERS = ["+16085550100", "+16085550101"]
STREAMS = ["care", "news"]
NUMBERS = [PhoneNumber(f"+1608555014{digit}") for digit in range(3)]
RETURNS = {Method.INBOUND_TEXT, Method.KEYWORD, Method.WEB_FORM, Method.PREFERENCE_PAGE, Method.VERBAL, Method.PAPER,
           Method.POINT_OF_SALE}  # fmt: skip
AGREEING = {EventKind.OPT_IN, EventKind.CONFIRMATION}

scopes = st.builds(ConsentScope, st.sampled_from(["*", *SENDERS]), st.sampled_from(["*", *STREAMS]))
# Late, at the same moment as others, and from a clock that runs ahead.
minutes = st.sampled_from([-5000, -60, -2, -1, 0, 0, 1, 600])
people = st.sampled_from(range(len(NUMBERS)))


class Ledger(RuleBasedStateMachine):
    """Works in a workspace of its own, next to those of all other runs."""

    recorded = Bundle("recorded")
    stores: Stores

    def __init__(self) -> None:
        super().__init__()
        self.workspace = self.stores.new_workspace().id
        self.start = self.stores.clock.now()
        self.people = list(self.stores.people.meet(self.workspace, NUMBERS, self.start))
        self.events: list[ConsentEvent] = []
        self.keys = 0

    def at(self, minute: int) -> datetime:
        return self.start + timedelta(minutes=minute)

    def add(self, *events: NewEvent) -> list[ConsentEvent]:
        kept = list(self.stores.ledger.append(self.workspace, events))
        self.events.extend(kept)
        return kept

    def given(self, kind: EventKind, person: int, minute: int, scope: ConsentScope, **more: Any) -> NewEvent:
        self.keys += 1
        return NewEvent(kind, self.people[person], self.at(minute), ANN, "test", scope, key=f"k{self.keys}", **more)

    @rule(
        target=recorded,
        person=people,
        minute=minutes,
        scope=scopes,
        level=st.sampled_from([ConsentLevel.IMPLIED, ConsentLevel.EXPRESS, ConsentLevel.EXPRESS_WRITTEN]),
        method=st.sampled_from([*sorted(RETURNS), Method.IMPORT, Method.CONTRACT]),
    )
    def opt_in(
        self, person: int, minute: int, scope: ConsentScope, level: ConsentLevel, method: Method
    ) -> ConsentEvent:
        given = NewEvent(
            EventKind.OPT_IN, self.people[person], self.at(minute), ANN, "test", scope, level=level, method=method
        )
        return self.add(given)[0]

    @rule(target=recorded, person=people, minute=minutes, scope=scopes, method=st.sampled_from(Method))
    def opt_out(self, person: int, minute: int, scope: ConsentScope, method: Method) -> ConsentEvent:
        return self.add(self.given(EventKind.OPT_OUT, person, minute, scope, method=method))[0]

    @rule(target=recorded, person=people, minute=minutes, scope=scopes)
    def start_again(self, person: int, minute: int, scope: ConsentScope) -> ConsentEvent:
        return self.add(self.given(EventKind.RESUBSCRIBE, person, minute, scope, method=Method.KEYWORD))[0]

    @rule(
        target=recorded,
        person=people,
        minute=minutes,
        scope=scopes,
        kind=st.sampled_from([EventKind.COMPLAINT, EventKind.WRONG_NUMBER, EventKind.REASSIGNED, EventKind.EXPIRY]),
    )
    def end(self, person: int, minute: int, scope: ConsentScope, kind: EventKind) -> ConsentEvent:
        return self.add(self.given(kind, person, minute, scope))[0]

    @rule(person=people, minute=minutes, scope=scopes, is_released=st.booleans())
    def hold(self, person: int, minute: int, scope: ConsentScope, *, is_released: bool) -> None:
        until = self.at(minute + 60)
        [hold] = self.add(self.given(EventKind.HOLD, person, minute, scope, until=until))
        if is_released:
            given = {"refers_to": hold.id, "until": hold.counts_at}
            self.add(self.given(EventKind.RELEASE, person, minute, scope, **given))

    @rule(event=recorded)
    def correct(self, event: ConsentEvent) -> None:
        if event.event.kind in {*AGREEING, EventKind.RESUBSCRIBE}:
            who = event.event.recipient
            self.add(NewEvent(EventKind.CORRECTION, who, self.at(1), ANN, "staff", refers_to=event.id))

    @rule(event=recorded, person=people, minute=minutes)
    def arrive_again(self, event: ConsentEvent, person: int, minute: int) -> None:
        if event.event.key:
            changed = self.given(EventKind.OPT_OUT, person, minute, ConsentScope())
            again = self.stores.ledger.append(self.workspace, [replace(changed, key=event.event.key)])
            assert again == (event,)

    @rule(data=st.data(), person=people)
    def many_at_once(self, data: st.DataObject, person: int) -> None:
        kinds = data.draw(st.permutations([EventKind.OPT_OUT, EventKind.RESUBSCRIBE, EventKind.EXPIRY]))
        minute = data.draw(minutes)
        given = [self.given(kind, person, minute, ConsentScope(), method=Method.KEYWORD) for kind in kinds]
        self.events.extend(self.stores.ledger.append(self.workspace, given))

    @rule(person=people)
    def erase_and_meet_again(self, person: int) -> None:
        self.stores.people.erase(self.workspace, self.people[person], ANN)
        self.events.append(self.stores.ledger.history(self.workspace, self.people[person])[-1])
        self.stores.people.meet(self.workspace, [NUMBERS[person]], self.at(0))

    @rule()
    def open_again(self) -> None:
        self.stores = stores_on(self.stores.database)
        self.stores.clock.at = self.start + timedelta(minutes=5)

    @rule()
    def sign(self) -> None:
        assert self.stores.ledger.checkpoint(self.workspace).size == len(self.events)

    @invariant()
    def states_are_the_fold_and_who_said_stop_is_stopped(self) -> None:
        kept = self.stores.ledger.states_of(self.workspace, self.people)
        for recipient in self.people:
            theirs = [each for each in self.events if each.event.recipient == recipient]
            states = kept.get(recipient, ())
            assert {state.scope: state for state in states} == fold(theirs)
            for sender in SENDERS:
                for stream in STREAMS:
                    stands = standing(states, sender, stream, at=self.at(0))
                    assert bool(stands.opted_out) or not is_out(theirs, sender, stream)
                    assert stands.is_stopped or not is_out(theirs, sender, stream)

    def teardown(self) -> None:
        found = self.stores.ledger.verify(self.workspace)
        assert found.faults == ()
        assert found.size == len(self.events) == self.stores.ledger.size(self.workspace)
        assert list(self.stores.ledger.events(self.workspace)) == self.events
        assert [each.number for each in self.events] == list(range(1, len(self.events) + 1))


def is_out(events: list[ConsentEvent], sender: str, stream: str) -> bool:
    """Whether the last opt-out came at the moment of the last return, or after it."""
    taken_back = {each.event.refers_to for each in events if each.event.kind is EventKind.CORRECTION}
    outs, returns = [], []
    for each in events:
        what = each.event
        if not (what.scope.sender in {"*", sender} and what.scope.stream in {"*", stream}):
            continue
        moment = min(what.happened_at, each.recorded_at)
        if what.kind is EventKind.OPT_OUT:
            outs.append(moment)
        is_agreed = what.kind in AGREEING and what.level in {ConsentLevel.EXPRESS, ConsentLevel.EXPRESS_WRITTEN}
        is_back = is_agreed or what.kind is EventKind.RESUBSCRIBE
        if is_back and what.method in RETURNS and each.id not in taken_back:
            returns.append(moment)
    return bool(outs) and (not returns or max(outs) >= max(returns))


@pytest.mark.hypothesis
def test_who_said_stop_is_stopped_until_they_come_back(stores):
    run_state_machine_as_test(type("Machine", (Ledger,), {"stores": stores}), settings=RUNS)
