"""The service adds authority to a reading and refuses what is no reply."""

import pytest

from carelane.domain.errors import InputError, UnknownName
from carelane.services.read_reply import read_reply


def test_every_reading_says_on_whose_authority() -> None:
    for text in ("STOP", "see you at nine", "help", "wrong number", "who is this", "my dad passed away", "basta"):
        assert read_reply(text).citations


def test_what_is_no_reply_is_refused_with_a_hint() -> None:
    for wrong in ("", " \n", "x" * 1_000_001, b"stop"):
        with pytest.raises(InputError) as caught:
            read_reply(wrong)  # type: ignore[arg-type]
        assert caught.value.hint


def test_an_unknown_context_lists_the_known_ones() -> None:
    with pytest.raises(UnknownName) as caught:
        read_reply("yes", context="maybe")
    assert "answering_question" in caught.value.hint
