"""What the findings on an invitation offer to type: the real name, no repetition, and no fact without its condition."""

from datetime import date

import pytest

from carelane.domain.finding import Finding
from carelane.services.check_text import check_text

_THIN = "Guests leave their number at the desk of Larkspur Lodge and get text messages about their stay."


def _findings(words: str, kind: str, brand: tuple[str, ...] = ()) -> dict[str, Finding]:
    report = check_text(words, kind=kind, brand=brand, use_case="CUSTOMER_CARE", as_of=date(2026, 11, 25))
    return {finding.rule: finding for finding in report.findings}


def _typed(finding: Finding) -> str:
    return finding.fix.replacement if finding.fix else ""


def test_a_stand_in_for_the_brand_is_replaced_by_the_known_name() -> None:
    found = _findings("I agree to get texts from our office about my stay.", "web_form", ("Larkspur Lodge",))
    assert _typed(found["invitation-missing-brand"]) == "Larkspur Lodge"


def test_a_stand_in_is_replaced_by_a_blank_only_when_nobody_told_the_name() -> None:
    found = _findings("I agree to get texts from our office about my stay.", "web_form")
    assert _typed(found["invitation-missing-brand"]) == "[brand name]"


def test_the_combined_finding_adds_only_what_is_missing() -> None:
    found = _findings(f"{_THIN} They reply STOP to opt out.", "cta")
    added = _typed(found["invitation-incomplete"])
    assert "Reply HELP for help." in added
    assert "STOP" not in added


def test_parts_that_the_combined_finding_repairs_offer_no_second_repair() -> None:
    found = _findings(_THIN, "cta")
    for part in ("frequency", "rates", "stop", "help"):
        assert not _typed(found[f"invitation-missing-{part}"])
    assert _typed(found["invitation-incomplete"])


def test_a_part_that_is_missing_alone_offers_its_own_repair() -> None:
    found = _findings(
        "I agree to get texts from Larkspur Lodge about my stay. Message and data rates may apply. "
        "Reply STOP to opt out or HELP for help. Privacy: https://larkspur.example/privacy",
        "paper_form",
    )
    assert "invitation-incomplete" not in found
    assert _typed(found["invitation-missing-frequency"]).endswith("Message frequency varies.")


@pytest.mark.parametrize(
    "words",
    [
        "Guests agree to be contacted by phone, e-mail or text when they tick the box at https://larkspur.example/stay.",
        "Ticking the box means you may contact me by phone, e-mail or text about my stay.",
    ],
)
def test_channels_of_contact_are_no_ways_to_opt_in(words: str) -> None:
    found = _findings(words, "cta")
    assert "verbal-script-missing" not in found
    assert "opt-in-methods-only-listed" not in found


def test_an_automatic_enrolment_is_reported_once() -> None:
    found = _findings("Guests of Larkspur Lodge are automatically opted in to texts when they check in.", "cta")
    assert "enrolled-by-default" in found
    assert "consent-implied" not in found
