"""`carelane choose-use-case --jsonl`: a hint for each text, bad lines reported, and nothing loaded for it otherwise."""

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

KEYS = {"carelane", "id", "top", "probabilities", "vetoes"}


def test_each_text_gets_three_codes_in_order_and_bad_lines_are_reported(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "Quarry Bank: your login code is 551920."}),
        "no JSON",
        json.dumps({"id": "c", "text": "Quarry Foods: your order is out for delivery."}),
        json.dumps({"id": "d"}),
        json.dumps({"id": "e", "text": 7}),
        json.dumps({"id": "f", "text": "  "}),
        "",
        json.dumps({"text": "25% off all lamps until Sunday!"}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ended = run("choose-use-case", "--jsonl", "in.jsonl")
    assert (ended.code, ended.err) == (0, "")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [item["id"] for item in found] == ["a", 2, "c", "d", "e", "f", 8]
    assert [item["top"][0] if "top" in item else None for item in found] == [
        "2FA", None, "DELIVERY_NOTIFICATION", None, None, None, "MARKETING",
    ]  # fmt: skip
    assert [item["error"]["slug"] for item in found if "error" in item] == [
        "bad-line", "bad-line", "bad-line", "bad-input",
    ]  # fmt: skip
    for item in found:
        assert item["carelane"] == 1
        assert "error" in item or (set(item) == KEYS and len(item["top"]) == 3)


def test_a_code_that_is_ruled_out_comes_with_words_reason_and_source(run: Run) -> None:
    line = json.dumps({"id": 1, "text": "25% off all lamps until Sunday!"})
    (found,) = map(json.loads, run("choose-use-case", "--jsonl", "-", given=line).out.splitlines())
    veto = next(veto for veto in found["vetoes"] if veto["code"] == "CUSTOMER_CARE")
    assert set(veto) == {"code", "words", "why", "citations"}
    assert {"source", "title", "authority", "url", "date", "says"} <= set(veto["citations"][0])
    assert list(found["probabilities"]) == found["top"]


def test_a_file_that_is_not_there_is_an_error_of_the_call(run: Run) -> None:
    ended = run("choose-use-case", "--jsonl", "nothing.jsonl")
    assert (ended.code, ended.out) == (2, "")
    assert "nothing.jsonl" in ended.err


def test_what_belongs_to_a_campaign_excludes_lines_of_texts(run: Run) -> None:
    for more in (("a.yaml",), ("--answers", "a.yaml"), ("--provider", "twilio"), ("--format", "json")):
        ended = run("choose-use-case", "--jsonl", "-", *more)
        assert ended.code == 2
        assert "exclude each other" in ended.err


def test_the_model_is_read_only_where_a_text_is_read() -> None:
    program = (
        "import sys; from carelane.cli.main import app; import carelane.cli.choose_use_case, typer.main;"
        "typer.main.get_command(app); import carelane.services.choose_use_case;"
        "from carelane.language.linear import read_model; print(read_model.cache_info().currsize);"
        "print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False"]
