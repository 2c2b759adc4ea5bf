"""Submissions of a campaign, and its packet."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.attempt import Outcome
from carelane.domain.errors import BadSetting
from carelane.domain.kept import KeptCampaign
from carelane.ports.campaigns import NotKept
from carelane.services.campaigns.attempts import (
    AnswerAttempt,
    RecordAttempt,
    answer_attempt,
    history_of,
    record_attempt,
)
from carelane.web.access import MayEdit, MayRead, Visit, services_of
from carelane.web.campaign_pages import AttemptsPage, checked
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, download, render, told

if TYPE_CHECKING:
    from carelane.report.document.blocks import Document
    from carelane.services.packet.packet import Packet

router = APIRouter(include_in_schema=False)


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/attempts")
def attempts(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """The submissions with answers, fees and changes."""
    return render(request, "pages/campaign_attempts.html", page=_page(request, visit, campaign_id))


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/attempts")
def record(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Record a submission of the campaign as it stands, or the answer to one that waits."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    number = form.text("number")
    try:
        if number:
            answer_attempt(_answer(kept, form, number), visit.actor, campaigns=store)
        else:
            record_attempt(_submission(kept, form), visit.actor, campaigns=store)
    except BadSetting as error:
        typed = {name: form.text(name) for name in form.names() if name != "csrf"}
        field = f"{error.context}-{number}" if number else error.context
        page = replace(_page(request, visit, campaign_id), typed=typed, errors=((field, told(error)),))
        return render(request, "pages/campaign_attempts.html", status=422, page=page)
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/attempts", "recorded")


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/attempts/{number}/remove")
def remove(request: Request, visit: MayEdit, campaign_id: str, number: int, form: Posted) -> Response:
    """Take an attempt that was recorded by mistake out of the list; its record stays."""
    del form
    services_of(request).campaigns.remove_attempt(visit.workspace.id, campaign_id, number, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/attempts", "removed")


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/packet")
def packet(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """What is to be submitted, field by field, to copy from."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    return render(request, "pages/campaign_packet.html", page=_packet(request, visit, kept), kept=kept)


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/packet/{form}")
def packet_file(request: Request, visit: MayRead, campaign_id: str, form: str) -> Response:
    """The packet to keep: packet.pdf or packet.html."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    if form == "packet.html":
        from carelane.report.document.html import document_html  # noqa: PLC0415  keeps the start short

        return download(document_html(_document(request, visit, kept)), "text/html; charset=utf-8", form)
    if form == "packet.pdf":
        from carelane.report.document.pdf import document_pdf  # noqa: PLC0415

        return download(document_pdf(_document(request, visit, kept)), "application/pdf", form)
    raise NotKept("there is no such file", hint="packet.pdf and packet.html are there")


def _page(request: Request, visit: Visit, campaign_id: str) -> AttemptsPage:
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    report = checked(kept, visit.workspace.provider)
    fee = f"{report.fee_usd:.2f}" if report.fee_usd is not None else ""
    history = history_of(visit.workspace.id, campaign_id, report, campaigns=store)
    return AttemptsPage(kept, history, f"{date.today():%Y-%m-%d}", fee)  # noqa: DTZ011  the day where the user is


def _submission(kept: KeptCampaign, form: Form) -> RecordAttempt:
    return RecordAttempt(
        kept.workspace_id,
        kept.id,
        _day(form.line("date"), "date"),
        fee_usd=_fee(form.line("fee")),
        note=form.line("note")[:400],
    )


def _answer(kept: KeptCampaign, form: Form, number: str) -> AnswerAttempt:
    outcome = form.line("outcome")
    if outcome not in {Outcome.DECLINED.value, Outcome.APPROVED.value}:
        raise BadSetting("choose what came of it", context="outcome")
    return AnswerAttempt(
        kept.workspace_id,
        kept.id,
        int(number) if number.isdecimal() and len(number) < 7 else 0,
        Outcome(outcome),
        answer=form.text("answer"),
        answered=_day(form.line("answered"), "answered"),
    )


def _day(text: str, field: str) -> str:
    """A day that has come; the services take it as it is written.

    Raises:
        BadSetting: it is none, or lies ahead.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadSetting("write the day as YYYY-MM-DD", context=field) from None
    if day > date.today():  # noqa: DTZ011  the day where the user is
        raise BadSetting("that day has not come yet", context=field)
    return day.isoformat()


def _fee(text: str) -> float | None:
    try:
        return float(text.lstrip("$")) if text else None
    except ValueError:
        raise BadSetting("write the fee as an amount in US dollars, such as 15.00", context="fee") from None


def _packet(request: Request, visit: Visit, kept: KeptCampaign) -> "Packet":
    from carelane.services.packet.build import build_packet  # noqa: PLC0415  keeps the start short
    from carelane.services.write_texts import write_texts  # noqa: PLC0415

    report = checked(kept, visit.workspace.provider)
    languages = kept.registration.facts.languages or ("en",)
    written = write_texts(kept.registration, languages=languages, provider=report.provider)
    history = history_of(visit.workspace.id, kept.id, report, campaigns=services_of(request).campaigns)
    return build_packet(report, history, written)


def _document(request: Request, visit: Visit, kept: KeptCampaign) -> "Document":
    from carelane.report.packet import packet_document  # noqa: PLC0415  keeps the start short

    return packet_document(_packet(request, visit, kept))
