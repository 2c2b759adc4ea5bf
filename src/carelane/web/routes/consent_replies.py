"""Replies that nobody could read for sure: a person decides, before the deadline does.

Leaves alone: what a decision records (`services.consent.inbound.held`).
"""

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import Permission
from carelane.domain.consent_records import HeldReply, SenderNumber
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.phone import masked, national
from carelane.ports.campaigns import NotKept
from carelane.services.consent.inbound.held import DecideHeld, Decision, decide_held
from carelane.web.access import MayEdit, MayRead, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told
from carelane.web.consent.words import sender_name
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/replies"
_MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """One reply as it is shown. text: "" for those who may not read it, or where it is gone."""

    reply: HeldReply
    number: str
    sender: str
    text: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class RepliesPage(WithErrors):
    """The replies, the most urgent first."""

    waiting: tuple[Waiting, ...] = ()
    total: int = 0
    hours: int = 0


@router.get(HOME)
def replies(request: Request, visit: MayRead) -> Response:
    """The list."""
    return _page(request, visit)


@router.post(HOME + "/{event_id}")
def decide(request: Request, visit: MayEdit, event_id: str, form: Posted) -> Response:
    """It was an opt-out, or it was not."""
    services, decision = services_of(request), form.line("decision")
    if decision not in set(Decision):
        return _page(request, visit, told(InputError("nothing was decided", hint="press one of the buttons"), ""), 422)
    command = DecideHeld(visit.workspace.id, event_id, Decision(decision))
    try:
        decide_held(
            command, visit.actor, ledger=services.ledger, held=services.held, workspaces=services.workspaces,
            clock=services.clock,
        )  # fmt: skip
    except NotKept:
        raise
    except CarelaneError as error:
        return _page(request, visit, told(error, ""), 409)
    said = "decided-stop" if command.decision is Decision.REVOKE else "decided-keep"
    return back_to(f"/w/{visit.workspace.id}/consent/replies", said)


def _page(request: Request, visit: Visit, errors: Errors = (), status: int = 200) -> Response:
    services, workspace_id = services_of(request), visit.workspace.id
    held = services.held.open(workspace_id)
    people = services.people.people(workspace_id, [each.recipient for each in held[:_MOST_SHOWN]])
    senders: dict[str, SenderNumber] = {each.number: each for each in services.consent_setup.senders(workspace_id)}
    may_see, now = visit.may(Permission.EDIT.value), services.clock.now()
    shown = []
    for reply in held[:_MOST_SHOWN]:
        person = people.get(reply.recipient)
        number = person.number if person else None
        words = "an erased number" if number is None else national(number) if may_see else masked(number)
        shown.append(
            Waiting(
                reply,
                words,
                sender_name(reply.sender, senders),
                _text(request, visit, reply) if may_see else "",
                _is_due(reply, now),
            )
        )
    page = RepliesPage(errors, tuple(shown), len(held), services.consent_setup.policy(workspace_id).review_hours)
    return render(request, "pages/consent_replies.html", status=status, page=page)


def _is_due(reply: HeldReply, now: datetime) -> bool:
    return reply.deadline <= now


def _text(request: Request, visit: Visit, reply: HeldReply) -> str:
    """What they wrote; "" where it is not there any more."""
    if not reply.evidence:
        return ""
    try:
        content = services_of(request).evidence.content(visit.workspace.id, reply.evidence)
    except NotKept:
        return ""
    return (content or b"").decode("utf-8", "replace")[:4_000]
