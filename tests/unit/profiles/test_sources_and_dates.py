"""Every value of a profile says where it comes from, and that place has a date."""

import tomllib
from collections.abc import Iterator

import pytest

from carelane.profiles.loader import PROVIDERS, file_names
from carelane.profiles.origins import DATA, origin, own_sources
from carelane.sources import sources

FILES = [*sorted(PROVIDERS.glob("*.toml")), DATA / "use_cases.toml", DATA / "labels.toml", DATA / "fields.toml"]
# Tables that hold nothing but tables with sources of their own, or stand in a table that has one.
WITHOUT_A_SOURCE_OF_THEIR_OWN = {"limits", "severity", "fees", "one_time_fees", "throughput", "notes", "by_use_case"}


def tables(content: object, path: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every table of a file, with the way to it."""
    if isinstance(content, list):
        for index, item in enumerate(content):
            yield from tables(item, f"{path}[{index}]")
    if isinstance(content, dict):
        if path:
            yield path, content
        for key, value in content.items():
            yield from tables(value, f"{path}/{key}")


def cited(content: object) -> Iterator[str]:
    for _, table in tables(content):
        source = table.get("source", [])
        assert isinstance(source, list)
        yield from source


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_table_of_values_names_a_source(path):
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    exempt = WITHOUT_A_SOURCE_OF_THEIR_OWN | ({"labels", "notes"} if path.stem == "labels" else set())
    nameless = [
        where for where, table in tables(content) if not table.get("source") and where.split("/")[-1] not in exempt
    ]
    assert nameless == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_source_that_is_named_has_a_date_and_an_address_or_says_why_not(path):
    names = set(cited(tomllib.loads(path.read_text(encoding="utf-8"))))
    assert names
    for name in names:
        found = origin(name)
        assert found.date, name
        assert found.url or found.note, name


def test_a_source_stands_in_one_list_only():
    assert set(own_sources()) & set(sources()) == set()
    addresses = {found.url for found in sources().values() if found.url}
    assert [found.id for found in own_sources().values() if found.url in addresses] == []


def test_every_source_of_the_profiles_own_list_is_used():
    used = {name for path in FILES for name in cited(tomllib.loads(path.read_text(encoding="utf-8")))}
    assert set(own_sources()) - used == set()


def test_nothing_rests_on_the_integrator_whose_address_was_not_kept_alone():
    for path in FILES:
        for where, table in tables(tomllib.loads(path.read_text(encoding="utf-8"))):
            assert table.get("source") != ["textgrid-notes"], f"{path.stem}{where}"


def test_every_provider_file_says_as_of_when_it_is_known():
    for name in file_names():
        head = tomllib.loads((PROVIDERS / f"{name}.toml").read_text(encoding="utf-8"))["profile"]
        assert head["as_of"].year >= 2026, name
