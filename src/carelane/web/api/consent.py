"""Consent as programs record it and ask for it. Numbers stand in bodies, never in addresses."""

import base64
import binascii
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from carelane.domain.consent import ALL, Method
from carelane.domain.consent_state import standing
from carelane.domain.errors import InputError
from carelane.domain.phone import parse_phone
from carelane.report.json_v1 import VERSION
from carelane.services.consent.recording.complaint import Complaint, record_complaint
from carelane.services.consent.recording.double_opt_in import ConfirmOptIn, confirm_opt_in, request_opt_in
from carelane.services.consent.recording.opt_in import record_opt_in
from carelane.services.consent.recording.opt_in_facts import OptIn
from carelane.services.consent.recording.opt_out import OptOut, record_opt_out
from carelane.services.consent.wordings import registration_behind, wordings_of
from carelane.web.access import services_of
from carelane.web.api import PREFIX
from carelane.web.api.access import Caller, MayReadConsent, MayWriteConsent
from carelane.web.api.consent_contracts import (
    CodeSent,
    ComplaintSent,
    EvidenceSent,
    FailureSent,
    OptInSent,
    OptOutSent,
    PersonAsked,
)
from carelane.web.api.contracts import ANSWER, PROBLEMS
from carelane.web.api.once import IdempotencyKey, once

router = APIRouter(prefix=f"{PREFIX}/consent", tags=["consent"], responses=PROBLEMS)
Data = dict[str, Any]
_MADE: Final[dict[int | str, dict[str, Any]]] = {201: ANSWER[200]}


@router.post("/opt-ins", status_code=201, responses={**_MADE, 202: ANSWER[200]})
def keep_opt_in(
    request: Request, caller: MayWriteConsent, asked: OptInSent, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Record an opt-in. 202: the workspace wants forms confirmed, so that `send` goes to the phone first.

    `confirmation` is the text that confirms an opt-in, "" where the campaign has none; the gate decides when it may go.
    """
    entry = OptIn(
        caller.workspace_id,
        asked.number,
        Method(asked.method),
        asked.at,
        disclosure=asked.disclosure,
        stream=asked.stream,
        sender=asked.sender or ALL,
        act=asked.act,
        name=asked.name,
        taken_by=asked.taken_by,
        words=asked.words,
        where=asked.where,
        page=asked.page,
        ip=asked.ip,
        agent=asked.agent,
        evidence=asked.evidence,
        source=f"api:{caller.key.id}",
        key=_key(caller, idempotency_key),
    )

    def work() -> Response:
        services = services_of(request)
        wants_code = services.consent_setup.policy(caller.workspace_id).double_opt_in
        if wants_code and entry.method is Method.WEB_FORM:
            return _requested(request, caller, entry)
        recorded = record_opt_in(
            entry,
            caller.actor,
            ledger=services.ledger,
            people=services.people,
            setup=services.consent_setup,
            clock=services.clock,
        )
        return _answer(
            [recorded.event],
            201,
            level=recorded.level.value,
            notes=list(recorded.notes),
            confirmation=_confirmation(request, caller, entry.sender),
        )

    return once(request, caller, idempotency_key, asked, work)


@router.post("/confirmations", status_code=201, responses=_MADE)
def confirm(
    request: Request, caller: MayWriteConsent, asked: CodeSent, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Confirm an opt-in by the code that went to the phone."""

    def work() -> Response:
        services = services_of(request)
        command = ConfirmOptIn(
            caller.workspace_id, asked.number, asked.code, services.clock.now(), ip=asked.ip, agent=asked.agent
        )
        event = confirm_opt_in(
            command,
            caller.actor,
            ledger=services.ledger,
            people=services.people,
            users=services.users,
            vault=services.vault,
            clock=services.clock,
        )
        return _answer([event], 201, level=event.event.level.value)

    return once(request, caller, idempotency_key, asked, work)


@router.post("/opt-outs", status_code=201, responses=_MADE)
def keep_opt_out(
    request: Request, caller: MayWriteConsent, asked: OptOutSent, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Record an opt-out. `lacking` says what the record should hold besides; it counts all the same."""
    entry = OptOut(
        caller.workspace_id,
        asked.number,
        Method(asked.method),
        asked.at,
        words=asked.words,
        taken_by=asked.taken_by,
        sender=asked.sender,
        only_stream=asked.only_stream,
        evidence=asked.evidence,
        source=f"api:{caller.key.id}",
        key=_key(caller, idempotency_key),
    )

    def work() -> Response:
        services = services_of(request)
        recorded = record_opt_out(
            entry,
            caller.actor,
            ledger=services.ledger,
            people=services.people,
            setup=services.consent_setup,
            clock=services.clock,
        )
        return _answer(list(recorded.events), 201, lacking=list(recorded.lacking))

    return once(request, caller, idempotency_key, asked, work)


@router.post("/complaints", status_code=201, responses=_MADE)
def keep_complaint(
    request: Request, caller: MayWriteConsent, asked: ComplaintSent, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Record a complaint."""
    entry = Complaint(
        caller.workspace_id,
        asked.number,
        asked.sort,
        asked.at,
        words=asked.words,
        reference=asked.reference,
        taken_by=asked.taken_by,
        evidence=asked.evidence,
        source=f"api:{caller.key.id}",
        key=_key(caller, idempotency_key),
    )

    def work() -> Response:
        services = services_of(request)
        event = record_complaint(
            entry, caller.actor, ledger=services.ledger, people=services.people, clock=services.clock
        )
        return _answer([event], 201)

    return once(request, caller, idempotency_key, asked, work)


@router.post("/send-failures", responses=ANSWER)
def keep_failure(request: Request, caller: MayWriteConsent, asked: FailureSent) -> Data:
    """Record what the failure of a send says about the person. An unknown code changes nothing, and that is told."""
    from carelane.report.consent_json import failure_data  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.send_failures import FailedSend, record_send_failure  # noqa: PLC0415

    services = services_of(request)
    failed = FailedSend(
        caller.workspace_id, asked.provider, asked.code, asked.sender, asked.number, asked.at, asked.message_id
    )
    return failure_data(
        record_send_failure(
            failed,
            caller.actor,
            ledger=services.ledger,
            people=services.people,
            setup=services.consent_setup,
            clock=services.clock,
        )
    )


@router.post("/evidence", status_code=201, responses=_MADE)
def keep_evidence(
    request: Request, caller: MayWriteConsent, asked: EvidenceSent, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Keep a file that proves an entry; name its `id` in the entry."""
    try:
        content = base64.b64decode("".join(asked.content.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError("the content is no base 64", hint="encode the file as base 64") from error

    def work() -> Response:
        services = services_of(request)
        now = services.clock.now()
        recipient = ""
        if asked.number:
            (recipient,) = services.people.meet(caller.workspace_id, [parse_phone(asked.number)], now)
        item = services.evidence.keep(
            caller.workspace_id, asked.kind, asked.media_type, content, recipient=recipient, at=now
        )
        return JSONResponse({"carelane": VERSION, "id": item.id, "kind": item.kind, "size": item.size}, 201)

    return once(request, caller, idempotency_key, asked, work)


@router.post("/state", responses=ANSWER)
def state(request: Request, caller: MayReadConsent, asked: PersonAsked) -> Data:
    """How a person stands for one of our numbers and one stream, with the entry behind each part."""
    from carelane.report.consent_json import standing_data  # noqa: PLC0415  keeps the start short

    services = services_of(request)
    workspace_id = caller.workspace_id
    sender = parse_phone(asked.sender) if asked.sender.strip("*") else ALL
    stream = next((each for each in services.consent_setup.streams(workspace_id) if each.id == asked.stream), None)
    states = services.ledger.states(workspace_id, services.people.recipient(workspace_id, parse_phone(asked.number)))
    changed = stream.purpose_changed_at if stream else None
    stands = standing(states, sender, asked.stream, at=services.clock.now(), purpose_changed_at=changed)
    return {"carelane": VERSION, "known": bool(states), "stream_known": stream is not None, **standing_data(stands)}


@router.post("/dossier", responses=ANSWER)
def dossier(request: Request, caller: MayReadConsent, asked: PersonAsked) -> Data:
    """How consent was received: every entry with the words that were shown and what proves it."""
    from carelane.report.consent_json import dossier_data  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.recording.dossier import complaint_dossier  # noqa: PLC0415

    services = services_of(request)
    return dossier_data(
        complaint_dossier(
            caller.workspace_id,
            asked.number,
            stream=asked.stream,
            ledger=services.ledger,
            people=services.people,
            evidence=services.evidence,
            setup=services.consent_setup,
            clock=services.clock,
        )
    )


def _confirmation(request: Request, caller: Caller, sender: str) -> str:
    """The words of the campaign for it."""
    services = services_of(request)
    wordings = wordings_of(
        caller.workspace_id,
        sender,
        setup=services.consent_setup,
        campaigns=services.campaigns,
        workspaces=services.workspaces,
    )
    return wordings.opt_in("en").text


def _requested(request: Request, caller: Caller, entry: OptIn) -> Response:
    """The form was recorded as a request, and the phone has yet to confirm it."""
    from carelane.wording.registered.double_opt_in import opt_in_request  # noqa: PLC0415  keeps the start short

    services = services_of(request)
    asked = request_opt_in(
        entry,
        caller.actor,
        ledger=services.ledger,
        people=services.people,
        setup=services.consent_setup,
        users=services.users,
        vault=services.vault,
        tokens=services.tokens,
        clock=services.clock,
    )
    registration = registration_behind(
        caller.workspace_id, "", campaigns=services.campaigns, workspaces=services.workspaces
    )
    return _answer(
        [asked.event], 202, send=opt_in_request(registration, asked.code).text, expires_at=asked.expires_at.isoformat()
    )


def _answer(events: list[Any], status: int, **more: Any) -> Response:  # noqa: ANN401  JSON values
    from carelane.report.consent_json import event_data  # noqa: PLC0415  keeps the start short

    return JSONResponse({"carelane": VERSION, "recorded": [event_data(each) for each in events], **more}, status)


def _key(caller: Caller, chosen: str) -> str:
    """A key of an entry that no other program can meet; "" where none was chosen."""
    return f"{caller.key.id}/{chosen}" if chosen else ""
