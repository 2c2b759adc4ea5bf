"""The newest rows of a list are those of the whole list, as far as a page looks back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carelane.domain.consent import ConsentLevel, EventKind, Method
from carelane.services.consent.exports import newest as module
from carelane.services.consent.exports.lists import ListKind, listed
from carelane.services.consent.exports.newest import Between, newest
from tests.web.houses import house_in
from tests.web.ledgers import Furnished, furnished

STEPS = st.lists(
    st.tuples(
        st.integers(0, 3), st.sampled_from(["in", "out", "back", "hold", "complaint", "wrong"]), st.integers(0, 20)
    ),
    max_size=8,
)


def happen(made: Furnished, who: int, what: str, days: int) -> None:
    person = made.person(f"+1608555{160 + who:04}")
    kinds = {"out": EventKind.OPT_OUT, "complaint": EventKind.COMPLAINT, "wrong": EventKind.WRONG_NUMBER}
    if what == "hold":
        made.happened(EventKind.HOLD, person, days_ago=days, until=datetime.now(UTC) + timedelta(days=3 - days))
    elif what in kinds:
        made.happened(kinds[what], person, days_ago=days)
    elif what == "in":
        made.happened(EventKind.OPT_IN, person, level=ConsentLevel.EXPRESS, method=Method.VERBAL, days_ago=days)
    else:
        made.happened(EventKind.RESUBSCRIBE, person, level=ConsentLevel.IMPLIED, days_ago=days)


@pytest.fixture(scope="module")
def big_house(tmp_path_factory):
    with house_in(tmp_path_factory.mktemp("data")) as made:
        yield made


NAMES = iter(f"W{number}" for number in range(10_000))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.integers(0, 20), st.integers(0, 20))
def test_a_page_shows_what_the_whole_list_holds_between_the_days(big_house, steps, first, last):
    made = furnished(big_house, next(NAMES))
    for step in steps:
        happen(made, *step)
    services, now = big_house.services, big_house.services.clock.now()
    between = Between(now - timedelta(days=first), now - timedelta(days=last))
    for kind in ListKind:
        whole = listed(kind, made.workspace.id, ledger=services.ledger, people=services.people, at=now)
        wanted = {(row.recipient, row.scope, row.event) for row in whole if row.since in between}
        shown = newest(kind, made.workspace.id, between, now, ledger=services.ledger, people=services.people)
        assert {(row.recipient, row.scope, row.event) for row in shown.rows} == wanted
        assert [row.since for row in shown.rows] == sorted((row.since for row in shown.rows), reverse=True)
        assert not shown.is_cut


def test_a_page_says_when_it_did_not_look_at_everything(big_house, monkeypatch):
    made = furnished(big_house, "Long")
    for who in range(4):
        happen(made, who, "out", who + 1)
    monkeypatch.setattr(module, "MOST_LOOKED_AT", 2)
    monkeypatch.setattr(module, "_PAGE", 1)
    services, now = big_house.services, big_house.services.clock.now()
    shown = newest(
        ListKind.OPTED_OUT, made.workspace.id, Between(), now, ledger=services.ledger, people=services.people
    )
    assert shown.is_cut
    assert len(shown.rows) == 2
