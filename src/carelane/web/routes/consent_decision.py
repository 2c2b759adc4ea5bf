"""The decision explorer: may this text go to this person, now? With every reason, and on whose authority.

Decides: that asking notes nothing as sent, and keeps nothing of the text.
Leaves alone: the decision (`services.gate`).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent_records import SenderNumber, Stream
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.finding import Citation
from carelane.domain.gate_facts import SendContext
from carelane.domain.phone import PhoneNumber, national, parse_phone
from carelane.domain.send_decision import Effect, Outcome, Reason
from carelane.ports.campaigns import NotKept
from carelane.services.gate.check_send import check_send
from carelane.services.gate.question import SendAnswer, SendQuestion
from carelane.sources import citations
from carelane.web.access import MayRead, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told
from carelane.web.forms import Form, Posted
from carelane.web.options import SITUATIONS
from carelane.web.pages import render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/may-i-text"
MOST_TEXT: Final = 4_000
_ORDER: Final = {Effect.DENY: 0, Effect.HOLD: 1, Effect.NOTE: 2}


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """One reason with what it rests on."""

    reason: Reason
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DecisionPage(WithErrors):
    """The question as it was asked, and the answer."""

    number: str = ""
    sender: str = ""
    stream: str = ""
    context: str = "none"
    text: str = ""
    is_automated: bool = False
    senders: tuple[SenderNumber, ...] = ()
    streams: tuple[Stream, ...] = ()
    answer: SendAnswer | None = None
    reasons: tuple[ReasonShown, ...] = ()
    recipient: str = ""
    asked_at: datetime | None = None

    @property
    def outcome(self) -> Outcome | None:
        """What the answer is; None before anything was asked."""
        return self.answer.decision.outcome if self.answer else None


@router.get(HOME)
def ask(request: Request, visit: MayRead) -> Response:
    """Where the question is asked."""
    return render(
        request, "pages/consent_decision.html", page=_blank(request, visit), contexts=SITUATIONS, national=national
    )


@router.post(HOME)
def decide(request: Request, visit: MayRead, form: Posted) -> Response:
    """The answer. Nothing is noted or kept."""
    page = _typed(_blank(request, visit), form)
    try:
        question = _question(page)
    except InputError as error:
        return _wrong(request, page, told(error, "number"))
    services, now = services_of(request), services_of(request).clock.now()
    try:
        answer = check_send(question, workspace_id=visit.workspace.id, at=now, gate=services.gate)
    except CarelaneError as error:
        return _wrong(request, page, told(error, "text"))
    ordered = sorted(answer.decision.reasons, key=lambda each: _ORDER[each.effect])
    reasons = tuple(ReasonShown(each, citations(each.requirements)) for each in ordered)
    shown = replace(
        page, answer=answer, reasons=reasons, recipient=_known(request, visit, question.recipient), asked_at=now
    )
    return render(request, "pages/consent_decision.html", page=shown, contexts=SITUATIONS, national=national)


def _question(page: DecisionPage) -> SendQuestion:
    """What is asked.

    Raises:
        InputError: the number is none, or there is nothing to ask about.
    """
    return SendQuestion(
        sender=PhoneNumber(page.sender), recipient=parse_phone(page.number), text=page.text, stream=page.stream,
        context=SendContext(page.context), is_automated=page.is_automated,
    )  # fmt: skip


def _known(request: Request, visit: Visit, number: PhoneNumber) -> str:
    """The person's id for a link; "" for somebody whom nobody knows."""
    services = services_of(request)
    recipient = services.people.recipient(visit.workspace.id, number)
    try:
        services.people.person(visit.workspace.id, recipient)
    except NotKept:
        return ""
    return recipient


def _typed(page: DecisionPage, form: Form) -> DecisionPage:
    senders, streams = {each.number for each in page.senders}, {each.id for each in page.streams}
    return replace(
        page, number=form.line("number")[:60], text=form.text("text").strip()[:MOST_TEXT],
        sender=form.line("sender") if form.line("sender") in senders else page.sender,
        stream=form.line("stream") if form.line("stream") in streams else page.stream,
        context=form.line("context") if form.line("context") in dict(SITUATIONS) else "none",
        is_automated=form.flag("is_automated"),
    )  # fmt: skip


def _blank(request: Request, visit: Visit) -> DecisionPage:
    setup = services_of(request).consent_setup
    senders = setup.senders(visit.workspace.id)
    streams = tuple(each for each in setup.streams(visit.workspace.id) if each.is_open)
    return DecisionPage(
        senders=senders, streams=streams, sender=senders[0].number if senders else "",
        stream=streams[0].id if streams else "",
    )  # fmt: skip


def _wrong(request: Request, page: DecisionPage, errors: Errors) -> Response:
    page = replace(page, errors=errors)
    return render(request, "pages/consent_decision.html", status=422, page=page, contexts=SITUATIONS, national=national)
