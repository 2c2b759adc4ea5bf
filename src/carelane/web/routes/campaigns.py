"""The campaigns of a workspace: list, new, overview, name and status, archive, export."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CampaignFileError, CarelaneError
from carelane.domain.kept import Status
from carelane.services.campaigns.attempts import history_of
from carelane.services.campaigns.export_campaign import export_campaign
from carelane.services.campaigns.import_campaigns import ImportCampaigns, begin_campaign, import_campaigns
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.campaign_pages import Row, checked, overview_of, row_of
from carelane.web.forms import Posted
from carelane.web.pages import back_to, download, render, told

router = APIRouter(include_in_schema=False)
_MOST_OF_A_NAME: Final = 40
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
    counted = store.count_by_status([visit.workspace.id], archived=not archived)
    others = sum(count for _, count in counted[visit.workspace.id])
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
    name, text, uploaded = form.line("name"), form.text("text"), form.file("file")
    source: bytes | str = uploaded[1] if uploaded else text
    store, workspace = services_of(request).campaigns, visit.workspace
    home = f"/w/{workspace.id}"
    if not (source.strip() if isinstance(source, str) else source):
        begun = begin_campaign(
            workspace.id, name, visit.actor, sender=workspace.name, provider=workspace.provider, campaigns=store
        )
        return back_to(f"{home}/campaigns/{begun.id}", "created")
    command = ImportCampaigns(workspace.id, source, uploaded[0] if uploaded else "", name, provider=workspace.provider)
    try:
        kept = import_campaigns(command, visit.actor, campaigns=store)
    except CampaignFileError as error:
        problems = tuple(item.render(item.path or "the file") for item in error.problems)
        page = NewPage(name, text, (("text", "The campaign has errors; nothing was kept."),), problems)
        return render(request, "pages/campaign_new.html", status=422, page=page)
    except CarelaneError as error:
        return render(
            request, "pages/campaign_new.html", status=422, page=NewPage(name, text, (("text", told(error)),))
        )
    return back_to(home if len(kept) > 1 else f"{home}/campaigns/{kept[0].campaign.id}", "imported")


@router.get("/w/{workspace_id}/campaigns/{campaign_id}")
def overview(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """A campaign at a glance."""
    store = services_of(request).campaigns
    kept = store.get(visit.workspace.id, campaign_id)
    report = checked(kept, visit.workspace.provider)
    history = history_of(visit.workspace.id, campaign_id, report, campaigns=store)
    page = overview_of(kept, report, history, store.corrections(visit.workspace.id, campaign_id))
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
    """The campaign as a file, in any format that we write; any other one is refused, never replaced."""
    named = format[:_MOST_OF_A_NAME]
    made = export_campaign(visit.workspace.id, campaign_id, named, campaigns=services_of(request).campaigns)
    return download(made.content, made.media_type, made.file_name)
