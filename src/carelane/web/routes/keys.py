"""The API keys of a workspace."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import ApiKey, Scope
from carelane.domain.errors import CarelaneError
from carelane.services.workspaces.api_keys import CreateKey, create_key, revoke_key
from carelane.web.access import MayManage, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told, with_parts
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class KeysPage(WithErrors):
    """The keys, the form of a new one, and, right after it was made, its secret."""

    keys: tuple[ApiKey, ...] = ()
    secret: str = ""
    name: str = ""
    scopes: tuple[str, ...] = ("check",)


@router.get("/w/{workspace_id}/keys")
def keys(request: Request, visit: MayManage) -> Response:
    """The keys."""
    return _page(request, visit)


@router.post("/w/{workspace_id}/keys")
def create(request: Request, visit: MayManage, form: Posted) -> Response:
    """A new key; the secret is shown once."""
    chosen = tuple(Scope(scope) for scope in form.all("scopes") if scope in set(Scope))
    name = form.line("name")[:200]
    try:
        made = with_parts(request, create_key, "workspaces", "vault", "tokens")(
            CreateKey(visit.workspace.id, name, chosen), visit.actor
        )
    except CarelaneError as error:
        return _page(request, visit, told(error, "name" if not name else "scopes"), name=name, scopes=chosen)
    return _page(request, visit, secret=made.secret)


@router.post("/w/{workspace_id}/keys/{key_id}/revoke")
def revoke(request: Request, visit: MayManage, key_id: str, form: Posted) -> Response:
    """End a key at once."""
    del form
    with_parts(request, revoke_key, "workspaces")(visit.workspace.id, key_id, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/keys", "revoked")


def _page(
    request: Request, visit: Visit, errors: Errors = (), *, secret: str = "", name: str = "",
    scopes: tuple[Scope, ...] = (Scope.CHECK,),
) -> Response:  # fmt: skip
    found = services_of(request).workspaces.keys(visit.workspace.id)
    page = KeysPage(errors, found, secret, name, tuple(scope.value for scope in scopes))
    return render(request, "pages/keys.html", status=422 if errors else 200, page=page)
