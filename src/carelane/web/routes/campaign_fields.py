"""The fields of a campaign: edit, apply edits of the check, and what happens when two people save."""

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, value_at, with_value
from carelane.domain.finding import FieldEdit
from carelane.domain.kept import KeptCampaign
from carelane.ports.campaigns import EditConflict
from carelane.services.campaigns.versions import SaveCampaign, restore_version
from carelane.services.fix_campaign import apply_edits
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.campaign_form import typed_registration
from carelane.web.campaign_pages import checked, conflict_page, fields_page, versions_page
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render
from carelane.web.saving import begun_from, compare, save_or_compare

router = APIRouter(include_in_schema=False)


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/fields")
def fields(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """The form with the findings at its boxes."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    page = fields_page(kept, checked(kept, visit.workspace.provider))
    return render(request, "pages/campaign_fields.html", page=page)


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/fields")
def save(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Keep what was typed as a new version; after a click on "Apply", with that edit in it."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    expected = form.number("version")
    base = begun_from(request, kept, expected)
    typed, errors = typed_registration(base, form)
    if errors:
        shown = _with(kept, typed, expected)
        page = fields_page(shown, checked(shown, visit.workspace.provider), errors)
        return render(request, "pages/campaign_fields.html", status=422, page=page)
    chosen, anchor = form.text("apply"), ""
    if chosen:
        shown = _with(kept, typed, expected)
        boxes = [
            box for group in fields_page(shown, checked(shown, visit.workspace.provider)).groups for box in group.boxes
        ]
        fixes = [(number, finding.fix) for box in boxes for number, finding in box.findings]
        typed, anchor = _applied(typed, fixes, chosen)
    if typed == base:
        return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/fields", "nothing")
    command = SaveCampaign(visit.workspace.id, campaign_id, typed, expected, form.line("note")[:200])
    return save_or_compare(request, visit, command, "fields", anchor=anchor)


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/conflict")
def conflict(request: Request, visit: MayRead, campaign_id: str, aside: str = "") -> Response:
    """Both versions side by side, field by field."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    yours = store.version(visit.workspace.id, campaign_id, _number(aside))
    return render(request, "pages/campaign_conflict.html", page=conflict_page(kept, yours))


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/conflict")
def settle(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Keep, of each field that differs, the version that was chosen."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    yours = store.version(visit.workspace.id, campaign_id, form.number("aside"))
    merged = kept.registration
    for change in conflict_page(kept, yours).differences:
        if form.text(f"take:{change.field}") == "yours":
            merged = _taken(merged, yours.registration, change.field)
    if merged == kept.registration:
        return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/fields", "nothing")
    note = f"settled with version {yours.number}"
    command = SaveCampaign(visit.workspace.id, campaign_id, merged, form.number("version"), note)
    return save_or_compare(request, visit, command, "fields")


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/versions")
def versions(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """Every version with what changed."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    found = store.versions(visit.workspace.id, campaign_id)
    return render(request, "pages/campaign_versions.html", page=versions_page(kept, found))


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/versions")
def restore(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Make an earlier version current again, as a new one: nothing is lost."""
    store = services_of(request).campaigns
    try:
        restore_version(
            visit.workspace.id, campaign_id, form.number("number"), visit.actor,
            expected=form.number("version"), campaigns=store,
        )  # fmt: skip
    except EditConflict as conflict:
        return compare(visit.workspace.id, campaign_id, conflict)
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/versions", "undone")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _with(kept: KeptCampaign, typed: Registration, version: int) -> KeptCampaign:
    """What would be kept, to show it with its findings."""
    return replace(kept, registration=typed, version=version or kept.version)


def _applied(
    registration: Registration, fixes: list[tuple[int, FieldEdit | None]], chosen: str
) -> tuple[Registration, str]:
    """The registration with the chosen edit, and where on the page it stands."""
    for number, fix in fixes:
        if fix is not None and str(number) == chosen:
            text = apply_edits(text_at(registration, fix.field), [fix])[0]
            return with_value(registration, fix.field, text), f"#box-{fix.field.replace('.', '-')}"
    return registration, ""


def _taken(registration: Registration, other: Registration, field: str) -> Registration:
    """The registration with one field of another."""
    if field.startswith("optInMethods"):
        return replace(registration, opt_in_methods=other.opt_in_methods)
    if field == "provider":
        return replace(registration, provider=other.provider)
    return with_value(registration, field, value_at(other, field))
