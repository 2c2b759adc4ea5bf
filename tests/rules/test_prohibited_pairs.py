"""What carriers refuse beside its innocent twin: both sides of every pair, and many innocents alone."""

import importlib
import json
import pkgutil
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from carelane.domain.finding import Finding, Severity
from carelane.domain.target import Target
from carelane.formats.campaign_file import load_registration
from carelane.language.patterns import PatternSet
from carelane.rules import prohibited
from carelane.rules.context import Attributes, Context
from carelane.rules.prohibited._business import Trade
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.prohibited._lexicon import Lexicon
from carelane.rules.registry import entries
from carelane.rules.runner import Runner
from carelane.services.check_text import text_context
from carelane.services.contexts import context_for, profile_for

HERE = Path(__file__).parent
PAIRS = yaml.safe_load((HERE / "prohibited_pairs.yml").read_text(encoding="utf-8"))
PHRASINGS = yaml.safe_load((HERE / "prohibited_phrasings.yml").read_text(encoding="utf-8"))
BRANDS = yaml.safe_load((HERE / "prohibited_brands.yml").read_text(encoding="utf-8"))
INNOCENTS = yaml.safe_load((HERE / "prohibited_innocents.yml").read_text(encoding="utf-8"))
FAMILY = frozenset(rule_id for rule_id, entry in entries().items() if entry.family == "prohibited")


@lru_cache(maxsize=1)
def _runner() -> Runner:
    return Runner(rules={rule_id: entry for rule_id, entry in entries().items() if rule_id in FAMILY})


def _found(
    text: str, kind: Target = Target.SAMPLE, use_case: str = "CUSTOMER_CARE", attributes: Attributes = Attributes()
) -> list[Finding]:
    context: Context = text_context(use_case=use_case, attributes=attributes)
    checked = _runner().check_text(text, kind, context)
    assert not checked.failures
    return list(checked.findings)


def _found_in_campaign(file: dict[str, object]) -> list[Finding]:
    registration = load_registration(json.dumps({"carelane": 1, **file})).registration
    checked = _runner().check_registration(
        registration, context_for(registration, profile_for("")[0], date(2026, 11, 25))
    )
    assert not checked.failures
    return list(checked.findings)


@pytest.mark.parametrize(("rule", "severity", "refused", "_innocent"), PAIRS)
def test_the_refused_side_of_a_pair_is_found_with_its_severity(
    rule: str, severity: str, refused: str, _innocent: str
) -> None:
    severities = {finding.severity.value for finding in _found(refused) if finding.rule == rule}
    assert severities == {severity}, [(finding.rule, finding.what) for finding in _found(refused)]


@pytest.mark.parametrize(("rule", "severity", "text"), PHRASINGS)
def test_other_phrasings_are_found_with_the_same_severity(rule: str, severity: str, text: str) -> None:
    assert {finding.severity.value for finding in _found(text) if finding.rule == rule} == {severity}


@pytest.mark.parametrize(("_rule", "_severity", "_refused", "innocent"), PAIRS)
def test_the_innocent_side_of_a_pair_is_left_alone(_rule: str, _severity: str, _refused: str, innocent: str) -> None:
    assert not _found(innocent), [(finding.rule, finding.what) for finding in _found(innocent)]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in INNOCENTS.items() for text in texts])
def test_an_innocent_text_is_left_alone(kind: str, text: str) -> None:
    found = _found(text, Target(kind))
    assert not found, [(finding.rule, finding.what) for finding in found]


@pytest.mark.parametrize(("name", "rule", "severity"), BRANDS)
def test_the_name_of_a_brand_shows_a_refused_business_or_nothing(name: str, rule: str, severity: str) -> None:
    found = [(finding.rule, finding.severity.value) for finding in _found_in_campaign(brand_file(name))]
    assert found == ([(rule, severity)] if rule else [])


def test_the_brands_name_in_the_texts_is_reported_once_at_the_brand() -> None:
    file = brand_file(
        "Lucky Star Casino",
        sample1="Lucky Star Casino: your room is ready. Reply STOP to opt out.",
        sample2="Lucky Star Casino: the pool closes at 9. Reply STOP to opt out.",
    )
    assert [(finding.rule, finding.field) for finding in _found_in_campaign(file)] == [
        ("gambling-business", "brand.displayName")
    ]


def test_a_declared_age_gate_makes_restricted_goods_one_degree_milder_and_names_the_gate() -> None:
    text = "Oak Street News: your cigars are in. Reply STOP to opt out."
    (without,) = _found(text, attributes=Attributes(age_gated=False))
    (gated,) = _found(text, attributes=Attributes(age_gated=True))
    assert (without.severity, gated.severity) == (Severity.BLOCKER, Severity.WARNING)
    assert "age-gated attribute is off" in without.what
    assert "date of birth" in gated.how_to_fix
    assert "day, month and year" in without.how_to_fix


def test_an_age_gate_does_not_help_what_is_refused_for_good() -> None:
    (finding,) = _found("Leafy Corner: your cannabis order is ready.", attributes=Attributes(age_gated=True))
    assert finding.severity is Severity.BLOCKER
    assert "save the fee" in finding.how_to_fix


@pytest.mark.parametrize(
    ("text", "rule", "own"),
    [
        ("Team Rivera: vote for Ana Rivera for mayor.", "political-content", "POLITICAL"),
        ("Example Tires: enter to win a set of tires.", "sweepstakes-content", "SWEEPSTAKE"),
        ("Maple Shelter: donate today to help our dogs.", "fundraising-content", "CHARITY"),
    ],
)
def test_special_use_cases_are_advice_when_the_use_case_is_unknown_and_silent_in_their_own(
    text: str, rule: str, own: str
) -> None:
    unknown = {finding.rule: finding.severity for finding in _found(text, use_case="")}
    assert unknown[rule] is Severity.ADVICE
    assert rule not in {finding.rule for finding in _found(text, use_case=own)}


def test_one_text_gets_one_finding_a_category_with_all_its_words() -> None:
    (finding,) = _found("Cloud Corner: e-juice, cigars and disposable vapes are here.")
    for word in ("e-juice", "cigars", "disposable vapes"):
        assert word in finding.what


def test_every_pattern_of_the_family_is_valid_in_both_engines() -> None:
    patterns: set[str] = set()
    for info in pkgutil.iter_modules(prohibited.__path__):
        for value in vars(importlib.import_module(f"{prohibited.__name__}.{info.name}")).values():
            if isinstance(value, Lexicon):
                beside = [pair.beside for pair in value.pairs]
                patterns.update(value.triggers, value.innocent, value.elsewhere, beside)
            if isinstance(value, Trade):
                patterns.update(value.names, value.doubtful, value.innocent, [value.site] if value.site else [])
    assert len(patterns) > 300
    PatternSet(sorted(patterns), engine="python").hits("text")
    PatternSet(sorted(patterns)).hits("text")


def test_there_are_enough_pairs_and_every_content_rule_has_one() -> None:
    assert len(PAIRS) >= 220
    assert sum(map(len, INNOCENTS.values())) >= 450
    content_rules = {rule_id for rule_id in FAMILY if entries()[rule_id].rule.check is not None}
    assert content_rules <= {pair[0] for pair in PAIRS}
