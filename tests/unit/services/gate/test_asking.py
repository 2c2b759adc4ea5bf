"""A question as anybody may have written it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import InputError
from carelane.domain.gate_facts import FOR_CALLERS, SendContext
from carelane.services.gate.asking import NAMES, context_of, question_of

WHOLE = {"to": "(608) 555-0143", "from": "+16085550100", "text": "Your part is in."}


def test_numbers_are_read_in_any_spelling_and_what_is_not_said_has_its_default() -> None:
    asked = question_of(WHOLE)
    assert (asked.recipient, asked.sender) == ("+16085550143", "+16085550100")
    assert (asked.stream, asked.context, asked.send, asked.key) == ("care", SendContext.UNPROMPTED, False, "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"to": ""},
        {"to": 1},
        {"to": "12"},
        {"text": " "},
        {"stream": None},
        {"automated": "yes"},
        {"send": 1},
        {"context": "help_reply"},
        {"context": "opt_out_confirmation"},
        {"zone": "Mars/Base"},
        {"state": "Wisconsin"},
        {"key": "k" * 201},
    ],
)
def test_what_is_not_as_it_should_be_is_refused_without_repeating_a_number(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        question_of({**WHOLE, **wrong})
    assert "5550143" not in str(caught.value)
    assert caught.value.hint


def test_only_contexts_for_callers_can_be_named() -> None:
    assert {context_of(each.value) for each in FOR_CALLERS} == FOR_CALLERS
    for each in set(SendContext) - FOR_CALLERS:
        with pytest.raises(InputError):
            context_of(each.value)


@given(
    given_=st.dictionaries(
        st.sampled_from(sorted(NAMES)), st.none() | st.booleans() | st.integers() | st.text(max_size=40)
    )
)
def test_nothing_that_is_sent_breaks_the_reading(given_: dict[str, Any]) -> None:
    try:
        asked = question_of(given_)
    except InputError:
        return
    assert asked.recipient.startswith("+")
