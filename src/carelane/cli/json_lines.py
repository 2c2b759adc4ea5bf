"""JSON lines in, JSON lines out, in input order: what every bulk command shares.

Decides: what a bad line gives ({"id", "error"}) and that the run goes on. Standard output carries
result lines only; progress goes to standard error, and only when that is a terminal.
Leaves alone: what is done with a line (`bulk`, `read_reply`).
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from carelane.cli.output import ReaderGone, standard_input, standard_output
from carelane.domain.errors import BadSetting, CarelaneError, InputError, UnreadableFile

MOST_BYTES_A_LINE = 8_000_000
_TOO_LONG = b"\x00"  # stands for a line beyond that
Line = dict[str, Any]


class BadLine(InputError):
    """A line of a bulk file that cannot be read."""

    slug = "bad-line"


def answer_lines(source: str, answer: Callable[[Line, object], Line]) -> None:
    """Read lines from a file or standard input and write one result line for each.

    answer: makes the result of a line and its id; the errors that it raises become that line's result.

    Raises:
        UnreadableFile: the file cannot be opened.
    """
    import msgspec  # noqa: PLC0415  keeps the start of other commands short

    encode = msgspec.json.Encoder().encode
    decode = msgspec.json.Decoder().decode
    out = standard_output()
    progress = _Progress()
    for number, raw in enumerate(_lines(source), start=1):
        if not raw.strip():
            continue
        line_id: object = number
        try:
            line = _decoded(raw, decode)
            line_id = line.get("id", number)
            result = answer(line, line_id)
        except CarelaneError as error:
            message = f"{error.message} - {error.hint}" if error.hint else error.message
            told = {"slug": error.slug, "message": message, "line": number}
            result = {"carelane": 1, "id": line_id, "error": told}
        _put(out, encode(result) + b"\n")
        progress.step()
    _put(out, b"")
    progress.finish()


def refuse_with_lines(given: Mapping[str, object], hint: str = "bulk results are always JSON lines") -> None:
    """Refuse what cannot stand beside --jsonl: `given` are options by the name that a message calls them by.

    Raises:
        BadSetting: one of them was given.
    """
    wrong = next((name for name, value in given.items() if value), "")
    if wrong:
        raise BadSetting(f"--jsonl and {wrong} exclude each other", hint=hint)


def text_of(line: Line) -> str:
    """The text of a line.

    Raises:
        BadLine: it has none.
    """
    text = line.get("text")
    if not isinstance(text, str):
        raise BadLine("this line has no text", hint='"text" must be a string')
    return text


def _put(out: BinaryIO, line: bytes) -> None:
    try:
        out.write(line) if line else out.flush()
    except BrokenPipeError:
        raise ReaderGone from None


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from _bounded(standard_input())
        return
    try:
        with Path(source).open("rb") as file:
            yield from _bounded(file)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFile(f"{source} could not be read: {reason}", hint="give a file of JSON lines") from error


def _bounded(file: BinaryIO) -> Iterator[bytes]:
    """The lines, also blank ones: they count."""
    while True:
        line = file.readline(MOST_BYTES_A_LINE + 1)
        if not line:
            return
        if len(line) > MOST_BYTES_A_LINE:
            yield _TOO_LONG
            while line and not line.endswith(b"\n"):
                line = file.readline(MOST_BYTES_A_LINE)
            continue
        yield line


def _decoded(raw: bytes, decode: Any) -> dict[str, Any]:  # noqa: ANN401  a decoder function
    import msgspec  # noqa: PLC0415

    if raw == _TOO_LONG:
        raise BadLine("this line is longer than 8 MB", hint="a line holds one text")
    try:
        line = decode(raw.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadLine("this line is not JSON", hint='write {"id": ..., "text": "..."} on one line, in UTF-8') from error
    if not isinstance(line, dict):
        raise BadLine("this line is not a JSON object", hint='write {"id": ..., "text": "..."}')
    return line


class _Progress:
    """A counter on standard error, at most five times a second, on a terminal only."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._count = 0

    def step(self) -> None:
        self._count += 1
        count = self._count
        if not self._shown or count % 256:
            return
        now = time.monotonic()
        if now - self._last >= 0.2:
            self._last = now
            rate = count / max(now - self._start, 1e-9)
            sys.stderr.write(f"\r{count:,} texts, {rate:,.0f} a second ")
            sys.stderr.flush()

    def finish(self) -> None:
        if self._shown and self._count:
            seconds = time.monotonic() - self._start
            sys.stderr.write(f"\r{self._count:,} texts in {seconds:.1f} s                    \n")
