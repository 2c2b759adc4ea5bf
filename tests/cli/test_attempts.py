"""`carelane attempts`, `packet` and `letter`, as they are typed."""

import html
import json
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.findings import NOTICE
from tests.cli.conftest import Run

ANSWER = "Campaign declined. Opt-out message must contain brand name. Contact: Ünal Müller (861)"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "c.yaml"
    path.write_text(CAMPAIGN_FILE, encoding="utf-8")
    return path


@pytest.fixture
def declined(run, file) -> Path:
    assert run("attempts", "c.yaml", "--record", "--fee", "15", "--date", "2026-10-01", "--answer", ANSWER).code == 0
    return file


def test_without_attempts_it_says_how_to_record_one(run, file):
    ended = run("attempts", "c.yaml")
    assert ended.code == 3
    assert "--record" in ended.err


def test_a_submission_is_kept_with_its_answer_word_for_word(run, declined):
    kept = json.loads((declined.parent / "c.attempts" / "attempt-001.json").read_text(encoding="utf-8"))
    assert kept["answer"] == ANSWER
    assert (kept["fee_usd"], kept["date"], kept["outcome"]) == (15.0, "2026-10-01", "declined")
    assert kept["registration"]["campaign"]["optoutMessage"] == "OK, bye!"
    assert stat.S_IMODE((declined.parent / "c.attempts").stat().st_mode) == 0o700


def test_the_list_shows_changes_fees_and_what_is_left(run, declined):
    declined.write_text(CAMPAIGN_FILE.replace("OK, bye!", "Goodbye from us."), encoding="utf-8")
    run("attempts", "c.yaml", "--record", "--date", "2026-10-09")
    run("attempts", "c.yaml", "--answer-to", "2", "--answer", "-", "--fee", "15", given="Declined again (861)")
    listed = run("attempts", "c.yaml", "--diff")
    assert listed.code == 0
    assert "Fees so far: $30.00." in listed.out
    assert "optoutMessage" in listed.out
    assert "{+Goodbye+}" in listed.out
    assert "without fixing" in listed.out
    data = json.loads(run("attempts", "c.yaml", "--format", "json").out)
    assert data["carelane"] == 1
    assert [item["number"] for item in data["attempts"]] == [1, 2]
    assert data["fees_usd"] == 30.0
    assert data["attempts"][1]["changed"][0]["field"] == "optoutMessage"
    assert "messageFlow" in data["unchanged"]
    assert data["warnings"]


def test_the_check_warns_of_what_the_last_decline_named(run, declined):
    ended = run("check", "c.yaml")
    assert ended.code == 12
    assert "nothing that a reviewer sees has changed since attempt 1" in ended.out
    assert "without fixing" in " ".join(json.loads(run("check", "c.yaml", "--format", "json").out)["notes"])


def test_attempts_that_cannot_be_read_do_not_stop_the_check(run, declined):
    (declined.parent / "c.attempts" / "attempt-001.json").write_text("{", encoding="utf-8")
    ended = run("check", "c.yaml")
    assert ended.code == 12
    assert "attempt-001.json" in ended.err
    assert run("attempts", "c.yaml").code == 2


def test_an_answer_from_a_file_and_one_that_says_nothing(run, file):
    (file.parent / "answer.txt").write_text(ANSWER, encoding="utf-8")
    assert run("attempts", "c.yaml", "--record", "--answer", "@answer.txt").code == 0
    unclear = run("attempts", "c.yaml", "--record", "--answer", "See the portal.")
    assert unclear.code == 2
    assert "--outcome" in unclear.err
    assert run("attempts", "c.yaml", "--record", "--answer", "Fine.", "--outcome", "approved").code == 0
    assert len(list((file.parent / "c.attempts").glob("attempt-*"))) == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--answer", "x"), "--record"),
        (("--record", "--remove-last"), "exclude"),
        (("--record", "--outcome", "lost"), "lost"),
        (("--record", "--date", "2999-01-01"), "not come yet"),
        (("--record", "--date", "tomorrow"), "not a day"),
        (("--answer-to", "9", "--answer", "x"), "no attempt 9"),
        (("--answer-to", "1", "--answer", "x"), "already"),
        (("--record", "--answer", "@missing.txt"), "missing.txt"),
        (("--record", "--answer", " "), "empty"),
        (("--format", "xml"), "xml"),
        (("--record", "--date", (date.today() + timedelta(days=1)).isoformat()), "not come yet"),  # noqa: DTZ011
        (("--record", "--date", "2026-10-02", "--answer", ANSWER, "--answered", "2026-10-01"), "older"),
        (("--record", "--answered", "2026-10-01"), "--answer"),
        (("--restore", "1"), "not removed"),
        (("--restore", "1", "--remove-last"), "exclude"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_kept(run, declined, options, said):
    ended = run("attempts", "c.yaml", *options)
    assert ended.code == 2
    assert said in ended.err
    assert [path.name for path in (declined.parent / "c.attempts").glob("attempt-*")] == ["attempt-001.json"]


def test_the_last_one_can_be_taken_back_and_its_number_is_not_given_again(run, declined):
    ended = run("attempts", "c.yaml", "--remove-last")
    assert ended.code == 0
    assert "--restore 1" in ended.err
    empty = run("attempts", "c.yaml")
    assert empty.code == 3
    assert "attempt 1 was removed" in empty.err
    assert run("attempts", "c.yaml", "--remove-last").code == 3
    assert "attempt 2" in run("attempts", "c.yaml", "--record", "--fee", "1").err
    listed = run("attempts", "c.yaml")
    assert "Attempt 1 was taken out of the list" in listed.out
    assert "Fees so far: $1.00." in listed.out
    assert [item["number"] for item in json.loads(run("attempts", "c.yaml", "--format", "json").out)["removed"]] == [1]
    assert run("attempts", "c.yaml", "--restore", "1").code == 0
    assert [item["number"] for item in json.loads(run("attempts", "c.yaml", "--format", "json").out)["attempts"]] == [
        1,
        2,
    ]


def test_an_answer_older_than_its_submission_is_refused_and_nothing_is_kept(run, file):
    run("attempts", "c.yaml", "--record", "--date", "2026-10-05")
    kept = file.parent / "c.attempts" / "attempt-001.json"
    before = kept.read_bytes()
    ended = run("attempts", "c.yaml", "--answer-to", "1", "--answer", ANSWER, "--date", "2026-10-04")
    assert ended.code == 2
    assert "2026-10-04 is older than the submission of 2026-10-05" in ended.err
    assert kept.read_bytes() == before
    assert run("attempts", "c.yaml", "--answer-to", "1", "--answer", ANSWER, "--date", "2026-10-05").code == 0


def test_the_day_of_an_answer_is_kept_only_when_it_was_said(run, file):
    run("attempts", "c.yaml", "--record", "--date", "2026-10-01", "--answer", ANSWER)
    run("attempts", "c.yaml", "--record", "--date", "2026-10-02", "--answer", ANSWER, "--answered", "2026-10-09")
    told = json.loads(run("attempts", "c.yaml", "--format", "json").out)["attempts"]
    assert [item["answered"] for item in told] == ["", "2026-10-09"]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Your campaign was not approved.", "declined"),
        ("Your campaign was declined. Once approved, you will be able to send.", "declined"),
        ("Good news: your campaign has been approved.", "approved"),
    ],
)
def test_the_words_of_an_answer_say_what_came_of_it(run, file, answer, outcome):
    run("attempts", "c.yaml", "--record")
    ended = run("attempts", "c.yaml", "--answer-to", "1", "--answer", answer)
    assert ended.code == 0, ended.err
    assert f"attempt 1, {outcome}" in ended.err


def test_an_answer_about_another_campaign_is_kept_only_when_somebody_says_so(run, file):
    text = CAMPAIGN_FILE.replace("campaign:", "campaign:\n  campaignId: CQ7X2LM", 1)
    file.write_text(text, encoding="utf-8")
    assert run("attempts", "c.yaml", "--record").code == 0
    ended = run("attempts", "c.yaml", "--answer-to", "1", "--answer", "Campaign CZZ81KT was approved.")
    assert ended.code == 2
    assert "CZZ81KT" in ended.err


def test_of_two_commands_that_answer_one_attempt_one_is_told_that_it_came_too_late(run, file):
    run("attempts", "c.yaml", "--record")
    with ThreadPoolExecutor(3) as pool:
        ended = list(
            pool.map(
                lambda note: run("attempts", "c.yaml", "--answer-to", "1", "--answer", ANSWER, "--note", note), "abc"
            )
        )
    assert sorted(item.code for item in ended) == [0, 2, 2]
    kept = json.loads((file.parent / "c.attempts" / "attempt-001.json").read_text(encoding="utf-8"))
    assert kept["note"] == next(note for note, item in zip("abc", ended, strict=True) if item.code == 0)
    assert all("attempt 1" in item.err for item in ended if item.code == 2)


def test_the_packet_is_private_and_the_same_on_every_run(run, declined):
    first = run("packet", "c.yaml", "--payloads", "--as-of", "2026-11-25")
    assert first.code == 0
    folder = declined.parent / "c.packet"
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "packet.html", "packet.pdf", "payload-twilio.json", "payload-telnyx.json", "payload-tcr.json",
    }  # fmt: skip
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    run("packet", "c.yaml", "--payloads", "--as-of", "2026-11-25")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert "not ready: " in first.err
    assert "would be refused" in first.err
    assert "without fixing" in first.err


def test_one_form_of_the_packet_alone(run, file):
    assert run("packet", "c.yaml", "--html", "--out", "a").code == 0
    assert [path.name for path in (file.parent / "a").iterdir()] == ["packet.html"]
    assert run("packet", "c.yaml", "--pdf", "--out", "b", "--provider", "twilio").code == 0
    assert [path.name for path in (file.parent / "b").iterdir()] == ["packet.pdf"]


def test_without_the_pdf_part_there_is_the_page_and_a_clear_word(run, file, tmp_path):
    (tmp_path / "typst.py").write_text("raise ImportError('typst')", encoding="utf-8")
    import os  # noqa: PLC0415

    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH", ""))))
    ended = run("packet", "c.yaml", "--out", "a", PYTHONPATH=path)
    assert ended.code == 0
    assert "carelane[pdf]" in ended.err
    assert [item.name for item in (tmp_path / "a").iterdir()] == ["packet.html"]
    alone = run("packet", "c.yaml", "--out", "b", "--pdf", PYTHONPATH=path)
    assert alone.code == 2
    assert "carelane[pdf]" in alone.err
    assert run("letter", "c.yaml", "-o", "l.pdf", PYTHONPATH=path).code == 2


def test_a_letter_needs_an_attempt_and_carries_the_notice(run, file):
    ended = run("letter", "c.yaml")
    assert ended.code == 2
    assert "--record" in ended.err
    run("attempts", "c.yaml", "--record", "--date", "2026-10-01", "--answer", ANSWER)
    text = run("letter", "c.yaml", "--kind", "appeal")
    assert text.code == 0
    assert ANSWER in text.out
    assert " ".join(text.out.split()).endswith(NOTICE)
    assert "before you send it" in text.err


def test_a_letter_is_written_in_the_form_of_its_name_and_never_over_a_file(run, declined):
    for name, start in (("l.pdf", b"%PDF"), ("l.html", b"<!DOCTYPE html>"), ("l.txt", b"Question about")):
        assert run("letter", "c.yaml", "-o", name).code == 0
        assert (declined.parent / name).read_bytes().startswith(start)
    again = run("letter", "c.yaml", "-o", "l.txt")
    assert again.code == 2
    assert "left as it is" in again.err
    assert run("letter", "c.yaml", "--format", "pdf").code == 2


@pytest.mark.parametrize("fee", ["nan", "inf", "1e9"])
def test_a_fee_that_nobody_can_have_paid_is_refused_before_anything_is_written(
    run: Run, fee: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fee.yaml").write_text(CAMPAIGN_FILE, encoding="utf-8")
    ended = run("attempts", "fee.yaml", "--record", "--fee", fee)
    assert ended.code == 2
    assert "no amount in US dollars" in ended.err
    assert not Path("fee.attempts").exists()


def test_fix_takes_the_last_declined_answer_that_is_kept_and_says_which(run, declined):
    given = json.loads(run("fix", "c.yaml", "--rejection", ANSWER, "--format", "json").out)
    kept = json.loads(run("fix", "c.yaml", "--format", "json").out)
    assert kept["notes"][0] == "The rejection is the answer to attempt 1 (2026-10-01), as it was recorded."
    assert kept["tasks"] == given["tasks"]
    assert "answer to attempt 1" in " ".join(run("fix", "c.yaml").out.split())
    other = json.loads(
        run("fix", "c.yaml", "--rejection", "HELP message must contain a phone number.", "--format", "json").out
    )
    assert not any("attempt" in note for note in other["notes"])
    run("attempts", "c.yaml", "--remove-last")
    assert "no declined answer on record" in json.loads(run("fix", "c.yaml", "--format", "json").out)["notes"][0]


def test_fix_goes_on_without_attempts_that_cannot_be_read_and_says_so(run, declined):
    (declined.parent / "c.attempts" / "attempt-001.json").write_text("{", encoding="utf-8")
    ended = run("fix", "c.yaml", "--format", "json")
    assert "attempt-001.json" in ended.err
    assert "no declined answer on record" in json.loads(ended.out)["notes"][0]


def test_the_commands_that_the_packet_names_for_a_decline_do_what_it_says(run, file):
    run("attempts", "c.yaml", "--record", "--date", "2026-10-01")
    run("packet", "c.yaml", "--html", "--out", "p")
    page = " ".join(html.unescape((file.parent / "p" / "packet.html").read_text(encoding="utf-8")).split())
    (file.parent / "answer.txt").write_text(ANSWER, encoding="utf-8")
    for words in (
        "carelane attempts c.yaml --answer-to NUMBER --answer @ANSWER",
        "carelane fix c.yaml",
        "carelane fix c.yaml --rejection @ANSWER",
    ):
        assert f"“{words}”" in page
        typed = words.replace("NUMBER", "1").replace("@ANSWER", "@answer.txt").split()[1:]
        ended = run(*typed)
        assert ended.code in {0, 10, 11, 12}
        if typed[0] == "fix":
            assert "brand" in ended.out
