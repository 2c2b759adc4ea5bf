"""The past of a person as events for the ledger.

Decides: kind, scope, method and key of each, and which row is its evidence. A key names what happened and not the
file, so that two exports which overlap give one event.
Leaves alone: which things of the past become events (`grading`).
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.consent import ALL, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Actor
from carelane.services.consent.grading import Graded, Past, PastKind

# A reply of long ago is held at once, and a person has this long to read it before it counts as an opt-out.
REVIEW: Final = timedelta(days=14)
EVIDENCE: Final = "import_row"
_KINDS: Final = {
    PastKind.INQUIRY: EventKind.OPT_IN,
    PastKind.OPT_OUT: EventKind.OPT_OUT,
    PastKind.WRONG_NUMBER: EventKind.WRONG_NUMBER,
    PastKind.CAME_BACK: EventKind.RESUBSCRIBE,
    PastKind.UNCLEAR: EventKind.HOLD,
}


@dataclass(frozen=True, slots=True)
class Making:
    """What all events of one import share. at: now."""

    source: str
    by: Actor
    policy: GatePolicy
    at: datetime


def event_of(
    past: Past,
    person: Graded,
    making: Making,
    *,
    recipient: str,
    evidence: str,
    generation: int = 0,
    narrow: bool = False,
) -> NewEvent:
    """The event. generation: how often what it gives was taken back before.

    narrow: the ledger knows of opt-outs on other roads, so that coming back to one number lifts those to it only.
    """
    return NewEvent(
        kind=_KINDS[past.kind],
        recipient=recipient,
        happened_at=past.at or making.at,
        actor=making.by,
        source=making.source,
        scope=_scope(past, person, making.policy, narrow=narrow),
        level=ConsentLevel.IMPLIED if past.kind is PastKind.INQUIRY else ConsentLevel.NONE,
        method=_method(past),
        evidence=(evidence,),
        until=_deadline(making) if past.kind is PastKind.UNCLEAR else None,
        key=key_of(past, recipient, generation),
        detail={"text": past.text.text} if past.text else {},
    )


def key_of(past: Past, recipient: str, generation: int = 0) -> str:
    """What makes an event of the past one: who, what, when, and to which number; nothing of it in clear."""
    when = past.at.isoformat() if past.at else "unknown"
    told = hashlib.sha256(f"{past.kind}\x00{recipient}\x00{past.sender}\x00{when}".encode()).hexdigest()[:32]
    return f"past:{told}" + (f":{generation}" if generation else "")


def row_of(past: Past) -> bytes:
    """The row behind it, as evidence: the same row is the same bytes."""
    said = past.text or past.contact
    row = {
        "file": said.file if said else "",
        "row": said.row if said else 0,
        "number": str(said.number) if said else "",
        "our_number": past.sender,
        "at": past.at.isoformat() if past.at else "",
    }
    if past.text:
        row |= {
            "direction": "inbound" if past.text.is_inbound else "outbound",
            "text": past.text.text,
            "id": past.text.id,
        }
    else:
        row |= {"list_says": "no texts"}
    return json.dumps({"carelane_import_row": 1, **row}, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def _deadline(making: Making) -> datetime:
    return making.at + max(REVIEW, timedelta(hours=making.policy.review_hours))


def _scope(past: Past, person: Graded, policy: GatePolicy, *, narrow: bool) -> ConsentScope:
    """How far it reaches.

    Consent reaches the number that was texted; an opt-out all of them, unless the workspace chose otherwise; coming
    back lifts all of it where every opt-out was said to that number.
    """
    if past.kind is PastKind.INQUIRY:
        return ConsentScope(past.sender or ALL, ALL)
    if past.kind is PastKind.CAME_BACK:
        stops = {other.sender for other in person.past if other.kind is PastKind.OPT_OUT}
        is_wide = stops <= {past.sender} and policy.opt_outs_everywhere and not narrow
        return ConsentScope(ALL if is_wide else past.sender or ALL, ALL)
    return ConsentScope(ALL if policy.opt_outs_everywhere else past.sender or ALL, ALL)


def _method(past: Past) -> Method:
    if past.contact:
        return Method.PROVIDER if past.contact.is_of_provider else Method.IMPORT
    return Method.KEYWORD if past.is_keyword or past.kind is PastKind.CAME_BACK else Method.INBOUND_TEXT
