"""The matrix of who may call what, made from the routes of the application, for the manual."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

from fastapi.routing import APIRoute

from carelane.domain.access import ALLOWED, Role, Scope
from carelane.report.markdown import plain
from carelane.web.access import InWorkspace, signed_in
from carelane.web.api.access import WithKey
from carelane.web.app import create_app
from carelane.web.gate.routes import gate_routes

INTRO = """# Who may call what

Made from the routes themselves; `tests/web/test_permissions.py` asks each of them for every role and scope, for a
stranger, for nobody, and for somebody who puts the ids of another workspace behind their own.
Whoever does not belong to a workspace is answered as if it did not exist.
"""


def permissions_page() -> str:
    """The page as Markdown."""
    app = create_app(cast("Any", SimpleNamespace(runner=SimpleNamespace(start=None, stop=None))))
    found = sorted(
        routes(app), key=lambda route: (route.path.startswith("/api/"), route.path, sorted(route.methods or ()))
    )
    lines = [
        INTRO,
        "## Pages",
        "",
        "| Page | Anybody | Signed in | Viewer | Editor | Owner |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_row(route) for route in found if not route.path.startswith("/api/v1")]
    lines += [
        "",
        "## API",
        "",
        "| Operation | " + " | ".join(f"`{scope.value}`" for scope in Scope) + " |",
        "|---|" + "---|" * len(Scope),
    ]
    lines += [_api_row(route) for route in found if route.path.startswith("/api/v1")]
    lines += [_scope_row(f"POST {route.path}", Scope.GATE) for route in gate_routes()]
    return "\n".join(lines) + "\n"


def routes(app: Any) -> list[Any]:  # noqa: ANN401  the application, whatever wraps it
    """Every route with a function, however deep."""
    return [route for route in _flat(app.routes) if isinstance(route, APIRoute)]


def needs(route: APIRoute) -> tuple[Any, ...]:
    """Every dependency of a route, however deep."""
    found, left = [], [route.dependant]
    while left:
        dependant = left.pop()
        found.append(dependant.call)
        left += dependant.dependencies
    return tuple(found)


def _flat(found: Any) -> Iterator[Any]:  # noqa: ANN401  routers of the framework
    for route in found:
        inner = getattr(route, "routes", None) or getattr(getattr(route, "original_router", None), "routes", None)
        if isinstance(route, APIRoute) or not inner:
            yield route
        else:
            yield from _flat(inner)


def _row(route: APIRoute) -> str:
    permission = next((need.permission for need in needs(route) if isinstance(need, InWorkspace)), None)
    name = f"{' '.join(sorted(route.methods or ()))} {route.path}"
    if permission is not None:
        cells = [
            "",
            "",
            *("yes" if permission in ALLOWED[role] else "no" for role in (Role.VIEWER, Role.EDITOR, Role.OWNER)),
        ]
    elif signed_in in needs(route):
        cells = ["no", "yes", "", "", ""]
    else:
        cells = ["yes", "yes", "", "", ""]
    return f"| {plain(name)} | {' | '.join(cells)} |"


def _api_row(route: APIRoute) -> str:
    wanted = next(need.scope for need in needs(route) if isinstance(need, WithKey))
    return _scope_row(" ".join(sorted(route.methods or ())) + " " + route.path, wanted)


def _scope_row(operation: str, wanted: Scope) -> str:
    cells = ("yes" if scope is wanted or (scope is Scope.EDIT and wanted is Scope.READ) else "no" for scope in Scope)
    return f"| {plain(operation)} | {' | '.join(cells)} |"
