"""The lead page: what is kept and why, what there is, and what to do next."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.access import Role
from carelane.domain.consent import ConsentLevel, EventKind, Method
from carelane.web.consent.charts import day_bars, row_bars
from tests.web.houses import House
from tests.web.ledgers import Furnished, furnished


@pytest.fixture
def birch(house: House) -> Furnished:
    return furnished(house)


def page(birch, user=None):
    return birch.house.client(user or birch.owner).get(birch.home).text


def test_an_empty_workspace_says_what_to_do_next(birch):
    empty = page(birch)
    for step in ("Add your numbers", "Import what you have", "Register your wordings"):
        assert step in empty
    birch.sender()
    birch.words()
    birch.happened(EventKind.OPT_OUT, birch.person())
    later = page(birch)
    assert "Add your numbers" not in later
    assert "Make an opt-in form" in later


def test_a_viewer_is_shown_no_step_that_they_cannot_take(birch):
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    assert "What to do next" not in page(birch, viewer)


def test_the_counts_and_the_table_beside_the_chart_hold_the_same_numbers(birch):
    for number in range(3):
        birch.happened(EventKind.OPT_OUT, birch.person(f"+1608555015{number}"), days_ago=2)
    birch.happened(EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.VERBAL, days_ago=2)
    shown = page(birch)
    day = datetime.now(UTC) - timedelta(days=2)
    assert f'<th scope="row">{day:%-d %b %Y}</th><td class="number">1</td><td class="number">3</td>' in shown
    assert "<strong>4</strong> people" in shown
    assert "With a keyword in a text" in shown


def test_consent_stands_in_the_navigation_of_the_workspace(birch):
    assert f'href="{birch.home}" aria-current="page">Consent</a>' in page(birch)


NUMBERS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=40)


@given(NUMBERS)
def test_no_bar_leaves_its_chart(pairs):
    days = [(datetime(2026, 1, 1, tzinfo=UTC).date() + timedelta(days=n), *pair) for n, pair in enumerate(pairs)]
    chart = day_bars("A", days)
    assert len(chart.bars) == 2 * len(days)
    for bar in chart.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= chart.width
        assert 0 <= bar.y <= bar.y + bar.height <= chart.height
    for bar in row_bars("A", [(str(one), two) for one, two in pairs]).bars:
        assert 0 <= bar.x + bar.width <= 420


@given(NUMBERS)
def test_a_bar_is_as_tall_as_its_number(pairs):
    days = [(datetime(2026, 1, 1, tzinfo=UTC).date() + timedelta(days=n), *pair) for n, pair in enumerate(pairs)]
    bars = day_bars("A", days).bars
    numbers = [number for _, *both in days for number in both]
    ordered = sorted(zip(numbers, (bar.height for bar in bars), strict=True))
    assert [height for _, height in ordered] == sorted(bar.height for bar in bars)


def test_the_example_has_a_small_ledger_that_is_marked_as_made_up(house):
    client = house.client(house.user("Pat"))
    example = client.submit(client.get("/w"), action="/w/example")
    home = str(example.url).split("?")[0]
    shown = client.get(f"{home}/consent").text
    assert "Everything here is made up" in shown
    assert "<strong>13</strong> people" in shown
    assert "Decide on unclear replies" in shown
    back = client.get(f"{home}/consent/lists/opted-back-in").text
    assert "(608) 555-0103" in back
