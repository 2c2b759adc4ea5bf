"""The public opt-in form: what people see, what is kept of it, and who else may send it."""

import hashlib
import json
import re

import pytest

from carelane.domain.consent import ConsentScope, EventKind, Method
from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.consent_state import standing
from carelane.domain.opt_in_form import Theme
from tests.web.houses import House, actor
from tests.web.ledgers import OURS, PALABRAS, THEIRS, WORDS, Furnished, furnished
from tests.web.made_up_ledger import texted

SITE = "https://birch.example"


def found(pattern: str, text: str) -> str:
    """What stands in the text there."""
    match = re.search(pattern, text)
    assert match, pattern
    return match.group(1)


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    made.words()
    return made


def agree(client, form, **more):
    page = client.get(f"/o/{form.id}")
    return client.submit(page, {"phone": "608-555-0143", "name": "Rosa", "box": "care", **more})


def evidence(birch, event):
    services = birch.house.services
    found = {}
    for name in event.event.evidence:
        item = services.evidence.item(birch.workspace.id, name)
        found[item.media_type] = services.evidence.content(birch.workspace.id, name)
    return found


def test_somebody_who_ticks_the_box_has_opted_in_with_the_words_that_they_saw(birch):
    form = birch.form()
    done = agree(birch.house.client(), form)
    assert done.status_code == 200
    assert "recorded" in done.text
    (event,) = birch.history()
    assert event.event.kind is EventKind.OPT_IN
    assert event.event.method is Method.WEB_FORM
    assert event.event.disclosure == birch.house.services.consent_setup.disclosures(birch.workspace.id)[0].id
    assert event.event.detail["name"] == "Rosa"


def test_the_page_and_what_was_done_on_it_are_kept_as_proof(birch):
    form = birch.form()
    client = birch.house.client()
    client.headers["user-agent"] = "A phone"
    agree(client, form)
    kept = evidence(birch, birch.history()[0])
    snapshot = json.loads(kept["application/json"])
    assert snapshot["fields"] == {"phone": THEIRS, "name": "Rosa"}
    assert snapshot["boxes"][0] | {"wording": ""} == {
        "stream": "care", "words": WORDS, "wording": "", "ticked_when_shown": False, "ticked_when_sent": True,
    }  # fmt: skip
    assert snapshot["browser"] == "A phone"
    assert snapshot["shown_at"] <= snapshot["sent_at"]
    assert snapshot["page"] == f"http://localhost/o/{form.id}"
    assert WORDS in kept["text/html"].decode()
    assert "Rosa" not in kept["text/html"].decode()
    assert snapshot["page_sha256"] == hashlib.sha256(kept["text/html"]).hexdigest()


def test_the_box_is_never_ticked_when_the_page_is_shown(birch):
    form = birch.form()
    client = birch.house.client()
    for page in (client.get(f"/o/{form.id}"), agree(client, form, phone="12")):
        assert 'type="checkbox"' in page.text
        assert "checked" not in page.text


def test_without_a_tick_nothing_is_recorded(birch):
    answer = agree(birch.house.client(), birch.form(), box=None)
    assert answer.status_code == 422
    assert "No box is ticked" in answer.text
    assert not birch.history()


def test_a_number_that_is_none_is_told_and_kept_in_the_field(birch):
    answer = agree(birch.house.client(), birch.form(), phone="555")
    assert answer.status_code == 422
    assert "not a mobile phone number" in answer.text
    assert 'value="555"' in answer.text


def test_the_same_page_sent_twice_is_one_opt_in(birch):
    client = birch.house.client()
    page = client.get(f"/o/{birch.form().id}")
    for _ in range(2):
        assert client.submit(page, {"phone": "608-555-0143", "box": "care"}).status_code == 200
    assert len(birch.history()) == 1


def test_words_that_changed_while_the_page_was_open_have_to_be_read_again(birch):
    client = birch.house.client()
    page = client.get(f"/o/{birch.form().id}")
    birch.words(WORDS.replace("tenancy", "tenancy and rent"))
    answer = client.submit(page, {"phone": "608-555-0143", "box": "care"})
    assert answer.status_code == 409
    assert "tenancy and rent" in answer.text
    assert not birch.history()


def test_a_ticket_of_another_form_or_none_records_nothing(birch):
    client = birch.house.client()
    one, other = birch.form(), birch.form(name="Other")
    view = found(r'name="view" value="([^"]+)"', client.get(f"/o/{other.id}").text)
    for forged in ("", "abc", view):
        assert agree(client, one, view=forged).status_code == 409
    assert not birch.history()


def test_a_program_that_fills_in_everything_is_refused(birch):
    assert agree(birch.house.client(), birch.form(), website="https://spam.example").status_code == 422
    assert not birch.history()


def test_a_form_alone_never_brings_back_somebody_who_said_stop(birch):
    recipient = birch.person()
    birch.happened(EventKind.OPT_OUT, recipient)
    done = agree(birch.house.client(), birch.form())
    last = birch.history()[-1].event
    assert last.kind is EventKind.OPT_IN_REQUESTED
    states = birch.house.services.ledger.states(birch.workspace.id, recipient)
    assert standing(states, OURS, "care", at=birch.house.services.clock.now()).is_stopped
    assert "text YES from the phone itself to (608) 555-0100" in done.text


def test_the_answer_does_not_tell_who_has_said_stop(birch):
    form, client = birch.form(), birch.house.client()
    birch.happened(EventKind.OPT_OUT, birch.person())
    stopped = agree(client, form).text
    fresh = agree(client, form, phone="608-555-0199").text
    assert stopped == fresh


def test_an_opt_out_from_one_number_only_is_not_lifted_either(birch):
    birch.happened(EventKind.OPT_OUT, birch.person(), scope=ConsentScope(OURS, "care"))
    agree(birch.house.client(), birch.form())
    assert birch.history()[-1].event.kind is EventKind.OPT_IN_REQUESTED


def test_a_form_that_is_confirmed_from_the_phone_counts_only_then(birch):
    done = agree(birch.house.client(), birch.form(is_double=True))
    assert "text YES from this phone to (608) 555-0100" in done.text
    (event,) = birch.history()
    assert event.event.kind is EventKind.OPT_IN_REQUESTED
    assert event.event.until is not None


def test_the_form_is_shown_in_spanish_only_when_its_words_are(birch):
    form, client = birch.form(), birch.house.client()
    assert 'lang="en"' in client.get(f"/o/{form.id}?lang=es").text
    birch.words(PALABRAS, language="es")
    page = client.get(f"/o/{form.id}?lang=es")
    assert 'lang="es"' in page.text
    assert PALABRAS in page.text
    assert "Inscribirme" in page.text
    client.submit(page, {"phone": "608-555-0143", "box": "care"})
    assert json.loads(evidence(birch, birch.history()[0])["application/json"])["language"] == "es"


def test_the_language_of_the_browser_chooses(birch):
    birch.words(PALABRAS, language="es")
    page = birch.house.client().get(f"/o/{birch.form().id}", headers={"accept-language": "es-MX,es;q=0.9,en;q=0.5"})
    assert "Inscribirme" in page.text


@pytest.mark.parametrize("closed", [{"is_open": False}, {"streams": ("unknown",)}])
def test_a_form_that_is_closed_or_not_ready_says_no_more_than_that(birch, closed):
    client = birch.house.client()
    for answer in (client.get(f"/o/{birch.form(**closed).id}"), client.get("/o/nothing"), client.post("/o/nothing")):
        assert answer.status_code == 404
        assert "Birch" not in answer.text


def test_the_page_needs_no_cookie_and_sets_none(birch):
    client = birch.house.client()
    agree(client, birch.form())
    assert not client.cookies


def test_the_owner_who_is_signed_in_can_try_the_form(birch):
    assert agree(birch.house.client(birch.owner), birch.form()).status_code == 200


def test_the_colour_and_the_logo_are_those_of_the_business(birch):
    form, client = birch.form(), birch.house.client()
    assert client.get(f"/o/{form.id}/logo.png").status_code == 404
    look = Theme("Birch & Sons", "#7a1f3d", b"\x89PNG made anew")
    birch.house.services.opt_in_forms.put_theme(birch.workspace.id, look, actor(birch.owner))
    assert "#7a1f3d" in client.get(f"/o/{form.id}/look.css").text
    logo = client.get(f"/o/{form.id}/logo.png")
    assert (logo.content, logo.headers["content-type"]) == (look.logo, "image/png")
    assert 'alt="Birch &amp; Sons"' in client.get(f"/o/{form.id}").text


def test_somebody_who_sends_very_often_has_to_wait(birch):
    form, client = birch.form(), birch.house.client()
    answers = {agree(client, form, phone="1").status_code for _ in range(40)}
    assert answers == {422, 429}


def posted(client, form, origin=SITE, accept="application/json", **more):
    wording = client.app.state.services.consent_setup.disclosures(form.workspace_id)[0].id
    fields = {"phone": "608-555-0143", "box": "care", "wording": wording, "lang": "en"} | more
    headers = {"origin": origin, "sec-fetch-site": "cross-site", "accept": accept}
    return client.post(f"/o/{form.id}/post", data=fields, headers=headers)


def test_a_form_on_a_website_that_the_business_named_is_recorded_with_the_website(birch):
    form, client = birch.form(origins=(SITE,)), birch.house.client()
    answer = posted(client, form)
    assert answer.json() == {"recorded": True, "to_confirm": False}
    assert answer.headers["access-control-allow-origin"] == SITE
    assert "access-control-allow-credentials" not in answer.headers
    (event,) = birch.history()
    snapshot = json.loads(evidence(birch, event)["application/json"])
    assert (snapshot["website"], snapshot["page_sha256"], snapshot["shown_at"]) == (SITE, "", "")


def test_a_person_on_that_website_sees_a_page_afterwards(birch):
    answer = posted(birch.house.client(), birch.form(origins=(SITE,)), accept="text/html")
    assert "Your agreement is recorded" in answer.text


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ""])
def test_any_other_website_is_refused(birch, origin):
    answer = posted(birch.house.client(), birch.form(origins=(SITE,)), origin=origin)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers
    assert not birch.history()


def test_words_that_are_not_the_registered_ones_record_nothing(birch):
    answer = posted(birch.house.client(), birch.form(origins=(SITE,)), wording="0" * 64)
    assert answer.status_code == 403
    assert not birch.history()


def test_a_stranger_s_website_cannot_send_our_own_page(birch):
    form, client = birch.form(), birch.house.client()
    page = client.get(f"/o/{form.id}")
    fields = {"phone": "608-555-0143", "box": "care"}
    answer = client.submit(page, fields, headers={"origin": "https://evil.example", "sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert not birch.history()


def test_one_yes_from_the_phone_confirms_every_box_of_a_form(birch):
    setup = birch.house.services.consent_setup
    setup.put_stream(birch.workspace.id, Stream("offers", "Offers", TextKind.MARKETING), actor(birch.owner))
    birch.words("I agree to offers of Birch Property. Reply STOP to opt out.", stream="offers")
    form = birch.form(is_double=True, streams=("care", "offers"))
    agree(birch.house.client(), form, box=["care", "offers"])
    texted(birch, "YES", THEIRS, days_ago=0)
    kinds = [each.event.kind for each in birch.history()]
    assert kinds == [EventKind.OPT_IN_REQUESTED] * 2 + [EventKind.CONFIRMATION] * 2
    texted(birch, "yes", THEIRS, days_ago=0)
    assert [each.event.kind for each in birch.history()].count(EventKind.CONFIRMATION) == 2
