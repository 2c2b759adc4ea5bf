"""One writer at a time, among all processes of a machine.

Decides: that the lock is one of the operating system on a file that stays, so that it ends with its process, even
one that is killed; and how long is waited for another process.
Leaves alone: what is written meanwhile. Readers need no lock: files are replaced as a whole.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from carelane.domain.errors import ChangedMeanwhile, UnreadableFile

PATIENCE: Final = 10.0  # seconds; a write takes a few thousandths of one
_PAUSE: Final = 0.02
_PRIVATE_FILE: Final = 0o600
_BUSY: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


@contextmanager
def locked(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of this file, which is made where it is missing and never removed.

    Raises:
        ChangedMeanwhile: another process holds it all the time.
        UnreadableFile: the file cannot be made, or the drive knows no locks.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE)
    except OSError as error:
        raise _no_lock(path, error) from error
    try:
        _wait(descriptor, path, patience)
        yield
    finally:
        os.close(descriptor)  # which gives the lock back


def _wait(descriptor: int, path: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno not in _BUSY:
                raise _no_lock(path, error) from error
            if time.monotonic() >= until:
                raise ChangedMeanwhile(
                    f"another program is writing in {path.parent}; nothing was changed",
                    hint="run it again when that program is done",
                ) from error
            time.sleep(_PAUSE)
        else:
            return


if sys.platform == "win32":

    def _take(descriptor: int) -> None:
        import msvcrt  # noqa: PLC0415  only there

        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _take(descriptor: int) -> None:
        import fcntl  # noqa: PLC0415  only there

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _no_lock(path: Path, error: OSError) -> UnreadableFile:
    return UnreadableFile(
        f"{path} could not be locked: {error.strerror or 'unknown reason'}",
        hint="nothing was changed; keep the campaign file where you may write, on a drive that knows file locks",
    )
