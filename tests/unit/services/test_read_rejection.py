"""A rejection is read, and a campaign at hand adds warnings and what it lets one suspect."""

from dataclasses import replace

import pytest

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError
from carelane.formats.campaign_file import load_registration
from carelane.remediation.causes import causes
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.read_rejection import MOST_CHARACTERS, backing, read_rejection

SAYS_NOTHING = "Your campaign was declined. Registration requires strict adherence to carrier policies."


@pytest.fixture(scope="module")
def declined() -> Registration:
    return load_registration(CAMPAIGN_FILE.encode(), name="demo.yaml").registration


@pytest.mark.parametrize("text", [SAYS_NOTHING, "Your campaign cannot be approved.", "Your campaign isn't accepted."])
def test_a_text_without_a_reason_suspects_what_the_campaign_itself_shows(declined, text) -> None:
    reading = read_rejection(text, registration=declined)
    assert [demand.cause for demand in reading.causes] == ["unspecified"]
    names = [item.cause for item in reading.suspected]
    assert "consent-implied" in names
    assert set(names) <= set(causes())
    assert [item.rank for item in reading.suspected] == sorted((item.rank for item in reading.suspected), reverse=True)
    assert all(item.why for item in reading.suspected)
    assert any("not from the text" in note for note in reading.notes)


def test_without_a_campaign_nothing_is_suspected_and_the_reading_says_so() -> None:
    reading = read_rejection(SAYS_NOTHING)
    assert reading.suspected == ()
    assert any("no campaign was given" in note for note in reading.notes)


def test_a_text_that_names_its_reasons_suspects_nothing_beside_them(declined) -> None:
    reading = read_rejection("The privacy policy is missing.", registration=declined)
    assert [demand.cause for demand in reading.causes] == ["privacy-policy-missing"]
    assert reading.suspected == ()


def test_the_provider_of_the_campaign_settles_its_codes(declined) -> None:
    assert read_rejection("(861)", registration=declined).provider == "ringcentral"
    assert read_rejection("(861)", "twilio", declined).provider == "twilio"


def test_a_rejection_of_another_campaign_is_a_warning(declined) -> None:
    ours = replace(declined, campaign=replace(declined.campaign, campaign_id="C0OURS1"))
    for text, warns in (
        ("Campaign C1OTHER: no HELP in the CTA", True),
        ("Campaign C0OURS1: no HELP in the CTA", False),
    ):
        notes = read_rejection(text, registration=ours).notes
        assert any("Is it the right file?" in note for note in notes) is warns


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "no rejection to read"), (" \n", "no rejection to read"), ("x" * (MOST_CHARACTERS + 1), "1,000,001")],
)
def test_what_cannot_be_read_is_an_error_that_says_what_to_give(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as raised:
        read_rejection(text)
    assert raised.value.hint


def test_every_cause_that_has_a_rule_or_code_is_backed_by_a_source() -> None:
    reading = read_rejection("The call to action lacks HELP instructions. (861)", "telnyx")
    code, requirement = backing(reading.causes[0], reading)
    assert code.url.startswith("https://support.telnyx.com/")
    assert requirement.authority
    assert requirement.says


def test_blank_lines_cost_no_time_and_codes_of_other_things_are_none() -> None:
    long = "The website is down." + "\n" * 20_000 + "The privacy policy is missing"
    assert {demand.cause for demand in read_rejection(long).causes} >= {"privacy-policy-missing"}
    assert read_rejection("Use discount code 861 today").codes == ()
    assert [found.code for found in read_rejection("Campaign declined: 861").codes] == ["861"]
