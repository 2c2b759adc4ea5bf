"""Bytes become text, or a sentence that says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import CarelaneError, UnreadableFile
from carelane.formats.syntax.source_text import MOST_BYTES, read_bytes, to_text

TEXT = "carelane: 1\nbrand:\n  displayName: Café Ünal 😀\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT,
        "\ufeff" + TEXT,
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "text", "text with mark"],
)
def test_unicode_encodings_are_read(content):
    assert to_text(content, "f") == TEXT


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xff\xfe", "is empty"),
        ("café".encode("latin-1"), "is not UTF-8 text: byte 0xE9 at line 1, column 4"),
        (b"a: b\nc: \x93quoted\x94", "byte 0x93 at line 2, column 4"),
        (TEXT.encode("utf-16-le"), "zero bytes"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (b"\xff\xfea", "UTF-16 but is damaged"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "an office document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"{\\rtf1 x}", "rich text"),
        (bytes(range(256)), "zero bytes"),
        (b"x" * (MOST_BYTES + 1), "larger than 2 MB"),
        ("half \ud83d", "half of a character"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content, said):
    with pytest.raises(UnreadableFile, match=said.replace("(", r"\(")) as raised:
        to_text(content, "the file")
    assert raised.value.message.startswith("the file")
    assert raised.value.hint


def test_a_file_at_the_limit_is_read():
    assert len(to_text(b"x" * MOST_BYTES, "f")) == MOST_BYTES


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="there is no file"):
        read_bytes(tmp_path / "nothing.yaml")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_bytes(tmp_path)
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_bytes(tmp_path / "a\x00b")


def test_a_huge_file_is_not_read_to_its_end(tmp_path):
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    assert len(read_bytes(huge)) == MOST_BYTES + 1


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error_of_ours(content):
    try:
        text = to_text(content, "f")
    except CarelaneError:
        return
    assert text.encode("utf-8")
