"""`carelane screen-archive`, as people and programs call it."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet

from tests.cli.conftest import Run

TEXTS = ["Refer a friend and you both get $25.", "Your table is ready.", None]


def archive(folder: Path) -> Path:
    path = folder / "messages.parquet"
    pyarrow.parquet.write_table(pa.table({"id": ["a", "b", "c"], "text": TEXTS}), path)
    return path


def test_json_lines_go_to_standard_output_and_counts_to_standard_error(run: Run, tmp_path: Path) -> None:
    ended = run("screen-archive", str(archive(tmp_path)), "--use-case", "CUSTOMER_CARE")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    assert [line.get("band") for line in lines] == ["flag", "clean", None]
    assert lines[2]["error"]["slug"] == "bad-line"
    assert ended.err == "3 messages: 1 clean, 0 review, 1 flag, 1 not read\n"


def test_two_processes_write_the_same_file(run: Run, tmp_path: Path) -> None:
    path = archive(tmp_path)
    for processes in ("1", "2"):
        ended = run("screen-archive", str(path), "--output", f"{processes}.parquet", "--processes", processes)
        assert (ended.code, ended.out) == (0, "")
    one, two = (pyarrow.parquet.read_table(tmp_path / f"{name}.parquet") for name in "12")
    assert one.equals(two)
    assert one.schema.names == ["id", "band", "probability", "categories", "error"]


def test_a_wrong_fact_or_place_is_an_error_of_the_call(run: Run, tmp_path: Path) -> None:
    path = str(archive(tmp_path))
    for wrong in (
        ("--context", "maybe"), ("--use-case", "NONE_SUCH"), ("--provider", "nobody"), ("--as", "poem"),
        ("--output", "out.xls"), ("--output", path), ("--processes", "0"), ("--text-column", "body"),
    ):  # fmt: skip
        ended = run("screen-archive", path, *wrong)
        assert (ended.code, ended.out) == (2, ""), wrong
        assert "hint: " in ended.err


def test_lines_keep_their_own_errors_and_the_run_goes_on(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('{"id": "a", "text": "Your table is ready."}\nnonsense\n{"id": "c", "text": ""}\n')
    ended = run("screen-archive", str(path))
    first, second, third = map(json.loads, ended.out.splitlines())
    assert (ended.code, first["band"]) == (0, "clean")
    assert (second["id"], second["error"]["slug"]) == ("2", "bad-line")
    assert (third["id"], third["error"]["slug"]) == ("c", "bad-input")
    assert "nonsense" not in ended.out
