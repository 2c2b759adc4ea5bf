"""The sources: complete, of known authority, and none kept without a reason."""

from collections.abc import Iterator

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.sources import (
    Authority,
    answers,
    conflicts,
    demands,
    history,
    requirements,
    source,
    sources,
    terms,
    value_names,
)
from carelane.sources.loading import Row
from carelane.sources.source_list import _source


def used_sources() -> Iterator[str]:
    for requirement in requirements().values():
        yield from requirement.sources
    for demand in demands().values():
        yield demand.source
        yield from demand.better_sources
    for conflict in conflicts().values():
        yield from (*conflict.a.sources, *conflict.b.sources)
    for name in value_names():
        for entry in history(name):
            yield entry.source
    for answer in answers().values():
        yield from (*answer.sources, *answer.asked_in)
    for term in terms().values():
        yield from term.sources


def test_every_source_that_is_cited_exists() -> None:
    assert sorted(set(used_sources()) - set(sources())) == []


def test_every_source_is_used_or_says_what_it_is_kept_for() -> None:
    used = set(used_sources())
    assert [entry.id for entry in sources().values() if entry.id not in used and not entry.kept_for] == []


def test_a_source_that_is_used_needs_no_excuse() -> None:
    used = set(used_sources())
    assert [entry.id for entry in sources().values() if entry.id in used and entry.kept_for] == []


def test_no_address_stands_twice() -> None:
    addresses = [entry.url for entry in sources().values() if entry.url]
    assert len(set(addresses)) == len(addresses)


def test_ids_are_kebab_case() -> None:
    assert [name for name in sources() if name != name.lower() or not name.replace("-", "").isalnum()] == []


def test_no_title_or_note_names_our_numbering_of_the_source_texts() -> None:
    """Users have never heard of S0 to S4; titles and notes are what they read."""
    told = [entry.id for entry in sources().values() if "source text" in f"{entry.title} {entry.note}".lower()]
    assert told == []


def test_law_outranks_everything_and_hearsay_is_outranked() -> None:
    ranks = {authority: authority.rank for authority in Authority}
    assert min(ranks, key=lambda authority: ranks[authority]) is Authority.LAW
    assert max(ranks, key=lambda authority: ranks[authority]) is Authority.COMMUNITY
    chain = [Authority.LAW, Authority.FCC, Authority.CTIA, Authority.REGISTRY, Authority.CARRIER, Authority.PROVIDER]
    assert sorted(chain, key=lambda authority: authority.rank) == chain


def test_aggregators_and_providers_weigh_the_same() -> None:
    assert Authority.AGGREGATOR.rank == Authority.PROVIDER.rank


def test_every_authority_has_a_rank() -> None:
    assert all(isinstance(authority.rank, int) for authority in Authority)


def test_law_that_is_not_in_force_is_not_filed_as_law() -> None:
    assert source("fcc-26-67-news-release").authority is Authority.LAW_PENDING
    assert source("fcc-26-67-draft").authority is Authority.LAW_PENDING


def test_an_account_of_a_law_says_that_it_is_one() -> None:
    accounts = [entry for entry in sources().values() if entry.id.endswith("-account")]
    assert len(accounts) > 10
    assert [entry.id for entry in accounts if "account" not in entry.note.lower() and not entry.kept_for] == []


def test_an_unknown_source_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        source("telnyx-dca-code")
    assert "telnyx-dca-codes" in caught.value.hint


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"url": "www.example.org"}, "does not start with http"),
        ({"url": ""}, "neither an address nor a note"),
        ({"authority": "hearsay"}, "not one of"),
        ({"title": ""}, "needs a text at 'title'"),
        ({"date": ""}, "needs a text at 'date'"),
        ({"adress": "x"}, "unknown keys"),
    ],
)
def test_an_incomplete_source_is_refused(change: dict[str, object], message: str) -> None:
    whole: dict[str, object] = {"title": "T", "authority": "law", "url": "https://example.org", "date": "2026"}
    assert _source(Row("one", "file", whole)).id == "one"
    with pytest.raises(CatalogueError, match=message):
        _source(Row("one", "file", {**whole, **change}))
