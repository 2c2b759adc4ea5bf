"""The folder of attempts beside a campaign file: `campaign.yaml` has `campaign.attempts/`.

Decides: names, that files are private (answers hold names and registrations hold tax numbers), and that nothing is
ever overwritten: a file is complete or not there, and what is replaced or removed stays as a `.bak`.
Leaves alone: what an attempt holds (`formats.attempt_file`).
"""

import os
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from typing import Final

from carelane.domain.attempt import Attempt
from carelane.domain.errors import BadSetting, UnreadableFile
from carelane.formats.attempt_file import read_attempt, write_attempt
from carelane.formats.syntax.source_text import read_bytes, to_text

SUFFIX: Final = ".attempts"
_NAME: Final = re.compile(r"attempt-(\d{3,6})\.json\Z")
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700
_MOST_TRIES: Final = 1_000


def folder_of(campaign: Path) -> Path:
    """The folder that belongs to a campaign file."""
    return campaign.with_name(f"{campaign.stem}{SUFFIX}")


def load_attempts(folder: Path) -> tuple[Attempt, ...]:
    """Every attempt of a folder, the first one first; none when there is no such folder.

    Raises:
        UnreadableFile: the folder or one of its attempts cannot be read, or a file holds another number than its name.
    """
    found: list[Attempt] = []
    for number, path in sorted(_files(folder)):
        attempt = read_attempt(to_text(read_bytes(path), str(path)), str(path))
        if attempt.number != number:
            raise UnreadableFile(
                f"{path} holds attempt {attempt.number}", hint="give the file back the name that it had"
            )
        found.append(attempt)
    return tuple(found)


def add_attempt(folder: Path, attempt: Attempt) -> tuple[Attempt, Path]:
    """Keep an attempt under the next number that is free; gives it with that number, and its file.

    Raises:
        UnreadableFile: the folder cannot be read or written to.
    """
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    number = max((number for number, _ in _files(folder)), default=0)
    for _ in range(_MOST_TRIES):
        number += 1  # another process may have taken the number meanwhile
        numbered = replace(attempt, number=number)
        path = folder / f"attempt-{number:03}.json"
        if _put(path, write_attempt(numbered)):
            return numbered, path
    raise UnreadableFile(f"{folder} takes no more attempts", hint="look at what is in it")


def replace_attempt(folder: Path, attempt: Attempt) -> tuple[Path, Path]:
    """Put a completed attempt in the place of the one with its number; gives its file and the `.bak` of the former.

    Raises:
        BadSetting: there is no attempt of that number.
        UnreadableFile: the folder cannot be read or written to.
    """
    path = dict(_files(folder)).get(attempt.number)
    if path is None:
        raise BadSetting(f"there is no attempt {attempt.number}", hint="`carelane attempts FILE` lists them")
    neighbour = _neighbour(path)
    try:
        _write_new(neighbour, write_attempt(attempt))
        backup = _keep(path, copy=True)
        neighbour.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)
    return path, backup


def remove_last(folder: Path) -> tuple[Path, Path] | None:
    """Take the last attempt out of the list; gives its file and the `.bak` that it became, None when there is none.

    Raises:
        UnreadableFile: the folder cannot be read or written to.
    """
    files = sorted(_files(folder))
    if not files:
        return None
    path = files[-1][1]
    try:
        return path, _keep(path, copy=False)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _files(folder: Path) -> list[tuple[int, Path]]:
    """The attempts of a folder by number; everything else in it is left alone."""
    try:
        entries = list(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFile(f"{folder} cannot be read: {reason}", hint="attempts are kept in a folder") from error
    return [(int(match.group(1)), path) for path in entries if (match := _NAME.match(path.name))]


def _neighbour(path: Path) -> Path:
    """A name beside the file that nobody else takes."""
    return path.with_name(f".{path.name}.{token_hex(8)}.tmp")


def _put(path: Path, text: str) -> bool:
    """Make a complete file under a name that is free; False when it is taken."""
    neighbour = _neighbour(path)
    try:
        _write_new(neighbour, text)
        _claim(neighbour, path)
    except FileExistsError:
        return False
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)
    return True


def _claim(path: Path, name: Path) -> None:
    """Give a file a second name that is free; unlike a rename, this never replaces a file.

    Raises:
        FileExistsError: the name is taken.
    """
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:  # some drives know no second names: a copy then
        _write_new(name, path.read_text(encoding="utf-8"))


def _write_new(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text.encode("utf-8", "backslashreplace"))
        file.flush()
        os.fsync(file.fileno())


def _keep(path: Path, *, copy: bool) -> Path:
    """The file under a `.bak` name that nothing has: a second name for it, and without `copy` its only one."""
    number = 1
    while True:
        backup = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        try:
            _claim(path, backup)
        except FileExistsError:
            number += 1
            continue
        if not copy:
            path.unlink()
        return backup


def _cannot_write(path: Path, error: OSError) -> UnreadableFile:
    return UnreadableFile(
        f"{path} could not be written: {error.strerror or 'unknown reason'}",
        hint="nothing was changed; choose another place for the campaign file",
    )
