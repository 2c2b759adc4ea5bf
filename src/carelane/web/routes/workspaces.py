"""The workspaces of somebody: list, new, the example; and the settings of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import WorkspaceKind
from carelane.domain.errors import CarelaneError, UsageError
from carelane.services.workspaces.example import add_example
from carelane.services.workspaces.example_consent import add_example_consent
from carelane.services.workspaces.workspaces import (
    ChangeWorkspace,
    CreateWorkspace,
    change_workspace,
    create_workspace,
    remove_workspace,
)
from carelane.web.access import MayManage, SignedIn, Visitor, services_of
from carelane.web.account_forms import Errors, WithErrors, told, with_parts
from carelane.web.forms import Form, Posted
from carelane.web.options import Options, providers
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class WorkspacesPage(WithErrors):
    """The list, and the form of a new one with what was typed."""

    providers: Options = ()
    has_example: bool = False
    name: str = ""
    kind: str = "business"
    provider: str = "ringcentral"
    states: Mapping[str, str] = field(default_factory=dict)  # of each workspace: its campaigns by status, in words


@dataclass(frozen=True, slots=True)
class SettingsPage(WithErrors):
    """The settings of one workspace; `version` is the one that the form was made from."""

    providers: Options = ()
    version: int = 0
    name: str = ""
    kind: str = "business"
    provider: str = ""


@router.get("/w")
def workspaces(request: Request, visitor: SignedIn) -> Response:
    """The list."""
    return render(request, "pages/workspaces.html", page=replace(_list(visitor), states=_states(request, visitor)))


@router.post("/w")
def create(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """A new workspace, of which the visitor is the owner."""
    kind, provider = _chosen(form)
    try:
        asked = CreateWorkspace(visitor.person, form.line("name"), kind, provider)
        made = with_parts(request, create_workspace, "workspaces")(asked, visitor.actor)
    except UsageError as error:
        states = _states(request, visitor)
        page = _list(visitor, told(error, "name"), form.line("name")[:400], kind.value, provider)
        return render(request, "pages/workspaces.html", status=422, page=replace(page, states=states))
    return back_to(f"/w/{made.id}", "created")


@router.post("/w/example")
def example(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """The workspace to explore."""
    del form
    made = with_parts(request, add_example, "workspaces", "campaigns", "clock")(visitor.person, visitor.actor)
    with_parts(
        request, add_example_consent, "ledger", "people", "evidence", "consent_setup", "held", "opt_in_forms",
        "campaigns", "workspaces", "tokens", "clock",
    )(made, visitor.actor)  # fmt: skip
    return back_to(f"/w/{made.id}", "created")


@router.get("/w/{workspace_id}/settings")
def settings(request: Request, visit: MayManage) -> Response:
    """Name, kind and provider."""
    shown = visit.workspace
    page = SettingsPage((), providers(), shown.version, shown.name, shown.kind.value, shown.provider)
    return render(request, "pages/workspace_settings.html", page=page)


@router.post("/w/{workspace_id}/settings")
def change(request: Request, visit: MayManage, form: Posted) -> Response:
    """Keep the settings, if nobody changed them meanwhile."""
    kind, provider = _chosen(form)
    try:
        asked = ChangeWorkspace(visit.workspace.id, form.line("name"), kind, provider, form.number("version"))
        with_parts(request, change_workspace, "workspaces")(asked, visit.actor)
    except CarelaneError as error:
        page = SettingsPage(
            told(error, "name"), providers(), visit.workspace.version, form.line("name")[:400], kind, provider
        )
        return render(request, "pages/workspace_settings.html", status=422, page=page)
    return back_to(f"/w/{visit.workspace.id}/settings", "changed")


@router.post("/w/{workspace_id}/remove")
def remove(request: Request, visit: MayManage, form: Posted) -> Response:
    """Remove the workspace with everything in it, once its name was typed."""
    try:
        with_parts(request, remove_workspace, "workspaces")(visit.workspace.id, form.line("confirm"), visit.actor)
    except UsageError as error:
        shown = visit.workspace
        page = SettingsPage(
            told(error, "confirm"), providers(), shown.version, shown.name, shown.kind.value, shown.provider
        )
        return render(request, "pages/workspace_settings.html", status=422, page=page)
    return back_to("/w", "removed")


def _list(
    visitor: Visitor, errors: Errors = (), name: str = "", kind: str = "business", provider: str = "ringcentral"
) -> WorkspacesPage:
    has_example = any(workspace.is_example for workspace, _ in visitor.workspaces)
    return WorkspacesPage(errors, providers(), has_example, name, kind, provider)


def _states(request: Request, visitor: Visitor) -> dict[str, str]:
    """The campaigns of each workspace by status: "2 declined, 1 draft"."""
    ids = [workspace.id for workspace, _ in visitor.workspaces]
    counted = services_of(request).campaigns.count_by_status(ids)
    in_words = {
        place: ", ".join(f"{count} {status.value}" for status, count in counts) for place, counts in counted.items()
    }
    return {place: words or "no campaign yet" for place, words in in_words.items()}


def _chosen(form: Form) -> tuple[WorkspaceKind, str]:
    kind = form.line("kind", "business")
    return WorkspaceKind(kind) if kind in set(WorkspaceKind) else WorkspaceKind.BUSINESS, form.line("provider")
