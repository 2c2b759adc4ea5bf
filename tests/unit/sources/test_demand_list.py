"""The demands of S0 to S4: complete, and answered by better sources where they are wrong."""

import re

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.sources import UNCOVERED_REASONS, conflict, demand, demands, requirement, source
from carelane.sources.demand_list import _demand
from carelane.sources.loading import Row

TEXTS = {
    "S0": "s0-customer-care-guide",
    "S1": "s1-campaign-declined-thread",
    "S2": "s2-customer-care-disclosure",
    "S3": "s3-opt-in-checkbox-thread",
    "S4": "s4-opt-in-sms-thread",
}


def test_an_id_names_its_text() -> None:
    for entry in demands().values():
        assert re.fullmatch(r"S[0-4]-\d\d", entry.id), entry.id
        assert entry.source == TEXTS[entry.id[:2]], entry.id


def test_every_text_is_split_and_its_points_are_numbered_without_gaps() -> None:
    for text in TEXTS:
        numbers = [int(name[3:]) for name in demands() if name.startswith(f"{text}-")]
        assert len(numbers) > 10, text
        assert numbers == list(range(1, len(numbers) + 1)), text


def test_everything_that_a_demand_points_to_exists() -> None:
    for entry in demands().values():
        for name in (entry.source, *entry.better_sources):
            source(name)
        for name in entry.requirements:
            requirement(name)
        if entry.conflict:
            conflict(entry.conflict)


def test_a_demand_that_a_rule_must_answer_names_requirements_that_rules_cover() -> None:
    for entry in demands().values():
        if not entry.uncovered:
            assert any(not requirement(name).uncovered for name in entry.requirements), entry.id


def test_a_demand_that_no_rule_answers_says_why() -> None:
    for entry in demands().values():
        if entry.uncovered:
            assert entry.uncovered in UNCOVERED_REASONS, entry.id
            assert entry.note, entry.id


def test_what_stands_against_better_sources_cites_them() -> None:
    for entry in demands().values():
        if entry.verdict == "conflicts":
            assert entry.better_sources, entry.id
            assert entry.source not in entry.better_sources, entry.id


def test_a_claim_is_not_corrected_by_weaker_sources_alone() -> None:
    """At least one better source is of an authority no weaker than the text it corrects."""
    for entry in demands().values():
        if entry.verdict in ("conflicts", "unsupported") and entry.better_sources:
            best = min(source(name).authority.rank for name in entry.better_sources)
            assert best <= source(entry.source).authority.rank, entry.id


@pytest.mark.parametrize(
    ("demand_id", "conflict_id"),
    [
        ("S2-10", "number-given-is-consent"),
        ("S3-05", "stock-listing-needed"),
        ("S3-06", "tax-services-refused"),
        ("S3-36", "unlimited-frequency"),
        ("S0-25", "conversational-use-case"),
        ("S0-06", "trigger-words"),
    ],
)
def test_known_errors_of_the_texts_are_not_repeated_as_rules(demand_id: str, conflict_id: str) -> None:
    assert demand(demand_id).conflict == conflict_id
    assert demand(demand_id).better


def test_prescribed_wordings_are_kept_word_for_word() -> None:
    assert "responding to customer inquiries and support tickets initiated by the customer" in demand("S0-26").says
    assert "Mobile numbers will only be used for the purposes outlined in this form." in demand("S2-15").says
    assert "message and data rates may apply" in demand("S3-16").says


def test_an_unknown_demand_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        demand("S5-01")
    assert "S4-01" in caught.value.hint


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"verdict": "conflicts"}, "what better sources say"),
        ({"verdict": "conflicts", "better": "No."}, "needs the better sources"),
        ({"verdict": "question", "better": "No."}, "needs the better sources"),
        ({"uncovered": "needs-person"}, "says why no rule covers it"),
        ({"kind": "opinion"}, "not one of"),
        ({"says": ""}, "needs a text at 'says'"),
    ],
)
def test_an_incomplete_demand_is_refused(change: dict[str, object], message: str) -> None:
    whole: dict[str, object] = {"source": "s", "kind": "claim", "says": "It is so.", "verdict": "agrees"}
    assert _demand(Row("S0-01", "file", whole)).verdict == "agrees"
    with pytest.raises(CatalogueError, match=message):
        _demand(Row("S0-01", "file", {**whole, **change}))
