"""`carelane choose-use-case`: asked, piped, from files, and as data."""

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from carelane.cli.choose_use_case import choose_use_case
from carelane.cli.schema import schema
from carelane.domain.errors import BadSetting, InputError
from carelane.services.use_case_choice.reading import AnswersFileError
from tests.house.checkout import ROOT

app = typer.Typer()
app.command("choose-use-case")(choose_use_case)
schemas = typer.Typer()
schemas.command("schema")(schema)
EXAMPLES = ROOT / "examples"


def run(*args: str, lines: tuple[str, ...] = ()):
    return CliRunner().invoke(app, list(args), input="".join(f"{line}\n" for line in lines))


def test_piped_answers_lead_to_a_use_case():
    lines = ("1", "1, 2", "1", "1", "1", "300", "", "1", "1", "", "law", "1", "no", "")
    result = run(lines=lines)
    assert result.exit_code == 0, result.exception
    assert result.stdout.startswith("Use case: LOW_VOLUME (CUSTOMER_CARE)\n")
    assert "Who writes first?" in result.stderr
    assert "Who writes first?" not in result.stdout


def test_back_changes_an_answer():
    result = run("--format", "json", lines=("1", "offers", "back", "orders", "quit"))
    assert json.loads(result.stdout)["title"] == "DELIVERY_NOTIFICATION"


def test_a_question_mark_explains_and_quit_uses_what_was_said():
    result = run("--format", "json", lines=("?", "customer", "codes", "quit"))
    assert "is not “always”" in result.stderr or isinstance(result.exception, InputError)
    asked = run("--format", "json", lines=("?", "1", "codes", "quit"))
    assert json.loads(asked.stdout)["title"] == "2FA"


def test_a_wrong_answer_in_a_pipe_ends_it():
    result = run(lines=("9",))
    assert isinstance(result.exception, InputError)


def test_no_answers_at_all_are_said_to_be_none():
    assert isinstance(run().exception, BadSetting)


def test_an_answers_file_asks_nothing_and_the_same_answers_give_the_same_choice():
    path = str(EXAMPLES / "use-cases" / "three-numbers.yaml")
    result = run("--answers", path, "--as-of", "2026-11-25", "--format", "json")
    again = run("--answers", path, "--as-of", "2026-11-25", "--format", "json")
    assert result.stderr == ""
    assert result.stdout == again.stdout
    data = json.loads(result.stdout)
    assert data["recommended"] == [
        {
            "use_case": "LOW_VOLUME",
            "sub_use_cases": ["2FA", "CUSTOMER_CARE"],
            "streams": ["codes", "answers", "staff_messages"],
        }
    ]


def test_the_json_is_versioned_and_resolves_every_source():
    path = str(EXAMPLES / "use-cases" / "property-manager.yaml")
    data = json.loads(run("--answers", path, "--format", "json").stdout)
    assert data["carelane"] == 1
    assert list(data)[:6] == ["carelane", "provider", "as_of", "title", "recommended", "confidence"]
    named = {name for item in data["why"] for name in item["sources"]}
    assert named <= set(data["sources"])
    assert {"option", "once", "monthly", "first_month", "first_year", "year_after"} <= set(data["costs"][0])


def test_an_unknown_key_is_told_with_what_was_meant(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_text("carelane: 1\nstream: [answers]\n", encoding="utf-8")
    result = run("--answers", str(path))
    assert isinstance(result.exception, AnswersFileError)
    assert "did you mean `streams`?" in result.exception.render()
    assert result.exception.exit_code == 2


def test_a_campaign_file_is_evidence_and_only_the_rest_is_asked():
    result = run(str(EXAMPLES / "maple-ridge-declined.yaml"), "--format", "json", lines=("2", "", "1", "1"))
    assert "What are you?" not in result.stderr
    assert "Who writes first?" in result.stderr
    data = json.loads(result.stdout)
    assert ("sample2", "MARKETING") in [(item["field"], item["code"]) for item in data["evidence"]]
    assert data["declared"].endswith("does not cover MARKETING.")


def test_the_provider_option_wins():
    path = str(EXAMPLES / "use-cases" / "law-firm.yaml")
    data = json.loads(run("--answers", path, "--provider", "twilio", "--format", "json").stdout)
    assert (data["provider"], data["samples"][0]["number"]) == ("twilio", 2)
    assert isinstance(run("--answers", path, "--provider", "nobody").exception, BadSetting)


def test_markdown_and_text_hold_the_same_headings():
    path = str(EXAMPLES / "use-cases" / "law-firm.yaml")
    text = run("--answers", path).stdout
    markdown = run("--answers", path, "--format", "markdown").stdout
    headings = [line.removeprefix("## ") for line in markdown.splitlines() if line.startswith("## ")]
    assert {"Why", "Other ways, and why not", "Costs (US dollars)", "Speed", "Sources"} <= set(headings)
    assert [line for line in headings if line not in text.splitlines()] == []


def test_the_schema_of_the_answers_is_published():
    result = CliRunner().invoke(schemas, ["--answers"])
    assert json.loads(result.stdout)["properties"]["starts"]["enum"] == ["customers", "both", "business"]
    assert "answers" not in json.loads(CliRunner().invoke(schemas, []).stdout)["title"].lower()
