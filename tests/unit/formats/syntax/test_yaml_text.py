"""Texts written as YAML read back as they were, in a form that people can edit."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from carelane.formats.syntax.yaml_text import WIDTH, scalar
from tests.unit.formats.registrations import texts

LONG = "Hartwell texts people who texted first, and nobody else, about the question that they asked. " * 3


@given(texts, st.integers(0, 4))
def test_every_text_reads_back_as_it_was_at_any_depth(text, level):
    keys = "".join(f"{'  ' * depth}k:\n" for depth in range(level))
    written = f"{keys}{'  ' * level}k: {scalar(text, 2 * level, 2 * level + 3)}\n"
    loaded = yaml.load(written, Loader=yaml.BaseLoader)
    for _ in range(level + 1):
        loaded = loaded["k"]
    assert loaded == text


@given(texts)
def test_every_text_reads_back_as_an_item_of_a_list(text):
    written = f"k:\n  - {scalar(text, 2, 4)}\n  - last\n"
    assert yaml.load(written, Loader=yaml.BaseLoader) == {"k": [text, "last"]}


@pytest.mark.parametrize(
    "text", ["no", "Yes", "null", "12:30", "2024-01-01", "1e3", "", " x", "x ", "a: b", "a #b", "*x", "-"]
)
def test_what_other_readers_would_take_for_something_else_stands_in_quotes(text):
    assert scalar(text, 0).startswith('"')
    assert yaml.safe_load(f"k: {scalar(text, 0)}") == {"k": text}


def test_short_plain_texts_stand_plain():
    assert scalar("Reply STOP to opt out (any time).", 0) == "Reply STOP to opt out (any time)."


def test_a_long_paragraph_is_folded_into_short_lines():
    written = scalar(LONG.strip(), 2, 10)
    assert written.startswith(">-\n")
    assert max(len(line) for line in written.split("\n")) <= WIDTH


def test_a_text_with_line_breaks_is_a_literal_block():
    assert scalar("one\n\n  two", 0) == "|-\n  one\n\n    two"
    assert scalar("one\ntwo\n", 2) == "|\n    one\n    two"
