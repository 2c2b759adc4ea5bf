"""Every row of a batch gets a verdict or an error, in its place, and the verdict is that of one text alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.archive.columns import Columns
from carelane.archive.screening import screen_batches
from carelane.domain.errors import CarelaneError, InputError
from carelane.services.check_text import check_text, text_context
from carelane.services.screen_messages import Screen
from tests.house.snippets import snippets

CARE = text_context(use_case="CUSTOMER_CARE")
SCREEN = Screen(CARE)


@dataclass(frozen=True)
class Read:
    """A verdict that says which text it is of."""

    band: str
    probability: float = 0.5
    categories: tuple[str, ...] = ("sale",)


def echo(texts):
    return [InputError("empty") if not text else Read(text) for text in texts]


def batch(**columns: Any) -> Any:
    return pa.record_batch(columns)


def test_a_verdict_is_what_check_text_says():
    texts = ["Refer a friend and you both get $25.", "Your table is ready.", "Your discount was applied to invoice 12."]
    (found,) = screen_batches([batch(id=["a", "b", "c"], text=texts)], SCREEN.read_many)
    assert found.schema.names == ["id", "band", "probability", "categories", "error"]
    for text, row in zip(texts, found.to_pylist(), strict=True):
        alone = check_text(text, context=CARE).marketing
        assert (row["band"], row["probability"]) == (alone.band, alone.probability)
        assert (row["categories"], row["error"]) == (list(alone.categories), None)


@given(st.lists(st.lists(st.none() | st.text(max_size=3).filter(lambda text: text.isascii()), max_size=5), max_size=4))
def test_every_row_keeps_its_place_and_has_a_verdict_or_an_error(many):
    batches = [batch(text=pa.array(texts, pa.string())) for texts in many]
    found = [row for made in screen_batches(batches, echo) for row in made.to_pylist()]
    given_texts = [text for texts in many for text in texts]
    assert [row["id"] for row in found] == list(range(1, len(given_texts) + 1))
    assert [row["band"] for row in found] == [text or None for text in given_texts]
    assert all((row["band"] is None) != (row["error"] is None) for row in found)


@pytest.mark.parametrize("ids", [[10, 20], ["x", None], [b"\x00", b"\xff"]])
def test_ids_come_back_as_they_are(ids):
    (found,) = screen_batches([batch(id=ids, text=["a", "b"])], echo)
    assert found["id"].to_pylist() == ids


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary()])
def test_texts_may_have_any_type_of_text(kind):
    column = pa.array(["a", None]).cast(kind)
    (found,) = screen_batches([batch(body=column)], echo, Columns(text="body"))
    assert found["band"].to_pylist() == ["a", None]


def test_repeated_texts_may_be_stored_once():
    (found,) = screen_batches([batch(text=pa.array(["a", "b", "a"]).dictionary_encode())], echo)
    assert found["band"].to_pylist() == ["a", "b", "a"]


@pytest.mark.parametrize("kind", [pa.string(), pa.binary()])
def test_wrong_bytes_in_one_row_are_that_rows_error(kind):
    column = pa.Array.from_buffers(
        pa.binary(), 2, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0\3\0\0\0"), pa.py_buffer(b"\xff\xfea")]
    ).view(kind)
    (found,) = screen_batches([batch(text=column)], echo)
    assert found["band"].to_pylist() == [None, "a"]
    assert found["error"].to_pylist() == ["bad-line: the text of this row is not UTF-8", None]


def test_a_column_called_error_is_not_ours():
    (found,) = screen_batches([batch(text=["a"], error=["theirs"])], echo)
    assert found["error"].to_pylist() == [None]


def test_an_empty_text_has_an_error_and_the_others_a_verdict():
    found = SCREEN.read_many(["  ", "Your table is ready.", "x" * 1_000_001])
    assert [isinstance(item, CarelaneError) for item in found] == [True, False, True]


def test_the_program_in_the_manual_screens_its_messages(capsys):
    page = Path(__file__).parents[3] / "docs" / "how-to" / "screen-an-archive.md"
    (program,) = snippets(page.read_text(encoding="utf-8"))
    exec(program.code, {})
    assert "'band': 'clean'" in (shown := capsys.readouterr().out)
    assert "'band': 'flag'" in shown
