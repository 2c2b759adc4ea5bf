"""Every example of every rule is run: the examples are the tests and the manual."""

import json

import pytest
from _pytest.mark import ParameterSet

from carelane.domain.finding import FieldEdit
from carelane.formats.campaign_file import load_registration
from carelane.rules.registry import entries
from carelane.rules.rule import CampaignExample, Example, Rule
from carelane.rules.runner import Runner
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import Strictness
from carelane.services.fix_campaign import apply_edits
from tests.rules.marks import AS_OF, context_of, findings_of, kind_of, unmark

RULES = [entry.rule for entry in entries().values()]


def _cases(kind: type, *, bad: bool) -> list[ParameterSet]:
    cases = []
    for rule in RULES:
        for number, example in enumerate(rule.non_compliant if bad else rule.compliant):
            if isinstance(example, kind):
                cases.append(pytest.param(rule, example, id=f"{rule.id}-{'bad' if bad else 'good'}-{number}"))
    return cases


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner()


@pytest.mark.parametrize(("rule", "example"), _cases(Example, bad=True))
def test_the_marks_of_a_non_compliant_text_are_the_spans_that_the_rule_reports(
    runner: Runner, rule: Rule, example: Example
) -> None:
    _, marks = unmark(example.text)
    assert marks, "a non-compliant example needs a «mark»"
    found = findings_of(runner, rule, example)
    assert tuple(finding.span for finding in found) == marks, [(finding.span, finding.what) for finding in found]


@pytest.mark.parametrize(("rule", "example"), _cases(Example, bad=False))
def test_the_rule_is_silent_about_a_compliant_text(runner: Runner, rule: Rule, example: Example) -> None:
    assert "«" not in example.text, "a compliant example carries no mark"
    found = findings_of(runner, rule, example)
    assert not found, [(finding.span, finding.what) for finding in found]


@pytest.mark.parametrize(("rule", "example"), _cases(Example, bad=True))
def test_applying_the_offered_edits_silences_the_rule(runner: Runner, rule: Rule, example: Example) -> None:
    text, _ = unmark(example.text)
    kind = kind_of(rule, example)
    for _round in range(4):
        findings = runner.check_text(text, kind, context_of(example)).findings
        found = [finding for finding in findings if finding.rule == rule.id]
        edits: list[FieldEdit] = [finding.fix for finding in found if finding.fix]
        if not edits:
            break
        if not any(edit.safe for edit in edits) and _round:
            break
        text, count = apply_edits(text, edits)
        assert count
        fixed = {finding.span for finding in found if finding.fix}
        still = runner.check_text(text, kind, context_of(example)).findings
        left = [finding for finding in still if finding.rule == rule.id and finding.fix]
        assert len(left) < max(len(fixed), 1) or not left, (text, left)


@pytest.mark.parametrize(("rule", "example"), _cases(CampaignExample, bad=True))
def test_the_rule_reports_at_the_fields_that_a_non_compliant_campaign_names(
    rule: Rule, example: CampaignExample
) -> None:
    assert example.at, "a non-compliant campaign example says at which fields"
    registration = load_registration(json.dumps({"carelane": 1, **example.file})).registration
    report = check_campaign(registration, provider=example.provider, as_of=AS_OF, strictness=Strictness.THOROUGH)
    assert not report.failures, report.failures
    assert tuple(finding.field for finding in report.findings if finding.rule == rule.id) == example.at


@pytest.mark.parametrize(("rule", "example"), _cases(CampaignExample, bad=False))
def test_the_rule_is_silent_about_a_compliant_campaign(rule: Rule, example: CampaignExample) -> None:
    registration = load_registration(json.dumps({"carelane": 1, **example.file})).registration
    report = check_campaign(registration, provider=example.provider, as_of=AS_OF, strictness=Strictness.THOROUGH)
    assert not report.failures, report.failures
    assert [(finding.field, finding.what) for finding in report.findings if finding.rule == rule.id] == []
