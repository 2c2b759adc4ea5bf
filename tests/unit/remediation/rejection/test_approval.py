"""An approval is recognised, and words around one do not make a rejection of it."""

import pytest

from carelane.remediation.rejection.reader import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Good news! Your campaign has been approved.",
        "Campaign C1MAPLE was accepted by the carrier.",
        "Your campaign was approved. Please remember to include STOP in your messages.",
        "Rejection code 861 is settled and your campaign is approved.",
        "Campaign status: ACTIVE. No changes are needed.",
    ],
)
def test_an_approval_leaves_nothing_to_correct(text: str) -> None:
    reading = read_text(text)
    assert (reading.approved, reading.causes, reading.nothing_to_correct) == ("campaign", (), True)
    assert any("nothing to correct" in note for note in reading.notes)


def test_the_approval_of_a_brand_is_told_apart_from_that_of_a_campaign() -> None:
    assert read_text("Your brand was verified.").approved == "brand"


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign was not approved.",
        "Your campaign has not been approved because the privacy policy is missing.",
        "Your campaign will be approved once the privacy policy is added.",
        "The campaign cannot be approved.",
        "Your campaign is approved if you add the terms.",
    ],
)
def test_what_is_not_or_not_yet_approved_is_no_approval(text: str) -> None:
    reading = read_text(text)
    assert reading.approved == ""
    assert not reading.nothing_to_correct


def test_faults_beside_an_approval_are_kept_and_the_reader_is_told_to_look_twice() -> None:
    reading = read_text("Your brand is verified. The campaign was rejected: the privacy policy is missing.")
    assert {demand.cause for demand in reading.causes} == {"privacy-policy-missing"}
    assert reading.approved == ""
    assert any("also approves something" in note for note in reading.notes)
