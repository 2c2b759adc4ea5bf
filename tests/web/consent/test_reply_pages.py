"""Replies that nobody could read for sure: the text, why it waits, by when, and the two buttons."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from carelane.domain.access import ActorKind, Role
from carelane.domain.consent import EventKind
from carelane.domain.kept import Actor
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from tests.web.houses import House
from tests.web.ledgers import OURS, THEIRS, Furnished, furnished

UNCLEAR = "ugh enough already"


def texted(birch: Furnished, text: str, number: str = THEIRS, days_ago: float = 0.01):
    services = birch.house.services
    at = datetime.now(UTC) - timedelta(days=days_ago)
    message = InboundText(
        workspace_id=birch.workspace.id, sender=OURS, number=number, text=text, message_id=text[:20], at=at
    )
    return handle_inbound(
        message, Actor(ActorKind.KEY, "k", "a program"), ledger=services.ledger, people=services.people,
        evidence=services.evidence, setup=services.consent_setup, held=services.held, campaigns=services.campaigns,
        workspaces=services.workspaces, tokens=services.tokens, clock=services.clock,
    )  # fmt: skip


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    handled = texted(made, UNCLEAR)
    assert handled.is_held, handled
    return made


def test_the_queue_shows_the_text_why_it_waits_and_until_when(birch):
    page = birch.house.client(birch.owner).get(f"{birch.home}/replies").text
    assert UNCLEAR in page
    assert "Why it waits" in page
    assert "Decide by" in page
    assert "1</strong> <a" in birch.house.client(birch.owner).get(birch.home).text


@pytest.mark.parametrize(("decision", "kind"), [("revoke", EventKind.OPT_OUT), ("keep", EventKind.RELEASE)])
def test_a_decision_is_recorded_and_the_reply_is_off_the_list(birch, decision, kind):
    client = birch.house.client(birch.owner)
    page = client.submit(client.get(f"{birch.home}/replies"), press=("decision", decision))
    assert "Nothing waits for you" in page.text
    assert kind in [each.event.kind for each in birch.history()]


def test_after_the_deadline_nobody_can_keep_it(birch):
    (held,) = birch.house.services.held.open(birch.workspace.id)
    late = furnished(birch.house, "Late Workspace")
    late.sender()
    client = late.house.client(late.owner)  # whose server has looked for overdue replies before this one arrives
    client.get(late.home)
    time.sleep(0.3)
    texted(late, UNCLEAR, days_ago=3)
    page = client.get(f"{late.home}/replies")
    assert "Deadline over" in page.text
    answer = client.submit(page, press=("decision", "keep"))
    assert answer.status_code == 409
    assert "counts as an opt-out now" in answer.text
    assert EventKind.OPT_OUT in [each.event.kind for each in late.history()]
    assert held.event_id in birch.house.client(birch.owner).get(f"{birch.home}/replies").text


def test_viewers_see_neither_text_nor_buttons(birch):
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    page = birch.house.client(viewer).get(f"{birch.home}/replies").text
    assert UNCLEAR not in page
    assert "<button" not in page
    assert "…0143" in page


def test_a_decision_that_is_none_changes_nothing(birch):
    client = birch.house.client(birch.owner)
    answer = client.submit(client.get(f"{birch.home}/replies"), press=("decision", "perhaps"))
    assert answer.status_code == 422
    assert birch.house.services.held.open(birch.workspace.id)
