"""The page on which a person sees and changes what texts they get."""

import re
from datetime import datetime, timedelta

import pytest

from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.consent_state import standing
from carelane.services.consent.preferences import LINK_DAYS, holder_of, link_token, make_code
from tests.web.houses import House, actor
from tests.web.ledgers import OURS, THEIRS, Furnished, furnished

OFFERS = "I agree to marketing texts with offers of Birch Property. Reply STOP to opt out."


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    setup = house.services.consent_setup
    setup.put_stream(made.workspace.id, Stream("offers", "Offers", TextKind.MARKETING), actor(made.owner))
    return made


def link(birch: Furnished, at: datetime | None = None) -> str:
    services = birch.house.services
    return link_token(birch.workspace.id, birch.person(), at or services.clock.now(), vault=services.vault)


def agreed(birch: Furnished, stream: str = "care") -> None:
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM,
        scope=ConsentScope("*", stream),
    )  # fmt: skip


def test_the_page_shows_what_is_on_and_what_is_off(birch):
    agreed(birch)
    page = birch.house.client().get(f"/p/{link(birch)}")
    assert page.text.count("On: you agreed") == 1
    assert page.text.count("Off: you get none") == 1


def test_the_page_and_its_address_say_nothing_of_the_number(birch):
    agreed(birch)
    token = link(birch)
    page = birch.house.client().get(f"/p/{token}")
    assert birch.person() not in token
    for told in (THEIRS, THEIRS[-4:], birch.person()):
        assert told not in page.text


def test_no_search_engine_keeps_the_page(birch):
    for address in (f"/p/{link(birch)}", "/p", "/p/nothing"):
        page = birch.house.client().get(address)
        assert page.headers["x-robots-tag"] == "noindex, nofollow"
        assert page.headers["cache-control"] == "no-store"
        assert '<meta name="robots" content="noindex, nofollow">' in page.text


def test_opening_the_page_changes_nothing(birch):
    agreed(birch)
    for _ in range(3):
        birch.house.client().get(f"/p/{link(birch)}")
    assert len(birch.history()) == 1


def test_one_kind_of_texts_can_be_stopped_and_the_other_goes_on(birch):
    agreed(birch)
    agreed(birch, "offers")
    client = birch.house.client()
    page = client.submit(client.get(f"/p/{link(birch)}"), {"off": "offers"})
    assert "Saved" in page.text
    last = birch.history()[-1].event
    assert (last.kind, last.method, last.scope) == (
        EventKind.OPT_OUT, Method.PREFERENCE_PAGE, ConsentScope("*", "offers")
    )  # fmt: skip
    assert page.text.count("On: you agreed") == 1


def test_everything_can_be_stopped_at_once(birch):
    agreed(birch)
    client = birch.house.client()
    page = client.submit(client.get(f"/p/{link(birch)}"), {"everything": "yes", "off": "care"})
    assert birch.history()[-1].event.scope == ConsentScope()
    assert len(birch.history()) == 2
    assert "On: you agreed" not in page.text


def test_a_page_that_stayed_open_stops_texts_again_after_start(birch):
    agreed(birch)
    client = birch.house.client()
    page = client.get(f"/p/{link(birch)}")
    client.submit(page, {"everything": "yes"})
    birch.happened(EventKind.RESUBSCRIBE, birch.person(), days_ago=0)
    client.submit(page, {"everything": "yes"})
    kinds = [each.event.kind for each in birch.history()]
    assert kinds == [EventKind.OPT_IN, EventKind.OPT_OUT, EventKind.RESUBSCRIBE, EventKind.OPT_OUT]
    states = birch.house.services.ledger.states(birch.workspace.id, birch.person())
    assert standing(states, "*", "care", at=birch.house.services.clock.now()).opted_out


def test_texts_can_be_started_again_with_the_words_in_view(birch):
    birch.words(OFFERS, place="preference_page", stream="offers", level=ConsentLevel.EXPRESS_WRITTEN)
    birch.happened(EventKind.OPT_OUT, birch.person())
    client = birch.house.client()
    page = client.get(f"/p/{link(birch)}")
    assert OFFERS in page.text
    assert "text START from your phone to (608) 555-0100" in page.text  # nothing is registered for the other kind
    after = client.submit(page, {"on": "offers"})
    last = birch.history()[-1].event
    assert (last.kind, last.level) == (EventKind.OPT_IN, ConsentLevel.EXPRESS_WRITTEN)
    assert len(last.evidence) == 2
    assert "On: you agreed" in after.text


def test_words_that_changed_meanwhile_start_nothing_and_still_stop(birch):
    agreed(birch)
    birch.words(OFFERS, place="preference_page", stream="offers")
    client = birch.house.client()
    page = client.get(f"/p/{link(birch)}")
    birch.words(OFFERS.replace("offers", "news"), place="preference_page", stream="offers")
    answer = client.submit(page, {"on": "offers", "off": "care"})
    assert answer.status_code == 409
    assert [each.event.kind for each in birch.history()] == [EventKind.OPT_IN, EventKind.OPT_OUT]


def test_a_stop_goes_through_without_any_ticket(birch):
    agreed(birch)
    birch.house.client().post(f"/p/{link(birch)}", data={"everything": "yes"})
    assert birch.history()[-1].event.kind is EventKind.OPT_OUT


def test_consent_for_one_of_our_numbers_shows_as_on(birch):
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM,
        scope=ConsentScope(OURS, "care"),
    )  # fmt: skip
    assert "On: you agreed" in birch.house.client().get(f"/p/{link(birch)}").text


@pytest.mark.parametrize("token", ["nothing", "a" * 200, "%00", "..%2F.."])
def test_a_link_that_is_none_of_ours_opens_nothing(birch, token):
    for method in ("GET", "POST"):
        answer = birch.house.client().request(method, f"/p/{token}")
        assert answer.status_code == 404
        assert "Birch" not in answer.text


def test_a_link_ends_and_a_changed_one_opens_nothing(birch):
    now = birch.house.services.clock.now()
    old = link(birch, now - timedelta(days=LINK_DAYS + 2))
    good = link(birch)
    client = birch.house.client()
    assert client.get(f"/p/{old}").status_code == 404
    assert client.get(f"/p/{good}").status_code == 200
    for place in (3, 30, len(good) - 3):
        other = "A" if good[place] != "A" else "B"
        assert client.get(f"/p/{good[:place]}{other}{good[place + 1 :]}").status_code == 404


def test_a_link_names_its_workspace_and_person_to_us_alone(birch):
    services = birch.house.services
    holder = holder_of(link(birch), services.clock.now(), vault=services.vault)
    assert (holder.workspace_id, holder.recipient) == (birch.workspace.id, birch.person())


def test_a_code_opens_the_page_once(birch):
    services = birch.house.services
    code = make_code(
        birch.workspace.id, birch.person(), services.clock.now(), users=services.users, vault=services.vault
    )
    client = birch.house.client()
    first = client.submit(client.get("/p"), {"code": code.lower().replace("-", " ")})
    assert "Your texts from Birch Property" in first.text
    assert code not in str(first.url)
    again = client.submit(client.get("/p"), {"code": code})
    assert again.status_code == 422
    assert "opens nothing" in again.text


def test_codes_cannot_be_tried_out(birch):
    client = birch.house.client()
    answers = {client.submit(client.get("/p"), {"code": f"AAAA-{n:04}"}).status_code for n in range(45)}
    assert answers == {422, 429}


def test_the_page_speaks_spanish(birch):
    page = birch.house.client().get(f"/p/{link(birch)}?lang=es")
    assert 'lang="es"' in page.text
    assert "Detener todos los mensajes de Birch Property" in page.text


def test_after_erasure_the_page_still_stops_texts(birch):
    agreed(birch)
    token = link(birch)
    birch.house.services.people.erase(birch.workspace.id, birch.person(), actor(birch.owner))
    client = birch.house.client()
    assert re.search("Saved", client.submit(client.get(f"/p/{token}"), {"everything": "yes"}).text)
