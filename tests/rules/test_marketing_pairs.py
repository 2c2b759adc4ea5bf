"""Selling beside its innocent twin: the marketing rules hear constructions, not words."""

from pathlib import Path

import pytest
import yaml

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.rules.registry import entries
from carelane.rules.rule import Example
from carelane.rules.runner import Runner
from tests.rules.marks import context_of

_HERE = Path(__file__).parent
PAIRS: list[list[str]] = yaml.safe_load((_HERE / "marketing_pairs.yml").read_text(encoding="utf-8"))
SERVICE_TEXTS: list[str] = yaml.safe_load((_HERE / "service_texts.yml").read_text(encoding="utf-8"))
_CARE = context_of(Example(""))
_MARKETING = context_of(Example("", use_case="MARKETING"))


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner()


def _severities(runner: Runner, text: str) -> set[Severity]:
    """How severe the rules with a marketing category judge a text in a care campaign."""
    selling = {
        entry.rule.id
        for entry in entries().values()
        if entry.family == "marketing" and entry.rule.category and not entry.rule.only_alone
    }
    checked = runner.check_text(text, Target.SAMPLE, _CARE)
    assert not checked.failures, checked.failures
    return {finding.severity for finding in checked.findings if finding.rule in selling}


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 150
    assert len({text for _, *texts in PAIRS for text in texts}) == 2 * len(PAIRS)


@pytest.mark.parametrize(("grade", "selling", "innocent"), PAIRS, ids=[pair[1][:40] for pair in PAIRS])
def test_the_selling_twin_is_found_and_the_innocent_one_is_not(
    runner: Runner, grade: str, selling: str, innocent: str
) -> None:
    expected = {Severity.BLOCKER} if grade == "blocker" else {Severity.BLOCKER, Severity.WARNING}
    assert _severities(runner, selling) & expected, selling
    assert not _severities(runner, innocent), innocent


@pytest.mark.parametrize("text", SERVICE_TEXTS, ids=[text[:40] for text in SERVICE_TEXTS])
def test_a_service_text_gets_no_marketing_finding(runner: Runner, text: str) -> None:
    assert not _severities(runner, text)


def test_a_campaign_that_declares_marketing_may_sell(runner: Runner) -> None:
    families = {entry.rule.id for entry in entries().values() if entry.family == "marketing"}
    for _, selling, _ in PAIRS:
        found = runner.check_text(selling, Target.SAMPLE, _MARKETING)
        assert not [finding.rule for finding in found.findings if finding.rule in families], selling


def test_selling_is_observed_even_where_it_is_allowed(runner: Runner) -> None:
    seen = runner.check_text("Example Plumbing: 20% off this week.", Target.SAMPLE, _MARKETING).observations
    assert "discount" in {observation.category for observation in seen}


def test_the_model_alone_warns_of_few_service_texts(runner: Runner) -> None:
    """No text of the file trains the model; what it alone hears is a warning at most."""
    alone = {entry.rule.id for entry in entries().values() if entry.rule.only_alone}
    warned = [
        text
        for text in SERVICE_TEXTS
        if any(
            finding.rule in alone and finding.severity is not Severity.ADVICE
            for finding in runner.check_text(text, Target.SAMPLE, _CARE).findings
        )
    ]
    assert len(warned) <= 0.05 * len(SERVICE_TEXTS), warned
