"""The addresses of fields, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.rules.campaign._links import address, is_shared_host
from carelane.services.check_campaign import check_campaign


@pytest.mark.parametrize(
    "text", ["https://acme.example/x", "acme.example", "WWW.ACME.EXAMPLE/", "http://a-b.acme.example:8080/x?y#z"]
)
def test_web_addresses_are_well_formed_with_or_without_a_scheme(text: str) -> None:
    assert address("brand.website", text).well_formed


@pytest.mark.parametrize(
    "text", ["see our footer", "acme", "mailto:office@acme.example", "ftp://acme.example", "https://", "http://[::1"]
)
def test_other_text_is_not(text: str) -> None:
    assert not address("brand.website", text).well_formed


@pytest.mark.parametrize(
    "text", ["https://[domain]/privacy", "https://{site}/p", "https://yourdomain.com/terms", "<link>", "%website%"]
)
def test_a_pattern_to_be_filled_in_is_seen(text: str) -> None:
    assert address("privacyPolicyLink", text).left_open


def test_pages_under_a_shared_host_are_told_from_hosts_that_end_alike() -> None:
    assert is_shared_host("maple.github.io")
    assert not is_shared_host("mapleyelp.com")


def test_one_address_for_policy_and_terms_is_found_behind_www_and_a_slash() -> None:
    campaign = Campaign(
        privacy_policy_link="https://www.acme.example/legal/",
        terms_and_conditions_link="https://www.acme.example/legal",
    )
    report = check_campaign(Registration(brand=Brand(display_name="Acme"), campaign=campaign), provider="tcr")
    assert "policy-links-identical" in {found.rule for found in report.findings}


@given(text=st.text(max_size=80))
def test_any_text_can_be_taken_for_an_address(text: str) -> None:
    found = address("brand.website", text)
    assert found.text == text.strip()
    assert isinstance(found.well_formed, bool)
