"""Record that somebody complained: a spam mark, a notice of a carrier or provider, or their own words.

Decides: what is kept of a complaint. Leaves alone: what it does to texts (the gate, by the policy of the workspace),
and the answer to whoever asks (`dossier`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent import BadEvent, ConsentEvent, EventKind, Method, NewEvent
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, People
from carelane.services.consent.recording.opt_in import keyed

# What complained, and by which road that reaches us.
SORTS: Final = {
    "spam_mark": Method.PROVIDER,
    "carrier_notice": Method.PROVIDER,
    "provider_notice": Method.PROVIDER,
    "in_words": Method.IN_PERSON,
    "e_mail": Method.EMAIL,
    "call": Method.VOICE,
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint as it is entered. sort: one of SORTS. words: of the notice or person. reference: a case number."""

    workspace_id: str
    number: str
    sort: str
    at: datetime
    words: str = ""
    reference: str = ""
    taken_by: str = ""
    evidence: tuple[str, ...] = ()
    source: str = ""
    key: str = ""


def record_complaint(
    entry: Complaint, by: Actor, *, ledger: ConsentLedger, people: People, clock: Clock
) -> ConsentEvent:
    """Record it.

    Raises:
        BadPhoneNumber: the number is none.
        BadEvent: the moment has no time zone, or there is no such sort.
        NotKept: there is no such workspace, or evidence that is named is not there.
        StoreUnavailable: nothing is known to be recorded.
    """
    if entry.at.tzinfo is None:
        raise BadEvent("the moment has no time zone; nothing was recorded", hint="give the time with its zone")
    if entry.sort not in SORTS:
        raise BadEvent("there is no such sort of complaint; nothing was recorded", hint=f"give {', '.join(SORTS)}")
    now = clock.now()
    (recipient,) = people.meet(entry.workspace_id, [parse_phone(entry.number)], now)
    detail = {"text": entry.words, "reference": entry.reference, "staff": entry.taken_by}
    (event,) = ledger.append(
        entry.workspace_id,
        [
            NewEvent(
                kind=EventKind.COMPLAINT,
                recipient=recipient,
                happened_at=min(entry.at, now),
                actor=by,
                source=entry.source or f"complaint:{entry.sort}",
                method=SORTS[entry.sort],
                evidence=entry.evidence,
                key=keyed("complaint", entry.key),
                detail={name: value for name, value in detail.items() if value.strip()},
            )
        ],
    )
    return event
