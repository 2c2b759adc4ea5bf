"""Every example website of every rule is judged: the examples are the tests and the manual."""

import json

import pytest
from _pytest.mark import ParameterSet

from carelane.formats.campaign_file import load_registration
from carelane.rules.picture.fixture import picture_from
from carelane.rules.picture.issue import SiteExample
from carelane.rules.registry import entries
from carelane.rules.rule import Rule
from carelane.services.findings import Strictness
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.report import SiteReport
from tests.rules.marks import AS_OF

RULES = [entry.rule for entry in entries().values() if entry.family == "website"]


def _cases(*, bad: bool) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{'bad' if bad else 'good'}-{number}")
        for rule in RULES
        for number, example in enumerate(rule.non_compliant if bad else rule.compliant)
    ]


def _judged(example: SiteExample) -> SiteReport:
    given = {"carelane": 1, **example.campaign}
    registration = load_registration(json.dumps(given)).registration if example.campaign else None
    report = check_site(
        picture_from(example.pages), registration, provider=example.provider, as_of=AS_OF,
        strictness=Strictness.THOROUGH,
    )  # fmt: skip
    assert not report.failures, report.failures
    return report


@pytest.mark.parametrize(("rule", "example"), _cases(bad=True))
def test_the_rule_reports_at_the_places_that_a_non_compliant_site_names(rule: Rule, example: SiteExample) -> None:
    assert example.at, "a non-compliant website says at which places"
    found = [each.place.name for each in _judged(example).findings if each.finding.rule == rule.id]
    assert tuple(found) == example.at


@pytest.mark.parametrize(("rule", "example"), _cases(bad=False))
def test_the_rule_is_silent_about_a_compliant_site(rule: Rule, example: SiteExample) -> None:
    assert not example.at
    assert [each.finding.what for each in _judged(example).findings if each.finding.rule == rule.id] == []
