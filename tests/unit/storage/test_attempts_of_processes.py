"""Several processes, and one that is killed, at one folder of attempts."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import ChangedMeanwhile, UnreadableFile
from carelane.storage.attempts import LOCK, add_attempt, folder_of, load_attempts, replace_attempt
from carelane.storage.locking import locked

PENDING = Attempt(1, "2026-01-02", Registration(campaign=Campaign(description="We answer.")))
ANSWER = """
import sys, time
from dataclasses import replace
from pathlib import Path
from carelane.domain.errors import ChangedMeanwhile
from carelane.storage.attempts import load_attempts, replace_attempt
folder, number = Path(sys.argv[1]), sys.argv[2]
was = load_attempts(folder)[0]
(folder.parent / f"ready-{number}").touch()
while not (folder.parent / "go").exists():
    time.sleep(0.001)
try:
    replace_attempt(folder, replace(was, note=number), was=was)
except ChangedMeanwhile as error:
    print(error.message)
    sys.exit(2)
"""
ADD = """
import sys
from pathlib import Path
from carelane.storage.attempts import add_attempt, load_attempts
folder = Path(sys.argv[1])
known = load_attempts(folder)[0]
for _ in range(10):
    add_attempt(folder, known)
"""
# Stops in the middle of the file, and says so.
STOP = """
import os, sys, time
from dataclasses import replace
from pathlib import Path
from carelane.storage import attempts
folder = Path(sys.argv[1])
def stop(descriptor):
    os.ftruncate(descriptor, 20)
    print("writing", flush=True)
    time.sleep(600)
os.fsync = stop
was = attempts.load_attempts(folder)[0]
attempts.replace_attempt(folder, replace(was, note="half"), was=was)
"""
# Changes the attempt again and again, so that it is killed at any moment.
CHANGE = """
import sys
from dataclasses import replace
from pathlib import Path
from carelane.storage import attempts
folder = Path(sys.argv[1])
print("changing", flush=True)
for number in range(100_000):
    was = attempts.load_attempts(folder)[0]
    attempts.replace_attempt(folder, replace(was, note=str(number) * 2_000), was=was)
"""


@pytest.fixture
def folder(tmp_path):
    made = folder_of(tmp_path / "campaign.yaml")
    add_attempt(made, PENDING)
    return made


def start(program: str, folder: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, str(folder), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_of_many_that_answer_one_attempt_one_succeeds_and_the_others_are_told(folder):
    running = [start(ANSWER, folder, str(number)) for number in range(5)]
    until = time.monotonic() + 60
    while len(list(folder.parent.glob("ready-*"))) < 5 and time.monotonic() < until:
        time.sleep(0.01)
    (folder.parent / "go").touch()
    ended = [(process.communicate(timeout=60)[0], process.returncode) for process in running]
    winners = [str(number) for number, (_, code) in enumerate(ended) if code == 0]
    assert [load_attempts(folder)[0].note] == winners
    assert all("changed by another program" in said for said, code in ended if code == 2)
    assert sorted(code for _, code in ended) == [0, 2, 2, 2, 2]
    assert sorted(path.name for path in folder.iterdir()) == [LOCK, "attempt-001.json", "attempt-001.json.bak"]


def test_what_many_processes_record_is_all_kept_under_numbers_of_its_own(folder):
    running = [start(ADD, folder) for _ in range(4)]
    for process in running:
        process.communicate(timeout=60)
    assert [attempt.number for attempt in load_attempts(folder)] == list(range(1, 42))


def test_a_program_killed_in_the_middle_of_a_file_leaves_the_old_one_and_no_lock(folder):
    process = start(STOP, folder)
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    process.kill()
    process.communicate(timeout=60)
    assert load_attempts(folder) == (PENDING,)
    done = replace(PENDING, outcome=Outcome.DECLINED, answer="No.")
    replace_attempt(folder, done, was=PENDING)
    assert load_attempts(folder) == (done,)
    assert not list(folder.glob(".*.tmp"))


@pytest.mark.parametrize("seconds", [0.02, 0.05, 0.11])
def test_a_program_killed_at_any_moment_leaves_a_whole_file(folder, seconds):
    process = start(CHANGE, folder)
    assert process.stdout is not None
    assert process.stdout.readline() == "changing\n"
    time.sleep(seconds)
    process.kill()
    process.communicate(timeout=60)
    note = load_attempts(folder)[0].note
    assert note == note[: len(note) // 2_000] * 2_000


def test_a_writer_waits_for_the_lock_and_then_says_who_has_it(tmp_path):
    with (
        locked(tmp_path / LOCK),
        pytest.raises(ChangedMeanwhile, match="another program is writing"),
        locked(tmp_path / LOCK, patience=0.1),
    ):
        pass
    with locked(tmp_path / LOCK, patience=0.1):
        pass


def test_a_folder_where_nothing_can_be_locked_is_told(tmp_path):
    (tmp_path / LOCK).mkdir()
    with pytest.raises(UnreadableFile, match="could not be locked"), locked(tmp_path / LOCK):
        pass
