"""How much of a registration a file holds decides how hard a gap weighs."""

import json

import pytest

from carelane.domain.campaign import Campaign, Registration
from carelane.domain.finding import Finding, Severity
from carelane.formats.campaign_file import load_registration
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import Strictness


def findings(file: dict[str, object], provider: str = "tcr") -> tuple[Finding, ...]:
    registration = load_registration(json.dumps({"carelane": 1, **file}), name="test.json").registration
    return check_campaign(registration, provider=provider, strictness=Strictness.THOROUGH).findings


def severity_of(rule: str, file: dict[str, object], provider: str = "tcr") -> Severity | None:
    return next((found.severity for found in findings(file, provider) if found.rule == rule), None)


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("description", "description-missing"),
        ("messageFlow", "message-flow-missing"),
        ("optinMessage", "optin-message-missing"),
        ("optoutMessage", "optout-message-missing"),
        ("helpMessage", "help-message-missing"),
        ("privacyPolicyLink", "privacy-policy-link-missing"),
        ("termsAndConditionsLink", "terms-link-missing"),
        ("usecase", "use-case-missing"),
    ],
)
def test_a_gap_in_a_form_that_was_filled_in_is_a_blocker(path: str, rule: str) -> None:
    assert severity_of(rule, care(drop=(path,))) is Severity.BLOCKER


def test_a_gap_in_an_excerpt_is_only_a_warning() -> None:
    texts = excerpt(usecase="CUSTOMER_CARE", messageFlow=field("messageFlow"))
    for rule in ("description-missing", "optin-message-missing", "privacy-policy-link-missing", "too-few-samples"):
        assert severity_of(rule, texts) is Severity.WARNING, rule


def test_an_empty_registration_is_refused_not_taken_for_an_excerpt() -> None:
    report = check_campaign(Registration(), provider="tcr")
    blocked = {found.rule for found in report.findings if found.severity is Severity.BLOCKER}
    assert {"description-missing", "message-flow-missing", "too-few-samples", "use-case-missing"} <= blocked


def test_a_missing_brand_record_is_one_piece_of_advice() -> None:
    found = [each for each in findings(excerpt(**_texts())) if each.field.startswith("brand")]
    assert [each.rule for each in found] == ["brand-record-incomplete"]
    assert found[0].severity is Severity.ADVICE


def _texts() -> dict[str, object]:
    names = ("usecase", "description", "messageFlow", "sample1", "sample2", "sample3")
    return {name: field(name) for name in names}


def test_texts_alone_draw_no_blocker_when_they_are_in_order() -> None:
    assert [each.rule for each in findings(excerpt(**_texts())) if each.severity is Severity.BLOCKER] == []


def test_the_complete_registration_has_neither_blocker_nor_warning_of_this_family() -> None:
    from carelane.rules.registry import entries  # noqa: PLC0415

    known = entries()
    for provider in ("tcr", "ringcentral", "twilio", "telnyx", "bandwidth", "aws"):
        bad = [
            (each.rule, each.field, each.what)
            for each in findings(care(), provider)
            if known[each.rule].family == "campaign" and each.severity is not Severity.ADVICE
        ]
        # Bandwidth takes an EIN without its hyphen only.
        assert bad == [] or (provider == "bandwidth" and {rule for rule, _, _ in bad} == {"field-too-long"}), bad


def test_one_time_codes_need_no_replies() -> None:
    campaign = Campaign(
        usecase="2FA", description="x" * 50, message_flow="y" * 50, samples=("Your code is 123456.",) * 2
    )
    rules = {found.rule for found in check_campaign(Registration(campaign=campaign), provider="tcr").findings}
    assert not rules & {"optin-message-missing", "optout-message-missing", "help-message-missing"}
