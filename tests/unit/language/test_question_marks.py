"""Marked questions are found however they were typed, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.question_marks import find_questions
from carelane.wording.written import question


@pytest.mark.parametrize(
    ("mark", "asked"),
    [
        ("[QUESTION: how often?]", "how often?"),
        ("[question - how often]", "how often"),
        ("[Question how often?]", "how often?"),
        ("[OPEN QUESTION: how often?]", "how often?"),
        ("[PREGUNTA: con qu\u00e9 frecuencia?]", "con qu\u00e9 frecuencia?"),
        ("[QUESTION: how often", "how often"),
        ("[QUESTION:]", ""),
    ],
)
def test_a_mark_is_found_with_what_it_asks(mark, asked):
    text = f"We text you {mark}"
    assert [(text[found.start : found.end], found.asked) for found in find_questions(text)] == [(mark, asked)]


@pytest.mark.parametrize(
    "text", ["[Question]", "a question: why?", "[Questions]", "(question: why?)", "[questionnaire: 1]"]
)
def test_other_brackets_and_questions_are_left_alone(text):
    assert find_questions(text) == ()


@given(st.text(st.characters(exclude_characters="[]", exclude_categories=("Cc", "Cs", "Z")), min_size=1, max_size=60))
def test_every_mark_that_we_make_is_found(what):
    made = question(what)
    assert [(found.start, found.end, found.asked) for found in find_questions(made)] == [(0, len(made), what)]
