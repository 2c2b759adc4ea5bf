"""Where output goes: data to standard output, the rest to standard error; colour only where it is wanted."""

import os
import sys
from pathlib import Path
from typing import Any

import typer


def wants_colour() -> bool:
    """Colour on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def say(message: str) -> None:
    """A remark for the person, on standard error."""
    typer.echo(message, err=True)


def print_json(data: Any) -> None:  # noqa: ANN401  any plain data
    """Indented JSON on standard output."""
    import json  # noqa: PLC0415  not needed by the text form

    write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def write(text: str) -> None:
    """Text on standard output; characters that the terminal cannot show are replaced, never a crash."""
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def write_file(path: Path, text: str) -> None:
    """Write a whole file or nothing: to a neighbour first, then renamed into place.

    Raises:
        UnreadableFile: the folder cannot be written to.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    neighbour = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        neighbour.write_text(text, encoding="utf-8")
        neighbour.replace(path)
    except OSError as error:
        neighbour.unlink(missing_ok=True)
        raise UnreadableFile(
            f"{path} could not be written: {error.strerror or 'unknown reason'}",
            hint="nothing was changed; choose another place",
        ) from error


def read_standard_input() -> str:
    """All of standard input as text; wrong bytes are an error that says so.

    Raises:
        UnreadableFile: the bytes are not UTF-8.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    data = sys.stdin.buffer.read()
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
