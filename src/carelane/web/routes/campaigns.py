"""The campaigns of a workspace: list, new, overview, name and status, archive, export."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import CampaignFileError, CarelaneError
from carelane.domain.kept import Status
from carelane.formats.campaign_file import WRITABLE, load_many, title_of, write_registration
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.campaign_pages import Row, checked, overview_of, row_of
from carelane.web.forms import Posted
from carelane.web.pages import back_to, download, render, sentence

router = APIRouter(include_in_schema=False)
_MEDIA: Final = {"yaml": "application/yaml", "json": "application/json", "txt": "text/plain"}
_FORMATS: Final = (
    ("carelane", "carelane (YAML)"), ("carelane-json", "carelane (JSON)"), ("twilio", "Twilio"), ("telnyx", "Telnyx"),
    ("tcr", "The Campaign Registry"), ("flat", "flat JSON"), ("portal", "text to copy into a form"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListPage:
    """The campaigns of a workspace."""

    rows: tuple[Row, ...]
    archived: bool
    others: int


@dataclass(frozen=True, slots=True)
class NewPage:
    """The form of a new campaign, with what was typed."""

    name: str = ""
    text: str = ""
    errors: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()

    def error_of(self, name: str) -> str:
        """The sentence about one field."""
        return dict(self.errors).get(name, "")


@router.get("/w/{workspace_id}")
def campaigns(request: Request, visit: MayRead, archived: str = "") -> Response:
    """The campaigns, the last changed first."""
    store = services_of(request).campaigns
    shown = store.all(visit.workspace.id, archived=bool(archived))
    others = len(store.all(visit.workspace.id, archived=not archived))
    rows = tuple(row_of(kept, visit.workspace.provider) for kept in shown)
    return render(request, "pages/campaigns.html", page=ListPage(rows, bool(archived), others))


@router.get("/w/{workspace_id}/campaigns/new")
def new(request: Request, visit: MayEdit) -> Response:
    """The form of a new campaign."""
    del visit
    return render(request, "pages/campaign_new.html", page=NewPage())


@router.post("/w/{workspace_id}/campaigns/import")
def create(request: Request, visit: MayEdit, form: Posted) -> Response:
    """Keep a new campaign: an empty one, or every campaign of a file."""
    name, text, uploaded = form.line("name")[:200], form.text("text"), form.file("file")
    source: bytes | str = uploaded[1] if uploaded else text
    try:
        found = _read(source, name, visit.workspace.name, visit.workspace.provider)
    except CampaignFileError as error:
        problems = tuple(item.render(item.path or "the file") for item in error.problems)
        page = NewPage(name, text, (("text", "The campaign has errors; nothing was kept."),), problems)
        return render(request, "pages/campaign_new.html", status=422, page=page)
    except CarelaneError as error:
        page = NewPage(name, text, (("text", f"{sentence(error.message)} {sentence(error.hint)}".strip()),))
        return render(request, "pages/campaign_new.html", status=422, page=page)
    store = services_of(request).campaigns
    note = "imported" if source else "begun"
    kept = [store.add(visit.workspace.id, title, registration, visit.actor, note) for title, registration in found]
    home = f"/w/{visit.workspace.id}"
    if len(kept) > 1:
        return back_to(home, "imported")
    return back_to(f"{home}/campaigns/{kept[0].id}", "imported" if source else "created")


@router.get("/w/{workspace_id}/campaigns/{campaign_id}")
def overview(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """A campaign at a glance."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    page = overview_of(
        kept,
        checked(kept, visit.workspace.provider),
        store.attempts(visit.workspace.id, campaign_id),
        store.corrections(visit.workspace.id, campaign_id),
    )
    return render(request, "pages/campaign.html", page=page, formats=_FORMATS)


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/describe")
def describe(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Change name and status by hand, or archive and bring back."""
    store = services_of(request).campaigns
    archive = form.text("archive")
    status = form.line("status")
    store.describe(
        visit.workspace.id,
        campaign_id,
        by=visit.actor,
        name=form.line("name")[:200] or None,
        status=Status(status) if status in set(Status) else None,
        archived={"yes": True, "no": False}.get(archive),
    )
    said = {"yes": "archived", "no": "restored"}.get(archive, "changed")
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}", said)


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/remove")
def remove(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Remove an archived campaign for good."""
    del form
    services_of(request).campaigns.remove(visit.workspace.id, campaign_id, visit.actor)
    return back_to(f"/w/{visit.workspace.id}?archived=1", "removed")


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/export")
def export(request: Request, visit: MayRead, campaign_id: str, format: str = "carelane") -> Response:  # noqa: A002  the word of the address
    """The campaign as a file, in any format that we write."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    chosen = format if format in WRITABLE else "carelane"
    written = write_registration(kept.registration, chosen)
    ending = {"carelane": "yaml", "portal": "txt"}.get(chosen, "json")
    return download(written.text, _MEDIA[ending], f"campaign.{ending}")


def _read(source: bytes | str, name: str, workspace: str, provider: str) -> list[tuple[str, Registration]]:
    """Names and registrations of the campaigns of a file; one empty campaign without a file.

    Raises:
        CarelaneError: it cannot be read.
    """
    if not (source.strip() if isinstance(source, str) else source):
        empty = Registration(
            brand=Brand(display_name=workspace, country="US"),
            campaign=Campaign(usecase="CUSTOMER_CARE"),
            provider=provider,
        )
        return [(name or "Customer care", empty)]
    found = load_many(source, name="the campaign")
    if len(found) == 1:
        return [(name or title_of(found[0].registration) or "Campaign", found[0].registration)]
    return [
        (f"{name or 'Campaign'} {number}: {title_of(each.registration)}"[:200], each.registration)
        for number, each in enumerate(found, start=1)
    ]
