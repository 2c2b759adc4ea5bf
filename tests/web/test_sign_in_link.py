"""Signing in on one's own computer: by a link, once."""

import pytest

from carelane.services.people.local_owner import local_owner, make_sign_in_link


@pytest.fixture
def token(house):
    services = house.services
    return make_sign_in_link(
        local_owner(users=services.users),
        users=services.users,
        vault=services.vault,
        tokens=services.tokens,
        clock=services.clock,
    )


def test_the_link_signs_in_once(house, token):
    client = house.client()
    page = client.get("/sign-in/link", params={"token": token})
    inside = client.submit(page, action="/sign-in/link")
    assert "Welcome." in inside.text
    again = house.client()
    assert again.submit(page, action="/sign-in/link").status_code == 403


def test_looking_at_the_link_does_not_use_it_up(house, token):
    for _ in range(3):
        house.client().get("/sign-in/link", params={"token": token})
    client = house.client()
    assert "Welcome." in client.submit(client.get("/sign-in/link", params={"token": token})).text


@pytest.mark.parametrize("wrong", ["", "x", "x" * 5_000, "'; drop table users; --"])
def test_a_made_up_link_opens_nothing(house, token, wrong):
    client = house.client()
    assert client.post("/sign-in/link", data={"token": wrong}).status_code == 403
    assert client.get("/w", follow_redirects=False).status_code == 303


def test_signing_out_ends_the_session_for_good(house, token):
    client = house.client()
    client.submit(client.get("/sign-in/link", params={"token": token}))
    kept = client.cookies.get("carelane_session")
    page = client.get("/w")
    client.submit(page, action="/sign-out") if "/sign-out" in page.text else client.post(
        "/sign-out", data={"csrf": page.text.split('name="csrf" value="')[1].split('"')[0]}
    )
    thief = house.client()
    thief.cookies.set("carelane_session", kept)
    assert thief.get("/w", follow_redirects=False).status_code == 303


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(house, token):
    answer = house.client().post("/sign-in/link", data={"token": token}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
