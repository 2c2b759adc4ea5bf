"""A small made-up ledger, for pictures of the pages and for journeys in a browser."""

import struct
import zlib
from datetime import UTC, datetime, timedelta
from typing import Final

from carelane.domain.access import ActorKind
from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.kept import Actor
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from carelane.services.consent.inbound.handled import Handled
from tests.web.houses import actor
from tests.web.ledgers import OURS, PALABRAS, WORDS, Furnished

PROGRAM: Final = Actor(ActorKind.KEY, "k", "a program")
SCRIPT: Final = "May Birch Property text you about your tenancy? Reply STOP to opt out, HELP for help."
CONTACTS: Final = (
    b"Name,Mobile,Last visit\nRosa,608-555-0171,2026-09-01\nBen,608-555-0172,\nNo number,none,\nCleo,608-555-0173,\n"
)
HISTORY: Final = (
    b"Direction,From,To,Message Text,Date\n"
    b"Inbound,6085550171,6085550100,Is the flat still free?,2026-10-01 10:00\n"
    b"Outbound,6085550100,6085550171,Yes it is,2026-10-01 10:05\n"
    b"Outbound,6085550100,6085550172,Your rent is due,2026-10-02 09:00\n"
    b"Inbound,6085550172,6085550100,STOP,2026-10-02 09:01\n"
)


def texted(made: Furnished, text: str, number: str, *, days_ago: float = 0.01) -> Handled:
    """A text of somebody, through the service that takes texts in."""
    services = made.house.services
    at = datetime.now(UTC) - timedelta(days=days_ago)
    message = InboundText(
        workspace_id=made.workspace.id, sender=OURS, number=number, text=text, message_id=f"{number}{text[:20]}", at=at
    )
    return handle_inbound(
        message, PROGRAM, ledger=services.ledger, people=services.people, evidence=services.evidence,
        setup=services.consent_setup, held=services.held, campaigns=services.campaigns,
        workspaces=services.workspaces, tokens=services.tokens, clock=services.clock,
    )  # fmt: skip


def fill_ledger(made: Furnished) -> tuple[str, ...]:
    """Some people with a history; the first agreed, left and came back, the second said STOP."""
    setup = made.house.services.consent_setup
    setup.put_stream(made.workspace.id, Stream("offers", "Offers", TextKind.MARKETING), actor(made.owner))
    made.sender()
    made.sender("+16085550101", "Office")
    words = made.words()
    made.words(PALABRAS, language="es")
    made.words(SCRIPT, place="verbal")
    made.words(
        WORDS.replace("texts", "offers"), place="preference_page", stream="offers", level=ConsentLevel.EXPRESS_WRITTEN
    )
    people = [made.person(f"+160855501{number}") for number in range(10, 40)]
    for place, person in enumerate(people):
        made.happened(
            EventKind.OPT_IN, person, level=ConsentLevel.EXPRESS, method=Method.WEB_FORM, disclosure=words.id,
            scope=ConsentScope("*", "care"), days_ago=29 - place * 0.9,
            detail={"name": "Rosa Gomez", "ip": "203.0.113.7"},
        )  # fmt: skip
    texted(made, "please stop messaging me", "+16085550110", days_ago=6)
    texted(made, "START", "+16085550110", days_ago=4)
    for number in (111, 114, 118):
        texted(made, "STOP", f"+16085550{number}", days_ago=(number - 110) * 0.8)
    texted(made, "When is the plumber coming?", "+16085550119")
    texted(made, "ugh enough already", "+16085550120")
    texted(made, "not interested", "+16085550121", days_ago=0.4)
    return tuple(people)


def logo() -> bytes:
    """A small picture: a dark square with a light one in it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    rows = [
        b"\x00" + b"".join(b"\xff\xff\xff" if 16 < x < 48 and 16 < y < 48 else b"\x7a\x1f\x3d" for x in range(64))
        for y in range(64)
    ]
    parts = (b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(b"".join(rows)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in (*parts, (b"IEND", b"")))
