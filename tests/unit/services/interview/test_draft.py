"""The file says what was answered, asks for the rest, and claims nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.opt_in import OptInKind, WebForm
from carelane.formats.campaign_file import load_registration
from carelane.services.interview.answers import Answer, Wrong
from carelane.services.interview.call_to_action import call_to_action
from carelane.services.interview.draft import make_draft
from carelane.services.interview.questions import QUESTIONS
from carelane.wording.lines import CARE_DESCRIPTION_LINE, NO_MARKETING_LINE, TEXTS_FIRST_LINE

FULL: dict[str, Answer] = {
    "companyName": "Alder Bakery LLC",
    "displayName": "Alder Bakery",
    "entityType": "PRIVATE_PROFIT",
    "ein": "84-0000123",
    "vertical": "RETAIL",
    "street": "1 Alder St",
    "city": "Denver",
    "state": "CO",
    "postalCode": "80203",
    "website": "https://alder.example",
    "email": "hi@alder.example",
    "phone": "+13035550142",
    "provider": "ringcentral",
    "usecase": "CUSTOMER_CARE",
    "about": "We answer people who ordered a cake.",
    "advertises": False,
    "ways": ("web_form",),
    "numbers": ("+13035550142",),
    "form.url": "https://alder.example/order",
    "form.place": "below the phone number",
    "form.has_checkbox": True,
    "form.checkbox_ticked_by_default": False,
    "form.checkbox_required": False,
    "form.checkbox_for_texts_only": True,
    "form.behind_login": False,
    "form.wording": "I agree to texts.",
    "subscriberOptin": True,
    "subscriberOptout": True,
    "subscriberHelp": True,
    "sample1": "Alder Bakery: one",
    "sample2": "Alder Bakery: two",
    "sample3": "Alder Bakery: three",
    "embeddedLink": False,
    "embeddedPhone": False,
    "ageGated": False,
    "directLending": False,
    "privacyPolicyLink": "https://alder.example/privacy",
    "termsAndConditionsLink": "https://alder.example/terms",
}


def test_full_answers_leave_hardly_anything_to_do():
    draft = make_draft(FULL)
    assert "QUESTION" not in draft.text
    assert re.findall(r"TO DO: .*", draft.text) == [
        "TO DO: true when you accept the terms of the registry itself",
        "TO DO: say phoneRequired, evidence",
    ]
    campaign = draft.registration.campaign
    own = "Alder Bakery sends these texts.\nWe answer people who ordered a cake."
    assert campaign.description == f"{CARE_DESCRIPTION_LINE}\n{own}\n{NO_MARKETING_LINE}"
    assert "https://alder.example/order (below the phone number)" in campaign.message_flow
    assert 'Beside it stands: "I agree to texts."' in campaign.message_flow
    assert campaign.help_message == (
        "Alder Bakery: For help, email hi@alder.example or call +13035550142. Reply STOP to opt out."
    )
    assert draft.registration.opt_in_methods == (
        WebForm(
            "https://alder.example/order",
            "below the phone number",
            has_checkbox=True,
            checkbox_ticked_by_default=False,
            checkbox_required=False,
            checkbox_for_texts_only=True,
            behind_login=False,
            wording="I agree to texts.",
        ),
    )


def test_no_answers_make_a_file_of_questions_that_still_loads():
    draft = make_draft({}, unfinished=True)
    loaded = load_registration(draft.text, name="a.yaml")
    assert loaded.registration == draft.registration
    assert loaded.registration.campaign.message_flow == ""
    assert loaded.registration.campaign.samples == ()
    assert "not answered to the end" in draft.text
    assert f"{draft.to_do} things are still to do" in draft.text
    assert draft.to_do == draft.text.count("TO DO:") + draft.text.count("[QUESTION:") - 1  # the head names it once


def test_no_claim_is_made_that_was_not_answered():
    assert NO_MARKETING_LINE not in make_draft({**FULL, "advertises": True}).text
    assert NO_MARKETING_LINE not in make_draft({key: value for key, value in FULL.items() if key != "advertises"}).text
    assert CARE_DESCRIPTION_LINE not in make_draft({**FULL, "usecase": "MARKETING"}).text
    first: dict[str, Answer] = {**FULL, "ways": ("customer_texts_first",)}
    assert TEXTS_FIRST_LINE not in call_to_action(first)
    yes: dict[str, Answer] = {**first, "first.customer_always_first": True, "first.added_to_a_list": False}
    assert TEXTS_FIRST_LINE in call_to_action(yes)
    assert "QUESTION: do you ever send one text to many" in call_to_action(yes)
    listed: dict[str, Answer] = {**yes, "first.added_to_a_list": True}
    assert TEXTS_FIRST_LINE not in call_to_action(listed)


@pytest.mark.parametrize(
    ("key", "bad", "sentence"),
    [
        ("form.checkbox_ticked_by_default", True, "is not ticked when the page opens."),
        ("form.checkbox_required", True, "can be sent without ticking it."),
        ("form.checkbox_for_texts_only", False, "about texts and nothing else."),
        ("form.behind_login", True, "without signing in."),
    ],
)
def test_a_fact_that_is_declined_becomes_a_question_and_no_sentence(key, bad, sentence):
    assert sentence in call_to_action(FULL)
    declined = call_to_action({**FULL, key: bad})
    assert not any(line.endswith(sentence) for line in declined.split("\n"))
    assert "[QUESTION: " in declined
    missing = call_to_action({name: value for name, value in FULL.items() if name != key})
    assert "[QUESTION: " in missing


@pytest.mark.parametrize("kind", OptInKind)
def test_every_way_has_its_paragraph(kind):
    text = call_to_action({"ways": (kind.value,)})
    assert "[QUESTION: " in text


def test_advertising_in_customer_care_is_something_to_do():
    assert "texts that advertise do not belong into CUSTOMER_CARE" in make_draft({**FULL, "advertises": True}).text


lines = st.sampled_from(
    ("yes", "no", "1", "2, 3", "alder.example", "12-3456789", "Alder: LLC", 'a "b"\nc', "# x", "co")
)


@given(st.dictionaries(st.sampled_from(QUESTIONS), lines), st.booleans())
def test_any_answers_make_a_file_that_loads_as_what_was_meant(typed, unfinished):
    answers = {
        question.id: answer for question, line in typed.items() if not isinstance(answer := question.read(line), Wrong)
    }
    draft = make_draft(answers, unfinished=unfinished)
    assert load_registration(draft.text, name="a.yaml").registration == draft.registration
