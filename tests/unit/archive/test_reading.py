"""Archives are read a few thousand rows at a time, whatever kind of file they are."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from carelane.archive.columns import NOT_READ, ROWS, Columns
from carelane.archive.reading import read_batches
from carelane.domain.errors import BadSetting, UnreadableFile

MANY = ROWS * 2 + 5
TABLE = pa.table({
    "id": [f"m{n}" for n in range(MANY)], "text": [f"Your order {n} is ready" for n in range(MANY)], "n": range(MANY),
})  # fmt: skip


def write(folder: Path, kind: str) -> Path:
    path = folder / f"messages.{kind}"
    if kind == "parquet":
        pyarrow.parquet.write_table(TABLE, path)
    elif kind == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in TABLE.to_pylist()))
    elif kind == "csv":
        rows = TABLE.to_pylist()
        path.write_text("id,text,n\n" + "".join(f"{row['id']},{row['text']},{row['n']}\n" for row in rows))
    else:
        make = pa.ipc.new_file if kind == "arrow" else pa.ipc.new_stream
        with pa.OSFile(str(path), "wb") as file, make(file, TABLE.schema) as writer:
            writer.write_table(TABLE)
    return path


@pytest.mark.parametrize("kind", ["parquet", "arrow", "arrows", "csv", "jsonl"])
def test_every_kind_of_file_gives_the_same_rows_in_small_batches(tmp_path: Path, kind: str) -> None:
    batches = list(read_batches(write(tmp_path, kind)))
    assert max(batch.num_rows for batch in batches) <= ROWS
    assert [row["id"] for batch in batches for row in batch.to_pylist()] == TABLE["id"].to_pylist()
    assert [row["text"] for batch in batches for row in batch.to_pylist()] == TABLE["text"].to_pylist()


def test_other_columns_are_not_read(tmp_path: Path) -> None:
    assert next(read_batches(write(tmp_path, "parquet"))).schema.names == ["id", "text"]


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    path = tmp_path / "sent.csv"
    path.write_text("number,body\n7,Ready\n")
    (batch,) = read_batches(path, Columns(text="body", id="number"))
    assert [(row["number"], row["body"]) for row in batch.to_pylist()] == [("7", "Ready")]


def test_a_row_of_a_csv_file_that_cannot_be_read_keeps_its_place(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_bytes(b'id,text\n1,"two\nlines"\n\n2,a,b,c\n3,\xff\xfe\n4,' + b"x" * 200_000 + b"\n5,ok\n")
    rows = [row for batch in read_batches(path) for row in batch.to_pylist()]
    assert [row["id"] for row in rows] == ["1", None, "3", None, "5"]
    assert [row["text"] for row in rows] == ["two\nlines", None, None, None, "ok"]
    assert [bool(row[NOT_READ]) for row in rows] == [False, True, True, True, False]
    assert "4 columns, not 2" in rows[1][NOT_READ]
    assert "a,b,c" not in rows[1][NOT_READ]


def test_rows_of_a_csv_file_without_ids_are_called_by_their_place(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text("text,n\na,1\nb\nc,3\n")
    assert [row["id"] for batch in read_batches(path) for row in batch.to_pylist()] == [1, 2, 3]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_the_separator_is_the_one_that_makes_the_names_asked_for(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(f"id{separator}text\na{separator}one, two\n")
    assert [row["text"] for batch in read_batches(path) for row in batch.to_pylist()] == ["one, two"]


def test_a_csv_file_without_names_is_refused_without_its_first_message(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text("1,my secret 555-0100\n2,other\n")
    with pytest.raises(BadSetting, match="there is no column called 'text'") as told:
        list(read_batches(path))
    assert "secret" not in told.value.render()


def test_a_line_of_json_that_cannot_be_read_keeps_its_place(tmp_path: Path) -> None:
    path = tmp_path / "messages.data"  # known by its first sign
    path.write_bytes(
        b'\xef\xbb\xbf{"id": "a", "text": "ok"}\n\nsecret\n[1]\n{"id": 5, "text": 7}\n{"id": 6}\n'
        b'{"text": "\xff"}\n{"text": "last"}\n' + b'{"text": "' + b"x" * 8_000_000 + b'"}\n{"id": null, "text": "end"}'
    )
    rows = [row for batch in read_batches(path) for row in batch.to_pylist()]
    assert [row["id"] for row in rows] == ["a", "3", "4", "5", "6", "7", "8", "9", "null"]
    assert [row["text"] for row in rows] == ["ok", None, None, None, None, None, "last", None, "end"]
    assert [row["text"] is None for row in rows] == [bool(row[NOT_READ]) for row in rows]
    assert "secret" not in str(rows)


def test_a_file_with_two_columns_of_that_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text("text,text\na,b\n")
    with pytest.raises(BadSetting, match="there are 2 columns called 'text'"):
        list(read_batches(path))


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        (Columns(text="body"), "there is no column called 'body'"),
        (Columns(id="key"), "there is no column called 'key'"),
        (Columns(text="n"), "the column 'n' holds int64, not text"),
    ],
)
def test_a_column_that_is_not_there_or_holds_no_text_is_a_wrong_setting(
    tmp_path: Path, columns: Columns, says: str
) -> None:
    with pytest.raises(BadSetting, match=says):
        list(read_batches(write(tmp_path, "parquet"), columns))


def test_a_damaged_file_is_refused_without_a_word_of_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "messages.parquet"
    path.write_bytes(b"PAR1 my secret 555-0100")
    with pytest.raises(UnreadableFile) as told:
        list(read_batches(path))
    assert "secret" not in told.value.render()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="No such file"):
        list(read_batches(tmp_path / "none.parquet"))
