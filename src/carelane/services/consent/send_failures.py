"""What the failure of a send says about the person: opted out at the provider, or a number that is no more.

Decides: which codes are recorded, and as what. A code that we do not know changes nothing, and that is told.
Leaves alone: what codes mean (`sources.send_failures`, with its sources), and sending again.
"""

from dataclasses import dataclass
from datetime import datetime

from carelane.domain.consent import BadEvent, ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import CARE_STREAM
from carelane.domain.consent_state import standing
from carelane.domain.finding import Citation
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People
from carelane.services.consent.inbound.scopes import opt_out_scopes
from carelane.services.consent.recording.opt_in import keyed
from carelane.services.consent.revocation_rules import revocation_rules
from carelane.sources import Cite, citations
from carelane.sources.send_failures import Meaning, SendFailure, send_failure


@dataclass(frozen=True, slots=True)
class FailedSend:
    """A text that was not delivered. sender: our number; code: as the provider gives it; message_id: the provider's."""

    workspace_id: str
    provider: str
    code: str
    sender: str
    number: str
    at: datetime
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class FailureRecorded:
    """What became of it. surprise: our ledger held that the person may be texted, so something is out of step."""

    what: str
    meaning: str
    events: tuple[ConsentEvent, ...] = ()
    citations: tuple[Citation, ...] = ()
    surprise: bool = False


def record_send_failure(
    failed: FailedSend, by: Actor, *, ledger: ConsentLedger, people: People, setup: ConsentSetup, clock: Clock
) -> FailureRecorded:
    """Record what the code says, if it says something about the person.

    Raises:
        BadPhoneNumber: one of the numbers is none.
        BadEvent: the moment has no time zone.
        StoreUnavailable: nothing is known to be recorded.
    """
    if failed.at.tzinfo is None:
        raise BadEvent("the moment has no time zone; nothing was recorded", hint="give the time with its zone")
    sender, number = parse_phone(failed.sender), parse_phone(failed.number)
    known = send_failure(failed.provider, failed.code)
    if known is None:
        what = "this code is not known, so nothing was changed; look it up at the provider"
        return FailureRecorded(what, "unknown")
    cited = citations((), (Cite(known.source, known.says),))
    if known.meaning not in {Meaning.OPTED_OUT, Meaning.DISCONNECTED}:
        what = f"{known.says}; this says nothing about consent, so nothing was changed"
        return FailureRecorded(what, known.meaning.value, citations=cited)
    now = clock.now()
    (recipient,) = people.meet(failed.workspace_id, [number], now)
    before = standing(ledger.states(failed.workspace_id, recipient), sender, CARE_STREAM, at=now)
    scopes: tuple[ConsentScope, ...] = (ConsentScope(),)
    if known.meaning is Meaning.OPTED_OUT:
        scopes = opt_out_scopes(
            asked_for_less=False,
            sender=sender,
            stream="",
            rules=revocation_rules(failed.at.date()),
            policy=setup.policy(failed.workspace_id),
            senders=setup.senders(failed.workspace_id),
            streams=setup.streams(failed.workspace_id),
        )
    events = ledger.append(failed.workspace_id, _events(failed, known, recipient, scopes, by, now))
    out = known.meaning is Meaning.OPTED_OUT
    what = "recorded as an opt-out" if out else "recorded as a number that is not the person's any more"
    surprise = before.level is not ConsentLevel.NONE and not before.is_stopped
    return FailureRecorded(what, known.meaning.value, events, cited, surprise)


def _events(  # noqa: PLR0917  all of one failure
    failed: FailedSend,
    known: SendFailure,
    recipient: str,
    scopes: tuple[ConsentScope, ...],
    by: Actor,
    now: datetime,
) -> list[NewEvent]:
    provider = known.provider
    key = keyed("send-failure", f"{provider}/{failed.message_id}") if failed.message_id else ""
    return [
        NewEvent(
            kind=EventKind.OPT_OUT if known.meaning is Meaning.OPTED_OUT else EventKind.WRONG_NUMBER,
            recipient=recipient,
            happened_at=min(failed.at, now),
            actor=by,
            source=f"send-failure:{provider}:{known.code}",
            scope=scope,
            method=Method.CARRIER_CODE,
            key=f"{key}/{place}" if key and place else key,
            detail={"code": failed.code, "message_id": failed.message_id},
        )
        for place, scope in enumerate(scopes)
    ]
