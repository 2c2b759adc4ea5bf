"""Which spellings are one telephone number, and which are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.phone import BadPhoneNumber, masked, national, parse_phone


@pytest.mark.parametrize(
    "spelling",
    [
        "6085550143",
        "16085550143",
        "+16085550143",
        "(608) 555-0143",
        "608.555.0143",
        "1-608-555-0143",
        "tel:+1 608 555 0143",
    ],
)
def test_every_spelling_of_a_number_is_one_number(spelling: str) -> None:
    assert parse_phone(spelling) == "+16085550143"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "555-0143",
        "0085550143",
        "6080550143",
        "608-555-0143 x12",
        "call 6085550143",
        "+1608555014",
        "1234",
        "+" + "9" * 16,
    ],
)
def test_what_is_no_number_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(BadPhoneNumber) as told:
        parse_phone(text)
    assert not text or text not in told.value.message


@pytest.mark.parametrize("digits", ["\uff16085550143", "608555014\u0663", "+44 20 7946 001\u0968"])
def test_digits_of_other_scripts_make_no_second_person_of_a_number(digits: str) -> None:
    with pytest.raises(BadPhoneNumber):
        parse_phone(digits)


def test_a_number_abroad_needs_its_country_code() -> None:
    assert parse_phone("+44 20 7946 0018") == "+442079460018"
    with pytest.raises(BadPhoneNumber):
        parse_phone("44 20 7946 0018")


@given(st.from_regex(r"[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True))
def test_a_number_reads_back_from_how_it_is_shown(digits: str) -> None:
    number = parse_phone(digits)
    assert parse_phone(national(number)) == number
    assert digits[:6] not in masked(number)


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        number = parse_phone(text)
    except BadPhoneNumber:
        return
    assert number.startswith("+")
    assert set(number[1:]) <= set("0123456789")
