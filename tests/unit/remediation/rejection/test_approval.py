"""An approval is recognised, and words around one do not make a rejection of it."""

import pytest

from carelane.remediation.rejection.reader import read_text
from carelane.remediation.rejection.reading import NOT_SPECIFIED


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


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign cannot be approved.",
        "Your campaign isn't approved.",
        "Unfortunately, your campaign was not approved at this time.",
        "We are unable to approve your campaign.",
        "We were not able to accept your submission.",
        "Your campaign couldn\u2019t be accepted.",
        "Your registration cannot be accepted as is.",
        "Your campaign did not receive approval.",
        "The campaign is registered, but was rejected by one carrier.",
        "The campaign has been approved for one carrier and rejected for another.",
    ],
)
def test_a_refusal_alone_reads_as_one_that_names_no_cause(text: str) -> None:
    reading = read_text(text)
    assert [demand.cause for demand in reading.causes] == [NOT_SPECIFIED]
    assert reading.approved == ""
    assert any("names no cause" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Gambling cannot be accepted.", "prohibited-gambling"),
        ("Your campaign cannot be approved because the privacy policy is missing.", "privacy-policy-missing"),
        ("A campaign without opt-out instructions in its call to action cannot be approved.", "cta-no-stop"),
        ("Your campaign cannot be approved. The opt-out message lacks the brand name.", "optout-msg-missing-brand"),
    ],
)
def test_a_refusal_that_names_a_cause_keeps_it(text: str, named: str) -> None:
    found = {demand.cause for demand in read_text(text).causes}
    assert found
    assert NOT_SPECIFIED not in found
    assert named in found


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign has not been approved yet.",
        "Your campaign has been submitted and is under review. No action is needed at this time.",
        "Your campaign is registered. It is pending approval.",
    ],
)
def test_a_review_that_goes_on_is_neither_an_approval_nor_a_rejection(text: str) -> None:
    reading = read_text(text)
    assert (reading.approved, NOT_SPECIFIED in {demand.cause for demand in reading.causes}) == ("", False)


@pytest.mark.parametrize(
    "text",
    [
        "TCR approved this campaign.",
        "Your campaign has been reviewed and approved.",
        "All your campaigns have been approved.",
        "The campaign passed vetting.",
        "Campaign C1MAPLE activated",
    ],
)
def test_an_approval_in_other_words_is_one(text: str) -> None:
    assert read_text(text).approved == "campaign"


def test_the_approval_of_a_brand_is_no_fault_of_it() -> None:
    reading = read_text("Your brand registration has been approved.")
    assert (reading.approved, reading.causes) == ("brand", ())


def test_only_verified_brands_are_approved_approves_none() -> None:
    assert read_text("Only verified brands are approved.").approved == ""
