"""Reading catalogue files: what is refused, where the error points, and that nothing is read too early."""

import subprocess
import sys
from pathlib import Path

import pytest

from carelane.domain.errors import CatalogueError
from carelane.sources.loading import Row, read_file, read_folder, unknown
from carelane.sources.requirement_list import FAMILIES, _family, requirement


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_that_is_not_toml_is_our_own_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"broken\.toml cannot be read"):
        read_file(written(tmp_path, "broken.toml", "[one\n"))


def test_a_missing_file_is_our_own_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_file(tmp_path / "absent.toml")


def test_a_key_outside_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="outside a table"):
        read_file(written(tmp_path, "loose.toml", 'title = "x"\n'))


def test_the_same_id_in_two_files_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "a.toml", "[same]\n")
    written(tmp_path, "b.toml", "[same]\n")
    with pytest.raises(CatalogueError, match="stands already in"):
        read_folder(tmp_path)


def test_rows_come_in_the_order_of_files_and_tables(tmp_path: Path) -> None:
    written(tmp_path, "b.toml", "[third]\n")
    written(tmp_path, "a.toml", "[second]\n[first]\n")
    assert [row.id for row in read_folder(tmp_path)] == ["second", "first", "third"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"title": 3}, "needs a text"),
        ({}, "needs a text"),
        ({"title": "  "}, "needs a text"),
    ],
)
def test_a_needed_text_is_needed(data: dict[str, object], message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        Row("one", "file", data).text("title", needed=True)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("not a list", "needs a list"),
        ([1], "needs a list"),
        ([""], "needs a list"),
        (["a", "a"], "repeats"),
        ([], "at least one"),
    ],
)
def test_a_needed_list_of_texts_is_checked(given: object, message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        Row("one", "file", {"names": given}).texts("names", needed=True)


def test_a_word_outside_a_closed_list_is_named_with_the_list() -> None:
    with pytest.raises(CatalogueError, match=r"'stern'.*not one of mild, severe"):
        Row("one", "file", {"severity": "stern"}).choice("severity", ["mild", "severe"])


def test_a_misspelt_key_is_not_lost() -> None:
    with pytest.raises(CatalogueError, match="unknown keys: titel"):
        Row("one", "file", {"titel": "x"}).only("title")


def test_an_unknown_id_offers_the_nearest_whatever_its_case() -> None:
    error = unknown("source", "CTIA-principals", ["ctia-principles-2023", "ecfr-64-1200"])
    assert error.hint == "did you mean ctia-principles-2023?"


def test_an_id_like_no_other_still_gets_a_hint() -> None:
    assert unknown("source", "zzzz", ["abc", "def"]).hint == "there are 2; abc is the first"


def test_importing_the_package_reads_no_file() -> None:
    program = "import sys, carelane.sources; print('tomllib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_one_requirement_reads_one_file() -> None:
    _family.cache_clear()
    requirement("CTA-01")
    requirement("CTA-29")
    assert _family.cache_info().misses == 1
    assert len(FAMILIES) > 1
