"""Campaigns that are kept: read and changed by programs as by people, under the same versions and the same trail."""

import json
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header, Query, Request
from pydantic import Field
from starlette.responses import JSONResponse, Response

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.errors import BadSetting
from carelane.domain.kept import CampaignVersion, KeptCampaign, Status
from carelane.formats.campaign_file import dump_registration
from carelane.report.json_v1 import VERSION, campaign_report_data
from carelane.services.campaigns.attempts import RecordAttempt, record_attempt
from carelane.web.access import services_of
from carelane.web.api import PREFIX
from carelane.web.api.access import MayEdit, MayRead
from carelane.web.api.contracts import ANSWER, PROBLEMS, CampaignData, Line, Sent, Text, Word
from carelane.web.api.once import IdempotencyKey, once
from carelane.web.api.tools import registration_of

router = APIRouter(prefix=f"{PREFIX}/campaigns", tags=["campaigns"], responses=PROBLEMS)
Data = dict[str, Any]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"


class CampaignToKeep(Sent):
    """A new campaign."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    campaign: CampaignData
    note: Line = ""


class CampaignToSave(Sent):
    """A new version. `version` is the one that it was made from."""

    campaign: CampaignData
    version: Annotated[int, Field(ge=1)]
    note: Line = ""


class CampaignToDescribe(Sent):
    """What is not said stays."""

    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    status: Status | None = None
    archived: bool | None = None


class AttemptToKeep(Sent):
    """One submission: the campaign as it stands, unless another is sent."""

    date: Annotated[str, Field(pattern=_DAY)] = ""
    outcome: Outcome = Outcome.PENDING
    answer: Text = ""
    answered: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    provider: Word = ""
    fee_usd: Annotated[float, Field(ge=0, le=100_000)] | None = None
    note: Line = ""


@router.get("", responses=ANSWER)
def all_campaigns(request: Request, caller: MayRead, *, archived: Annotated[bool, Query()] = False) -> Data:
    """The campaigns of the workspace, the last changed first."""
    kept = services_of(request).campaigns.all(caller.workspace_id, archived=archived)
    return {"carelane": VERSION, "campaigns": [_summary(each) for each in kept]}


@router.post("", status_code=201)
def keep(request: Request, caller: MayEdit, asked: CampaignToKeep, idempotency_key: IdempotencyKey = "") -> Response:
    """Keep a campaign."""
    registration = registration_of(asked.campaign)

    def work() -> Response:
        store = services_of(request).campaigns
        return _answer(store.add(caller.workspace_id, asked.name, registration, caller.actor, asked.note), 201)

    return once(request, caller, idempotency_key, asked, work)


@router.get("/{campaign_id}", responses=ANSWER)
def one(request: Request, caller: MayRead, campaign_id: Id) -> Response:
    """A campaign as it stands. The `ETag` is its version."""
    return _answer(services_of(request).campaigns.get(caller.workspace_id, campaign_id))


@router.put("/{campaign_id}", responses=ANSWER)
def save(
    request: Request,
    caller: MayEdit,
    campaign_id: Id,
    asked: CampaignToSave,
    if_match: Annotated[str, Header(max_length=40)] = "",
) -> Response:
    """Save a new version. 409 when somebody saved meanwhile: what you sent is kept aside, and its number is told."""
    if if_match and if_match.strip('W/"') != str(asked.version):
        raise BadSetting("If-Match and version name different versions", hint="send the version that you read")
    kept = services_of(request).campaigns.save(
        caller.workspace_id,
        campaign_id,
        registration_of(asked.campaign),
        expected=asked.version,
        by=caller.actor,
        note=asked.note,
    )
    return _answer(kept)


@router.patch("/{campaign_id}", responses=ANSWER)
def describe(request: Request, caller: MayEdit, campaign_id: Id, asked: CampaignToDescribe) -> Response:
    """Change the name, the status, or whether it is archived."""
    kept = services_of(request).campaigns.describe(
        caller.workspace_id,
        campaign_id,
        by=caller.actor,
        name=asked.name,
        status=asked.status,
        archived=asked.archived,
    )
    return _answer(kept)


@router.delete("/{campaign_id}", status_code=204)
def remove(request: Request, caller: MayEdit, campaign_id: Id) -> Response:
    """Remove an archived campaign for good."""
    services_of(request).campaigns.remove(caller.workspace_id, campaign_id, caller.actor)
    return Response(status_code=204)


@router.get("/{campaign_id}/check", responses=ANSWER)
def check(request: Request, caller: MayRead, campaign_id: Id) -> Data:
    """What a reviewer would say of the campaign as it stands."""
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415  keeps the start short

    kept = services_of(request).campaigns.get(caller.workspace_id, campaign_id)
    return campaign_report_data(check_campaign(kept.registration, name=kept.name))


@router.get("/{campaign_id}/versions", responses=ANSWER)
def versions(request: Request, caller: MayRead, campaign_id: Id) -> Data:
    """Every version, the newest first, with those that lost a conflict (`aside`)."""
    found = services_of(request).campaigns.versions(caller.workspace_id, campaign_id)
    return {"carelane": VERSION, "versions": [_version(each) for each in found]}


@router.get("/{campaign_id}/attempts", responses=ANSWER)
def attempts(request: Request, caller: MayRead, campaign_id: Id) -> Data:
    """The submissions and what came of them."""
    found = services_of(request).campaigns.attempts(caller.workspace_id, campaign_id)
    return {"carelane": VERSION, "attempts": [_attempt(each) for each in found]}


@router.post("/{campaign_id}/attempts", status_code=201)
def keep_attempt(
    request: Request, caller: MayEdit, campaign_id: Id, asked: AttemptToKeep, idempotency_key: IdempotencyKey = ""
) -> Response:
    """Record a submission of the campaign as it stands."""
    store = services_of(request).campaigns
    command = RecordAttempt(
        caller.workspace_id,
        campaign_id,
        asked.date or f"{services_of(request).clock.now():%Y-%m-%d}",
        provider=asked.provider,
        outcome=asked.outcome,
        answer=asked.answer,
        answered=asked.answered,
        fee_usd=asked.fee_usd,
        note=asked.note,
    )

    def work() -> Response:
        made = record_attempt(command, caller.actor, campaigns=store)
        return JSONResponse({"carelane": VERSION, **_attempt(made)}, 201)

    return once(request, caller, idempotency_key, asked, work)


def _summary(kept: KeptCampaign) -> Data:
    return {
        "id": kept.id,
        "name": kept.name,
        "status": kept.status.value,
        "version": kept.version,
        "created_at": kept.created_at.isoformat(),
        "changed_at": kept.changed_at.isoformat(),
        "changed_by": kept.changed_by.name,
        "archived": kept.archived_at is not None,
    }


def _answer(kept: KeptCampaign, status: int = 200) -> JSONResponse:
    body = {"carelane": VERSION, **_summary(kept), "campaign": _own(kept)}
    return JSONResponse(body, status, headers={"etag": f'"{kept.version}"'})


def _own(kept: KeptCampaign | CampaignVersion) -> Data:
    data: Data = json.loads(dump_registration(kept.registration, "carelane-json"))
    return data


def _version(version: CampaignVersion) -> Data:
    return {
        "number": version.number,
        "saved_at": version.saved_at.isoformat(),
        "saved_by": version.saved_by.name,
        "note": version.note,
        "based_on": version.based_on,
        "aside": version.is_aside,
        "campaign": _own(version),
    }


def _attempt(attempt: Attempt) -> Data:
    return {
        "number": attempt.number,
        "date": attempt.date,
        "provider": attempt.provider,
        "outcome": attempt.outcome.value,
        "answer": attempt.answer,
        "answered": attempt.answered,
        "fee_usd": attempt.fee_usd,
        "note": attempt.note,
    }
