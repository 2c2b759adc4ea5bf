"""Texts of people, handed in by the program that receives them from the provider."""

from typing import Any

from fastapi import APIRouter, Request

from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from carelane.web.access import services_of
from carelane.web.api import PREFIX
from carelane.web.api.access import MayGate
from carelane.web.api.consent_contracts import InboundSent
from carelane.web.api.contracts import ANSWER, PROBLEMS

router = APIRouter(prefix=PREFIX, tags=["consent"], responses=PROBLEMS)


@router.post("/inbound", responses=ANSWER)
def inbound(request: Request, caller: MayGate, asked: InboundSent) -> dict[str, Any]:
    """What a text does to consent, and what is to be sent in answer. Everything in `recorded` is durable."""
    from carelane.report.consent_json import handled_data  # noqa: PLC0415  keeps the start short

    services = services_of(request)
    text = InboundText(
        workspace_id=caller.workspace_id,
        sender=asked.sender,
        number=asked.number,
        text=asked.text,
        at=asked.at or services.clock.now(),
        message_id=asked.message_id,
        asked_question=asked.asked_question,
        stream=asked.stream,
        provider=asked.provider,
        provider_read=asked.provider_read,
    )
    handled = handle_inbound(
        text,
        caller.actor,
        ledger=services.ledger,
        people=services.people,
        evidence=services.evidence,
        setup=services.consent_setup,
        held=services.held,
        campaigns=services.campaigns,
        workspaces=services.workspaces,
        tokens=services.tokens,
        clock=services.clock,
    )
    return handled_data(handled)
