"""Every kind of marketing that a rule can see has a policy wherever it may be sent."""

from itertools import product

import pytest

from carelane.domain.finding import Severity
from carelane.domain.situation import Situation
from carelane.profiles.marketing_policy import Kind, Surroundings, kind_of_sign, kinds, ruling
from carelane.profiles.origins import origin
from carelane.profiles.profile import profile_names
from carelane.profiles.use_cases import USE_CASES
from carelane.rules.registry import entries
from carelane.rules.rule import Rule
from carelane.sources import conflict, conflict_note

RULES = [entry.rule for entry in entries().values() if entry.family == "marketing" and entry.rule.category]
CONTESTED = [kind for kind in kinds().values() if kind.rule]
CODES = {
    "review-ask", "satisfaction-survey", "no-show-rebooking", "recall-reminder", "restock-notice", "waitlist-opening",
    "renewal-notice",
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
@pytest.mark.parametrize("is_plain", [True, False])
def test_a_marketing_rule_has_a_policy_in_every_use_case_at_every_provider(rule: Rule, *, is_plain: bool) -> None:
    kind = kind_of_sign(rule.id, rule.category, is_plain=is_plain)
    assert kind.category == rule.category
    for code, provider, situation in product((*USE_CASES, ""), profile_names(), Situation):
        found = ruling(kind, Surroundings(frozenset({code} if code else ()), provider, situation))
        assert found.why.endswith("."), (kind.id, code)
        assert found.sources or "No source found" in found.why, (kind.id, code)
        for name in found.sources:
            assert origin(name).url, name
        if found.conflict:
            assert conflict_note(found.conflict)


def test_no_policy_stands_for_a_category_that_no_rule_has() -> None:
    assert {kind.category for kind in kinds().values()} == {rule.category for rule in RULES}


def test_the_contested_kinds_are_known_by_their_codes() -> None:
    assert {kind.code for kind in CONTESTED} == CODES


@pytest.mark.parametrize("kind", CONTESTED, ids=[kind.id for kind in CONTESTED])
def test_a_contested_kind_has_a_rule_that_can_warn_of_it_and_names_the_same_conflict(kind: Kind) -> None:
    rule = entries()[kind.rule].rule
    assert rule.severity is not Severity.BLOCKER
    assert rule.category == kind.category
    assert rule.conflict == kind.conflict
    assert conflict(kind.conflict).advice


@pytest.mark.parametrize("kind", CONTESTED, ids=[kind.id for kind in CONTESTED])
def test_a_contested_kind_says_in_care_or_elsewhere_that_authorities_differ(kind: Kind) -> None:
    assert ruling(kind, Surroundings(frozenset({"CUSTOMER_CARE"}))).conflict == kind.conflict
