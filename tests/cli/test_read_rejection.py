"""`carelane read-rejection`, as people and programs call it."""

import json
from pathlib import Path

from carelane.services.demo_campaign import CAMPAIGN_FILE
from tests.cli.conftest import Run

TEXT = "Opt-in message lacks HELP instructions; the privacy policy is missing (861)."


def test_the_words_are_marked_and_each_cause_has_remedy_fields_fix_and_source(run: Run) -> None:
    ended = run("read-rejection", TEXT, "--provider", "ringcentral")
    assert (ended.code, ended.err) == (0, "")
    told = " ".join(ended.out.split())
    assert "^" in ended.out
    assert "optin-msg-missing-help" in told
    assert "remedy: edit" in told
    assert "where: optinMessage" in told
    assert "source: Telnyx 861" in told
    assert "not legal advice" in told


def test_json_is_the_contract(run: Run) -> None:
    data = json.loads(run("read-rejection", "--format", "json", TEXT).out)
    assert set(data) == {
        "carelane", "causes", "suspected", "codes", "campaign_ids", "brand_ids", "notes", "provider", "text",
        "boilerplate", "notice",
    }  # fmt: skip
    assert set(data["causes"][0]) == {
        "id", "span", "confidence", "basis", "code", "title", "meaning", "fix", "fields", "remedy", "sources",
    }  # fmt: skip
    start, end = data["causes"][0]["span"]
    assert TEXT[start:end] == "HELP instructions"
    assert data["codes"][0]["code"] == "861"


def test_the_text_may_come_from_standard_input_or_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mail.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    for ended in (run("read-rejection", "-", given=TEXT), run("read-rejection", "--file", "mail.html")):
        assert ended.code == 0
        assert "privacy-policy-missing" in ended.out


def test_a_campaign_says_what_to_suspect_when_the_text_says_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(CAMPAIGN_FILE, encoding="utf-8")
    ended = run("read-rejection", "Your campaign was rejected.", "--campaign", "mine.yaml")
    assert "suspected, from the campaign itself:" in ended.out
    assert "consent-implied" in ended.out


def test_bulk_gives_one_line_for_each_in_order_and_goes_on_after_bad_ones(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": TEXT, "provider": "ringcentral"}),
        "no JSON",
        json.dumps({"id": "c", "text": "Rejected."}),
        json.dumps({"id": "d"}),
        json.dumps({"id": "e", "text": TEXT, "provider": 7}),
        json.dumps({"id": "f", "text": " "}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ended = run("read-rejection", "--jsonl", "in.jsonl")
    assert ended.code == 0
    out = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["id"] for line in out] == ["a", 2, "c", "d", "e", "f"]
    assert [cause["id"] for cause in out[0]["causes"]] == ["optin-msg-missing-help", "privacy-policy-missing"]
    assert set(out[0]["causes"][0]) >= {"id", "span", "confidence"}
    assert [cause["id"] for cause in out[2]["causes"]] == ["unspecified"]
    assert [line["error"]["slug"] for line in (out[1], *out[3:])] == ["bad-line", "bad-line", "bad-line", "bad-input"]


def test_options_that_exclude_each_other_are_a_usage_error(run: Run) -> None:
    for call in (
        ("read-rejection", "--jsonl", "-", "text"),
        ("read-rejection", "--jsonl", "-", "--format", "json"),
        ("read-rejection", "text", "--file", "x"),
        ("read-rejection", "text", "--format", "yaml"),
        ("read-rejection", ""),
        ("read-rejection", "--file", "absent.txt"),
        ("read-rejection", "text", "--campaign", "absent.yaml"),
    ):
        assert run(*call).code == 2, call


def test_a_file_may_be_given_as_in_fix_and_a_missing_one_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.txt").write_text(TEXT, encoding="utf-8")
    assert "privacy-policy-missing" in run("read-rejection", "@answer.txt").out
    missing = run("read-rejection", "@nothing.txt")
    assert missing.code == 2
    assert "nothing.txt could not be read" in missing.err


def test_an_empty_rejection_says_how_to_give_one(run: Run) -> None:
    for text in ("", " \n "):
        ended = run("read-rejection", text)
        assert ended.code == 2
        assert "@FILE" in ended.err


def test_an_approval_suspects_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(CAMPAIGN_FILE, encoding="utf-8")
    ended = run("read-rejection", "Your campaign has been approved.", "--campaign", "mine.yaml")
    assert ended.code == 0
    assert "nothing to correct" in ended.out
    assert "suspected" not in ended.out
