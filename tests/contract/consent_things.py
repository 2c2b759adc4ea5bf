"""Events, people and settings for the tests of the ledger."""

from datetime import datetime, timedelta
from typing import Any

from carelane.domain.consent import (
    ConsentEvent,
    ConsentLevel,
    ConsentScope,
    EventKind,
    Method,
    NewEvent,
)
from carelane.domain.consent_records import Disclosure, HeldReply, SenderNumber, Stream
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.phone import PhoneNumber
from tests.contract.kept_things import ANN, Stores

ADA = PhoneNumber("+16085550143")
OURS = PhoneNumber("+16085550100")
BOB = PhoneNumber("+16085550144")


def meet(stores: Stores, workspace: str, number: PhoneNumber = ADA) -> str:
    """Somebody whom the workspace knows."""
    [recipient] = stores.people.meet(workspace, [number], stores.clock.now())
    return recipient


def opt_in(recipient: str, at: datetime, **given: Any) -> NewEvent:
    """Express written consent by a form."""
    values: dict[str, Any] = {
        "level": ConsentLevel.EXPRESS_WRITTEN,
        "method": Method.WEB_FORM,
        "source": "form:1",
        **given,
    }
    return NewEvent(EventKind.OPT_IN, recipient, at, ANN, **values)


def opt_out(recipient: str, at: datetime, **given: Any) -> NewEvent:
    """STOP."""
    values: dict[str, Any] = {"method": Method.KEYWORD, "source": "inbound", **given}
    return NewEvent(EventKind.OPT_OUT, recipient, at, ANN, **values)


def record(stores: Stores, workspace: str, *events: NewEvent) -> tuple[ConsentEvent, ...]:
    """Record them at once."""
    return stores.ledger.append(workspace, events)


def fill(stores: Stores, workspace: str) -> str:
    """A bit of everything for one person; gives the person."""
    ada = meet(stores, workspace)
    now = stores.clock.now()
    form = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=ada, at=now)
    asked = opt_in(ada, now, evidence=(form.id,), key="form-1", detail={"name": "Ada", "ip": "198.51.100.7"})
    record(stores, workspace, asked)
    record(stores, workspace, opt_out(ada, now + timedelta(hours=1), scope=ConsentScope("*", "care")))
    setup = stores.consent_setup
    setup.put_policy(workspace, GatePolicy(inquiry_hours=4), ANN)
    setup.put_sender(workspace, SenderNumber(OURS), ANN)
    setup.put_stream(workspace, Stream("news", "News"), ANN)
    setup.put_disclosure(workspace, Disclosure("You agree.", "en", "web_form", "care", "express", now), ANN)
    stores.ledger.checkpoint(workspace)
    stores.sent_log.note(workspace, ada, sender=OURS, stream="care", text="f" * 64, at=now, key="sent-1", sells=False)
    until = now + timedelta(days=1)
    [unclear] = record(stores, workspace, NewEvent(EventKind.HOLD, ada, now, ANN, source="inbound", until=until))
    stores.held.add(HeldReply(workspace, unclear.id, ada, OURS, form.id, "maybe a wish to stop", now, until))
    return ada
