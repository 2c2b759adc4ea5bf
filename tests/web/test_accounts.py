"""Accounts: passwords, a second factor, invitations, roles, keys, the trail."""

import re
from typing import Any

import pyotp
import pytest

from carelane.domain.access import Role
from carelane.ports.allowances import Rate
from tests.web.houses import PASSWORD


@pytest.fixture
def place(house):
    owner = house.user("Olga")
    return house, owner, house.workspace(owner)


def found(pattern: str, page: Any) -> str:
    """The first group of a pattern that has to be on the page."""
    match = re.search(pattern, page.text, re.DOTALL)
    assert match, pattern
    return match.group(1)


def sign_in(client: Any, user: Any, password: str = PASSWORD) -> Any:
    return client.submit(client.get("/sign-in"), {"email": user.email, "password": password}, action="/sign-in")


def test_a_password_signs_in_and_goes_on_where_one_wanted(place):
    house, _, workspace = place
    client = house.client()
    wanted = client.get(f"/w/{workspace.id}")
    assert "Sign in" in wanted.text
    inside = client.submit(wanted, {"email": "OLGA@example.com", "password": PASSWORD}, action="/sign-in")
    assert "Campaigns" in inside.text


def test_a_wrong_password_says_the_same_as_an_unknown_address(place):
    house, owner, _ = place
    wrong = sign_in(house.client(), owner, "not this one at all")
    unknown = house.client()
    nobody = unknown.submit(unknown.get("/sign-in"), {"email": "no@example.com", "password": "x"}, action="/sign-in")
    said = r'(<div class="error-summary".*?</div>)'
    assert wrong.status_code == nobody.status_code == 403
    assert found(said, wrong) == found(said, nobody)


def test_guessing_is_stopped(place):
    house, owner, _ = place
    client = house.client()
    answers = [sign_in(client, owner, f"guess number {number}").status_code for number in range(30)]
    assert answers[0] == 403
    assert answers[-1] == 429
    assert sign_in(client, owner).status_code == 429, "not even the right one, for a while"


def test_strangers_who_guess_keep_nobody_out_of_a_browser_that_is_known(place):
    house, owner, _ = place
    known = house.client()
    came_in = known.submit(
        known.get("/sign-in"), {"email": owner.email, "password": PASSWORD}, action="/sign-in", follow_redirects=False
    )
    cookie = next(each for each in came_in.headers.get_list("set-cookie") if each.startswith("carelane_device="))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    page = known.get("/w")
    known.submit(page, action="/sign-out") if "/sign-out" in page.text else known.cookies.delete("carelane_session")
    stranger = house.client()
    for number in range(11):
        sign_in(stranger, owner, f"guess number {number}")
    assert sign_in(stranger, owner).status_code == 429
    assert "Welcome." in sign_in(known, owner).text


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "//[", "javascript:alert(1)"],
)
def test_signing_in_never_leads_elsewhere(place, address):
    house, owner, _ = place
    client = house.client()
    page = client.get("/sign-in", params={"next": address})
    fields = {"email": owner.email, "password": PASSWORD, "next": address}
    answer = client.submit(page, fields, action="/sign-in", follow_redirects=False)
    assert answer.headers["location"].startswith("/w")


def test_a_second_factor_is_set_up_asked_for_and_replaced_by_a_recovery_code(place):
    house, owner, _ = place
    client = house.client(owner)
    setup = client.submit(client.get("/account"), action="/account/second-factor")
    secret = found(r"<code>([A-Z2-7]+)</code>", setup)
    codes = found(r"<pre>(.*?)</pre>", setup).split()
    wrong = client.submit(setup, {"code": "000000"}, action="/account/second-factor/on")
    assert wrong.status_code == 403
    done = client.submit(wrong, {"code": pyotp.TOTP(secret).now()}, action="/account/second-factor/on")
    assert "Second factor</dt><dd>on" in done.text
    later = house.client()
    asked = sign_in(later, owner)
    assert "Code from your authenticator" in asked.text
    inside = later.submit(asked, {"code": codes[0]}, action="/sign-in")
    assert "Welcome." in inside.text
    again = house.client()
    assert again.submit(sign_in(again, owner), {"code": codes[0]}, action="/sign-in").status_code == 403


def test_guessing_codes_is_stopped_and_said_as_such_on_every_page(place):
    house, owner, _ = place
    client = house.client(owner)
    page = client.submit(client.get("/account"), action="/account/second-factor")
    answers = []
    for number in range(6):
        page = client.submit(page, {"code": f"{number:06}"}, action="/account/second-factor/on")
        answers.append(page.status_code)
    assert answers == [403] * 5 + [429]
    assert "There were too many wrong tries. Wait 15 minutes" in page.text
    for _ in range(11):
        fields = {"password": "not this one at all", "new_password": "quite another long one"}
        page = client.submit(client.get("/account"), fields, action="/account/password")
    assert page.status_code == 429


def test_a_new_password_ends_every_other_session(place):
    house, owner, _ = place
    here, there = house.client(owner), house.client(owner)
    fields = {"password": PASSWORD, "new_password": "quite another long one"}
    here.submit(here.get("/account"), fields, action="/account/password")
    assert here.get("/account").status_code == 200
    assert there.get("/account", follow_redirects=False).status_code == 303


def test_an_invitation_works_once_and_gives_the_role(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/team"
    made = client.submit(client.get(address), {"email": "vera@example.com", "role": "viewer"}, action=address)
    link = found(r'value="http://localhost(/invitation\?token=[^"]+)"', made)
    vera = house.client()
    joined = vera.submit(vera.get(link), {"name": "Vera", "password": PASSWORD}, action="/invitation")
    assert "You belong to the workspace now" in joined.text
    assert vera.get(link).status_code == 404
    inside = vera.submit(joined, {"email": "vera@example.com", "password": PASSWORD}, action="/sign-in")
    assert "you are viewer" in inside.text
    assert vera.get(address).status_code == 403


def test_an_open_invitation_is_listed_without_its_link_and_can_be_taken_back(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/team"
    made = client.submit(client.get(address), {"email": "vera@example.com", "role": "viewer"}, action=address)
    link = found(r'value="http://localhost(/invitation\?token=[^"]+)"', made)
    listed = client.get(address)
    assert re.search(
        r"vera@example\.com</strong> as viewer, invited by Olga, until \d+ \w+ \d{4}, \d\d:\d\d UTC\.", listed.text
    )
    assert link.split("=")[1] not in listed.text
    button = found(rf'action="({address}/invitations/\w+/take-back)"', listed)
    after = client.submit(listed, action=button)
    assert "Taken back" in after.text
    assert "vera@example.com" not in after.text
    assert house.client().get(link).status_code == 404
    assert client.post(button, data={"csrf": found(r'name="csrf" value="(\w+)"', after)}).status_code == 404
    assert "member invitation-taken-back" in client.get(f"/w/{workspace.id}/trail").text


def invitation_for(house: Any, owner: Any, workspace: Any, user: Any) -> str:
    """The link by which somebody with an account is invited."""
    client = house.client(owner)
    address = f"/w/{workspace.id}/team"
    made = client.submit(client.get(address), {"email": user.email, "role": "editor"}, action=address)
    return found(r'value="http://localhost(/invitation\?token=[^"]+)"', made)


def test_somebody_with_an_account_joins_with_its_password(place):
    house, owner, workspace = place
    ed = house.user("Ed")
    link = invitation_for(house, owner, workspace, ed)
    client = house.client()
    wrong = client.submit(client.get(link), {"password": "not this one at all"}, action="/invitation")
    assert wrong.status_code == 422
    assert 'href="#password">The password is not right.' in wrong.text
    joined = client.submit(wrong, {"password": PASSWORD}, action="/invitation")
    assert "You belong to the workspace now. Sign in to go on." in joined.text


def test_whoever_holds_a_link_cannot_lock_its_owner_out(place):
    house, owner, workspace = place
    ed = house.user("Ed")
    link = invitation_for(house, owner, workspace, ed)
    stranger = house.client()
    page = stranger.get(link)
    for _ in range(11):
        page = stranger.submit(page, {"password": "not this one at all"}, action="/invitation")
    assert page.status_code == 429
    assert "Wait 15 minutes" in page.text
    client = house.client()
    assert "Welcome." in sign_in(client, ed).text
    asked = client.get(link)
    assert "You are signed in as ed@example.com." in asked.text
    joined = client.submit(asked, action="/invitation")
    assert "You belong to the workspace now." in joined.text
    assert joined.url.path == f"/w/{workspace.id}"


def test_somebody_else_who_is_signed_in_has_to_give_the_password_of_the_account(place):
    house, owner, workspace = place
    ed, sam = house.user("Ed"), house.user("Sam")
    link = invitation_for(house, owner, workspace, ed)
    client = house.client(sam)
    refused = client.submit(client.get(link), action="/invitation")
    assert refused.status_code == 422
    assert {member.user.name for member in house.services.workspaces.members(workspace.id)} == {"Olga"}


def test_a_weak_password_is_refused_with_a_reason(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/team"
    made = client.submit(client.get(address), {"email": "vera@example.com"}, action=address)
    link = found(r'value="http://localhost(/invitation\?token=[^"]+)"', made)
    vera = house.client()
    for weak in ("short", "vera@example.com1", "aaaaaaaaaaaaaa"):
        assert vera.submit(vera.get(link), {"name": "Vera", "password": weak}).status_code == 422


def test_the_last_owner_can_neither_leave_nor_step_down(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/team"
    for role in ("remove", "viewer"):
        answer = client.submit(client.get(address), {"role": role}, action=f"{address}/{owner.id}")
        assert answer.status_code == 409
        assert "There is a problem" in answer.text


def test_a_key_is_shown_once_and_ends_when_revoked(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/keys"
    made = client.submit(client.get(address), {"name": "website", "scopes": "check"}, action=address)
    secret = found(r'value="(clk_[^"]+)"', made)
    assert secret not in client.get(address).text
    program = house.client(key=secret)
    assert program.post("/api/v1/check-text", json={"text": "Hello"}).status_code == 200
    revoke = found(rf'action="({address}/[^"]+/revoke)"', made)
    client.submit(client.get(address), action=revoke)
    assert program.post("/api/v1/check-text", json={"text": "Hello"}).status_code == 401


def test_the_trail_tells_who_did_what_and_its_table_holds_no_formula(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/keys"
    client.submit(client.get(address), {"name": "=HYPERLINK(1)", "scopes": "check"}, action=address)
    page = client.get(f"/w/{workspace.id}/trail")
    assert "Olga" in page.text
    table = client.get(f"/w/{workspace.id}/trail.csv").text
    assert ",=HYPERLINK" not in table
    assert "key" in table


def test_a_workspace_is_removed_only_when_its_name_is_typed(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/settings"
    wrong = client.submit(client.get(address), {"confirm": "something"}, action=f"/w/{workspace.id}/remove")
    assert wrong.status_code == 422
    gone = client.submit(wrong, {"confirm": workspace.name}, action=f"/w/{workspace.id}/remove")
    assert "You have none yet" in gone.text


def test_the_example_is_marked_and_can_be_removed(place):
    house, owner, _ = place
    client = house.client(owner)
    page = client.submit(client.get("/w"), action="/w/example")
    assert "Example: made up, yours to try" in page.text
    assert "Add the example workspace" not in client.get("/w").text


def test_a_form_of_another_session_changes_nothing(place):
    house, owner, workspace = place
    client, other = house.client(owner), house.client(house.member(workspace, house.user("Ed"), Role.OWNER))
    page = other.get(f"/w/{workspace.id}/settings")
    answer = client.submit(page, {"name": "Stolen"}, action=f"/w/{workspace.id}/settings")
    assert answer.status_code == 403
    assert house.services.workspaces.workspace(workspace.id).name == workspace.name


def test_the_token_of_a_form_differs_from_page_to_page_and_each_works(place):
    house, owner, workspace = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/settings"
    pages = [client.get(address) for _ in range(3)]
    tokens = {found(r'name="csrf" value="(\w+)"', page) for page in pages}
    assert len(tokens) == 3
    for page in pages:
        assert client.submit(page, action=address).status_code in {200, 422}
    for wrong in ("", "00", "zz" * 64, "00" * 64):
        answer = client.submit(pages[0], {"csrf": wrong}, action=address)
        assert answer.status_code == 403


def test_somebody_without_a_session_cannot_keep_a_server_busy(house):
    house.app.state.rate_of_visits = Rate(a_minute=1, burst=2)
    client = house.client()
    answers = [client.post("/check", data={"text": "Hello"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_the_list_of_workspaces_says_how_each_stands_and_reads_no_campaign(place, monkeypatch):
    house, owner, workspace = place
    house.campaign(workspace, owner)
    house.workspace(owner, "Cedar Clinic")
    monkeypatch.setattr(type(house.services.campaigns), "all", lambda *_, **__: pytest.fail("read them"))
    page = house.client(owner).get("/w")
    assert "1 draft" in page.text
    assert "no campaign yet" in page.text
