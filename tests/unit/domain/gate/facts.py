"""Facts of a text that may go, to be changed one at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from carelane.domain.consent import ConsentLevel
from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.consent_state import Point, Standing
from carelane.domain.gate.hours import every_day, parse_hours
from carelane.domain.gate_facts import CampaignState, LawOfDay, PlaceFacts, SenderFacts, SendFacts, TextFacts
from carelane.domain.gate_policy import GatePolicy

AT = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)  # a Wednesday: noon in Chicago
LAW = LawOfDay(
    federal=every_day(8, 21),
    unknown_hours=parse_hours(("mon-fri 10-18", "holidays none")),
    sales_hours={"FL": every_day(8, 20), "VA": every_day(8, 21), "TX": parse_hours(("mon-sat 9-21", "sun 12-21"))},
    caps={"FL": 3},
    confirm_minutes=5,
    pace=50,
    revoke_all=False,
    category_rules=False,
)
CARE = Stream("care", "your appointments", TextKind.INFORMATION)
CLUB = Stream("club", "our offers", TextKind.MARKETING)


def point(*, hours: float = 0, days: float = 0, event: str = "event-1", **more: Any) -> Point:
    """A point so long before the text."""
    return Point(AT - timedelta(hours=hours, days=days), event, **more)


EXPRESS = Standing(level=ConsentLevel.EXPRESS, consent=point(days=30, event="opt-in"))
WRITTEN = Standing(level=ConsentLevel.EXPRESS_WRITTEN, consent=point(days=30, event="opt-in"))
ASKED = Standing(
    level=ConsentLevel.IMPLIED, consent=point(hours=1, event="question"), inquiry=point(hours=1, event="question")
)
FINE = SendFacts(
    at=AT,
    policy=GatePolicy(),
    law=LAW,
    standing=EXPRESS,
    text=TextFacts(),
    stream=CARE,
    sender=SenderFacts(campaign=CampaignState.APPROVED),
    place=PlaceFacts(("America/Chicago",), ("WI",), known_by="area_code"),
)


def facts(**changes: Any) -> SendFacts:
    """The facts of a text that may go, with some of them changed."""
    return replace(FINE, **changes)
