"""`carelane attempts`, `packet` and `letter`, as they are typed."""

import json
import stat
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
    assert len(list((file.parent / "c.attempts").iterdir())) == 2


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
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_kept(run, declined, options, said):
    ended = run("attempts", "c.yaml", *options)
    assert ended.code == 2
    assert said in ended.err
    assert len(list((declined.parent / "c.attempts").iterdir())) == 1


def test_the_last_one_can_be_taken_back(run, declined):
    ended = run("attempts", "c.yaml", "--remove-last")
    assert ended.code == 0
    assert ".bak" in ended.err
    assert run("attempts", "c.yaml").code == 3
    assert run("attempts", "c.yaml", "--remove-last").code == 3


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
    assert "not ready to submit" in first.err
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
def test_a_fee_that_nobody_can_have_paid_is_refused_before_anything_is_written(run: Run, fee: str) -> None:
    Path("fee.yaml").write_text(CAMPAIGN_FILE, encoding="utf-8")
    ended = run("attempts", "fee.yaml", "--record", "--fee", fee)
    assert ended.code == 2
    assert "no amount in US dollars" in ended.err
    assert not Path("fee.attempts").exists()
