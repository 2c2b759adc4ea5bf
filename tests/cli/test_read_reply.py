"""`carelane read-reply`, as people and programs call it."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_a_wish_to_stop_is_told_with_its_words_and_its_authority(run: Run) -> None:
    ended = run("read-reply", "hi, please take me off your list")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("revocation, act")
    assert "take me off your list" in ended.out
    assert "47 CFR 64.1200" in ended.out
    assert "not legal advice" in " ".join(ended.out.split())


def test_json_is_the_contract(run: Run) -> None:
    data = json.loads(run("read-reply", "--format", "json", "stop the promos but keep my reminders").out)
    assert set(data) == {
        "carelane", "intent", "band", "scope", "spans", "why", "rule", "holds_texts", "probability", "citations",
        "text", "context", "notice",
    }  # fmt: skip
    assert (data["carelane"], data["intent"], data["band"], data["scope"]) == (1, "revocation", "act", "this_stream")
    assert data["spans"] == [[0, 15]]
    assert data["citations"][0]["requirement"] == "REV-03"


def test_the_context_decides_what_a_yes_means(run: Run) -> None:
    assert run("read-reply", "YES", "--context", "answering_question").out.startswith("other, none")
    assert run("read-reply", "YES", "--context", "after_optout").out.startswith("resubscribe, act")


def test_an_unknown_context_is_a_usage_error_that_lists_the_contexts(run: Run) -> None:
    for call in (("read-reply", "yes", "--context", "maybe"), ("read-reply", "--jsonl", "-", "--context", "maybe")):
        ended = run(*call)
        assert ended.code == 2
        assert "hint: known contexts: none, answering_question, after_optout" in ended.err


def test_the_reply_may_come_from_standard_input(run: Run) -> None:
    assert run("read-reply", "-", given="STOP\n").out.startswith("revocation, act")


def test_no_reply_is_an_error_that_says_what_to_give(run: Run) -> None:
    ended = run("read-reply", " ")
    assert ended.code == 2
    assert "no reply to read" in ended.err


def test_bulk_gives_one_line_for_each_in_order_and_goes_on_after_bad_ones(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "Stop 🛑"}),
        "no JSON",
        json.dumps({"id": "c", "text": "yes", "context": "after_optout"}),
        json.dumps({"id": "d"}),
        json.dumps({"id": "e", "text": "yes", "context": "sideways"}),
        json.dumps({"id": "f", "text": "yes", "context": 7}),
        "",
        json.dumps({"text": "see you at nine", "context": None}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ended = run("read-reply", "--jsonl", "in.jsonl")
    assert (ended.code, ended.err) == (0, "")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [item["id"] for item in found] == ["a", 2, "c", "d", "e", "f", 8]
    assert [item.get("intent") for item in found] == ["revocation", None, "resubscribe", None, None, None, "other"]
    assert [item["error"]["slug"] for item in found if "error" in item] == [
        "bad-line", "bad-line", "unknown-name", "bad-line",
    ]  # fmt: skip
    assert set(found[0]) == {
        "carelane", "id", "intent", "band", "scope", "spans", "why", "rule", "holds_texts", "probability", "citations",
    }  # fmt: skip


def test_options_that_exclude_each_other_are_refused(run: Run) -> None:
    assert run("read-reply", "--jsonl", "-", "stop").code == 2
    assert run("read-reply", "--jsonl", "-", "--format", "json").code == 2
    assert run("read-reply", "--format", "yaml", "stop").code == 2
