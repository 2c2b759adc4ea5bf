"""One problem is said once, and no cause gets lost."""

from carelane.domain.finding import Confidence, Finding, Severity, Span
from carelane.rules.overlaps import said_once, stand_ins
from carelane.rules.registry import entries
from carelane.services.check_text import check_text


def _finding(rule: str, field: str, *causes: str) -> Finding:
    return Finding(rule, Severity.BLOCKER, Confidence.HIGH, field, Span(0, 0), "what", "why", (), causes=causes)


def test_the_finding_that_stands_in_takes_over_the_causes() -> None:
    findings = [_finding("all", "sample1", "a"), _finding("one", "sample1", "b"), _finding("one", "sample2", "c")]
    left = said_once(findings, {"all": frozenset({"one"})})
    assert [(finding.rule, finding.field, finding.causes) for finding in left] == [
        ("all", "sample1", ("a", "b")),
        ("one", "sample2", ("c",)),
    ]


def test_nothing_changes_where_nothing_stands_in() -> None:
    findings = [_finding("one", "sample1", "b"), _finding("two", "sample1", "c")]
    assert said_once(findings, {"all": frozenset({"one"})}) == findings


def test_every_rule_that_is_stood_in_for_exists() -> None:
    known = set(entries())
    for rule_id, covered in stand_ins(entries().values()).items():
        assert covered, rule_id
        assert covered <= known, rule_id


def test_an_offer_after_stop_is_reported_by_the_rule_about_stop_alone() -> None:
    report = check_text(
        "Fit Studio: you are opted out, no more texts. Stay for 20% off.",
        kind="optout_message",
        use_case="CUSTOMER_CARE",
    )
    rules = [finding.rule for finding in report.findings]
    assert "optout-message-promotion" in rules
    assert not [rule for rule in rules if entries()[rule].family == "marketing"]
    assert report.marketing.verdict == "marketing"
