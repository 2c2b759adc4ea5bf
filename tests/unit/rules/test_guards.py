"""What excuses words that would sell elsewhere is reported with its place."""

import pytest

from carelane.domain.target import Target
from carelane.rules.runner import runner
from carelane.services.check_text import text_context


def guards_of(text: str) -> list[tuple[str, str]]:
    checked = runner().check_text(text, Target.SAMPLE, text_context(use_case="CUSTOMER_CARE"))
    return [
        (text[guard.span.start : guard.span.end], text[guard.because.start : guard.because.end])
        for guard in checked.guards
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The upgrade of your router is scheduled for Tuesday.", [("upgrade", "router")]),
        ("Your discount was applied to invoice 12.", [("discount", "was applied")]),
        ("Please refer to page 2.", [("refer", "page")]),
        ("Please SAVE this number.", [("SAVE", "number")]),
    ],
)
def test_a_guard_names_the_trigger_and_what_excuses_it(text, expected):
    assert guards_of(text) == expected


def test_words_that_sell_have_no_guard():
    assert guards_of("Save 20% on your next visit to the clinic.") == []


def test_a_text_without_triggers_has_no_guard():
    assert guards_of("Your table is ready.") == []


def test_a_guard_counts_in_the_text_as_written():
    assert guards_of("The up\u200bgrade of your \u201crouter\u201d is scheduled.") == [("up\u200bgrade", "router")]
