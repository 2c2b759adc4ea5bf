"""Use cases: codes, names, purposes, and where marketing may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.profiles.use_cases import (
    SUB_USE_CASES,
    USE_CASES,
    code_for_label,
    label_for,
    label_note,
    labels,
    marketing_allowed,
    purposes,
)

CODES = st.sampled_from(sorted(USE_CASES))
SUBS = st.lists(st.sampled_from(SUB_USE_CASES), max_size=5)
WHO = st.sampled_from([*labels(), "", "nobody"])


def test_sub_use_cases_are_standard_use_cases_that_are_made_of_nothing_else():
    for code in SUB_USE_CASES:
        assert USE_CASES[code].kind == "standard"
        assert USE_CASES[code].max_sub == 0


def test_bounds_of_sub_use_cases_run_upwards():
    for use_case in USE_CASES.values():
        assert 0 <= use_case.min_sub <= use_case.max_sub <= 5, use_case.code


def test_a_replaced_code_names_one_that_exists():
    replaced = {code: use_case.replaced_by for code, use_case in USE_CASES.items() if use_case.replaced_by}
    assert replaced == {"CONVERSATIONAL": "PROXY"}


def test_every_use_case_says_what_it_covers_and_where_that_is_known_from():
    for use_case in USE_CASES.values():
        assert use_case.covers
        assert use_case.sources


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Customer Care", "CUSTOMER_CARE"),
        ("customer care", "CUSTOMER_CARE"),
        ("CUSTOMER_CARE", "CUSTOMER_CARE"),
        ("CustomerCare", "CUSTOMER_CARE"),
        ("customer-care", "CUSTOMER_CARE"),
        ("Account Notifications", "ACCOUNT_NOTIFICATION"),
        ("TWO_FACTOR_AUTHENTICATION", "2FA"),
        ("Two-Factor authentication (2FA)", "2FA"),
        ("LowVolume", "LOW_VOLUME"),
        ("Low Volume Mixed", "LOW_VOLUME"),
        ("Polling / Voting", "POLLING_VOTING"),
        ("K-12 Education", "K12_EDUCATION"),
        ("Emergency Services", "EMERGENCY"),
        ("Charity / 501(c)(3) Nonprofit", "CHARITY"),
        ("Sweepstakes", "SWEEPSTAKE"),
        ("Conversational", "CONVERSATIONAL"),
        ("ConversationsExternal", "CONVERSATIONAL"),
    ],
)
def test_a_label_finds_its_code(label, code):
    assert code_for_label(label) == code


@pytest.mark.parametrize("label", ["", "   ", "s", "appointments", "customer", "¿?"])
def test_a_word_that_nobody_uses_for_a_use_case_finds_nothing(label):
    assert code_for_label(label) == ""


def test_every_label_stands_for_a_use_case_that_exists():
    for names in labels().values():
        assert set(names.codes.values()) <= set(USE_CASES), names.provider


def test_no_label_means_one_thing_here_and_another_there():
    for names in labels().values():
        for label, code in names.codes.items():
            assert code_for_label(label) == code, f"{names.provider}: {label}"


def test_the_registry_has_a_name_for_every_use_case():
    assert set(labels()["registry"].codes.values()) == set(USE_CASES)


@given(code=CODES, provider=WHO)
def test_labels_and_codes_lead_to_each_other(code, provider):
    assert code_for_label(label_for(code, provider), provider) == code


def test_a_provider_is_answered_in_its_own_words():
    assert label_for("2FA", "aws") == "TWO_FACTOR_AUTHENTICATION"
    assert label_for("CUSTOMER_CARE", "ringcentral") == "Customer Care"
    assert label_for("LOW_VOLUME", "twilio") == "Low Volume Mixed"
    assert label_for("no such code", "twilio") == "no such code"


def test_a_disputed_label_says_so():
    assert "guide of MyTCRPlus" in label_note("Conversational")
    assert "guide of MyTCRPlus" in label_note("conversational", "ringcentral")
    assert "one-time passwords" in label_note("MachineToMachine")
    assert label_note("Customer Care") == ""


def test_every_note_belongs_to_a_label():
    for names in labels().values():
        assert set(names.notes) <= set(names.codes), names.provider


def test_a_plain_use_case_is_its_own_purpose():
    assert purposes("CUSTOMER_CARE") == {"CUSTOMER_CARE"}
    assert purposes("Customer Care", ()) == {"CUSTOMER_CARE"}


def test_a_container_gives_way_to_what_it_holds():
    assert purposes("LOW_VOLUME", ["CUSTOMER_CARE", "Account Notifications"]) == {
        "CUSTOMER_CARE",
        "ACCOUNT_NOTIFICATION",
    }


def test_a_container_that_says_nothing_stands_for_itself():
    assert purposes("MIXED", []) == {"MIXED"}


def test_a_special_use_case_stays_beside_its_sub_use_cases():
    assert purposes("CHARITY", ["MARKETING"]) == {"CHARITY", "MARKETING"}


def test_an_unknown_code_is_kept_as_it_is_written():
    assert purposes(" new_code ", ["other"]) == {"NEW_CODE", "OTHER"}


def test_without_a_use_case_only_sub_use_cases_are_purposes():
    assert purposes("", []) == set()
    assert purposes("", ["2FA", " "]) == {"2FA"}


@given(code=CODES, subs=SUBS)
def test_declared_sub_use_cases_are_always_purposes(code, subs):
    found = purposes(code, subs)
    assert set(subs) <= found
    assert (code in found) == (not subs or not USE_CASES[code].is_container or code in subs)


@pytest.mark.parametrize(
    ("usecase", "subs", "allowed"),
    [
        ("MARKETING", [], True),
        ("CUSTOMER_CARE", [], False),
        ("MIXED", ["CUSTOMER_CARE", "MARKETING"], True),
        ("MIXED", ["CUSTOMER_CARE", "2FA"], False),
        ("MIXED", [], None),
        ("LOW_VOLUME", [], None),
        ("SOLE_PROPRIETOR", [], None),
        ("SOLE_PROPRIETOR", ["CUSTOMER_CARE"], False),
        ("CHARITY", [], None),
        ("", [], None),
    ],
)
def test_marketing_stands_where_it_is_declared_and_is_unknown_where_nothing_is(usecase, subs, allowed):
    assert marketing_allowed(purposes(usecase, subs)) is allowed


@given(code=CODES, subs=SUBS)
def test_declaring_marketing_always_allows_it(code, subs):
    assert marketing_allowed(purposes(code, [*subs, "MARKETING"])) is True
