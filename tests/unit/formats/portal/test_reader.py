"""A pasted form is taken apart where its author would take it apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.opt_in import OptInKind
from carelane.formats.portal.reader import count_labels, read_portal

WHOLE = """\
Campaign details

Brand Name: Alder Bakery
Website: alder.example
Campaign Use Case: Customer Care
**Use Case Description**: We answer people who text us.
They ask about: Hours: 9 to 5.

How do lead/contacts consent to receive messages?
Step 1: People open our page.
Website: they fill in the form
- Privacy Policy
- Terms of Service

They tick the box.
Privacy policy: https://alder.example/privacy
Opt-in Keyword(s): START, JOIN and YES
Opt-Out Message
"You are out. No more texts."
38/320
Help message: Alder Bakery: call 303-555-0142
Sample Message #1 (required): Hi, this is Alder Bakery. Reply STOP to opt out.
Sample message 2:
 Your cake is ready.

 Reply STOP.

Content attributes
Does your campaign include embedded links? Yes
[x] Embedded phone numbers
☐ Age-gated content
Direct lending: No
Opt-in method: Website form, verbally
Status: FAILED
"""


def read(text: str):
    return read_portal(text).registration


def test_a_whole_form_is_understood():
    reading = read_portal(WHOLE)
    campaign = reading.registration.campaign
    assert reading.registration.brand.display_name == "Alder Bakery"
    assert reading.registration.brand.website == "alder.example"
    assert campaign.usecase == "CUSTOMER_CARE"
    assert campaign.description == "We answer people who text us.\nThey ask about: Hours: 9 to 5."
    assert campaign.message_flow == (
        "Step 1: People open our page.\nWebsite: they fill in the form\n- Privacy Policy\n- Terms of Service\n\n"
        "They tick the box."
    )
    assert campaign.privacy_policy_link == "https://alder.example/privacy"
    assert campaign.optin_keywords == ("START", "JOIN", "YES")
    assert campaign.optout_message == "You are out. No more texts."
    assert campaign.help_message == "Alder Bakery: call 303-555-0142"
    assert campaign.samples == (
        "Hi, this is Alder Bakery. Reply STOP to opt out.",
        "Your cake is ready.\n\nReply STOP.",
    )
    assert (campaign.embedded_link, campaign.embedded_phone) == (True, True)
    assert (campaign.age_gated, campaign.direct_lending) == (False, False)
    assert [method.kind for method in reading.registration.opt_in_methods] == [OptInKind.WEB_FORM, OptInKind.VERBAL]
    assert "Status “FAILED”" in " ".join(reading.notes)


def test_places_point_at_the_value():
    places = read_portal(WHOLE).places
    assert places["usecase"] == (5, 20)
    assert places["messageFlow"] == (10, 1)
    assert places["optoutMessage"] == (19, 1)
    assert places["sample2"] == (24, 2)


def test_samples_in_one_block_are_told_apart():
    numbered = read("Sample messages:\n1. Alder: one\n   more of one\n2) Alder: two\n\nHelp message: x")
    assert numbered.campaign.samples == ("Alder: one\n   more of one", "Alder: two")
    bullets = read("Samples:\n• “Alder: one”\n• “Alder: two”\nUse case: 2FA")
    assert bullets.campaign.samples == ("Alder: one", "Alder: two")
    blank_lines = read("Sample messages:\nAlder: one\nstill one\n\nAlder: two\nUse case: 2FA")
    assert blank_lines.campaign.samples == ("Alder: one\nstill one", "Alder: two")


def test_more_than_five_samples_are_told():
    text = "Use case: 2FA\nSamples:\n" + "\n".join(f"{number}. text {number}" for number in range(1, 8))
    reading = read_portal(text)
    assert len(reading.registration.campaign.samples) == 5
    assert "“text 6”" in " ".join(reading.notes)
    assert "“text 7”" in " ".join(reading.notes)


def test_indented_lines_below_an_empty_label_are_its_value_whatever_they_say():
    found = read("Call to action:\n    Website: alder.example\n    Help message: not a label\n\n    end\nUse case: 2FA")
    assert found.campaign.message_flow == "Website: alder.example\nHelp message: not a label\n\nend"
    assert found.brand.website == ""
    assert found.campaign.usecase == "2FA"


def test_a_label_counts_once_and_is_text_afterwards():
    found = read("Website: alder.example\nMessage flow: See here.\nWebsite: other.example\nUse case: 2FA")
    assert found.brand.website == "alder.example"
    assert found.campaign.message_flow == "See here.\nWebsite: other.example"


def test_a_policy_in_place_of_its_link_is_kept_as_text():
    found = read("Use case: 2FA\nPrivacy policy: " + "We never share numbers. " * 20 + "\nTerms and conditions: Yes")
    assert found.texts.privacy_policy.startswith("We never share numbers.")
    assert found.campaign.privacy_policy_link == ""
    assert found.campaign.terms_and_conditions is True


def test_a_sentence_about_privacy_stays_in_the_text_that_it_stands_in():
    text = "People tick a box.\nPrivacy policy: we never share numbers with anybody."
    assert read(f"Use case: 2FA\nMessage flow: {text}\nHelp message: x").campaign.message_flow == text


def test_a_message_that_begins_with_a_placeholder_or_an_example_is_no_label():
    found = read(
        "Sample message 1\n{business_name}: your cake is ready.\nSample message 2\nExample: your code is 1234."
    )
    assert found.campaign.samples == ("{business_name}: your cake is ready.", "Example: your code is 1234.")


def test_quotes_around_a_whole_value_are_taken_off_and_others_stay():
    assert read('Use case: 2FA\nSample message 1: "Your "cake" is ready."').campaign.samples == (
        'Your "cake" is ready.',
    )
    assert read('Use case: 2FA\nSample message 1: "A" and "B"').campaign.samples == ('"A" and "B"',)
    assert read("Use case: 2FA\nSample message 1: “A” and “B”").campaign.samples == ("“A” and “B”",)


def test_tables_of_markdown_are_read():
    found = read("| Field | Value |\n|---|---|\n| Use case | Customer Care |\n| Help message | Alder: call us. |\n")
    assert (found.campaign.usecase, found.campaign.help_message) == ("CUSTOMER_CARE", "Alder: call us.")


def test_a_link_is_found_in_the_words_around_it():
    assert read("Use case: 2FA\nPrivacy policy: see https://alder.example/p.").campaign.privacy_policy_link == (
        "https://alder.example/p"
    )


def test_tables_with_tabs_and_dashes_are_read():
    found = read("Use case\tCustomer Care\nOpt-in keywords – START\nHelp keywords = HELP, INFO\nEmbedded links - no")
    assert found.campaign.usecase == "CUSTOMER_CARE"
    assert found.campaign.optin_keywords == ("START",)
    assert found.campaign.help_keywords == ("HELP", "INFO")
    assert found.campaign.embedded_link is False


def test_a_description_of_the_way_to_opt_in_is_the_call_to_action():
    text = "At the counter we ask every guest whether the kitchen may text them when the table is free. " * 3
    assert read(f"Use case: 2FA\nOpt-in method: {text}").campaign.message_flow == text.strip()


def test_stray_lines_are_told_and_not_lost():
    notes = " ".join(read_portal("Welcome to the portal!\nUse case: 2FA\n\nanother thing\n").notes)
    assert "Welcome to the portal!" in notes
    assert "another thing" in notes


def test_a_heading_ends_a_text():
    found = read("Sample message 1: Alder: ready.\n## Attributes\nEmbedded links: no\n---\nanything")
    assert found.campaign.samples == ("Alder: ready.",)


def test_labels_are_counted_by_field():
    assert count_labels(WHOLE) >= 12
    assert count_labels("Dear all,\nPlease note: the office is closed.\nRegards") == 0


LINES = (
    "Use case: Customer Care", "Sample message 1:", "Sample messages", "Website: x.example", "  indented", "- bullet",
    "Embedded links?", "yes", "[x] Embedded links", "Privacy policy: https://x.example", "", "---", "## Heading",
    "12/160", "Opt-in method: web", "Terms: yes", "Help", ":", "Description", "text: more text", "Brand: A (dba B)",
)  # fmt: skip
lines = st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=14)


@given(lines.map("\n".join))
def test_any_text_is_read_without_an_error(text):
    reading = read_portal(text)
    count = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= line <= count for line, _ in reading.places.values())


@pytest.mark.parametrize(
    "form",
    [
        "Company: Harbor Title Agency\nDBA: Harbor Title\nDescription: We answer.\n",
        "DBA: Harbor Title\nBusiness name: Harbor Title Agency\nDescription: We answer.\n",
    ],
)
def test_a_company_beside_its_dba_is_the_legal_name(form):
    reading = read_portal(form)
    assert reading.registration.brand.company_name == "Harbor Title Agency"
    assert reading.registration.brand.display_name == "Harbor Title"
    assert reading.notes == ()


def test_a_company_and_a_dba_of_the_same_name_are_one_name():
    brand = read_portal("Company: Harbor Title\nDBA: Harbor Title\nDescription: We answer.\n").registration.brand
    assert "Harbor Title" in brand.names
    assert len(set(brand.names)) == 1
