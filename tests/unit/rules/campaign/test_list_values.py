"""Values that the campaign file refuses reach the rules through files of other formats."""

import json

from carelane.domain.finding import Finding, Severity
from carelane.formats.campaign_file import load_registration
from carelane.services.check_campaign import check_campaign


def _findings(**fields: object) -> list[Finding]:
    record = {"brandId": "BABCDEF", "description": "d" * 50, "messageFlow": "m" * 50, "sample1": "s" * 30, **fields}
    registration = load_registration(json.dumps(record), name="campaign.json").registration
    return [
        found for found in check_campaign(registration, provider="tcr").findings if found.rule == "list-value-unknown"
    ]


def test_a_use_case_that_does_not_exist_is_named_with_the_nearest_one() -> None:
    found = _findings(usecase="CUSTOMER_CAER", subscriberOptin=True)
    assert [each.field for each in found] == ["usecase"]
    assert "CUSTOMER_CARE" in found[0].what
    assert found[0].severity is Severity.BLOCKER


def test_a_sub_use_case_that_does_not_exist_is_refused() -> None:
    found = _findings(usecase="MIXED", subUsecases=["CUSTOMER_CARE", "REMINDERS"])
    assert [each.field for each in found] == ["subUsecases"]


def test_names_that_providers_give_to_use_cases_are_known() -> None:
    assert _findings(usecase="Low Volume Mixed", subUsecases=["Customer Care"]) == []
