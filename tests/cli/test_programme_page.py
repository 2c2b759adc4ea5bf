"""`carelane programme-page`, as it is typed."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from carelane.cli.programme_page import programme_page
from carelane.domain.errors import BadSetting, CarelaneError

app = typer.Typer()
app.command("programme-page")(programme_page)
FILE = """\
carelane: 1
brand: {displayName: Alderfield Property Management, email: office@alderfield.example}
campaign:
  usecase: CUSTOMER_CARE
  numbers: ["+16145550142"]
  privacyPolicyLink: https://www.alderfield.example/privacy
  termsAndConditionsLink: https://www.alderfield.example/sms-terms
optInMethods:
  - method: customer_texts_first
facts: {topics: repairs in your apartment, frequency: varies, languages: [en, es]}
"""


def run(*arguments: object, stdin: str = ""):
    return CliRunner().invoke(app, [*map(str, arguments)], input=stdin)


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    path = tmp_path / "campaign.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_the_page_goes_to_standard_output_and_the_conditions_to_standard_error(campaign):
    result = run(campaign)
    assert result.exit_code == 0
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert "Cómo inscribirse" in result.stdout
    assert "Publish it only if all of this is true:" in result.stderr
    assert "(stop-honoured)" in result.stderr
    assert "Do not publish it yet" not in result.stderr


def test_one_language_may_be_asked_for(campaign):
    assert "Cómo inscribirse" not in run(campaign, "--language", "en").stdout


def test_a_file_is_written_and_never_replaced_unasked(campaign, tmp_path):
    out = tmp_path / "sms.html"
    assert run(campaign, "--out", out).exit_code == 0
    first = out.read_text(encoding="utf-8")
    again = run(campaign, "--out", out, "--language", "en")
    assert isinstance(again.exception, BadSetting)
    assert out.read_text(encoding="utf-8") == first
    assert run(campaign, "--out", out, "--language", "en", "--force").exit_code == 0
    assert out.read_text(encoding="utf-8") != first


def test_open_questions_are_named(tmp_path):
    result = run("-", stdin=FILE.replace("topics: repairs in your apartment, ", ""))
    assert "Do not publish it yet" in result.stderr
    assert "(facts.topics)" in result.stderr


@pytest.mark.parametrize("arguments", [("",), ("missing.yaml",), ("-", "--language", "fr")])
def test_a_wrong_request_is_a_sentence(arguments):
    assert isinstance(run(*arguments, stdin=FILE).exception, CarelaneError)


def test_a_folder_is_no_file(campaign, tmp_path):
    assert isinstance(run(campaign, "--out", tmp_path).exception, BadSetting)
