"""Texts as YAML that people can edit and that reads back to the same characters.

Decides: when a text stands plain, in quotes, as a folded block (one long paragraph, wrapped) or as a
literal block (a text with line breaks).
Leaves alone: keys and structure (`own/writer.py`).
Source: YAML 1.1 (the version that PyYAML reads), chapters 5 and 9, https://yaml.org/spec/1.1/ .
"""

import json
import re
from typing import Final

WIDTH: Final = 100
_INDENT: Final = "  "
# Starts with a letter, and nothing in it that YAML could take for something else.
_PLAIN: Final = re.compile(r"[A-Za-z](?:[A-Za-z0-9 .,/()'+@&%;_=!?-]|:(?=/)|(?<=[^ ])#)*")
_DATE_OR_WORD: Final = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"}
)
_UNPRINTABLE: Final = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_WRAP_AT: Final = re.compile(r"(?<=\S) (?=\S)")


def scalar(text: str, indent: int, used: int = 0) -> str:
    """What stands after `key: ` for this text.

    `indent` is the number of blanks before the key (the lines of a block stand two further in), `used` the
    columns that the key and its indent take.
    """
    if _is_plain(text) and used + len(text) <= WIDTH:
        return text
    if _fits_a_block(text):
        if "\n" in text:
            return _literal(text, indent)
        if used + len(text) > WIDTH:
            return _folded(text, indent)
    return quoted(text)


def quoted(text: str) -> str:
    """The text in double quotes; JSON's escapes are YAML's, but for characters beyond the first 65,536."""
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: _escape(match.group()), escaped)


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _is_plain(text: str) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and not text.endswith((" ", ":"))
        and "  " not in text
        and text.casefold() not in _DATE_OR_WORD
    )


def _fits_a_block(text: str) -> bool:
    """False when a block would lose something: unprintable characters, blanks at ends of lines, or no words."""
    if _UNPRINTABLE.search(text) or not text.strip() or text.endswith("\n\n"):
        return False
    lines = text.removesuffix("\n").split("\n")
    return (
        all(line == line.rstrip() for line in lines) and bool(lines[0]) and not any(_is_marker(line) for line in lines)
    )


def _is_marker(line: str) -> bool:
    """True for a blank of some other kind at the start of a line, which editors show as an indent."""
    return line[:1] in {"\t", "\u00a0", "\u3000"}


def _literal(text: str, indent: int) -> str:
    body = text.removesuffix("\n")
    chomp = "" if text.endswith("\n") else "-"
    # A first line that starts with a space would be taken for the indent; a number says what the indent is.
    indicator = str(len(_INDENT)) if body.startswith(" ") else ""
    pad = " " * indent + _INDENT
    lines = [pad + line if line else "" for line in body.split("\n")]
    return f"|{indicator}{chomp}\n" + "\n".join(lines)


def _folded(text: str, indent: int) -> str:
    if text != text.strip():
        return quoted(text)
    pad = " " * indent + _INDENT
    room = max(WIDTH - len(pad), 40)
    lines: list[str] = []
    start = 0
    last = -1
    for match in _WRAP_AT.finditer(text):
        if match.start() - start > room and last > start:
            lines.append(text[start:last])
            start = last + 1
        last = match.start()
    if len(text) - start > room and last > start:
        lines.append(text[start:last])
        start = last + 1
    lines.append(text[start:])
    return ">-\n" + "\n".join(pad + line for line in lines)
