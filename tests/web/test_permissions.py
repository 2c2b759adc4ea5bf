"""Who may call what: made from the routes, so that a new route is asked the same questions.

The whole matrix is docs/reference/permissions.md.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.routing import APIRoute

from carelane.domain.access import ALLOWED, Permission, Role, Scope
from carelane.domain.attempt import Attempt
from carelane.domain.consent import EventKind
from carelane.web.access import InWorkspace, signed_in, visitor_of
from carelane.web.api.access import WithKey
from carelane.web.forms import posted
from tests.web.houses import House, actor
from tests.web.ledgers import Furnished
from tools.permissions import needs, routes

CHANGES = {"POST", "PUT", "PATCH", "DELETE"}
# Nothing changes, but a form is sent: a file that is made from what is kept, a number that stands in no address.
READS = {
    "/w/{workspace_id}/campaigns/{campaign_id}/corrections/{correction_id}/files/{name}",
    "/w/{workspace_id}/consent/people/find",
    "/w/{workspace_id}/consent/may-i-text",
}
# /metrics asks for a key itself, unless a program on the same machine calls.
OPEN = {"/", "/healthz", "/readyz", "/metrics", "/sign-in", "/sign-in/link", "/sign-out", "/invitation"}


def permission_of(route: APIRoute) -> Permission | None:
    return next((need.permission for need in needs(route) if isinstance(need, InWorkspace)), None)


def scope_of(route: APIRoute) -> Scope | None:
    return next((need.scope for need in needs(route) if isinstance(need, WithKey)), None)


@pytest.fixture
def two(house: House) -> Any:
    """Two workspaces of strangers; the first has one of everything."""
    owner, stranger = house.user("Olga"), house.user("Sam")
    ours, theirs = house.workspace(owner, "Ours"), house.workspace(stranger, "Theirs")
    kept = house.campaign(ours, owner)
    store = house.services.campaigns
    store.add_attempt(ours.id, kept.id, Attempt(0, "2026-11-01", kept.registration), actor(owner))
    correction = store.start_correction(ours.id, kept.id, "Declined (861).", "ringcentral", actor(owner))
    job = house.services.jobs.add(ours.id, "check-messages", "messages.csv", b"x", actor(owner))
    house.key(ours, owner)
    key = house.services.workspaces.keys(ours.id)[0]
    invitation = house.services.invitations.add(
        ours.id, "vera@example.com", Role.VIEWER, token_hash="a" * 64, by=actor(owner),
        expires_at=datetime.now(UTC) + timedelta(days=1),
    )  # fmt: skip
    made = Furnished(house, owner, ours)
    held = made.happened(
        EventKind.HOLD, made.person(), detail={"text": "Maple Ridge?"}, until=datetime.now(UTC) + timedelta(hours=3)
    )
    item = house.services.evidence.keep(ours.id, "scan", "image/png", b"Maple Ridge", at=datetime.now(UTC))
    ids = {
        "recipient": made.person(), "event_id": held.id, "evidence_id": item.id, "form_id": made.form().id,
        "import_id": "0" * 16, "kind": "opted-out",
        "invitation_id": invitation.id,
        "workspace_id": ours.id, "campaign_id": kept.id, "correction_id": correction.id, "job_id": job.id,
        "number": "1", "form": "packet.html", "key_id": key.id, "user_id": owner.id,
    }  # fmt: skip
    return house, owner, stranger, ours, theirs, ids


def address(route: APIRoute, ids: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda match: ids.get(match.group(1), "x"), route.path)


def test_every_route_says_who_may_call_it(house):
    for route in routes(house.app):
        below = route.path.startswith("/w/{workspace_id}")
        api = route.path.startswith("/api/v1")
        assert (permission_of(route) is not None) == below, f"{route.path} names no permission in its workspace"
        assert (scope_of(route) is not None) == api, f"{route.path} names no scope"
        if not below and not api:
            known = {visitor_of, signed_in, posted} & {need for need in needs(route) if callable(need)}
            assert known or route.path in OPEN, f"{route.path} says nothing about its visitor"


def test_every_change_reads_its_form_where_the_token_is_checked(house):
    for route in routes(house.app):
        if route.methods & CHANGES and not route.path.startswith("/api/"):
            assert posted in needs(route), f"{route.path} changes something without the token of the session"


def test_every_change_in_a_workspace_needs_more_than_reading(house):
    for route in routes(house.app):
        if route.methods & CHANGES and route.path.startswith("/w/{workspace_id}") and route.path not in READS:
            assert permission_of(route) is not Permission.READ, f"{route.path} lets viewers change something"
        if route.methods & CHANGES and route.path.startswith("/api/v1/campaigns"):
            assert scope_of(route) is Scope.EDIT, f"{route.path} lets reading keys change something"


def test_a_stranger_gets_nothing_of_a_workspace_from_any_page(two):
    house, _, stranger, _, _, ids = two
    client = house.client(stranger)
    for route in routes(house.app):
        if not route.path.startswith("/w/{workspace_id}"):
            continue
        for method in route.methods:
            answer = client.request(method, address(route, ids), follow_redirects=False)
            assert answer.status_code in {404, 403}, f"{method} {route.path} answered {answer.status_code}"
            assert "Ours" not in answer.text
            assert "Maple Ridge" not in answer.text


def test_nobody_gets_anything_of_a_workspace_from_any_page(two):
    house, _, _, _, _, ids = two
    client = house.client()
    for route in routes(house.app):
        if route.path.startswith("/w/{workspace_id}"):
            for method in route.methods:
                answer = client.request(method, address(route, ids), follow_redirects=False)
                assert answer.status_code == 303, f"{method} {route.path}"
                assert answer.headers["location"].startswith("/sign-in")


def test_an_owner_elsewhere_cannot_reach_in_by_ids(two):
    """One's own workspace in the address, and somebody else's campaign, job or key behind it."""
    house, _, stranger, _, theirs, ids = two
    client = house.client(stranger)
    token = client.get("/w").text.split('name="csrf" value="')[1].split('"')[0]
    mixed = {**ids, "workspace_id": theirs.id}
    for route in routes(house.app):
        inner = set(re.findall(r"\{(\w+)", route.path)) - {"workspace_id", "number", "form", "kind"}
        if not route.path.startswith("/w/{workspace_id}") or not inner:
            continue
        for method in route.methods:
            data = {"csrf": token, "role": "viewer"} if method in CHANGES else None
            answer = client.request(method, address(route, mixed), data=data, follow_redirects=False)
            assert answer.status_code in {404, 409, 422}, f"{method} {route.path} answered {answer.status_code}"
            assert "Maple Ridge" not in answer.text


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_what_the_matrix_says_and_no_more(two, role):
    house, _, _, ours, _, ids = two
    user = house.member(ours, house.user("Member"), role)
    client = house.client(user)
    for route in routes(house.app):
        permission = permission_of(route)
        if permission is None:
            continue
        for method in route.methods - {"HEAD"}:
            # Changes are sent without their token: allowed ones stop at 403 "open for too long", others at the role.
            answer = client.request(method, address(route, ids), follow_redirects=False)
            refused = "Your role in this workspace does not allow this." in answer.text
            assert refused == (permission not in ALLOWED[role]), f"{role} {method} {route.path}: {answer.status_code}"


def test_a_key_of_another_workspace_reads_nothing(two):
    house, _, stranger, _, theirs, ids = two
    program = house.client(key=house.key(theirs, stranger))
    for route in routes(house.app):
        if not route.path.startswith("/api/v1/") or "{" not in route.path:
            continue
        for method in route.methods:
            body = {"campaign": {"carelane": 1}, "version": 1} if method == "PUT" else {}
            answer = program.request(method, address(route, ids), json=body if method in CHANGES else None)
            assert answer.status_code == 404, f"{method} {route.path} answered {answer.status_code}: {answer.text}"
            assert "Maple Ridge" not in answer.text


@pytest.mark.parametrize("scope", list(Scope))
def test_a_key_opens_what_its_scope_says_and_no_more(two, scope):
    house, owner, _, ours, _, ids = two
    program = house.client(key=house.key(ours, owner, scope))
    for route in routes(house.app):
        wanted = scope_of(route)
        if wanted is None:
            continue
        for method in route.methods:
            answer = program.request(method, address(route, ids), json={} if method in CHANGES else None)
            is_open = scope is wanted or (scope is Scope.EDIT and wanted is Scope.READ)
            assert (answer.status_code == 403) != is_open, f"{scope} {method} {route.path}: {answer.status_code}"


def test_without_a_key_the_api_answers_with_a_problem_document(house):
    for route in routes(house.app):
        if route.path.startswith("/api/v1/"):
            for method in route.methods:
                answer = house.client().request(method, address(route, {}), json={})
                assert answer.status_code == 401
                assert answer.headers["content-type"] == "application/problem+json"
                assert answer.json()["code"] == "key-needed"
