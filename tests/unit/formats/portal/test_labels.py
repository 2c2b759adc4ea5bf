"""The labels of forms, in the wording of any portal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, TEXT_FIELDS
from carelane.formats.portal import labels
from carelane.formats.portal.labels import label_for


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Campaign description", "description"),
        ("**Use Case Description** *", "description"),
        ("Your campaign description (required)", "description"),
        ("Call to action / message flow", "messageFlow"),
        ("Message Flow (CTA)", "messageFlow"),
        ("How do lead/contacts consent to receive messages?", "messageFlow"),
        ("How do end-users consent to receive messages", "messageFlow"),
        ("How will your customers opt in to your texts?", "messageFlow"),
        ("Sample message 1", "sample1"),
        ("Sample Message #2 (max 1024 characters)", "sample2"),
        ("Message Sample 3", "sample3"),
        ("Sample SMS message 4", "sample4"),
        ("Sample message two", "sample2"),
        ("Sample messages", "samples"),
        ("Opt-In Keyword(s)", "optinKeywords"),
        ("Opt-out message", "optoutMessage"),
        ("HELP message", "helpMessage"),
        ("Privacy Policy URL", "privacyPolicyLink"),
        ("Terms & Conditions", "termsAndConditionsLink"),
        ("Does your campaign include embedded links", "embeddedLink"),
        ("Will messages contain phone numbers", "embeddedPhone"),
        ("Sending messages with embedded phone numbers", "embeddedPhone"),
        ("Does your campaign include age-gated content", "ageGated"),
        ("Is this for direct lending or loan arrangements", "directLending"),
        ("EIN/Tax ID", "brand.ein"),
        ("Support phone number", "brand.phone"),
        ("Legal form of the organization", "brand.entityType"),
        ("Campaign status", ""),
        ("Content attributes", ""),
    ],
)
def test_a_label_stands_for_its_field(text, path):
    label = label_for(text)
    assert label is not None
    assert label.path == path


@pytest.mark.parametrize(
    "text", ["", "Step 1", "Note", "Hours", "Hi Dana, this is Alder Bakery", "x" * 200, "***", "Does it rain"]
)
def test_what_is_no_label_of_a_form(text):
    assert label_for(text) is None


def test_every_label_stands_for_a_field_that_exists():
    known = (
        {f"brand.{name}" for name in BRAND_FIELDS} | {f"texts.{name}" for name in TEXT_FIELDS} | set(CAMPAIGN_FIELDS)
    )
    known |= {"provider", "brand", "samples", "optInMethods", ""}
    assert {label.path for label in labels._known().values()} <= known


@given(st.text(max_size=140))
def test_any_text_is_a_label_or_none(text):
    label = label_for(text)
    assert label is None or label.words >= 1
