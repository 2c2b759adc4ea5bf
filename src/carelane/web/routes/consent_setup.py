"""What a workspace texts with and for: kinds of texts (streams), numbers (senders), and the settings of the gate.

Leaves alone: what the settings mean (`web.consent.settings`), and wordings (`consent_wordings`).
"""

import re
from dataclasses import dataclass, field

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent_records import SenderNumber, Stream, TextKind
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import KeptCampaign
from carelane.domain.phone import national, parse_phone
from carelane.services.consent.disclosures.change_purpose import ChangePurpose, change_purpose
from carelane.web.access import MayManage, MayRead, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told
from carelane.web.consent.settings import SETTINGS, policy_from, values_of
from carelane.web.consent.words import TEXT_KINDS
from carelane.web.forms import Form, Posted
from carelane.web.options import Options, providers
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/setup"
_MOST_NAME = 60
_MOST_PROMISED = 1_000
_MOST_DAYS = 400


@dataclass(frozen=True, slots=True)
class SetupPage(WithErrors):
    """Streams, senders and settings."""

    streams: tuple[Stream, ...] = ()
    senders: tuple[SenderNumber, ...] = ()
    campaigns: tuple[KeptCampaign, ...] = ()
    providers: Options = ()
    values: dict[str, int | bool] = field(default_factory=dict)
    defaults: dict[str, int | bool] = field(default_factory=dict)

    def campaign(self, campaign_id: str) -> str:
        """What a campaign is called."""
        return next((each.name for each in self.campaigns if each.id == campaign_id), "none")


@router.get(HOME)
def setup(request: Request, visit: MayRead) -> Response:
    """All of it."""
    return _page(request, visit)


@router.post(HOME + "/streams")
def put_stream(request: Request, visit: MayManage, form: Posted) -> Response:
    """Add a kind of texts, or change one."""
    services, workspace_id = services_of(request), visit.workspace.id
    try:
        stream = _stream(request, visit, form)
    except InputError as error:
        return _page(request, visit, told(error, "stream_name"), 422)
    services.consent_setup.put_stream(workspace_id, stream, visit.actor)
    if form.flag("purpose_changed") and form.line("id") == stream.id:
        change_purpose(
            ChangePurpose(workspace_id, stream.id, stream.name, stream.kind), visit.actor,
            ledger=services.ledger, setup=services.consent_setup, clock=services.clock,
        )  # fmt: skip
    return back_to(f"/w/{workspace_id}/consent/setup", "saved")


@router.post(HOME + "/senders")
def put_sender(request: Request, visit: MayManage, form: Posted) -> Response:
    """Add one of the business's own numbers, or change it."""
    services, workspace_id = services_of(request), visit.workspace.id
    known = {name for name, _ in providers()}
    try:
        sender = SenderNumber(
            number=parse_phone(form.line("sender")[:60]), label=form.line("label")[:_MOST_NAME],
            campaign_id=_campaign(request, visit, form), is_linked=form.flag("is_linked"),
            provider=form.line("provider") if form.line("provider") in known else "",
        )  # fmt: skip
    except CarelaneError as error:
        return _page(request, visit, told(error, "sender"), 422)
    services.consent_setup.put_sender(workspace_id, sender, visit.actor)
    return back_to(f"/w/{workspace_id}/consent/setup", "saved")


@router.post(HOME + "/gate")
def put_policy(request: Request, visit: MayManage, form: Posted) -> Response:
    """Change the settings of the gate."""
    try:
        policy = policy_from(form)
    except CarelaneError as error:
        return _page(request, visit, told(error, "window_from"), 422)
    services_of(request).consent_setup.put_policy(visit.workspace.id, policy, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/consent/setup", "saved")


def _stream(request: Request, visit: Visit, form: Form) -> Stream:
    """The stream that a form describes.

    Raises:
        InputError: its name is missing, or a number is out of range.
    """
    services = services_of(request)
    known = {each.id: each for each in services.consent_setup.streams(visit.workspace.id)}
    name, kind = form.line("stream_name"), form.line("kind")
    if not name or len(name) > _MOST_NAME:
        raise InputError("the kind of texts has no name", hint=f"give it 1 to {_MOST_NAME} letters")
    before = known.get(form.line("id"))
    stream_id = before.id if before else _new_id(name, set(known))
    promised, days = form.number("promised"), form.number("promised_days") or 30
    if promised > _MOST_PROMISED or days > _MOST_DAYS:
        raise InputError("that promise is out of range", hint="give the number of texts that your wording promises")
    return Stream(
        id=stream_id, name=name, kind=TextKind(kind) if kind in set(TextKind) else TextKind.INFORMATION,
        campaign_id=_campaign(request, visit, form), is_automated=form.flag("is_automated"), promised=promised,
        promised_days=days, purpose_changed_at=before.purpose_changed_at if before else None,
        is_open=form.flag("is_open") or before is None,
    )  # fmt: skip


def _new_id(name: str, taken: set[str]) -> str:
    base = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:32] or "texts"
    return next(
        made for number in range(1, 1_000) if (made := base if number == 1 else f"{base}-{number}") not in taken
    )


def _campaign(request: Request, visit: Visit, form: Form) -> str:
    known = {each.id for each in services_of(request).campaigns.all(visit.workspace.id)}
    return form.line("campaign_id") if form.line("campaign_id") in known else ""


def _page(request: Request, visit: Visit, errors: Errors = (), status: int = 200) -> Response:
    services, workspace_id = services_of(request), visit.workspace.id
    page = SetupPage(
        errors, services.consent_setup.streams(workspace_id), services.consent_setup.senders(workspace_id),
        tuple(services.campaigns.all(workspace_id)), providers(),
        values_of(services.consent_setup.policy(workspace_id)), values_of(GatePolicy()),
    )  # fmt: skip
    return render(
        request, "pages/consent_setup.html", status=status, page=page, settings=SETTINGS, kinds=TEXT_KINDS,
        national=national,
    )  # fmt: skip
