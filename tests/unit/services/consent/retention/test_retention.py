"""How long things are kept, and erasing a person."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.consent_state import standing
from carelane.domain.phone import PhoneNumber
from carelane.ports.campaigns import NotKept
from carelane.services.consent.retention.due import Keeps, RetentionStores, due_of, retention, years_later
from carelane.services.consent.retention.erase import ErasePerson, NotDue, erase_person
from tests.unit.services.consent.in_memory import MAYA, NOW, WORKSPACE, Clock, Crowd, Ledger, Sent, Setup

ANNA = PhoneNumber("+16085550143")


class Place:
    """One person and what happened."""

    def __init__(self, *texts):
        parts: tuple[Any, ...] = (Ledger(Clock()), Crowd(), Setup(), Sent(*texts))
        self.ledger, self.people = parts[:2]
        self.stores = RetentionStores(*parts)

    def add(self, kind, at, **more):
        (recipient,) = self.people.meet(WORKSPACE, [ANNA], NOW)
        return self.ledger.append(WORKSPACE, [NewEvent(kind, recipient, at, MAYA, "test", **more)])[0]

    def agreed(self, at, level=ConsentLevel.EXPRESS):
        return self.add(EventKind.OPT_IN, at, method=Method.WEB_FORM, level=level)

    def due(self, at=NOW):
        return due_of(WORKSPACE, self.people.recipient(WORKSPACE, ANNA), stores=self.stores, at=at)


def day(year, month=1, number=1):
    return datetime(year, month, number, tzinfo=UTC)


def test_a_consent_that_is_alive_is_never_due():
    place = Place()
    place.agreed(day(2001))
    due = place.due()
    assert (due.keep_until, due.is_due(day(2100))) == (None, False)


def test_evidence_of_consent_stays_five_years_after_its_end():
    place = Place()
    place.agreed(day(2015))
    place.add(EventKind.EXPIRY, day(2018))
    due = place.due()
    assert (due.keeps, due.keep_until) == (Keeps.CONSENT, day(2023))
    assert due.is_due(NOW)


def test_evidence_of_consent_stays_four_years_after_the_last_text():
    place = Place(day(2025, 6))
    place.agreed(day(2015))
    place.add(EventKind.EXPIRY, day(2018))
    assert place.due().keep_until == day(2029, 6)


def test_evidence_of_an_opt_out_stays_ten_years():
    place = Place()
    place.agreed(day(2019))
    place.add(EventKind.OPT_OUT, day(2020), method=Method.KEYWORD)
    due = place.due()
    assert (due.keeps, due.keep_until, due.suppressed) == (Keeps.OPT_OUT, day(2030), True)


def test_a_reply_that_nobody_has_read_is_never_due_and_a_wrong_number_is_proved_as_long_as_an_opt_out():
    place = Place()
    place.add(EventKind.WRONG_NUMBER, day(2020), method=Method.INBOUND_TEXT)
    assert place.due().keep_until == day(2030)
    place.add(EventKind.HOLD, day(2001), method=Method.INBOUND_TEXT, until=day(2001, 2))
    assert place.due().keep_until is None


def test_implied_consent_ended_with_its_conversation():
    place = Place()
    place.agreed(day(2019), ConsentLevel.IMPLIED)
    assert place.due().keep_until == day(2024)


def test_february_29_becomes_march_1():
    assert years_later(day(2024, 2, 29), 5) == day(2029, 3, 1)


def test_everybody_stands_once_in_the_report():
    place = Place()
    place.agreed(day(2015))
    place.add(EventKind.EXPIRY, day(2018))
    assert len(list(retention(WORKSPACE, stores=place.stores, at=NOW))) == 1


def test_erasing_before_its_day_needs_somebody_who_says_so():
    place = Place()
    place.agreed(day(2019))
    place.add(EventKind.OPT_OUT, day(2020), method=Method.KEYWORD)
    command = ErasePerson(WORKSPACE, place.people.recipient(WORKSPACE, ANNA), MAYA)
    with pytest.raises(NotDue, match="2030-01-01"):
        erase_person(command, stores=place.stores, clock=place.ledger.clock)
    assert place.people.person(WORKSPACE, command.recipient).number == ANNA
    assert len(place.ledger.kept) == 2


def test_an_erased_person_stays_opted_out():
    place = Place()
    place.add(EventKind.OPT_OUT, day(2020), method=Method.KEYWORD)
    command = ErasePerson(WORKSPACE, place.people.recipient(WORKSPACE, ANNA), MAYA, anyway=True)
    erased = erase_person(command, stores=place.stores, clock=place.ledger.clock)
    assert erased.stays_stopped
    assert place.people.person(WORKSPACE, command.recipient).number is None
    assert standing(place.ledger.states(WORKSPACE, command.recipient), "*", "care", at=NOW).opted_out
    assert erase_person(command, stores=place.stores, clock=place.ledger.clock).due.is_erased


def test_nobody_who_is_unknown_is_erased():
    place = Place()
    with pytest.raises(NotKept):
        erase_person(ErasePerson(WORKSPACE, "nobody", MAYA), stores=place.stores, clock=place.ledger.clock)


EVENTS = st.lists(
    st.tuples(st.sampled_from(["in", "written", "implied", "out", "back", "expiry"]), st.integers(0, 9_000)),
    min_size=1,
    max_size=6,
)


@given(EVENTS, st.lists(st.integers(0, 9_000), max_size=3))
def test_nothing_is_due_before_the_law_lets_it_go(events, texts):
    times = [NOW - timedelta(days=ago) for ago in texts]
    place = Place(*times)
    outs = []
    for what, ago in events:
        at = NOW - timedelta(days=ago)
        if what == "out":
            outs.append(at)
            place.add(EventKind.OPT_OUT, at, method=Method.KEYWORD)
        elif what == "back":
            place.add(EventKind.RESUBSCRIBE, at, method=Method.KEYWORD)
        elif what == "expiry":
            place.add(EventKind.EXPIRY, at)
        else:
            levels = {
                "in": ConsentLevel.EXPRESS,
                "written": ConsentLevel.EXPRESS_WRITTEN,
                "implied": ConsentLevel.IMPLIED,
            }
            place.agreed(at, levels[what])
    due = place.due()
    if due.keep_until is not None:
        assert all(due.keep_until >= years_later(at, 10) for at in outs)
        assert all(due.keep_until >= years_later(at, 4) for at in times)
        assert due.keep_until >= max(each.counts_at for each in place.ledger.kept)
