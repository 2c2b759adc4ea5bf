"""`carelane ask`: answers in the terminal."""

import json

import pytest

from carelane.report.answers import COMMANDS, command_of
from carelane.sources import TOOLS, Step, answers
from tests.cli.conftest import Run


def test_the_answer_comes_with_sources_a_dispute_and_what_to_do_next(run: Run) -> None:
    ended = run("ask", "do", "I", "need", "stocks")
    assert ended.code == 0
    assert "A stock symbol and exchange are asked only of companies" in ended.out
    assert "What we advise:" in ended.out
    assert "carelane choose-use-case" in ended.out
    assert "no legal advice" in ended.out or "not legal advice" in ended.out


def test_as_json_it_gives_the_answers_that_fit_and_what_else_was_found(run: Run) -> None:
    ended = run("ask", "861", "--format", "json")
    data = json.loads(ended.out)
    assert ended.code == 0
    assert data["answers"][0]["id"] == "code-861"
    assert data["answers"][0]["sources"]
    assert "861" in [found["id"] for found in data["found"] if found["kind"] == "code"]


def test_an_answer_is_given_by_its_id(run: Run) -> None:
    assert "Nowhere." in run("ask", "--id", "where-to-send-opt-in-data").out


def test_words_that_find_nothing_end_with_three_and_say_what_to_do(run: Run) -> None:
    ended = run("ask", "zzzzqqq")
    assert (ended.code, ended.out) == (3, "")
    assert "Try fewer or other words" in ended.err
    data = json.loads(run("ask", "zzzzqqq", "--format", "json").out)
    assert data["answers"] == data["found"] == []


def test_a_code_without_a_question_shows_what_was_found(run: Run) -> None:
    ended = run("ask", "OPT_IN_WORKFLOW_CHECKBOX_INVALID")
    assert ended.code == 0
    assert "carelane explain OPT_IN_WORKFLOW_CHECKBOX_INVALID" in ended.out


@pytest.mark.parametrize("arguments", [[], ["  "], ["--id", "nope"], ["fees", "--format", "xml"]])
def test_a_question_that_is_none_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    ended = run("ask", *arguments)
    assert ended.code == 2
    assert "hint:" in ended.err


def test_every_step_has_a_command(run: Run) -> None:
    known = run("--help").out
    for step in (step for entry in answers().values() for step in entry.steps):
        name = command_of(step).split()[1]
        assert f" {name} " in known, step


def test_every_tool_has_one() -> None:
    assert set(TOOLS) <= set(COMMANDS)
    assert command_of(Step("learn/codes/telnyx/602", "x")) == "carelane explain 602"
