"""Finding a person by number, and everything that is kept of them."""

import pytest

from carelane.domain.access import Role
from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from tests.web.houses import House
from tests.web.ledgers import OURS, THEIRS, WORDS, Furnished, furnished


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    return made


def opened(birch, client=None):
    client = client or birch.house.client(birch.owner)
    return client.submit(client.get(f"{birch.home}/people"), {"number": "608 555 0143"})


def test_a_number_leads_to_its_person_and_never_stands_in_an_address(birch):
    birch.person()
    page = opened(birch)
    assert "(608) 555-0143" in page.text
    assert birch.person() in str(page.url)
    for each in (*page.history, page):
        assert "5550143" not in str(each.url)
        assert "555" not in each.headers.get("location", "").replace(birch.person(), "")


def test_a_number_that_nobody_has_can_be_entered(birch):
    page = opened(birch)
    assert page.status_code == 404
    assert "Nobody here has (608) 555-0143" in page.text
    assert not birch.history()


def test_what_is_no_number_is_told(birch):
    client = birch.house.client(birch.owner)
    answer = client.submit(client.get(f"{birch.home}/people"), {"number": "call me"})
    assert answer.status_code == 422
    assert "not a telephone number" in answer.text


def test_the_page_says_in_plain_words_how_the_person_stands_and_why(birch):
    words = birch.words()
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM, disclosure=words.id,
        scope=ConsentScope("*", "care"), days_ago=5,
    )  # fmt: skip
    page = opened(birch)
    assert "They agreed on a web form" in page.text
    assert WORDS in page.text
    assert words.id[:16] in page.text
    out = birch.happened(EventKind.OPT_OUT, birch.person(), days_ago=1)
    page = opened(birch)
    assert "They asked for no more texts with a keyword in a text" in page.text
    assert f'href="#event-{out.id}"' in page.text
    assert f'id="event-{out.id}"' in page.text


def test_numbers_of_ours_for_which_they_stand_differently_have_rows_of_their_own(birch):
    birch.sender("+16085550101", "Office")
    birch.happened(EventKind.OPT_OUT, birch.person(), scope=ConsentScope(OURS, "*"))
    page = opened(birch)
    assert "from (608) 555-0100 (Front desk)<" in page.text
    assert "from (608) 555-0101 (Office)<" in page.text


def test_a_viewer_sees_the_last_digits_only_and_nothing_that_was_said(birch):
    birch.happened(
        EventKind.OPT_OUT, birch.person(), method=Method.EMAIL, detail={"words": "Leave me alone, Rosa Gomez"}
    )
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    page = opened(birch, birch.house.client(viewer))
    assert "…0143" in page.text
    for told in ("608", "Rosa Gomez"):
        assert told not in page.text.replace("(608) 555-0100", "")
    assert "Rosa Gomez" in opened(birch).text


def test_evidence_is_a_file_for_those_who_work_with_people(birch):
    services = birch.house.services
    item = services.evidence.keep(
        birch.workspace.id, "form", "text/html", b"<script>1</script>", recipient=birch.person(),
        at=services.clock.now(),
    )  # fmt: skip
    birch.happened(EventKind.OPT_OUT, birch.person(), evidence=(item.id,))
    address = f"{birch.home}/people/{birch.person()}/evidence/{item.id}"
    answer = birch.house.client(birch.owner).get(address)
    assert answer.content == b"<script>1</script>"
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["content-disposition"].startswith("attachment")
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    assert birch.house.client(viewer).get(address).status_code == 403


def test_evidence_of_somebody_else_is_not_there(birch):
    services = birch.house.services
    item = services.evidence.keep(birch.workspace.id, "form", "text/plain", b"x", at=services.clock.now())
    birch.happened(EventKind.OPT_OUT, birch.person("+16085550199"), evidence=(item.id,))
    birch.person()
    answer = birch.house.client(birch.owner).get(f"{birch.home}/people/{birch.person()}/evidence/{item.id}")
    assert answer.status_code == 404


def test_where_somebody_lives_is_kept(birch):
    client, person = birch.house.client(birch.owner), birch.person()
    page = client.get(f"{birch.home}/people/{person}")
    client.submit(page, {"zone": "America/Phoenix", "region": "AZ"}, action=f"{birch.home}/people/{person}/place")
    kept = birch.house.services.people.person(birch.workspace.id, person)
    assert (kept.zone, kept.region) == ("America/Phoenix", "AZ")
    wrong = client.submit(page, {"zone": "Mars/Base"}, action=f"{birch.home}/people/{person}/place")
    assert wrong.status_code == 422


def test_an_entry_that_gave_consent_can_be_taken_back_and_an_opt_out_cannot(birch):
    agreed = birch.happened(EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.VERBAL)
    out = birch.happened(EventKind.OPT_OUT, birch.person(), days_ago=9)
    client, home = birch.house.client(birch.owner), f"{birch.home}/people/{birch.person()}"
    page = client.get(home)
    assert f"{home}/take-back/{out.id}" not in page.text
    assert client.submit(page, action=f"{home}/take-back/{agreed.id}").status_code == 422
    after = client.submit(page, {"reason": "it was another person"}, action=f"{home}/take-back/{agreed.id}")
    assert "taken back" in after.text
    assert "Opted out" in after.text
    token = page.text.split('name="csrf" value="')[1].split('"')[0]
    forced = client.post(f"{home}/take-back/{out.id}", data={"csrf": token, "reason": "x"})
    assert forced.status_code == 422
    assert [each.event.kind for each in birch.history()][-1] is EventKind.CORRECTION


def test_erasing_needs_a_tick_and_an_owner_and_leaves_what_stops_texts(birch):
    birch.happened(EventKind.OPT_OUT, birch.person(), detail={"words": "no more"})
    client, home = birch.house.client(birch.owner), f"{birch.home}/people/{birch.person()}"
    page = client.get(home)
    assert client.submit(page, action=f"{home}/erase").status_code == 422
    early = client.submit(page, {"sure": "yes"}, action=f"{home}/erase")
    assert "has to be kept until" in early.text
    after = client.submit(page, {"sure": "yes", "anyway": "yes"}, action=f"{home}/erase")
    assert "an erased number" in after.text
    assert "no more</dd>" not in after.text
    assert "Opted out" in after.text
    editor = birch.house.member(birch.workspace, birch.house.user("Ed"), Role.EDITOR)
    assert "Erase" not in birch.house.client(editor).get(home).text


def test_a_link_and_a_code_to_the_person_s_own_page_are_made_once(birch):
    client, home = birch.house.client(birch.owner), f"{birch.home}/people/{birch.person()}"
    made = client.submit(client.get(home), action=f"{home}/link")
    link = made.text.split('id="link" readonly value="')[1].split('"')[0]
    code = made.text.split('id="code" readonly value="')[1].split('"')[0]
    assert THEIRS[-4:] not in link
    assert "Your texts from Birch Property" in birch.house.client().get(link).text
    stranger = birch.house.client()
    assert "Your texts from" in stranger.submit(stranger.get("/p"), {"code": code}).text
    assert "/p/" not in client.get(home).text


def test_the_proof_is_made_for_owners_and_the_trail_says_so(birch):
    birch.happened(EventKind.OPT_OUT, birch.person())
    client, home = birch.house.client(birch.owner), f"{birch.home}/people/{birch.person()}"
    page = client.get(home)
    made = client.submit(page, action=f"{home}/proof/proof.json")
    assert made.headers["content-disposition"] == 'attachment; filename="proof.json"'
    assert THEIRS in made.text
    pdf = client.submit(page, action=f"{home}/proof/proof.pdf")
    assert pdf.content.startswith(b"%PDF-")
    assert any(each.action == "proof.made" for each in birch.house.services.workspaces.trail(birch.workspace.id))
    editor = birch.house.member(birch.workspace, birch.house.user("Ed"), Role.EDITOR)
    assert "Proof of consent" not in birch.house.client(editor).get(home).text
