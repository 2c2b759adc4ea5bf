"""Bytes of a file into text, with a clear refusal for everything that is no text.

Decides: which encodings are read (UTF-8, and UTF-16 that says so by its first bytes), how large a file may
be, and what is told to a person who gives something else.
Leaves alone: what the text means.
"""

from pathlib import Path
from typing import Final

from carelane.domain.errors import UnreadableFile

# A registration with the full text of a policy and terms has 0.1 MB; more than this is something else.
MOST_BYTES: Final = 2_000_000
_SAVE_AS_UTF8: Final = "save the file as text in UTF-8 and try again"
_UTF16: Final = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF32: Final = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_COPY_THE_TEXT: Final = "copy the text of the form into a plain text file and give that"
_OTHER_KINDS: Final = (
    (b"%PDF", "a PDF document", _COPY_THE_TEXT),
    (b"PK\x03\x04", "a ZIP file or an office document", _COPY_THE_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old office document", _COPY_THE_TEXT),
    (b"\x89PNG", "a picture", _COPY_THE_TEXT),
    (b"\xff\xd8\xff", "a picture", _COPY_THE_TEXT),
    (b"GIF8", "a picture", _COPY_THE_TEXT),
    (b"{\\rtf", "a rich text document", "save it as plain text and give that"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
)


def read_bytes(path: Path) -> bytes:
    """The content of a file; never more than a little over the limit is read, whatever the path names.

    Raises:
        UnreadableFile: there is no such file, or it may not be read, or it is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        hint = "check the spelling and the folder; `carelane new` writes a file to start from"
        raise UnreadableFile(f"there is no file {path}", hint=hint) from None
    except IsADirectoryError:
        raise UnreadableFile(f"{path} is a folder, not a file", hint="give the files in it by name") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableFile(f"{path} cannot be read: {reason}", hint="check the path and its permissions") from None
    return content


def to_text(content: bytes | str, name: str) -> str:
    """The text of a file without its byte order mark.

    Raises:
        UnreadableFile: the content is empty, too large, binary, or in an encoding that is not read.
    """
    size = len(content)
    if size > MOST_BYTES:
        raise UnreadableFile(
            f"{name} is larger than {MOST_BYTES // 1_000_000} MB, which is the most that is read",
            hint="a campaign file holds one registration; split a collection into several files",
        )
    text = content if isinstance(content, str) else _decoded(content, name)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableFile(f"{name} is empty", hint="`carelane new` writes a campaign file to start from")
    return _checked(text, name)


def _decoded(content: bytes, name: str) -> str:
    for magic, kind, hint in _OTHER_KINDS:
        if content.startswith(magic):
            raise UnreadableFile(f"{name} is {kind}, not a campaign file", hint=hint)
    if content.startswith(_UTF32):
        raise UnreadableFile(f"{name} is encoded as UTF-32, which is not read", hint=_SAVE_AS_UTF8)
    for mark, encoding in _UTF16:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                problem = f"{name} says it is UTF-16 but is damaged at byte {error.start}"
                raise UnreadableFile(problem, hint=_SAVE_AS_UTF8) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error.start, name) from None


def _not_utf8(content: bytes, start: int, name: str) -> UnreadableFile:
    if b"\x00" in content:
        return UnreadableFile(f"{name} is not text (it holds zero bytes)", hint=_SAVE_AS_UTF8)
    before = content[:start].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return UnreadableFile(
        f"{name} is not UTF-8 text: byte 0x{content[start]:02X} at line {line}, column {column}",
        hint=f"it was probably saved as Windows or Latin text; {_SAVE_AS_UTF8}",
    )


def _checked(text: str, name: str) -> str:
    if "\x00" in text:
        hint = f"if it is UTF-16 it lacks the mark that says so; {_SAVE_AS_UTF8}"
        raise UnreadableFile(f"{name} is not text (it holds zero bytes)", hint=hint)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = f"{name} holds half of a character at position {error.start}"
        raise UnreadableFile(problem, hint=_SAVE_AS_UTF8) from None
    return text
