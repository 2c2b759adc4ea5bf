"""What people type is understood, or told why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.interview import answers
from carelane.services.interview.answers import Choice, Wrong
from carelane.services.interview.questions import QUESTIONS, VERTICALS, WAYS

CHOICES = (
    Choice("web_form", "a form on a website"),
    Choice("verbal", "asked by voice"),
    Choice("paper", "a paper form"),
)


@pytest.mark.parametrize(
    ("reader", "line", "answer"),
    [
        (answers.site, "alder.example", "https://alder.example"),
        (answers.site, "http://alder.example/a?b", "http://alder.example/a?b"),
        (answers.email, "hi@alder.example", "hi@alder.example"),
        (answers.phone, "(303) 555-0142", "+13035550142"),
        (answers.phone, "1 303 555 0142", "+13035550142"),
        (answers.phone, "+44 20 7946 0000", "+442079460000"),
        (answers.phones, "303 555 0142; 303 555 0143", ("+13035550142", "+13035550143")),
        (answers.site, "alder.example?x=1", "https://alder.example?x=1"),
        (answers.phone, "+1 303 555 0142", "+13035550142"),
        (answers.day, "2026-01-05", "2026-01-05"),
        (answers.day, "January 5, 2026", "2026-01-05"),
        (answers.day, "Jan 5 2026", "2026-01-05"),
        (answers.words(20), "  our   tenants ", "our tenants"),
        (answers.how_often(80), "varies", "varies"),
        (answers.how_often(80), "up to 4 messages a month", "up to 4 messages a month"),
        (answers.how_often(80), "one message per request", "one message per request"),
        (answers.how_often(80), "about ten a year.", "about ten a year."),
        (answers.tax_number, "123456789", "12-3456789"),
        (answers.tax_number, "12-3456789", "12-3456789"),
        (answers.state, "co", "CO"),
        (answers.postal_code, "80203-1234", "80203-1234"),
        (answers.keyword, "join", "JOIN"),
        (answers.names, "ASB, Alder", ("ASB", "Alder")),
        (answers.yes_or_no, "Y", True),
        (answers.yes_or_no, "no", False),
        (answers.one_of(CHOICES), "2", "verbal"),
        (answers.one_of(CHOICES), "web", "web_form"),
        (answers.one_of(CHOICES), "A paper form", "paper"),
        (answers.several_of(CHOICES), "1 3", ("web_form", "paper")),
        (answers.several_of(CHOICES), "voice, 1, 1", ("verbal", "web_form")),
        (answers.one_of(VERTICALS), "real estate", "REAL_ESTATE"),
        (answers.several_of(WAYS), "customer_texts_first", ("customer_texts_first",)),
    ],
)
def test_answers_are_taken_in_the_form_that_the_file_needs(reader, line, answer):
    assert reader(line) == answer


@pytest.mark.parametrize(
    ("reader", "line"),
    [
        (answers.site, "our site"),
        (answers.site, "alder"),
        (answers.site, "yesterday.5"),
        (answers.site, "https://-alder.example"),
        (answers.site, "ftp://alder.example"),
        (answers.email, "a..b@alder.example"),
        (answers.email, "hi@alder.5"),
        (answers.email, "hi@alder.example, you@alder.example"),
        (answers.phone, "+1 303 555"),
        (answers.phone, "303 155 0142"),
        (answers.day, "yesterday"),
        (answers.day, "2026-02-30"),
        (answers.day, "1/5/2026"),
        (answers.day, "Ma 5, 2026"),
        (answers.day, "0026-01-05"),
        (answers.words(20), "x" * 21),
        (answers.words(20), "[tenants]"),
        (answers.how_often(80), "-3 messages a month"),
        (answers.how_often(80), "0 messages a month"),
        (answers.how_often(80), "2.5 messages a month"),
        (answers.how_often(80), "lots"),
        (answers.email, "hi at alder"),
        (answers.phone, "555 0142"),
        (answers.phone, "call us"),
        (answers.phones, "303 555 0142, x"),
        (answers.tax_number, "12345"),
        (answers.state, "Colorado"),
        (answers.postal_code, "802"),
        (answers.keyword, "JOIN US"),
        (answers.names, ","),
        (answers.yes_or_no, "perhaps"),
        (answers.one_of(CHOICES), "4"),
        (answers.one_of(CHOICES), "form"),
        (answers.several_of(CHOICES), "1, 9"),
    ],
)
def test_what_is_no_answer_says_why(reader, line):
    wrong = reader(line)
    assert isinstance(wrong, Wrong)
    assert wrong.why


@given(st.sampled_from(QUESTIONS), st.text(max_size=40))
def test_any_line_is_an_answer_or_wrong(question, line):
    assert isinstance(question.read(line), str | bool | tuple | Wrong)


def test_every_default_answers_its_question():
    for question in QUESTIONS:
        assert not question.default or not isinstance(question.read(question.default), Wrong), question.id


def test_questions_have_ids_of_their_own():
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
