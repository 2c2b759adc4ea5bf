"""Values of other systems in the words of the registry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.formats.foreign.provider_names import provider_for
from carelane.formats.foreign.use_case_names import use_case_for
from carelane.formats.foreign.values import code_of, flag_of, keywords_of, use_cases_of


@pytest.mark.parametrize(
    "text", ["yes", "Yes.", "TRUE", "true", "1", "x", "[x]", "☑", "✅ links", "Yes, in some texts", "Checked"]
)
def test_yes_in_all_its_spellings(text):
    assert flag_of(text) is True


@pytest.mark.parametrize(
    "text", ["no", "No.", "false", "0", "[ ]", "☐ links", "N/A", "None", "No (never)", "unchecked"]
)
def test_no_in_all_its_spellings(text):
    assert flag_of(text) is False


@pytest.mark.parametrize("text", ["", "maybe", "notably", "yesterday", "2", "https://example.com"])
def test_what_is_neither_yes_nor_no(text):
    assert flag_of(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("STOP", ("STOP",)),
        ("STOP,END, QUIT", ("STOP", "END", "QUIT")),
        ("STOP; STOP ALL / END | QUIT", ("STOP", "STOP ALL", "END", "QUIT")),
        ("Start, Join and Yes", ("Start", "Join", "Yes")),
        ("- STOP\n- END\n", ("STOP", "END")),
        ("“STOP” or 'END'.", ("STOP", "END")),
        ("STOP END QUIT CANCEL", ("STOP", "END", "QUIT", "CANCEL")),
        ("N/A", ()),
        ("", ()),
    ],
)
def test_keyword_lists_are_cut_however_they_are_parted(text, words):
    assert keywords_of(text) == words


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Customer Care", "CUSTOMER_CARE"),
        ("customer-care", "CUSTOMER_CARE"),
        ("CustomerCare", "CUSTOMER_CARE"),
        ("Customer Care - support and account management", "CUSTOMER_CARE"),
        ("Customer Care (standard)", "CUSTOMER_CARE"),
        ("Customer Care Use Case", "CUSTOMER_CARE"),
        ("Customer Support", "CUSTOMER_CARE"),
        ("Low Volume Mixed", "LOW_VOLUME"),
        ("Low-Volume Mixed campaign", "LOW_VOLUME"),
        ("Two-Factor Authentication (2FA)", "2FA"),
        ("TWO_FACTOR_AUTHENTICATION", "2FA"),
        ("OTP", "2FA"),
        ("Delivery Notifications", "DELIVERY_NOTIFICATION"),
        ("Sole Proprietor", "SOLE_PROPRIETOR"),
        ("Sweepstakes", "SWEEPSTAKE"),
        ("K12Education", "K12_EDUCATION"),
        ("transactional", ""),
        ("STANDARD", ""),
        ("campaign", ""),
        ("bird watching", ""),
        ("", ""),
    ],
)
def test_names_of_use_cases_stand_for_one_code_or_none(name, code):
    assert use_case_for(name) == code


@pytest.mark.parametrize(
    ("text", "code", "subs"),
    [
        ("MIXED", "MIXED", ()),
        ("Mixed: Customer Care, Account Notification", "MIXED", ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION")),
        ("Low Volume Mixed (Customer Care and Marketing)", "LOW_VOLUME", ("CUSTOMER_CARE", "MARKETING")),
        ("Customer Care, Marketing", "MIXED", ("CUSTOMER_CARE", "MARKETING")),
        ("Chatting", "Chatting", ()),
        ("", "", ()),
    ],
)
def test_a_use_case_field_may_name_several(text, code, subs):
    assert use_cases_of(text)[:2] == (code, subs)


def test_a_reading_that_is_a_guess_is_told():
    assert "read as MIXED" in use_cases_of("Customer Care, Marketing")[2]
    assert "no such use case" in use_cases_of("Chatting")[2]
    assert "could be ACCOUNT_NOTIFICATION" in use_cases_of("Transactional")[2]


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("brand.entityType", "PrivateProfit", "PRIVATE_PROFIT"),
        ("brand.entityType", "Limited Liability Company", "PRIVATE_PROFIT"),
        ("brand.entityType", "Non-profit", "NON_PROFIT"),
        ("brand.vertical", "Real estate", "REAL_ESTATE"),
        ("brand.vertical", "Legal Services", "LEGAL"),
        ("brand.vertical", "astrology", ""),
    ],
)
def test_labels_of_brand_fields_stand_for_codes(path, text, code):
    assert code_of(path, text) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Twilio (toll-free)", "twilio"),
        ("GoHighLevel / LC Phone (Twilio)", "gohighlevel"),
        ("HighLevel", "gohighlevel"),
        ("Ring Central MVP", "ringcentral"),
        ("AWS End User Messaging", "aws"),
        ("the birds", ""),
    ],
)
def test_providers_are_known_by_the_name_that_comes_first(text, name):
    assert provider_for(text) == name


@given(st.text(max_size=80))
def test_any_text_has_a_reading(text):
    assert flag_of(text) in {True, False, None}
    assert isinstance(keywords_of(text), tuple)
    assert isinstance(use_cases_of(text)[0], str)
