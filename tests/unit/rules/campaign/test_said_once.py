"""One problem is said once, at the place where it is mended."""

from dataclasses import replace
from datetime import date
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import Strictness

_BRAND: Final = Brand(company_name="Maple Ridge Property Management LLC", display_name="Maple Ridge Management")
_GOOD: Final = "Maple Ridge Management: your request about the sink was received. Reply STOP to opt out."


def rules_at(field: str, *, brand: Brand = _BRAND, **campaign: object) -> set[str]:
    given = {"usecase": "CUSTOMER_CARE", "samples": (_GOOD,)} | campaign
    registration = Registration(brand=brand, campaign=Campaign(**given))  # type: ignore[arg-type]
    report = check_campaign(registration, as_of=date(2026, 11, 25), strictness=Strictness.THOROUGH)
    return {finding.rule for finding in report.findings if finding.field == field}


def test_a_well_known_name_is_one_finding_and_not_another_senders_as_well() -> None:
    found = rules_at("sample2", samples=(_GOOD, "FedEx: your parcel waits at our desk. Reply STOP to opt out."))
    assert "well-known-sender-name" in found
    assert not found & {"sample-from-another-sender", "several-senders"}


def test_another_company_is_one_finding_where_the_brand_is_known() -> None:
    found = rules_at("sample2", samples=(_GOOD, "Zephyr Rentals: your key is ready. Reply STOP to opt out."))
    assert "sample-from-another-sender" in found
    assert "several-senders" not in found


def test_a_link_is_not_taken_for_a_sender() -> None:
    found = rules_at("sample1", samples=("Your rent is posted. Pay at bit.ly/x2c4e Reply STOP to opt out.",))
    assert "public-shortener" in found
    assert "sample-from-another-sender" not in found


def test_a_lender_by_name_is_told_so_at_its_name_alone() -> None:
    brand = replace(_BRAND, company_name="Lakeside Lending LLC", display_name="Lakeside Lending")
    sample = "Lakeside Lending: your loan application was received. Reply STOP to opt out."
    assert "direct-lending-attribute" not in rules_at("sample1", brand=brand, samples=(sample,), direct_lending=False)
    assert "lender-without-attribute" in rules_at("brand.displayName", brand=brand, direct_lending=False) | rules_at(
        "brand.companyName", brand=brand, direct_lending=False
    )


def test_a_shortened_policy_address_is_one_finding() -> None:
    brand = replace(_BRAND, website="https://mapleridgepm.example")
    found = rules_at("privacyPolicyLink", brand=brand, privacy_policy_link="https://bit.ly/mrpm")
    assert "link-field-shortened" in found
    assert "policy-link-off-domain" not in found


def test_an_undeclared_reminder_is_named_in_a_mix_that_says_what_it_mixes() -> None:
    reminder = "Maple Ridge Management: reminder of your appointment on Tuesday at 9. Reply STOP to opt out."
    for subs, expected in ((("CUSTOMER_CARE",), True), (("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"), False)):
        found = rules_at("sample2", usecase="LOW_VOLUME", sub_usecases=subs, samples=(_GOOD, reminder))
        assert ("reminder-undeclared" in found) is expected
