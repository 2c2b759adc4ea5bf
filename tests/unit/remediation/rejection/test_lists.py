"""Rows of codes and lists of parts lose no item, and empty words assert nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.remediation.rejection.reader import read_text

PARTS = {
    "brand": "cta-no-brand",
    "HELP": "cta-no-help",
    "frequency": "cta-no-frequency",
    "STOP": "cta-no-stop",
    "rates": "cta-no-rates",
}


def causes(text: str) -> set[str]:
    return {demand.cause for demand in read_text(text).causes}


@given(
    st.permutations(list(PARTS)).flatmap(lambda names: st.integers(2, len(names)).map(lambda count: names[:count])),
    st.sampled_from(["Missing: {}", "Missing {}.", "The call to action lacks {}."]),
    st.sampled_from([", ", " and ", ", and "]),
)
def test_a_list_of_parts_loses_none(names: list[str], frame: str, last: str) -> None:
    if set(names) == {"brand", "STOP"} or not set(names) - {"brand"}:
        return
    listed = ", ".join(names[:-1]) + last + names[-1]
    assert causes(frame.format(listed)) == {PARTS[name] for name in names}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Declined: 861/805", ["861", "805"]),
        ("[861] see the notes of the reviewer", ["861"]),
        ("Codes: 861, 805 and 30892", ["861", "805", "30892"]),
        ("Error codes 861 & 805", ["861", "805"]),
    ],
)
def test_every_code_of_a_row_is_found(text: str, codes: list[str]) -> None:
    assert [code.code for code in read_text(text).codes] == codes


@pytest.mark.parametrize(
    "text", ["Error code 99999", "Codes: 861, 99999", "Reason: [599]", "Code: NO_SUCH_REASON_AT_ALL"]
)
def test_an_unknown_code_is_told_and_never_dropped(text: str) -> None:
    reading = read_text(text)
    assert len(reading.unknown_codes) == 1
    assert any(f"{reading.unknown_codes[0]} is a code that we do not know" in note for note in reading.notes)


@pytest.mark.parametrize(
    "text", ["Call us at 861-805-3089.", "Between 2024 and 2025 nothing changed.", "The page answers with error 404."]
)
def test_other_numbers_are_no_codes(text: str) -> None:
    reading = read_text(text)
    assert (reading.codes, reading.unknown_codes) == ((), ())


@pytest.mark.parametrize(
    "text", ["Please see the portal.", "Please check your dashboard for details.", "Log in to the portal"]
)
def test_where_to_look_is_no_fault_of_the_website(text: str) -> None:
    assert causes(text) == set()


def test_a_declined_template_is_no_fault_of_the_website() -> None:
    assert causes("The template was rejected.") == {"unspecified"}
    assert causes("The website is only a template.") == {"website-insufficient-content"}


def test_a_list_with_an_item_a_line_loses_none() -> None:
    assert causes("Missing:\n- HELP\n- brand\n- frequency") == {"cta-no-help", "cta-no-brand", "cta-no-frequency"}
