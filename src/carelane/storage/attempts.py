"""The folder of attempts beside a campaign file: `campaign.yaml` has `campaign.attempts/`.

Decides: names, that files are private (answers hold names and registrations hold tax numbers), that one process
writes at a time, that nobody writes over what they have not read, and that nothing is ever lost: a file is complete
or not there, what an answer replaces stays as a `.bak`, and what is removed stays as a record that says so. A number
is given once.
Leaves alone: what an attempt holds (`formats.attempt_file`).
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import Final

from carelane.domain.attempt import Attempt
from carelane.domain.errors import BadSetting, ChangedMeanwhile, UnreadableFile
from carelane.formats.attempt_file import read_attempt, write_attempt
from carelane.formats.syntax.source_text import read_bytes, to_text
from carelane.storage.locking import locked

SUFFIX: Final = ".attempts"
LOCK: Final = ".lock"
_NAME: Final = re.compile(r"attempt-(\d{3,6})\.json\Z")
_GIVEN: Final = re.compile(r"attempt-(\d{3,6})\.json(?:\.bak\d*)?\Z")  # a number that was given once
_UNFINISHED: Final = re.compile(r"\.attempt-\d{3,6}\.json(?:\.bak\d*)?\.[0-9a-f]{16}\.tmp\Z")
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700


def folder_of(campaign: Path) -> Path:
    """The folder that belongs to a campaign file."""
    return campaign.with_name(f"{campaign.stem}{SUFFIX}")


def load_attempts(folder: Path) -> tuple[Attempt, ...]:
    """Every attempt of a folder that was not removed, the first one first; none when there is no such folder.

    Raises:
        UnreadableFile: the folder or one of its attempts cannot be read, or a file holds another number than its name.
    """
    return load_history(folder)[0]


def load_history(folder: Path) -> tuple[tuple[Attempt, ...], tuple[Attempt, ...]]:
    """The attempts of a folder, and those that were removed from the list.

    Raises:
        UnreadableFile: as `load_attempts`.
    """
    found = [_read(path, number) for number, path in sorted(_files(folder))]
    return tuple(item for item in found if not item.removed), tuple(item for item in found if item.removed)


def add_attempt(folder: Path, attempt: Attempt) -> tuple[Attempt, Path]:
    """Keep an attempt under a number that was never given before; gives it with that number, and its file.

    Raises:
        UnreadableFile: the folder cannot be read or written to.
        ChangedMeanwhile: another process writes all the time.
    """
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    with _writing(folder):
        given = (int(match.group(1)) for path in _entries(folder) if (match := _GIVEN.match(path.name)))
        numbered = replace(attempt, number=max(given, default=0) + 1)
        path = folder / f"attempt-{numbered.number:03}.json"
        _put(path, _file(numbered))
    return numbered, path


def replace_attempt(folder: Path, attempt: Attempt, *, was: Attempt) -> tuple[Path, Path]:
    """Put a completed attempt in the place of `was`; gives its file and the `.bak` of the former.

    Raises:
        BadSetting: there is no attempt of that number.
        ChangedMeanwhile: the attempt is no longer as it was read.
        UnreadableFile: the folder cannot be read or written to.
    """
    with _writing(folder):
        path = _path_of(folder, attempt.number)
        if _read(path, attempt.number) != was:
            raise _changed(attempt.number)
        backup = _free_backup(path)
        _put(backup, read_bytes(path))
        _put(path, _file(attempt))
    return path, backup


def remove_last(folder: Path, was: Attempt, day: str) -> Path:
    """Mark the last attempt, which is `was`, as removed on a day; gives its file, which stays.

    Raises:
        ChangedMeanwhile: it is no longer the last one, or not as it was read.
        UnreadableFile: the folder cannot be read or written to.
    """
    with _writing(folder):
        attempts = load_attempts(folder)
        if not attempts or attempts[-1] != was:
            raise _changed(was.number)
        path = _path_of(folder, was.number)
        _put(path, _file(replace(was, removed=day)))
    return path


def restore_attempt(folder: Path, number: int) -> Path:
    """Put a removed attempt back into the list; gives its file.

    Raises:
        BadSetting: there is no attempt of that number, or it was not removed.
        ChangedMeanwhile: another process writes all the time.
        UnreadableFile: the folder cannot be read or written to.
    """
    with _writing(folder):
        path = _path_of(folder, number)
        attempt = _read(path, number)
        if not attempt.removed:
            raise BadSetting(f"attempt {number} was not removed", hint="`carelane attempts FILE` lists it")
        _put(path, _file(replace(attempt, removed="")))
    return path


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Alone in the folder; what a killed process left unfinished is taken away."""
    if not folder.is_dir():
        yield  # nothing to write in: whoever looks for an attempt says so
        return
    with locked(folder / LOCK):
        for path in _entries(folder):
            if _UNFINISHED.match(path.name):
                with suppress(OSError):
                    path.unlink()
        yield


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFile(f"{folder} cannot be read: {reason}", hint="attempts are kept in a folder") from error


def _files(folder: Path) -> list[tuple[int, Path]]:
    """The attempts of a folder by number; everything else in it is left alone."""
    return [(int(match.group(1)), path) for path in _entries(folder) if (match := _NAME.match(path.name))]


def _path_of(folder: Path, number: int) -> Path:
    path = dict(_files(folder)).get(number)
    if path is None:
        raise BadSetting(f"there is no attempt {number}", hint="`carelane attempts FILE` lists them")
    return path


def _read(path: Path, number: int) -> Attempt:
    attempt = read_attempt(to_text(read_bytes(path), str(path)), str(path))
    if attempt.number != number:
        raise UnreadableFile(f"{path} holds attempt {attempt.number}", hint="give the file back the name that it had")
    return attempt


def _free_backup(path: Path) -> Path:
    number = 1
    while (backup := path.with_name(f"{path.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    return backup


def _file(attempt: Attempt) -> bytes:
    return write_attempt(attempt).encode("utf-8", "backslashreplace")


def _put(path: Path, data: bytes) -> None:
    """Make or replace a file: it is the old one or the complete new one at every moment."""
    neighbour = path.with_name(f".{path.name}.{token_hex(8)}.tmp")
    try:
        descriptor = os.open(neighbour, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(neighbour, path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)


def _replace(neighbour: Path, path: Path) -> None:
    """Rename over the file; Windows refuses that while somebody reads it, which is over in a moment."""
    for _ in range(100 if sys.platform == "win32" else 0):
        try:
            neighbour.replace(path)
        except PermissionError:
            time.sleep(0.02)
        else:
            return
    neighbour.replace(path)


def _changed(number: int) -> ChangedMeanwhile:
    return ChangedMeanwhile(
        f"attempt {number} was changed by another program meanwhile; what you gave was not kept",
        hint="look at it with `carelane attempts FILE`, then decide again",
    )


def _cannot_write(path: Path, error: OSError) -> UnreadableFile:
    return UnreadableFile(
        f"{path} could not be written: {error.strerror or 'unknown reason'}",
        hint="nothing was changed; choose another place for the campaign file",
    )
