"""Senders that stand where a text opens or where somebody is taken off a list."""

import pytest

from carelane.language.names import guess_sender
from carelane.language.normalise import fold


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You have been removed from Larkspur Vision texts. No more will come.", "Larkspur Vision"),
        ("Anchor Savings Bank login codes are on for this phone.", "Anchor Savings Bank"),
        ("Delta Ridge Freight dispatch here. Dock 7 at six.", "Delta Ridge Freight"),
        ("Hey, Northside Staffing. You said yes to shift texts.", "Northside Staffing"),
    ],
)
def test_a_sender_that_opens_the_text_is_found(text: str, name: str) -> None:
    folded = fold(text)
    sender = guess_sender(folded)
    assert (sender.kind, folded.cased[sender.start : sender.end]) == ("named", name)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Mary Jones. Your order is ready.",
        "Your Friday delivery updates are here.",
        "You have been removed from the list.",
        "Hello Ann. Text us at any time.",
        "Order Status updates are on.",
    ],
)
def test_a_person_or_a_thing_that_opens_the_text_is_no_sender(text: str) -> None:
    assert guess_sender(fold(text)).kind == "none"
