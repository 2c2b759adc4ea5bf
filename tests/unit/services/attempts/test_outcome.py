"""What an answer says came of a submission: only what it says of this campaign, and says without a condition."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.attempt import Outcome
from carelane.remediation.rejection.reading import RejectionReading
from carelane.services.attempts.outcome import read_outcome
from carelane.services.read_rejection import read_rejection

OWN = "CQ7X2LM"
OTHER = "CZZ81KT"


def outcome(text: str, own: str = "") -> Outcome | None:
    return read_outcome(read_rejection(text), own).outcome


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign was not approved.",
        "Hello, unfortunately your campaign has not been approved at this time.",
        "The registration wasn't approved.",
        "We are unable to approve your campaign.",
        "We regret that we could not approve this submission.",
        "Your application cannot be accepted.",
        "Your campaign did not pass review.",
        "Your campaign failed to get approval.",
        "Campaign CQ7X2LM rejected.",
        "Status: Rejected",
        "Campaign status: DECLINED",
        "The status of your campaign has changed to declined.",
        "We have rejected your campaign.",
        "Your campaign has been denied. Once approved, you will be able to send messages.",
        "Unfortunately your campaign was declined. When your campaign is approved, you can assign numbers.",
        "We reviewed your campaign. It was rejected.",
        "Your brand is verified, but your campaign was rejected.",
        "Your campaign has been\nrejected.",
        "Rejection reason: see the portal",
        "Your campaign was rejected after manual review.",
        "After reviewing your submission, the carriers have declined the campaign.",
        "Your campaign will not be approved as it stands.",
        "Your campaign was rejected. Campaigns like this are usually accepted after a correction.",
        "Your earlier submission was approved. This submission was declined.",
        "<p>Your campaign was <b>not</b> approved.</p>",
        "Dear customer, the campaign for brand B7KQ2LM has been rejected.",
    ],
)
def test_a_decline_is_read_as_one(text):
    assert outcome(text) is Outcome.DECLINED


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign has been approved.",
        "Good news: your campaign is now approved!",
        "After careful review, your campaign has been approved.",
        "After reviewing the changes that you made, we have approved your campaign.",
        "Your campaign was approved after a second review.",
        "Congratulations! Your 10DLC campaign was successfully approved. You can now assign numbers.",
        "Approved",
        "Status: Approved",
        "Campaign status changed from pending to approved",
        "Campaign CQ7X2LM approved.",
        "We have approved your campaign.",
        "We reviewed your campaign. It has been accepted.",
        "The campaign for brand B7KQ2LM has been approved.",
        "Your brand and campaign have been approved.",
        "Your previous submission was rejected. This submission is approved.",
        "Subject: Your campaign\nFrom: support@example.com\n\nHi,\nyour campaign was\napproved today.",
        "The campaign was not rejected. It was approved.",
    ],
)
def test_an_approval_is_read_as_one(text):
    assert outcome(text) is Outcome.APPROVED


@pytest.mark.parametrize(
    "text",
    [
        "Your campaign has not yet been approved.",
        "Your campaign hasn't been approved yet.",
        "Your campaign is still under review.",
        "Status: pending",
        "Your campaign is currently in review.",
        "Your submission is pending carrier approval.",
        "The campaign is awaiting approval from the carriers.",
    ],
)
def test_a_review_that_goes_on_is_no_decline(text):
    assert outcome(text) is Outcome.PENDING


@pytest.mark.parametrize(
    "text",
    [
        "Once approved, you will be able to send messages.",
        "Once your campaign is approved, we will write to you.",
        "If your campaign is rejected, you will be charged again.",
        "Your campaign will be approved within five days.",
        "Your campaign may be rejected.",
        "Your campaign should be approved soon.",
        "Your campaign is approved once the fee is paid.",
        "Your brand has been approved.",
        "We reviewed your brand. It has been approved.",
        "Your other campaign was approved.",
        "A similar campaign was rejected last week.",
        "Only approved use cases may be sent.",
        "Not all campaigns are approved.",
        "See the portal.",
        "Campaigns of this kind are rejected.",
        "Your campaign was approved. Your campaign was rejected.",
        "Your number was not accepted.",
        "After vetting is complete, your campaign is approved or declined.",
        "Your campaign is approved or declined within a week.",
        "Has your campaign been declined? Open a ticket.",
        "Your campaign was declined last week; after your corrections it is now approved.",
        "Thank you for your submission!",
        "You will be told whether the campaign was not approved.",
    ],
)
def test_what_says_nothing_of_this_campaign_is_not_concluded_from(text):
    found = read_outcome(read_rejection(text))
    assert found.outcome is None
    assert found.why


def test_another_campaign_of_the_same_answer_is_not_listened_to():
    text = f"Campaign ID: {OTHER}\nStatus: Approved\n\nCampaign ID: {OWN}\nStatus: Rejected\n"
    assert outcome(text, OWN) is Outcome.DECLINED
    assert outcome(text, OTHER) is Outcome.APPROVED
    assert outcome(text) is None
    assert outcome(text.replace("Rejected", "Approved"), OWN) is Outcome.APPROVED


def test_an_answer_about_another_campaign_alone_is_named_as_such():
    found = read_outcome(read_rejection(f"Campaign {OTHER} has been approved."), OWN)
    assert found.outcome is None
    assert OTHER in found.why
    assert OWN in found.why
    declined = read_outcome(read_rejection(f"Campaign {OTHER}: the opt-out message must contain the brand name."), OWN)
    assert declined.outcome is None


def test_reasons_alone_are_a_decline_and_beside_an_approval_a_question():
    reasons = "The opt-out message must contain the brand name."
    assert outcome(reasons) is Outcome.DECLINED
    assert outcome("Your campaign was approved. The opt-out message does not contain the brand name.") is None
    assert outcome(f"Your campaign was approved. {reasons}") is Outcome.APPROVED, "a reminder asks for nothing"


@given(
    st.sampled_from(["your campaign", "the registration", "this submission"]),
    st.sampled_from(["was", "has been", "is"]),
    st.sampled_from(["approved", "accepted"]),
    st.sampled_from(["", " at this time", " by the reviewers"]),
)
def test_a_not_turns_every_approval_into_a_decline(thing, was, good, tail):
    said = f"{thing.capitalize()} {was} {good}{tail}."
    denied = (
        f"{thing.capitalize()} {was.replace('has been', 'has')} not {'been ' if was == 'has been' else ''}{good}{tail}."
    )
    assert outcome(said) is Outcome.APPROVED
    assert outcome(denied) is Outcome.DECLINED


@given(st.text(max_size=200).filter(str.strip))
def test_no_text_makes_the_reader_fail(text):
    read_outcome(read_rejection(text), OWN)


def test_a_hundred_thousand_characters_without_a_full_stop_are_read_at_once():
    reading = RejectionReading("your campaigns are not approved if approved " * 2_300)
    start = time.perf_counter()
    read_outcome(reading)
    assert time.perf_counter() - start < 2


def test_reader_and_outcome_agree_on_what_is_an_approval():
    for text in ("TCR approved this campaign.", "Your campaign isn't approved.", "The registration was accepted."):
        reading = read_rejection(text)
        assert bool(reading.approved) is (read_outcome(reading).outcome is Outcome.APPROVED), text
