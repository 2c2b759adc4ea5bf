"""What a sentence takes back, supposes or gives as an example is no cause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.remediation.rejection.reader import read_text


def causes(text: str) -> set[str]:
    return {demand.cause for demand in read_text(text).causes}


@pytest.mark.parametrize(
    "text",
    [
        "The terms page is not missing.",
        "Your opt-in form was not incomplete.",
        "We did not find any problem with the privacy policy.",
        "Nothing is missing from the help message.",
        "Neither the terms nor the privacy policy is missing.",
        "It is not true that the website is unreachable.",
    ],
)
def test_a_denied_fault_is_no_cause(text: str) -> None:
    assert causes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The call to action is fully compliant.",
        "Your website is live and reachable.",
        "The privacy policy meets all our requirements.",
        "The terms that were missing have been added.",
    ],
)
def test_praise_is_no_cause(text: str) -> None:
    assert causes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "No gambling content was detected.",
        "The samples do not contain any alcohol content.",
        "No prohibited content seen.",
    ],
)
def test_content_that_was_looked_for_in_vain_is_no_cause(text: str) -> None:
    assert causes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "If the terms are missing, add them.",
        "For instance, the privacy policy is missing.",
        "Campaigns are often rejected because the privacy policy is missing.",
        "Is the privacy policy missing?",
        "Common reasons for a rejection:\n- the privacy policy is missing\n- the samples lack the brand name",
    ],
)
def test_what_is_only_possible_is_told_in_a_note_and_not_asserted(text: str) -> None:
    reading = read_text(text)
    assert reading.causes == ()
    assert any("Named only under a condition" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The website is not missing, but the terms are.", {"terms-missing"}),
        ("The call to action is compliant, but the privacy policy is missing.", {"privacy-policy-missing"}),
        ("We see no issue with the form. The samples lack the brand name.", {"sample-missing-brand"}),
        ("Your samples lack the brand name.", {"sample-missing-brand"}),
        ("The privacy policy was not found.", {"privacy-policy-missing"}),
        ("The campaign promotes gambling.", {"prohibited-gambling"}),
    ],
)  # fmt: skip
def test_what_stands_beside_a_denial_is_still_a_cause(text: str, expected: set[str]) -> None:
    assert causes(text) == expected


@given(st.sampled_from(["terms", "privacy policy"]), st.sampled_from(["is", "was"]), st.booleans())
def test_one_word_of_denial_turns_the_reading(page: str, verb: str, denied: bool) -> None:
    middle = " not" if denied else ""
    assert bool(causes(f"The {page} {verb}{middle} missing.")) is not denied
