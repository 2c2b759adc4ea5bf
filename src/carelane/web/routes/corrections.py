"""A rejection of a kept campaign: the same pages as `rejection`, with every decision kept in the workspace."""

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from carelane.domain.access import Permission
from carelane.domain.kept import KeptCampaign
from carelane.ports.campaigns import EditConflict
from carelane.profiles.profile import profile_names
from carelane.services.rejection_desk.desk import put_on_desk
from carelane.web.access import MayEdit, MayRead, Visit, services_of
from carelane.web.forms import Posted
from carelane.web.options import providers
from carelane.web.pages import back_to, render
from carelane.web.rejection.downloads import file_of
from carelane.web.rejection.holder import InWorkspace
from carelane.web.rejection.journey import go, show
from carelane.web.rejection.start_form import rejection_error
from carelane.web.rejection.state import FIELD
from carelane.web.rejection.steps import NAMES
from carelane.web.saving import compare

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/campaigns/{campaign_id}/corrections"
_FIRST = "understand"  # the answer itself was given when the correction was begun


@router.get(HOME)
def begin(request: Request, visit: MayRead, campaign_id: str, attempt: str = "") -> Response:
    """Where an answer is pasted; `attempt` is the number of one that was recorded with its answer."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    attempts = store.attempts(visit.workspace.id, campaign_id)
    provider = kept.registration.provider or visit.workspace.provider
    answer = next((each.answer for each in attempts if str(each.number) == attempt), "")
    return _begin_page(request, visit, kept, rejection=answer, provider=provider)


@router.post(HOME)
def start(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Begin to work on an answer."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    rejection, provider = form.text("rejection").strip(), form.line("provider")
    errors = [("rejection", words)] if (words := rejection_error(rejection)) else []
    if provider not in profile_names():
        errors.append(("provider", "Choose the provider from the list."))
    if errors:
        return _begin_page(request, visit, kept, rejection=rejection, provider=provider, errors=tuple(errors))
    begun = store.start_correction(visit.workspace.id, campaign_id, rejection, provider, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/corrections/{begun.id}/{_FIRST}")


@router.get(HOME + "/{correction_id}")
def opened(request: Request, visit: MayRead, campaign_id: str, correction_id: str) -> Response:
    """The first of its pages."""
    return back_to(f"{_holder(request, visit, campaign_id, correction_id).home}/{_FIRST}")


@router.get(HOME + "/{correction_id}/{step}")
def look(request: Request, visit: MayRead, campaign_id: str, correction_id: str, step: str) -> Response:
    """One step as it stands."""
    _known(step)
    holder = _holder(request, visit, campaign_id, correction_id)
    if holder.correction.is_done and step != _FIRST:
        return render(request, "pages/rejection_done.html", holder=holder)
    return show(request, holder, step)


@router.post(HOME + "/{correction_id}/apply")
def apply(request: Request, visit: MayEdit, campaign_id: str, correction_id: str, form: Posted) -> Response:
    """Keep the texts that were taken as the next version of the campaign; the correction is done then."""
    holder = _holder(request, visit, campaign_id, correction_id)
    if holder.correction.is_done:
        return back_to(holder.campaign_home)
    if holder.is_stale(form.text(FIELD)):
        return go(request, holder, "packet", form)
    store = services_of(request).campaigns
    result = put_on_desk(holder.decisions).result
    if result == holder.kept.registration:
        return back_to(f"{holder.home}/packet", "nothing")
    try:
        store.save(
            visit.workspace.id, campaign_id, result, expected=holder.kept.version, by=visit.actor,
            note="new texts after an answer",
        )  # fmt: skip
    except EditConflict as conflict:
        return compare(visit.workspace.id, campaign_id, conflict)
    done = replace(holder.correction, is_done=True)
    store.save_correction(done, expected=holder.correction.version, by=visit.actor)
    return back_to(f"{holder.campaign_home}/packet", "corrected")


@router.post(HOME + "/{correction_id}/files/{name}")
def file(
    request: Request, *, visit: MayRead, campaign_id: str, correction_id: str, name: str, form: Posted
) -> Response:
    """One file of the packet; nothing changes."""
    del form
    return file_of(name, _holder(request, visit, campaign_id, correction_id))


@router.post(HOME + "/{correction_id}/{step}")
def walk(
    request: Request, *, visit: MayEdit, campaign_id: str, correction_id: str, step: str, form: Posted
) -> Response:
    """One step on, or back."""
    _known(step)
    holder = _holder(request, visit, campaign_id, correction_id)
    if holder.correction.is_done:
        return back_to(f"{holder.home}/{step}")
    return go(request, holder, step, form)


def _holder(request: Request, visit: Visit, campaign_id: str, correction_id: str) -> InWorkspace:
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    correction = store.correction(visit.workspace.id, campaign_id, correction_id)
    attempts = store.attempts(visit.workspace.id, campaign_id)
    return InWorkspace(store, kept, correction, visit.actor, visit.may(Permission.EDIT.value), attempts)


def _begin_page(
    request: Request,
    visit: Visit,
    kept: KeptCampaign,
    *,
    rejection: str,
    provider: str,
    errors: tuple[tuple[str, str], ...] = (),
) -> Response:
    corrections = services_of(request).campaigns.corrections(visit.workspace.id, kept.id)
    return render(
        request, "pages/rejection_begin.html", status=422 if errors else 200, kept=kept, rejection=rejection,
        provider=provider, providers=providers(), corrections=corrections, errors=errors, wrong=dict(errors),
    )  # fmt: skip


def _known(step: str) -> None:
    if step not in NAMES or step == NAMES[0]:
        raise HTTPException(404)
