"""The workspaces of somebody: list, new, the example."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import WorkspaceKind
from carelane.web.access import SignedIn, services_of
from carelane.web.forms import Posted
from carelane.web.options import Options, providers
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class WorkspacesPage:
    """The list, and the form of a new one with what was typed."""

    providers: Options
    has_example: bool
    name: str = ""
    kind: str = "business"
    provider: str = "ringcentral"
    errors: tuple[tuple[str, str], ...] = ()

    def error_of(self, name: str) -> str:
        """The sentence about one field."""
        return dict(self.errors).get(name, "")


@router.get("/w")
def workspaces(request: Request, visitor: SignedIn) -> Response:
    """The list."""
    page = WorkspacesPage(providers(), any(workspace.is_example for workspace, _ in visitor.workspaces))
    return render(request, "pages/workspaces.html", page=page)


@router.post("/w")
def create(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """A new workspace, of which the visitor is the owner."""
    page = WorkspacesPage(
        providers(),
        any(workspace.is_example for workspace, _ in visitor.workspaces),
        form.line("name")[:200],
        form.line("kind", "business"),
        form.line("provider", "ringcentral"),
    )
    errors = []
    if not page.name:
        errors.append(("name", "Write the name of the business or client."))
    if page.kind not in set(WorkspaceKind):
        errors.append(("kind-1", "Choose whose it is."))
    if page.provider not in dict(page.providers):
        errors.append(("provider", "Choose a provider from the list."))
    if errors or visitor.user is None:
        return render(request, "pages/workspaces.html", status=422, page=replace(page, errors=tuple(errors)))
    made = services_of(request).workspaces.add_workspace(
        page.name, WorkspaceKind(page.kind), page.provider, owner=visitor.user, by=visitor.actor
    )
    return back_to(f"/w/{made.id}", "created")
