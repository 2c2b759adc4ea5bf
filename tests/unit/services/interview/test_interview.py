"""The course of the questions: forward, back, open, ended."""

import pytest

from carelane.domain.errors import InputError
from carelane.services.interview.interview import EndOfInput, Interview
from carelane.services.interview.questions import QUESTIONS


class Person:
    """Answers by the question that is asked; what it does not know it leaves open."""

    def __init__(self, *script: str, **known: str) -> None:
        self.script = list(script)
        self.known = known
        self.said: list[str] = []
        self.prompts: list[str] = []

    def say(self, line: str) -> None:
        self.said.append(line)

    def ask(self, prompt: str) -> str:
        self.prompts.append(prompt)
        if self.script:
            return self.script.pop(0)
        if not self.known:
            raise EndOfInput
        asked = [question for question in QUESTIONS if f"\n{question.ask}" in self.said]
        latest = max(asked, key=lambda question: len(self.said) - self.said[::-1].index(f"\n{question.ask}"))
        return self.known.get(latest.id.replace(".", "_"), "")


def interview(person: Person, *, retries: bool = True) -> Interview:
    found = Interview(person.ask, person.say, retries=retries)
    found.run()
    return found


def test_all_questions_that_apply_are_asked_and_no_others():
    person = Person(companyName="Alder LLC", ways="web", form_has_checkbox="no")
    found = interview(person)
    assert found.finished
    assert found.answers["ways"] == ("web_form",)
    asked = {question.id for question in QUESTIONS if f"\n{question.ask}" in person.said}
    assert "form.url" in asked
    assert "form.checkbox_required" not in asked
    assert "first.published" not in asked
    assert "firstName" not in asked
    assert "ein" in asked


def test_a_sole_proprietor_is_asked_for_a_name_and_not_for_a_tax_number():
    person = Person(entityType="2", firstName="Jo")
    found = interview(person)
    assert found.answers["firstName"] == "Jo"
    assert "\nWhat is its tax number (EIN)?" not in person.said


def test_enter_takes_the_default_or_leaves_the_question_open():
    found = interview(Person("Alder LLC", "", "", ""))
    assert found.answers == {"companyName": "Alder LLC", "entityType": "PRIVATE_PROFIT"}
    assert not found.finished


def test_back_returns_shows_the_answer_and_lets_it_be_changed():
    person = Person("Alder LLC", "Alder", "back", "Alder Bakery", "quit")
    found = interview(person)
    assert found.answers == {"companyName": "Alder LLC", "displayName": "Alder Bakery"}
    assert "[Alder] > " in person.prompts


def test_back_keeps_the_answer_on_enter_and_skip_clears_it():
    assert interview(Person("Alder LLC", "Alder", "BACK", "", "quit")).answers["displayName"] == "Alder"
    assert "displayName" not in interview(Person("Alder LLC", "Alder", "back", "skip", "quit")).answers


def test_back_at_the_first_question_says_so():
    person = Person("back", "quit")
    interview(person)
    assert "This is the first question." in person.said


def test_an_answer_that_no_longer_applies_is_dropped():
    person = Person(entityType="2", firstName="Jo")
    found = Interview(person.ask, person.say)
    found.answers.update({"ein": "12-3456789"})
    found.run()
    assert "ein" not in found.answers


def test_a_question_mark_explains_and_asks_again():
    person = Person("?", "Alder LLC", "quit")
    found = interview(person)
    assert found.answers == {"companyName": "Alder LLC"}
    assert any("letter by letter" in line for line in person.said)


def test_a_wrong_answer_is_told_and_asked_again():
    person = Person("A", "", "", "", "12", "12-3456789", "quit")
    found = interview(person)
    assert found.answers["ein"] == "12-3456789"
    assert any("nine digits" in line for line in person.said)


def test_a_wrong_answer_in_a_pipe_ends_everything_before_answers_slip():
    with pytest.raises(InputError, match="“12” does not answer “What is its tax number") as raised:
        interview(Person("A", "", "", "", "12", "12-3456789"), retries=False)
    assert "nine digits" in raised.value.hint


def test_a_long_answer_goes_on_in_the_next_line():
    assert interview(Person("Alder \\", "Bakery \\", "LLC", "quit")).answers["companyName"] == "Alder\nBakery\nLLC"


def test_the_end_of_the_lines_keeps_what_was_said():
    found = interview(Person("Alder LLC"))
    assert found.answers == {"companyName": "Alder LLC"}
    assert not found.finished
