"""The text that asks a phone to confirm what a form asked for."""

import pytest

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.facts import Facts
from carelane.services.check_text import check_text
from carelane.wording.registered.double_opt_in import opt_in_request

KNOWN = Registration(
    brand=Brand(display_name="Birch Property"),
    campaign=Campaign(usecase="CUSTOMER_CARE"),
    facts=Facts(topics="repairs in your apartment"),
)
BARE = Registration(brand=Brand(display_name="Birch Property"))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("registration", [KNOWN, BARE])
def test_it_names_the_business_the_code_and_the_ways_to_answer(registration, language):
    text = opt_in_request(registration, "042917", language=language)
    assert text.gaps == ()
    for part in ("Birch Property", "042917", "YES", "STOP", "HELP"):
        assert part in text.text
    assert "[" not in text.text


def test_it_says_what_the_texts_are_about_where_that_is_known():
    assert "repairs in your apartment" in opt_in_request(KNOWN, "1").text
    assert "about" not in opt_in_request(BARE, "1").text


def test_it_sells_nothing():
    report = check_text(opt_in_request(KNOWN, "042917").text, kind="message", brand="Birch Property")
    assert report.marketing.verdict == "none"
