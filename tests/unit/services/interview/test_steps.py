"""An interview in single steps: the course, and answers as forms carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.interview.answers import Wrong
from carelane.services.interview.steps import Course, as_sent, read_answer, takes_several
from carelane.services.interview.text_questions import MOST, read_sheet, text_questions
from carelane.services.use_case_choice.questions import QUESTIONS

BY_ID = {question.id: question for question in (*QUESTIONS, *text_questions())}


@given(st.sampled_from(sorted(BY_ID)), st.lists(st.text(max_size=20), max_size=3))
def test_an_answer_that_was_read_is_read_the_same_again(name, values):
    question = BY_ID[name]
    answer = read_answer(question, values)
    if answer is not None and not isinstance(answer, Wrong):
        assert read_answer(question, as_sent(answer)) == answer


@given(st.sampled_from([name for name in sorted(BY_ID) if BY_ID[name].choices]), st.data())
def test_every_choice_can_be_chosen_and_nothing_else(name, data):
    question = BY_ID[name]
    choice = data.draw(st.sampled_from(question.choices))
    expected = (choice.value,) if takes_several(question) else choice.value
    assert read_answer(question, (choice.value,)) == expected
    assert isinstance(read_answer(question, (f"{choice.value}x",)), Wrong)


def test_the_course_passes_over_what_does_not_apply_and_drops_its_answer():
    course = Course(QUESTIONS, {"numbers": "1", "branchNumbers": True}, frozenset({"numbers"}))
    assert "branchNumbers" not in {question.id for question in course.asked}
    assert course.kept() == {"numbers": "1"}


def test_the_course_ends_when_everything_was_passed():
    course = Course(QUESTIONS, {}, frozenset(question.id for question in QUESTIONS))
    assert course.next is None
    assert course.before(QUESTIONS[1]) == QUESTIONS[0]
    assert course.before(QUESTIONS[0]) is None


@given(st.dictionaries(st.sampled_from(sorted(BY_ID)), st.lists(st.text(max_size=400), max_size=3).map(tuple)))
def test_any_sheet_is_read_and_no_answer_is_longer_than_it_may_be(sent):
    sheet = read_sheet(sent)
    assert not sheet.answers.keys() & sheet.wrong.keys()
    for answer in sheet.answers.values():
        assert all(len(words) <= MOST + len("https://") for words in as_sent(answer))


@pytest.mark.parametrize("name", ["companyName", "ways"])
def test_what_no_text_can_do_without_is_asked_for(name):
    assert name in read_sheet({}).wrong
