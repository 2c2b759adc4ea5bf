"""What `carelane fix --apply` wrote, and taking it back.

Decides: the order of writing (backup, note, file), and that nothing is taken back that changed since.
Leaves alone: what is written.
"""

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from carelane.cli.output import cannot_write, write_file
from carelane.cli.repair import back_up

_SUFFIX: Final = ".undo.json"


def apply_text(path: Path, text: str, written: Path) -> Path | None:
    """Write the corrected text and note how to take it back; gives the backup, None for a file that is new.

    `path` is the campaign file, `written` the file that takes the text: the same, or a new one beside it.

    Raises:
        UnreadableFile: the folder cannot be written to; then nothing has changed.
    """
    backup = back_up(written) if written.exists() else None
    steps = _steps(path)
    step = {
        "written": written.name,
        "backup": backup.name if backup else "",
        "sha256": sha256(text.encode("utf-8", "backslashreplace")).hexdigest(),
    }
    try:
        _keep(path, [*steps, step])
        write_file(written, text)
    except Exception:
        with suppress(OSError):
            _keep(path, steps)
            if backup is not None:
                backup.unlink()
        raise
    return backup


def undo(path: Path) -> tuple[Path, bool]:
    """Take the last --apply back: the file that was restored, or (False) the new one that was removed.

    Raises:
        BadSetting: nothing was applied, or the file is no longer as --apply left it.
        UnreadableFile: it cannot be written to.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    steps = _steps(path)
    if not steps:
        raise BadSetting(f"there is nothing to take back for {path}", hint="only --apply leaves something to take back")
    step = steps[-1]
    written = path.with_name(str(step["written"]))
    backup = path.with_name(str(step["backup"])) if step["backup"] else None
    if not written.is_file() or sha256(written.read_bytes()).hexdigest() != step["sha256"]:
        kept = f"the version before is in {backup}" if backup else f"the original is {path}"
        raise BadSetting(f"{written} was changed since --apply, so it was left as it is", hint=kept)
    if backup is not None and not backup.is_file():
        raise BadSetting(f"the backup {backup} is gone, so nothing was taken back", hint="look whether it was moved")
    try:
        if backup is None:
            written.unlink()
        else:
            backup.replace(written.resolve())
    except OSError as error:
        raise cannot_write(written, error) from error
    _keep(path, steps[:-1])
    return written, backup is not None


def _note(path: Path) -> Path:
    return path.with_name(path.name + _SUFFIX)


def _steps(path: Path) -> list[dict[str, Any]]:
    """What was applied, the last one at the end.

    Raises:
        UnreadableFile: the note is damaged.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    note = _note(path)
    if not note.exists():
        return []
    try:
        steps = json.loads(note.read_text(encoding="utf-8"))["steps"]
        names = [step[key] for step in steps for key in ("written", "backup", "sha256")]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableFile(f"{note} cannot be read", hint="the backups (.bak) beside the file are whole") from error
    if not all(isinstance(name, str) and Path(name).name == name for name in names):
        raise UnreadableFile(f"{note} names files elsewhere", hint="the backups (.bak) beside the file are whole")
    return list(steps)


def _keep(path: Path, steps: list[dict[str, Any]]) -> None:
    note = _note(path)
    if steps:
        write_file(note, json.dumps({"carelane": 1, "steps": steps}, indent=2) + "\n")
    else:
        note.unlink(missing_ok=True)
