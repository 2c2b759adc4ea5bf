"""`carelane convert` and `carelane schema`, as they are typed."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from carelane.cli.convert import convert
from carelane.cli.schema import schema
from carelane.domain.errors import BadSetting, CampaignFileError, UnreadableFile

app = typer.Typer()
app.command("convert")(convert)
app.command("schema")(schema)
TWILIO = {
    "us_app_to_person_usecase": "CUSTOMER_CARE",
    "description": "We answer.",
    "message_samples": ["a"],
    "sid": "QE1",
}


def run(*arguments: object, stdin: bytes | str = ""):
    return CliRunner().invoke(app, ["convert", *map(str, arguments)], input=stdin)


@pytest.fixture
def twilio(tmp_path: Path) -> Path:
    path = tmp_path / "twilio.json"
    path.write_text(json.dumps(TWILIO), encoding="utf-8")
    return path


def test_data_goes_to_standard_output_and_notes_to_standard_error(twilio):
    result = run(twilio, "--to", "flat")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["use_case"] == "CUSTOMER_CARE"
    assert "note: not part of a registration, left out: sid “QE1”" in result.stderr


def test_standard_input_is_read_in_any_encoding_that_files_may_have():
    text = "Use case: Customer Care\nDescription: Café Ünal answers.\n"
    result = run("-", stdin=text.encode("utf-16"))
    assert "Café Ünal answers." in result.stdout


def test_a_file_is_written_and_never_replaced_unasked(twilio, tmp_path):
    target = tmp_path / "out.yaml"
    assert run(twilio, "--output", target).exit_code == 0
    written = target.read_text(encoding="utf-8")
    assert written.startswith("carelane: 1\n")
    target.write_text("mine", encoding="utf-8")
    refused = run(twilio, "-o", target)
    assert isinstance(refused.exception, BadSetting)
    assert "--force" in refused.exception.hint
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(twilio, "-o", target, "--force").exit_code == 0
    assert target.read_text(encoding="utf-8") == written
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.yaml", "twilio.json"]


def test_nothing_is_written_when_the_source_is_wrong(tmp_path):
    target = tmp_path / "out.yaml"
    result = run("-", "-o", target, stdin="carelane: 1\nfoo: 1\n")
    assert isinstance(result.exception, CampaignFileError)
    assert not target.exists()


def test_a_folder_is_no_file(twilio, tmp_path):
    assert isinstance(run(twilio, "-o", tmp_path, "--force").exception, BadSetting)
    assert isinstance(run(tmp_path).exception, UnreadableFile)


def test_one_of_several_campaigns_is_picked(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(json.dumps({**TWILIO, "description": f"Number {n}."}) for n in (1, 2)), encoding="utf-8")
    assert isinstance(run(path).exception, CampaignFileError)
    assert "Number 2." in run(path, "--pick", "2").stdout


def test_all_campaigns_go_into_files_of_their_own(tmp_path):
    path = tmp_path / "all.jsonl"
    lines = [json.dumps({"use_case": "2FA", "samples": ["a"], "brand": name}) for name in ("Alder & Oak, Bakers", "Üñ")]
    path.write_text("\n".join(lines), encoding="utf-8")
    result = run(path, "--all", "--output", tmp_path / "new")
    assert result.exit_code == 0
    assert sorted(item.name for item in (tmp_path / "new").iterdir()) == ["1-alder-oak-bakers.yaml", "2.yaml"]
    assert isinstance(run(path, "--all").exception, BadSetting)
    assert isinstance(run(path, "--all", "--pick", "1", "-o", tmp_path).exception, BadSetting)
    assert isinstance(run(path, "--all", "--output", path).exception, UnreadableFile)


def test_the_format_can_be_named(tmp_path):
    path = tmp_path / "form.txt"
    path.write_text("Description: We answer.", encoding="utf-8")
    assert "We answer." in run(path, "--from", "portal").stdout


def test_the_schema_is_printed():
    result = CliRunner().invoke(app, ["schema"])
    assert json.loads(result.stdout)["$schema"].endswith("2020-12/schema")
