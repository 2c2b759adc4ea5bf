"""Codes are found by their shape and their surroundings, and a number that means nothing else stays a number."""

import pytest

from carelane.remediation.rejection.code_finder import find_codes_in
from carelane.remediation.rejection.plain import plain_text
from carelane.remediation.rejection.reading import CodeFound


def found(text: str, provider: str = "") -> tuple[CodeFound, ...]:
    return find_codes_in(plain_text(text), provider)


@pytest.mark.parametrize(
    ("text", "code", "family"),
    [
        ("Needs compliant CTA information. (861)", "861", "telnyx"),
        ("Privacy policy falls short (805)\nPlease fix.", "805", "telnyx"),
        ("Rejection Code 2115: Invalid Call To Action", "2115", "bandwidth"),
        ("2115: Invalid Call To Action", "2115", "bandwidth"),
        ("Declined with CR4005", "CR4005", "sinch"),
        ("cr 4005", "CR4005", "sinch"),
        ("error 30909", "30909", "twilio"),
        ("30909 - could not verify", "30909", "twilio"),
        ("9103", "9103", "ringcentral"),
        ("Reason: OPT_IN_WORKFLOW_MISSING", "OPT_IN_WORKFLOW_MISSING", "aws"),
        ("CallToActionMissingBrandName", "CallToActionMissingBrandName", "microsoft"),
    ],
)
def test_a_code_is_found_with_the_family_of_its_shape(text: str, code: str, family: str) -> None:
    (only,) = found(text)
    assert (only.code, only.meanings[0].family) == (code, family)
    assert text[only.span.start : only.span.end].upper().replace(" ", "") == code.upper()


@pytest.mark.parametrize(
    "text",
    [
        "Call us at (806) 555-0142.",
        "Call (861)555-0142.",
        "Your invoice is $861.",
        "861 characters are too many",
        "Reply within 805 days",
        "See page 806 of the guide",
        "on 10/12/2026 at 8:05 pm",
        "version 8.06.1",
        "ZIP 43004",
        "Suite 701, Main Street",
        "Order #30909",
        "CAPITAL_LETTERS_ONLY",
        "JavaScriptDeveloper",
    ],
)
def test_numbers_of_phones_prices_dates_and_addresses_are_no_codes(text: str) -> None:
    assert found(text) == ()


def test_several_codes_are_found_once_each_in_order() -> None:
    text = "Error codes: 30909, 30925 and again error 30909. CR2001"
    assert [code.code for code in found(text)] == ["30909", "30925", "CR2001"]


def test_the_provider_settles_a_number_that_means_several_things() -> None:
    text = "Rejection code 1003"
    assert found(text)[0].clashes
    for provider in ("plivo", "infobip"):
        (only,) = found(text, provider)
        assert only.clashes == ()
        assert only.meanings[0].family == provider


def test_a_provider_that_passes_codes_on_gets_those_of_its_reviewer() -> None:
    (only,) = found("(861)", "RingCentral")
    assert only.meanings[0].provider == "Telnyx"
