"""Phone numbers in their usual spellings, and numbers that are none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.phones import find_phones


def digits(text: str) -> list[str]:
    return [phone.digits for phone in find_phones(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(555) 123-4567", "5551234567"),
        ("(555)123-4567.", "5551234567"),
        ("555-123-4567, please", "5551234567"),
        ("555.123.4567", "5551234567"),
        ("555 123 4567", "5551234567"),
        ("555 \u2013 123 \u2013 4567", "5551234567"),
        ("+1 555 123 4567", "15551234567"),
        ("+1 (555) 123-4567", "15551234567"),
        ("+15551234567", "15551234567"),
        ("1-555-123-4567", "15551234567"),
        ("Call 5551234567", "5551234567"),
        ("2125550100", "2125550100"),
        ("text us at 2121230100", "2121230100"),
        ("Tel.:212-555-0100", "2125550100"),
        ("123-456-7890", "1234567890"),
        ("555-123-4567x12", "5551234567"),
        ("1-800-FLOWERS", "18003569377"),
        ("1-800-555-HELP", "18005554357"),
        ("800-GOT-JUNK", "8004685865"),
        ("+44 20 7946 0958", "442079460958"),
        ("call 555-0199", "5550199"),
        ("Llame al 555-0199", "5550199"),
        ("phone number is 2125550100", "2125550100"),
    ],
)
def test_usual_spellings_are_found(text: str, found: str) -> None:
    assert digits(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Order 5552345678 has shipped",
        "Your order #5552345678",
        "tracking number: 9261290100",
        "account no. 555-234-5678",
        "order 555-0199",
        "Your code is 482913",
        "text JOIN to 55512",
        "on 2026-01-02 at 10:30",
        "12-34-5678, 12/25/2026",
        "$1,234.56 and 1,234,567.89",
        "card 4111 1111 1111 1111",
        "SSN 123-45-6789",
        "192.168.100.2000",
        "1Z999AA10123456784 and 9400111899223100001",
        "an 800-student school, 800-patients",
        "https://acme.com/555-123-4567",
        "5552223333@txt.example",
        "1112223333",
        "version 2.123.4567.1",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert digits(text) == []


def test_several_numbers_are_found_with_their_places() -> None:
    text = "Call 212-555-0100 or text (212) 555-0101."
    assert [text[phone.start : phone.end] for phone in find_phones(text)] == ["212-555-0100", "(212) 555-0101"]


@given(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
    | st.text(st.sampled_from("0123456789-. ()+x#A/\u2013\u00a0"), max_size=40)
)
def test_numbers_lie_in_the_text_and_have_between_seven_and_fifteen_digits(text: str) -> None:
    done = 0
    for phone in find_phones(text):
        assert done <= phone.start < phone.end <= len(text)
        assert phone.digits.isdigit()
        assert 7 <= len(phone.digits) <= 15
        done = phone.end


@pytest.mark.parametrize("unit", ["5", "555-", "+1", "(555)", "+2 1 ", "1-800-A-", " 1", "call ", "5 5 5"])
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = "212-555-0100 " + (unit * length)[:length]
        started = time.perf_counter()
        find_phones(text)
        return time.perf_counter() - started

    short = min(seconds(10_000) for _ in range(3))
    assert seconds(100_000) < 10 * 4 * short + 2.0
