"""One step after the other: what a form said is taken, and the page of the step that was asked for is shown.

Decides: when the same step is shown again (something cannot be taken, or the answers led to new questions).
Leaves alone: where the decisions are kept (`holder.py`).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from fastapi import Request
from starlette.responses import Response

from carelane.domain.fields import text_at
from carelane.remediation.causes import REMEDIES
from carelane.remediation.codes import EVIDENCE, RESUBMISSION
from carelane.services.rejection_desk.decisions import Decisions
from carelane.services.rejection_desk.desk import ask_owner, check_desk, put_on_desk
from carelane.services.rejection_desk.questions import WEBSITE
from carelane.web.forms import Form, holdable
from carelane.web.options import providers
from carelane.web.pages import back_to, render
from carelane.web.rejection.boxes import boxes
from carelane.web.rejection.holder import CorrectionHolder
from carelane.web.rejection.names import field_name, label, plain, without_commands
from carelane.web.rejection.outcome import checked_page, packet_page
from carelane.web.rejection.outside import outside_page
from carelane.web.rejection.proposals import cards
from carelane.web.rejection.start_form import TYPED
from carelane.web.rejection.state import FIELD
from carelane.web.rejection.steps import NAMES, STEPS, progress
from carelane.web.rejection.taking import Errors, Taken, take
from carelane.web.rejection.views import understood

Model = dict[str, Any]
_MEANWHILE: Final = (
    ("", "Somebody else worked on this meanwhile. What you decided stands below; look at it, then send it again."),
)
_NEEDS: Final = {step.name: step.needs_campaign for step in STEPS}


def go(request: Request, holder: CorrectionHolder, step: str, form: Form) -> Response:
    """Take what the form of the last step says, then show the step that was asked for."""
    here = form.line("from", "start")
    taken = take(here, form, holder.decisions) if here in NAMES else Taken(holder.decisions)
    is_other = taken.decisions != holder.decisions
    if is_other and holder.is_stale(form.text(FIELD)):
        return show(request, holder.shown_with(taken.decisions), here, errors=_MEANWHILE, typed=taken.typed, status=409)
    if is_other:
        holder = holder.save(taken.decisions)
    if taken.errors and NAMES.index(step) >= NAMES.index(here):  # going back is never refused
        return show(request, holder, here, errors=taken.errors, typed=taken.typed, status=422)
    seen = frozenset((*form.all("shown"), *form.all("asked"))) if here == "questions" and step == "edits" else None
    if seen is not None and _is_new(holder.decisions, seen):
        return show(request, holder, "questions", seen=seen)
    if holder.is_kept:
        return back_to(f"{holder.home}/{step}")
    return show(request, holder, step)


def _is_new(decisions: Decisions, seen: frozenset[str]) -> bool:
    """The answers led to questions that were not on the page."""
    return decisions.registration is not None and not ask_owner(put_on_desk(decisions)).ids <= seen


def show(
    request: Request,
    holder: CorrectionHolder,
    step: str,
    *,
    errors: Errors = (),
    typed: Mapping[str, str] | None = None,
    seen: frozenset[str] | None = None,
    status: int = 200,
) -> Response:
    """The page of a step; without an answer the first one, without a campaign one that needs none."""
    decisions = holder.decisions
    if not decisions.rejection and not errors:
        step = "start"
    elif decisions.registration is None and _NEEDS[step]:
        step = "understand"
    model = _MODELS[step](holder)
    return render(
        request,
        f"pages/rejection_{step}.html",
        status=status,
        holder=holder,
        state_field=FIELD,
        step=STEPS[NAMES.index(step)],
        steps=progress(
            step,
            has_answer=bool(decisions.rejection),
            has_campaign=decisions.registration is not None,
            is_kept=holder.is_kept,
        ),
        errors=errors,
        wrong=dict(errors),
        typed=typed or {},
        seen=seen,
        label=lambda path: label(path, decisions.provider or "tcr"),
        field_name=field_name,
        plain=lambda text: plain(text, decisions.provider or "tcr"),
        told=without_commands,
        **model,
    )


def _start(holder: CorrectionHolder) -> Model:
    decisions = holder.decisions
    registration = decisions.registration
    name = ""
    if registration is not None:
        name = registration.brand.display_name or registration.brand.company_name or "your campaign"
    return {
        "decisions": decisions,
        "providers": providers(),
        "fields": TYPED,
        "name": name,
        "registration_text": lambda given, path: holdable(text_at(given, path)) if given is not None else "",
    }


def _understand(holder: CorrectionHolder) -> Model:
    decisions = holder.decisions
    return {
        "page": understood(decisions),
        "has_campaign": decisions.registration is not None,
        "evidence": EVIDENCE,
        "resubmission": RESUBMISSION,
        "remedies": REMEDIES,
    }


def _questions(holder: CorrectionHolder) -> Model:
    decisions = holder.decisions
    desk = put_on_desk(decisions)
    questions = ask_owner(desk)
    return {"desk": desk, "questions": questions, "boxes": boxes(questions.stated), "website_group": WEBSITE}


def _edits(holder: CorrectionHolder) -> Model:
    decisions = holder.decisions
    desk = put_on_desk(decisions)
    found = cards(desk)
    ready = sum(card.state == "new" for card in found)
    return {"desk": desk, "cards": found, "ready": ready, "outside": outside_page(desk)}


def _check(holder: CorrectionHolder) -> Model:
    desk = put_on_desk(holder.decisions)
    return {"desk": desk, "page": checked_page(desk, check_desk(desk, holder.attempts)), "outside": outside_page(desk)}


def _packet(holder: CorrectionHolder) -> Model:
    desk = put_on_desk(holder.decisions)
    checked = check_desk(desk, holder.attempts)
    return {"desk": desk, "page": packet_page(desk, checked), "verdict": checked_page(desk, checked)}


_MODELS: Final[Mapping[str, Callable[[CorrectionHolder], Model]]] = {
    "start": _start,
    "understand": _understand,
    "questions": _questions,
    "edits": _edits,
    "check": _check,
    "packet": _packet,
}
