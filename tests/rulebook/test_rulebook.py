"""What every rule must say about itself, and what the catalogue must get from the rules."""

import re

import pytest

from carelane.domain.target import Target
from carelane.language.elements import Element
from carelane.remediation.causes import cause
from carelane.rules.registry import entries, patterns_of
from carelane.rules.rule import Rule
from carelane.sources import citations, conflict_note, demand, requirement

RULES = [pytest.param(entry.rule, id=entry.rule.id) for entry in entries().values()]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_at_least_one_resolvable_citation_for_every_kind_it_looks_at(rule: Rule) -> None:
    for kind in rule.looks_at:
        assert citations(rule.covers, rule.cites, kind), kind


@pytest.mark.parametrize("rule", RULES)
def test_what_a_rule_covers_exists_in_the_catalogue(rule: Rule) -> None:
    for requirement_id in rule.covers:
        requirement(requirement_id)
    for cause_id in rule.causes:
        cause(cause_id)
    for demand_id in rule.answers:
        demand(demand_id)
    if rule.conflict:
        assert conflict_note(rule.conflict)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_both_kinds_of_examples(rule: Rule) -> None:
    assert len(rule.non_compliant) >= 1
    assert len(rule.compliant) >= 1


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_explains_itself_in_sentences(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", rule.id)
    assert not rule.id.startswith(("no-", "check-", "not-"))
    for text in (rule.title, rule.why, rule.how_to_fix):
        assert text.strip()
        assert not re.search(r"\b(?:simply|just)\b", text, re.IGNORECASE), text
    assert rule.why.rstrip('”)"').endswith(".")
    assert rule.how_to_fix.rstrip('”)"').endswith(".")


@pytest.mark.parametrize("rule", RULES)
def test_patterns_are_lower_case_because_texts_are_folded(rule: Rule) -> None:
    for pattern in patterns_of(*rule.triggers, *rule.absence_of):
        literal = re.sub(r"\\.", "", pattern)
        assert literal == literal.lower(), pattern


def test_shared_elements_have_names_of_their_own() -> None:
    from carelane.language.elements import ALL_ELEMENTS  # noqa: PLC0415

    names = [element.name for element in ALL_ELEMENTS]
    assert len(set(names)) == len(names) > 10
    assert all(isinstance(element, Element) for element in ALL_ELEMENTS)


def test_marketing_rules_name_their_category() -> None:
    for entry in entries().values():
        if entry.family == "marketing" and entry.rule.id != "filter-trigger-word":
            assert entry.rule.category, entry.rule.id
        if entry.rule.looks_at == (Target.CAMPAIGN,):
            assert not entry.rule.triggers, "campaign rules have no triggers: they see the whole registration"
