"""Staff enter consent that they were told or saw on paper, opt-outs and wrong numbers."""

import pytest

from carelane.domain.access import Role
from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from tests.web.houses import House
from tests.web.ledgers import THEIRS, Furnished, furnished

SCRIPT = (
    "May Birch Property text you about your tenancy? Message frequency varies. Reply STOP to opt out, HELP for help."
)
PICTURE = b"\x89PNG\r\n\x1a\n a scan"


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    return made


def form_for(birch, what, client=None):
    client = client or birch.house.client(birch.owner)
    page = client.get(f"{birch.home}/entry")
    return client, client.submit(page, {"number": "608-555-0143", "what": what})


SAID = {"method": "verbal", "time": "00:00", "zone": "UTC", "act": "said yes"}


def test_a_spoken_yes_is_recorded_with_the_script_and_who_took_it(birch):
    words = birch.words(SCRIPT, place="verbal")
    client, page = form_for(birch, "in")
    done = client.submit(page, SAID | {"disclosure": words.id, "words": "yes please"})
    assert done.status_code == 200
    assert birch.person() in str(done.url)
    (event,) = birch.history()
    assert (event.event.kind, event.event.method, event.event.level) == (
        EventKind.OPT_IN, Method.VERBAL, ConsentLevel.EXPRESS
    )  # fmt: skip
    assert event.event.disclosure == words.id
    assert event.event.actor.name == birch.owner.name
    assert "yes please" in done.text


def test_the_form_sent_twice_is_one_entry(birch):
    words = birch.words(SCRIPT, place="verbal")
    client, page = form_for(birch, "in")
    for _ in range(2):
        client.submit(page, SAID | {"disclosure": words.id})
    assert len(birch.history()) == 1


def test_an_opt_in_that_lacks_something_says_what_and_keeps_what_was_typed(birch):
    birch.words(SCRIPT, place="verbal")
    client, page = form_for(birch, "in")
    answer = client.submit(page, SAID | {"act": "", "taken_by": "", "words": "yes please"})
    assert answer.status_code == 422
    for missing in ("the words that the person saw or heard", "what the person did to agree", "who took it"):
        assert missing in answer.text
    assert "yes please" in answer.text
    assert not birch.history()


def test_paper_needs_its_scan_and_keeps_it(birch):
    words = birch.words(SCRIPT, place="paper")
    client, page = form_for(birch, "in")
    given = SAID | {"method": "paper", "disclosure": words.id, "act": "signed the form"}
    assert "what proves it" in client.submit(page, given).text
    wrong = client.submit(page, given, files={"evidence": ("a.exe", b"MZ")})
    assert "not taken" in wrong.text
    client.submit(page, given, files={"evidence": ("a.png", PICTURE)})
    (event,) = birch.history()
    (proof,) = event.event.evidence
    assert birch.house.services.evidence.content(birch.workspace.id, proof) == PICTURE


def test_what_will_happen_tomorrow_cannot_be_entered(birch):
    words = birch.words(SCRIPT, place="verbal")
    client, page = form_for(birch, "in")
    answer = client.submit(page, SAID | {"disclosure": words.id, "date": "2099-01-01"})
    assert answer.status_code == 422
    assert "future" in answer.text


def test_an_opt_out_needs_nothing_but_the_number(birch):
    client, page = form_for(birch, "out")
    client.submit(page, {"method": "email"}, files={"evidence": ("a.exe", b"MZ")})
    (event,) = birch.history()
    assert (event.event.kind, event.event.method, event.event.scope) == (
        EventKind.OPT_OUT, Method.EMAIL, ConsentScope()
    )  # fmt: skip


def test_a_wrong_number_is_recorded(birch):
    client, page = form_for(birch, "wrong")
    client.submit(page, {"method": "voice"})
    assert birch.history()[0].event.kind is EventKind.WRONG_NUMBER


def test_consent_from_somebody_s_page_needs_no_number_typed(birch):
    client = birch.house.client(birch.owner)
    person = client.get(f"{birch.home}/people/{birch.person()}")
    page = client.submit(person, action=f"{birch.home}/entry/begin")
    assert f'name="number" value="{THEIRS}"' in page.text


def test_viewers_enter_nothing(birch):
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    assert birch.house.client(viewer).get(f"{birch.home}/entry").status_code == 403


@pytest.mark.parametrize("wrong", [{"method": "keyword"}, {"what": "x"}, {"zone": "Mars"}, {"date": "yesterday"}])
def test_what_no_form_of_ours_sends_is_refused(birch, wrong):
    words = birch.words(SCRIPT, place="verbal")
    client, page = form_for(birch, "in")
    assert client.submit(page, SAID | {"disclosure": words.id} | wrong).status_code == 422
    assert not birch.history()
