"""May I text this person this, now: the answer with every reason, and nothing kept of the question."""

import pytest

from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from tests.web.houses import House
from tests.web.ledgers import Furnished, furnished

TEXT = "Birch Property: your repair is booked for tomorrow. Reply STOP to opt out."


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    return made


def asked(birch, **more):
    client = birch.house.client(birch.owner)
    page = client.get(f"{birch.home}/may-i-text")
    return client.submit(page, {"number": "608-555-0143", "text": TEXT} | more)


def test_somebody_nobody_knows_may_not_be_texted_and_the_page_says_why(birch):
    page = asked(birch)
    assert "No. This text may not go." in page.text
    assert "Whose rule is this?" in page.text


def test_after_an_opt_out_the_entry_behind_the_no_is_one_click_away(birch):
    out = birch.happened(EventKind.OPT_OUT, birch.person())
    page = asked(birch)
    assert "No. This text may not go." in page.text
    assert f"{birch.home}/people/{birch.person()}#event-{out.id}" in page.text


def test_consent_speaks_for_the_text(birch):
    words = birch.words()
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM, disclosure=words.id,
        scope=ConsentScope("*", "care"),
    )  # fmt: skip
    assert "opted-out" not in asked(birch).text
    assert "no-consent" not in asked(birch).text


def test_asking_notes_nothing(birch):
    birch.person()
    for _ in range(2):
        asked(birch)
    counts = birch.house.services.sent_log.counts(
        birch.workspace.id, birch.person(), sender="+16085550100", stream="care", text="",
        at=birch.house.services.clock.now(),
    )  # fmt: skip
    assert counts.last_at is None
    assert not birch.history()


@pytest.mark.parametrize(("field", "value", "words"), [("number", "12", "not a telephone number"), ("text", "", "")])
def test_a_question_that_cannot_be_asked_is_told_at_its_field(birch, field, value, words):
    page = asked(birch, **{field: value})
    assert page.status_code == 422
    assert f'href="#{field}"' in page.text
    assert words in page.text


def test_the_number_stands_in_no_address(birch):
    assert "555" not in str(asked(birch).url).replace(birch.workspace.id, "")
