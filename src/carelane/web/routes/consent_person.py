"""What is done with one person: place, a link to their own page, an entry taken back, evidence, proof, erasure.

Leaves alone: the page itself (`web.consent.person`), and entries of consent (`consent_entry`).
"""

import json
from typing import Final
from zoneinfo import available_timezones

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import InputError
from carelane.ports.campaigns import NotKept
from carelane.report.consent_proof import proof_document
from carelane.report.consent_proof_json import proof_json
from carelane.services.consent.preferences import link_token, make_code
from carelane.services.consent.proof.build import BuildProof, ProofStores, build_proof
from carelane.services.consent.proof.proof import Proof
from carelane.services.consent.recording.changed_number import record_correction
from carelane.services.consent.retention.erase import ErasePerson, erase_person
from carelane.web.access import MayEdit, MayManage, Visit, services_of
from carelane.web.account_forms import told
from carelane.web.consent.person_shown import REGIONS, address_of_person, show_person, stores_of
from carelane.web.forms import Posted
from carelane.web.pages import back_to, download

router = APIRouter(include_in_schema=False)
ONE = "/w/{workspace_id}/consent/people/{recipient}"
# What a browser would run or draw is handed out as a file of plain text.
_ENDINGS: Final = {
    "image/png": "png", "image/jpeg": "jpg", "application/pdf": "pdf", "application/json": "json",
    "audio/mpeg": "mp3", "audio/wav": "wav", "audio/mp4": "m4a",
}  # fmt: skip


@router.post(ONE + "/place")
def place(request: Request, visit: MayEdit, recipient: str, form: Posted) -> Response:
    """Keep where they live, as they said it."""
    zone, region = form.line("zone"), form.line("region")
    if (zone and zone not in available_timezones()) or (region and region not in REGIONS):
        error = InputError("choose the place from the list", hint="or leave it empty")
        return show_person(request, visit, recipient, told(error, "zone"), status=422)
    services = services_of(request)
    services.people.place(
        visit.workspace.id, recipient, zone=zone, region=region, at=services.clock.now(), by=visit.actor
    )
    return back_to(address_of_person(visit, recipient), "saved")


@router.post(ONE + "/link")
def link(request: Request, visit: MayEdit, recipient: str, form: Posted) -> Response:
    """Make a link and a code to the person's own page; they are shown once."""
    del form
    services, workspace_id = services_of(request), visit.workspace.id
    services.people.person(workspace_id, recipient)
    now = services.clock.now()
    base = services.settings.public_url or str(request.base_url).rstrip("/")
    made = link_token(workspace_id, recipient, now, vault=services.vault)
    code = make_code(workspace_id, recipient, now, users=services.users, vault=services.vault)
    return show_person(request, visit, recipient, link=f"{base}/p/{made}", code=code)


@router.post(ONE + "/take-back/{event_id}")
def take_back(request: Request, *, visit: MayEdit, recipient: str, event_id: str, form: Posted) -> Response:
    """Let an entry that gave consent count no more; nothing can be taken back that stops texts.

    Raises:
        NotKept: the person has no such entry.
    """
    services, workspace_id = services_of(request), visit.workspace.id
    if services.ledger.event(workspace_id, event_id).event.recipient != recipient:
        raise NotKept("there is no such entry of this person", hint="look at the person’s timeline")
    reason = form.line("reason")[:400]
    try:
        record_correction(workspace_id, event_id, reason, visit.actor, ledger=services.ledger, clock=services.clock)
    except InputError as error:
        return show_person(request, visit, recipient, told(error, "" if reason else f"reason-{event_id}"), status=422)
    return back_to(address_of_person(visit, recipient), "entry-taken-back")


@router.post(ONE + "/erase")
def erase(request: Request, visit: MayManage, recipient: str, form: Posted) -> Response:
    """Destroy the person's data for good, once the box is ticked; before its day only with a second one."""
    services = services_of(request)
    services.people.person(visit.workspace.id, recipient)
    if not form.flag("sure"):
        error = InputError("nothing was erased", hint="tick the box first: what is erased cannot be brought back")
        return show_person(request, visit, recipient, told(error, "sure"), status=422)
    command = ErasePerson(visit.workspace.id, recipient, visit.actor, anyway=form.flag("anyway"))
    try:
        erase_person(command, stores=stores_of(request), clock=services.clock)
    except InputError as error:
        return show_person(request, visit, recipient, told(error, "anyway"), status=422)
    return back_to(address_of_person(visit, recipient), "erased")


@router.get(ONE + "/evidence/{evidence_id}")
def evidence(request: Request, visit: MayEdit, recipient: str, evidence_id: str) -> Response:
    """What proves something, as a file; pages that people saw come as text, so that nothing in them runs.

    Raises:
        NotKept: no event of this person rests on it, or it was erased.
    """
    services, workspace_id = services_of(request), visit.workspace.id
    history = services.ledger.history(workspace_id, recipient)
    if not any(evidence_id in each.event.evidence for each in history):
        raise NotKept("there is no such evidence", hint="look at the person’s timeline")
    item = services.evidence.item(workspace_id, evidence_id)
    content = services.evidence.content(workspace_id, evidence_id)
    if content is None:
        raise NotKept("this evidence was erased with the person’s data", hint="what stops texts stays")
    is_safe = item.media_type in _ENDINGS
    kind = item.media_type if is_safe else "text/plain; charset=utf-8"
    return download(content, kind, f"evidence-{item.id[:12]}.{_ENDINGS.get(item.media_type, 'txt')}")


@router.post(ONE + "/proof/{name}")
def proof(request: Request, *, visit: MayManage, recipient: str, name: str, form: Posted) -> Response:
    """The proof of consent as proof.pdf or proof.json. The ledger is signed first, and the trail says who fetched it.

    Raises:
        NotKept: there is no such file, or nobody to make it of.
    """
    del form
    if name not in {"proof.pdf", "proof.json"}:
        raise NotKept("there is no such file", hint="proof.pdf and proof.json are there")
    made = _proof(request, visit, recipient)
    services_of(request).workspaces.note(visit.workspace.id, visit.actor, "proof.made", f"person {recipient[:12]}")
    if name == "proof.json":
        return download(json.dumps(proof_json(made), ensure_ascii=False, indent=1), "application/json", name)
    from carelane.report.document.pdf import document_pdf  # noqa: PLC0415  loads the compiler

    return download(document_pdf(proof_document(made)), "application/pdf", name)


def _proof(request: Request, visit: Visit, recipient: str) -> Proof:
    services = services_of(request)
    number = services.people.person(visit.workspace.id, recipient).number
    if number is None:
        raise NotKept("the data of this person were erased", hint="what was erased cannot be proved any more")
    stores = ProofStores(
        services.ledger, services.people, services.evidence, services.consent_setup, services.sent_log,
        services.inclusions,
    )  # fmt: skip
    return build_proof(
        BuildProof(visit.workspace.id, number, visit.workspace.name), stores=stores, clock=services.clock
    )
