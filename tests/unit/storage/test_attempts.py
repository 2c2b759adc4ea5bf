"""Attempts are private, numbered, complete or absent, and never overwritten."""

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import BadSetting, UnreadableFile
from carelane.storage.attempts import add_attempt, folder_of, load_attempts, remove_last, replace_attempt

FIRST = Attempt(1, "2026-01-02", Registration(campaign=Campaign(description="We answer.")), answer="No. Ünal")


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path / "campaign.yaml")


def test_the_folder_is_named_after_the_campaign_file(folder):
    assert folder.name == "campaign.attempts"


def test_a_campaign_without_a_folder_has_no_attempts(folder):
    assert load_attempts(folder) == ()
    assert remove_last(folder) is None
    assert not folder.exists()


def test_attempts_are_numbered_in_the_order_in_which_they_come(folder):
    first, path = add_attempt(folder, FIRST)
    second, _ = add_attempt(folder, replace(FIRST, number=99, answer="Yes."))
    assert (first.number, second.number, path.name) == (1, 2, "attempt-001.json")
    assert load_attempts(folder) == (first, second)


def test_only_the_owner_may_read_them(folder):
    _, path = add_attempt(folder, FIRST)
    _, backup = replace_attempt(folder, replace(FIRST, outcome=Outcome.DECLINED))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_nothing_but_the_attempt_is_left_behind(folder):
    add_attempt(folder, FIRST)
    assert [path.name for path in folder.iterdir()] == ["attempt-001.json"]


def test_an_answer_replaces_the_attempt_and_keeps_what_was_there(folder):
    add_attempt(folder, replace(FIRST, answer=""))
    path, backup = replace_attempt(folder, FIRST)
    assert "Ünal" in path.read_text(encoding="utf-8")
    assert "Ünal" not in backup.read_text(encoding="utf-8")
    replace_attempt(folder, FIRST)
    assert sorted(path.name for path in folder.iterdir()) == [
        "attempt-001.json", "attempt-001.json.bak", "attempt-001.json.bak2",
    ]  # fmt: skip


def test_an_attempt_that_is_not_there_cannot_be_replaced(folder):
    with pytest.raises(BadSetting, match="no attempt 1"):
        replace_attempt(folder, FIRST)


def test_removing_the_last_one_can_be_undone(folder):
    add_attempt(folder, FIRST)
    add_attempt(folder, FIRST)
    removed = remove_last(folder)
    assert removed is not None
    path, backup = removed
    assert path.name == "attempt-002.json"
    assert len(load_attempts(folder)) == 1
    backup.rename(path)
    assert len(load_attempts(folder)) == 2


def test_a_number_that_was_removed_and_taken_again_keeps_both(folder):
    for answer in ("one", "two", "three"):
        add_attempt(folder, replace(FIRST, answer=answer))
        remove_last(folder)
    kept = sorted(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert len(kept) == 3
    assert all(any(answer in text for text in kept) for answer in ("one", "two", "three"))


def test_other_files_in_the_folder_are_left_alone(folder):
    add_attempt(folder, FIRST)
    for name in ("notes.txt", "attempt-1.json", "attempt-002.json.bak", ".attempt-002.json.1.tmp", "attempt-0003.jso"):
        (folder / name).write_text("mine", encoding="utf-8")
    assert len(load_attempts(folder)) == 1
    assert add_attempt(folder, FIRST)[0].number == 2


def test_a_file_that_holds_another_number_is_refused(folder):
    _, path = add_attempt(folder, FIRST)
    path.rename(folder / "attempt-007.json")
    with pytest.raises(UnreadableFile, match="holds attempt 1"):
        load_attempts(folder)


def test_a_broken_file_is_named(folder):
    _, path = add_attempt(folder, FIRST)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="attempt-001"):
        load_attempts(folder)


def test_a_file_where_the_folder_should_be_is_refused(folder):
    folder.write_text("mine", encoding="utf-8")
    with pytest.raises(UnreadableFile):
        load_attempts(folder)
    with pytest.raises(UnreadableFile):
        add_attempt(folder, FIRST)
    assert folder.read_text(encoding="utf-8") == "mine"


def test_a_drive_without_second_names_keeps_attempts_too(folder, monkeypatch):
    def refuse(*paths):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("carelane.storage.attempts.os.link", refuse)
    add_attempt(folder, FIRST)
    second, _ = add_attempt(folder, FIRST)
    path, backup = replace_attempt(folder, replace(second, note="new"))
    assert backup.read_text(encoding="utf-8") != path.read_text(encoding="utf-8")
    remove_last(folder)
    assert [attempt.number for attempt in load_attempts(folder)] == [1]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_many_at_once_get_numbers_of_their_own(folder):
    folder.mkdir()
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: add_attempt(folder, replace(FIRST, note=str(number)))[0], range(24)))
    assert sorted(attempt.number for attempt in made) == list(range(1, 25))
    assert {attempt.note for attempt in load_attempts(folder)} == {str(number) for number in range(24)}
