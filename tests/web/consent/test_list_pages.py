"""Who opted out, who opted in, who came back: on a page and as a file."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from carelane.domain.access import Role
from carelane.domain.consent import ConsentLevel, EventKind, Method
from tests.web.houses import House
from tests.web.ledgers import Furnished, furnished


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.happened(EventKind.OPT_OUT, made.person("+16085550111"), days_ago=10)
    made.happened(EventKind.OPT_OUT, made.person("+16085550112"), days_ago=2)
    made.happened(
        EventKind.OPT_IN, made.person("+16085550113"), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM, days_ago=3
    )
    back = made.person("+16085550114")
    made.happened(EventKind.OPT_OUT, back, days_ago=5)
    made.happened(EventKind.RESUBSCRIBE, back, level=ConsentLevel.IMPLIED, days_ago=4)
    return made


def shown(birch, kind, user=None, **days):
    return birch.house.client(user or birch.owner).get(f"{birch.home}/lists/{kind}", params=days).text


def test_each_list_holds_whom_it_is_about_the_newest_first(birch):
    out = shown(birch, "opted-out")
    assert out.index("555-0112") < out.index("555-0111")
    assert "555-0113" not in out
    assert "555-0114" not in out
    assert "555-0113" in shown(birch, "opted-in")
    back = shown(birch, "opted-back-in")
    assert "555-0114" in back
    assert "555-0112" not in back


def test_days_choose(birch):
    day = (datetime.now(UTC) - timedelta(days=4)).date().isoformat()
    assert "555-0111" not in shown(birch, "opted-out", since=day)
    assert "555-0112" not in shown(birch, "opted-out", until=day)
    answer = birch.house.client(birch.owner).get(f"{birch.home}/lists/opted-out?since=tomorrow")
    assert answer.status_code == 422


def test_viewers_see_the_last_digits_and_no_files(birch):
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    text = shown(birch, "opted-out", viewer)
    assert "…0112" in text
    assert "(608)" not in text
    assert "555" not in re.sub(r"people/[0-9a-f]+", "", text[text.index("<table>") :]).split("</a>")[0]
    assert "table.csv" not in text
    editor = birch.house.member(birch.workspace, birch.house.user("Ed"), Role.EDITOR)
    for user in (viewer, editor):
        assert birch.house.client(user).get(f"{birch.home}/lists/opted-out/table.csv").status_code == 403


def test_the_file_holds_the_whole_list_and_the_trail_says_who_fetched_it(birch):
    table = birch.house.client(birch.owner).get(f"{birch.home}/lists/opted-out/table.csv")
    assert "(608) 555-0111" in table.text
    assert "(608) 555-0112" in table.text
    trail = birch.house.services.workspaces.trail(birch.workspace.id)
    assert (trail[0].action, trail[0].subject) == ("list.exported", "list opted-out")


def test_opt_outs_can_be_carried_to_ringcentral(birch):
    birch.sender()
    answer = birch.house.client(birch.owner).get(f"{birch.home}/lists/ringcentral.csv")
    assert answer.status_code == 200
    assert "+16085550111" in answer.text


def test_there_are_three_lists_and_no_other(birch):
    assert birch.house.client(birch.owner).get(f"{birch.home}/lists/everybody").status_code == 404


def test_an_empty_list_says_so(house):
    made = furnished(house, "Empty Workspace")
    assert "Nobody has opted out yet" in made.house.client(made.owner).get(f"{made.home}/lists").text
