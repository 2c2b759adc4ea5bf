"""Results are written whole or not at all, and say the same in every kind of file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from carelane.archive.screening import screen_batches
from carelane.archive.writing import write_batches
from carelane.domain.errors import BadSetting, UnreadableFile
from carelane.services.check_text import text_context
from carelane.services.screen_messages import Screen

MESSAGES = pa.record_batch({"id": ["a", "b"], "text": ["Refer a friend and you both get $25.", None]})


def results() -> Iterator[Any]:
    return screen_batches([MESSAGES, MESSAGES], Screen(text_context()).read_many)


def rows(path: Path) -> list[dict[str, object]]:
    if path.suffix == ".parquet":
        return pyarrow.parquet.read_table(path).to_pylist()
    with pa.memory_map(str(path)) as file:
        return pa.ipc.open_file(file).read_all().to_pylist()


@pytest.mark.parametrize("ending", [".parquet", ".arrow"])
def test_a_file_holds_every_batch(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    write_batches(results(), path)
    assert rows(path) == [row for batch in results() for row in batch.to_pylist()]
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_json_lines_have_a_verdict_or_an_error(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    write_batches(results(), path)
    read, failed, *_ = map(json.loads, path.read_text().splitlines())
    assert (read["carelane"], read["id"], read["band"]) == (1, "a", "flag")
    assert failed == {"carelane": 1, "id": "b", "error": {"slug": "bad-line", "message": "this row has no text"}}


def test_an_archive_without_messages_gives_a_file_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    write_batches([], path)
    assert rows(path) == []


def test_a_run_that_ends_early_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    write_batches([], path)
    before = path.read_bytes()

    def ends_early() -> Iterator[Any]:
        yield next(results())
        raise UnreadableFile("the disk went away")

    with pytest.raises(UnreadableFile, match="went away"):
        write_batches(ends_early(), path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="no ending that can be written"):
        write_batches([], tmp_path / "out.xls")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="could not be written"):
        write_batches([], tmp_path / "none" / "out.parquet")
