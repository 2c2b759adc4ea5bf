"""Attempts are private, numbered once, complete or absent, and never written over unread."""

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import BadSetting, ChangedMeanwhile, UnreadableFile
from carelane.storage.attempts import (
    LOCK,
    add_attempt,
    folder_of,
    load_attempts,
    load_history,
    remove_last,
    replace_attempt,
    restore_attempt,
)

FIRST = Attempt(1, "2026-01-02", Registration(campaign=Campaign(description="We answer.")), answer="No. Ünal")


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path / "campaign.yaml")


def test_the_folder_is_named_after_the_campaign_file(folder):
    assert folder.name == "campaign.attempts"


def test_a_campaign_without_a_folder_has_no_attempts(folder):
    assert load_attempts(folder) == ()
    assert load_history(folder) == ((), ())
    assert not folder.exists()


def test_attempts_are_numbered_in_the_order_in_which_they_come(folder):
    first, path = add_attempt(folder, FIRST)
    second, _ = add_attempt(folder, replace(FIRST, number=99, answer="Yes."))
    assert (first.number, second.number, path.name) == (1, 2, "attempt-001.json")
    assert load_attempts(folder) == (first, second)


def test_only_the_owner_may_read_them(folder):
    _, path = add_attempt(folder, FIRST)
    _, backup = replace_attempt(folder, replace(FIRST, outcome=Outcome.DECLINED), was=FIRST)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / LOCK).stat().st_mode) == 0o600
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_nothing_but_the_attempt_is_left_behind(folder):
    add_attempt(folder, FIRST)
    assert sorted(path.name for path in folder.iterdir()) == [LOCK, "attempt-001.json"]


def test_an_answer_replaces_the_attempt_and_keeps_what_was_there(folder):
    before = replace(FIRST, answer="")
    add_attempt(folder, before)
    path, backup = replace_attempt(folder, FIRST, was=before)
    assert "Ünal" in path.read_text(encoding="utf-8")
    assert "Ünal" not in backup.read_text(encoding="utf-8")
    replace_attempt(folder, FIRST, was=FIRST)
    assert sorted(path.name for path in folder.iterdir()) == [
        LOCK, "attempt-001.json", "attempt-001.json.bak", "attempt-001.json.bak2",
    ]  # fmt: skip


def test_an_attempt_that_is_not_there_cannot_be_replaced(folder):
    with pytest.raises(BadSetting, match="no attempt 1"):
        replace_attempt(folder, FIRST, was=FIRST)
    assert not folder.exists()


def test_who_has_not_read_the_last_state_changes_nothing(folder):
    add_attempt(folder, FIRST)
    path, _ = replace_attempt(folder, replace(FIRST, note="mine"), was=FIRST)
    before = path.read_bytes()
    with pytest.raises(ChangedMeanwhile, match="attempt 1"):
        replace_attempt(folder, replace(FIRST, note="yours"), was=FIRST)
    with pytest.raises(ChangedMeanwhile, match="attempt 1"):
        remove_last(folder, FIRST, "2026-02-01")
    assert path.read_bytes() == before
    assert len(list(folder.iterdir())) == 3


def test_a_removed_attempt_stays_as_a_record_and_can_be_put_back(folder):
    add_attempt(folder, FIRST)
    second, _ = add_attempt(folder, FIRST)
    path = remove_last(folder, second, "2026-02-01")
    assert path.name == "attempt-002.json"
    assert load_history(folder) == ((FIRST,), (replace(second, removed="2026-02-01"),))
    restore_attempt(folder, 2)
    assert load_attempts(folder) == (FIRST, second)
    with pytest.raises(BadSetting, match="not removed"):
        restore_attempt(folder, 2)
    with pytest.raises(BadSetting, match="no attempt 3"):
        restore_attempt(folder, 3)


def test_only_the_attempt_that_is_the_last_one_is_removed(folder):
    first, _ = add_attempt(folder, FIRST)
    add_attempt(folder, FIRST)
    with pytest.raises(ChangedMeanwhile):
        remove_last(folder, first, "2026-02-01")
    assert len(load_attempts(folder)) == 2


@given(st.lists(st.booleans(), max_size=12))
def test_a_number_is_given_once_whatever_is_removed(steps):
    with TemporaryDirectory() as name:
        folder = folder_of(Path(name) / "c.yaml")
        given_numbers = []
        for adds in steps:
            kept = load_attempts(folder)
            if adds:
                given_numbers.append(add_attempt(folder, FIRST)[0].number)
            elif kept:
                remove_last(folder, kept[-1], "2026-02-01")
        assert given_numbers == list(range(1, len(given_numbers) + 1))
        assert len(list(folder.glob("attempt-*.json"))) == len(given_numbers)


def test_a_number_whose_attempt_was_moved_to_a_backup_is_not_given_again(folder):
    _, path = add_attempt(folder, FIRST)
    path.rename(path.with_name("attempt-001.json.bak"))
    assert add_attempt(folder, FIRST)[0].number == 2


def test_other_files_in_the_folder_are_left_alone(folder):
    add_attempt(folder, FIRST)
    for name in ("notes.txt", "attempt-1.json", "attempt-001.json.bak", ".attempt-002.json.1.tmp", "attempt-0003.jso"):
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


def test_many_at_once_get_numbers_of_their_own(folder):
    folder.mkdir()
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: add_attempt(folder, replace(FIRST, note=str(number)))[0], range(24)))
    assert sorted(attempt.number for attempt in made) == list(range(1, 25))
    assert {attempt.note for attempt in load_attempts(folder)} == {str(number) for number in range(24)}


def test_what_a_killed_program_left_unfinished_is_taken_away_by_the_next(folder):
    add_attempt(folder, FIRST)
    left = folder / f".attempt-002.json.{'0a' * 8}.tmp"
    left.write_text("{", encoding="utf-8")
    add_attempt(folder, FIRST)
    assert not left.exists()
