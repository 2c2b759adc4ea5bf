"""How a sentence is put behind a text."""

import pytest

from carelane.rules.rule import joined


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Reply STOP."),
        ("See you Monday", "See you Monday. Reply STOP."),
        ("See you Monday.", "See you Monday. Reply STOP."),
        ('It says "see you."', 'It says "see you." Reply STOP.'),
        ("It says \u201csee you!\u201d", "It says \u201csee you!\u201d Reply STOP."),
        ("Track it: https://example.com/t/12", "Track it: https://example.com/t/12 Reply STOP."),
        ("Questions,", "Questions, Reply STOP."),
        ("Bring your card (and ID)", "Bring your card (and ID) Reply STOP."),
    ],
)
def test_no_full_stop_is_doubled(before: str, after: str) -> None:
    assert before + joined(before, "Reply STOP.") == after
