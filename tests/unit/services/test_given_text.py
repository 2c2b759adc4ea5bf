"""What is no text is refused in the words of what was asked for."""

from collections.abc import Callable
from typing import Any

import pytest

from carelane.domain.errors import InputError
from carelane.services.check_text import check_text
from carelane.services.given_text import MOST_CHARACTERS
from carelane.services.read_reply import read_reply
from carelane.services.use_case_hint.hint import hint_of

LONG = "x" * (MOST_CHARACTERS + 1)


@pytest.mark.parametrize(
    ("ask", "wrong", "told"),
    [
        (check_text, b"x", "a text is a string, not bytes"),
        (check_text, " \n", "there is no text to check"),
        (check_text, LONG, "the text has 1,000,001 characters; at most 1,000,000 can be checked at once"),
        (hint_of, b"x", "a text is a string, not bytes"),
        (hint_of, "", "there is no text to read"),
        (hint_of, LONG, "the text has 1,000,001 characters; at most 1,000,000 can be read at once"),
        (read_reply, None, "a reply is a string, not NoneType"),
        (read_reply, "\t", "there is no reply to read"),
        (read_reply, LONG, "the reply has 1,000,001 characters; at most 1,000,000 can be read at once"),
    ],
)
def test_what_is_no_text_is_refused_in_the_words_of_the_question(ask: Callable[[Any], object], wrong: Any, told: str):
    with pytest.raises(InputError) as caught:
        ask(wrong)
    assert caught.value.message == told
