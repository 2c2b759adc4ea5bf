"""Where output goes: data to standard output, the rest to standard error; colour only where it is wanted."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

# What a terminal without typographic signs shows instead of them; everything else becomes "?".
_PLAIN_SIGNS: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "."})


class ReaderGone(Exception):
    """The reader of our standard output has closed it (`| head`)."""


def wants_colour() -> bool:
    """Colour on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return sys.stdout is not None and sys.stdout.isatty()


def say(message: str) -> None:
    """A remark for the person, on standard error; control characters in file names and texts are made visible."""
    from carelane.report.marking import visible  # noqa: PLC0415  keeps the start short

    if sys.stderr is not None:
        _put(sys.stderr, visible(message) + "\n")
        sys.stderr.flush()


def print_json(data: Any) -> None:  # noqa: ANN401  any plain data
    """Indented JSON on standard output."""
    import json  # noqa: PLC0415  not needed by the text form
    import re  # noqa: PLC0415

    text = json.dumps(data, ensure_ascii=False, indent=2)
    # What a terminal would obey, and half characters (wrong bytes on the command line), as JSON's own escapes.
    unsafe = "[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    write_data(re.sub(unsafe, lambda match: f"\\u{ord(match.group()):04x}", text) + "\n")


def write_data(text: str) -> None:
    """Data for programs on standard output: always UTF-8; only a terminal gets control characters made visible."""
    from carelane.report.marking import visible  # noqa: PLC0415  keeps the start short

    stream = standard_output()
    text = visible(text) if sys.stdout.isatty() else text
    try:
        sys.stdout.flush()
        stream.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        raise ReaderGone from None


def write(text: str) -> None:
    """Text on standard output; characters that the terminal cannot show are replaced, never a crash."""
    standard_output()
    try:
        _put(sys.stdout, text)
    except BrokenPipeError:
        raise ReaderGone from None


def _put(stream: Any, text: str) -> None:  # noqa: ANN401  a text stream
    encoding = stream.encoding or "ascii"
    try:
        text.encode(encoding)  # strictly: a stream that lets half characters through would print broken bytes
    except UnicodeEncodeError:
        text = text.translate(_PLAIN_SIGNS).encode(encoding, "replace").decode(encoding)
    stream.write(text)


def standard_output() -> BinaryIO:
    """Standard output for bytes.

    Raises:
        BadSetting: it is closed.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if sys.stdout is None:
        raise BadSetting("standard output is closed", hint="send it to a file, or to /dev/null")
    return sys.stdout.buffer


def standard_input() -> BinaryIO:
    """Standard input for bytes.

    Raises:
        UnreadableFile: it is closed.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    if sys.stdin is None:
        raise UnreadableFile("standard input is closed", hint="pipe the text in, or give a file")
    return sys.stdin.buffer


def write_file(path: Path, text: str, *, private: bool = False) -> None:
    """Write a whole text file or nothing, in UTF-8; see `write_bytes`.

    Raises:
        UnreadableFile: the folder cannot be written to.
    """
    write_bytes(path, text.encode("utf-8", "backslashreplace"), private=private)


def write_bytes(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a whole file or nothing: to a neighbour first, then renamed into place.

    A link stays a link (the file it names is written), and a file keeps who may read it; a new one that is
    `private` may be read by its owner only.

    Raises:
        UnreadableFile: the folder cannot be written to.
    """
    target = path.resolve()
    neighbour = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(neighbour, flags, 0o600 if private else 0o666), "wb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, neighbour)
        neighbour.replace(target)
    except OSError as error:
        with suppress(OSError):  # where nothing can be written, nothing can be removed
            neighbour.unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> Exception:
    """The error for a place that cannot be written to."""
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    return UnreadableFile(
        f"{path} could not be written: {error.strerror or 'unknown reason'}",
        hint="nothing was changed; choose another place",
    )


def read_standard_input() -> str:
    """All of standard input as text; wrong bytes are an error that says so.

    Raises:
        UnreadableFile: it is closed, or its bytes are not UTF-8.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    data = standard_input().read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("standard input is not UTF-8 text", hint="save the text as UTF-8 and try again") from error


def day(text: str) -> Any:  # noqa: ANN401  a date; imported lazily
    """A calendar day written as YYYY-MM-DD, or None for "".

    Raises:
        BadSetting: it is not such a day.
    """
    from datetime import date  # noqa: PLC0415

    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadSetting(f"{text!r} is not a day", hint="write it as YYYY-MM-DD, for example 2026-11-25") from error


def one_of(value: str, allowed: tuple[str, ...], option: str) -> str:
    """The value when it is allowed.

    Raises:
        BadSetting: it is not; the hint lists what is.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    if value not in allowed:
        raise BadSetting(f"{option} does not know {value!r}", hint=f"choose one of: {', '.join(allowed)}")
    return value
