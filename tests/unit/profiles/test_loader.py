"""How a profile takes parts from another, and that slips in the files are refused."""

import pytest

from carelane.domain.errors import CatalogueError
from carelane.profiles import loader
from carelane.sources.loading import Row

BASE = """
[profile]
title = "Base"
[limits]
description = { min = 40, max = 100, warn_over = 90, source = ["x"] }
messageFlow = { min = 1, max = 50, source = ["x"] }
[notes]
one = { topic = "fees", text = "One.", source = ["x"] }
"""


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Write provider files into a folder of their own."""
    monkeypatch.setattr(loader, "PROVIDERS", tmp_path)

    def write_files(**files: str) -> None:
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")

    return write_files


def row(**data: object) -> Row:
    return Row("some-entry", "providers/some.toml", data)


def test_only_the_named_sections_are_taken_and_own_keys_win_whole(write):
    own = '[profile]\nbase = "base"\ninherits = ["limits"]\n[limits]\ndescription = { max = 80, source = ["y"] }\n'
    write(base=BASE, own=own)
    sections = loader.read_sections("own")
    limits = loader.limits(sections["limits"])
    assert (limits["description"].minimum, limits["description"].maximum, limits["description"].warn_over) == (
        0,
        80,
        None,
    )
    assert limits["messageFlow"].maximum == 50
    assert loader.notes(sections["notes"]) == ()


def test_a_base_without_a_list_of_what_is_taken_is_refused(write):
    write(base=BASE, own='[profile]\nbase = "base"\n')
    with pytest.raises(CatalogueError, match="inherits"):
        loader.read_sections("own")


def test_a_section_that_nobody_reads_is_refused(write):
    write(own='[profile]\ntitle = "Own"\n[limit]\n')
    with pytest.raises(CatalogueError, match="unknown sections: limit"):
        loader.read_sections("own")


def test_a_misspelt_key_is_refused():
    with pytest.raises(CatalogueError, match="unknown keys: maximum"):
        loader.limits(row(description={"maximum": 10, "source": ["x"]}))


def test_a_length_without_a_source_is_refused():
    with pytest.raises(CatalogueError, match="source"):
        loader.limits(row(description={"max": 10}))


@pytest.mark.parametrize("given", [True, "10", 1.5])
def test_a_length_that_is_no_whole_number_is_refused(given):
    with pytest.raises(CatalogueError, match="whole number"):
        loader.limits(row(description={"max": given, "source": ["x"]}))


def test_the_length_of_a_sample_holds_for_all_five():
    limits = loader.limits(row(sample={"max": 10, "source": ["x"]}))
    assert sorted(limits) == ["sample1", "sample2", "sample3", "sample4", "sample5"]


@pytest.mark.parametrize(
    "dates",
    [("2025-08-01", "2023-01-26"), ("2023-01-26", "2023-01-26"), ("2023-01-26", "")],
    ids=["backwards", "twice", "undated-last"],
)
def test_fees_out_of_order_are_refused(write, dates):
    entries = "".join(
        f"[[fees.submission]]\n{f'from = {day}' if day else ''}\nusd = 1.0\nsource = ['x']\n" for day in dates
    )
    write(own=f'{entries}[[fees.brand]]\nusd = 1.0\nsource = ["x"]\n[fees.prepaid]\nmonths = 3\nsource = ["x"]\n')
    sections = loader.read_sections("own")
    with pytest.raises(CatalogueError, match="order of their days"):
        loader.fees(sections["fees"], sections["one_time_fees"], {})


def test_a_note_on_an_unknown_topic_is_refused():
    with pytest.raises(CatalogueError, match="topic"):
        loader.notes(row(one={"topic": "weather", "text": "Rain.", "source": ["x"]}))


def test_an_override_with_an_unknown_severity_is_refused():
    with pytest.raises(CatalogueError, match="severity"):
        loader.overrides(row(**{"some-rule": {"severity": "fatal", "why": "So.", "source": ["x"]}}))
