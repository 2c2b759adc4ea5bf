"""Which fields the registry and a provider want filled in."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import ENTITY_TYPES, STOCK_EXCHANGES, VERTICALS, Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS
from carelane.domain.opt_in import Keyword, WebForm
from carelane.profiles.field_rules import (
    CONDITIONS,
    PLAIN,
    field_specs,
    holds,
    is_filled,
    missing_fields,
    recommended_fields,
    required_fields,
    samples_advised,
    samples_needed,
)
from carelane.profiles.profile import load_profile, profile_names
from carelane.profiles.use_cases import USE_CASES

TCR = load_profile("tcr")
CARE = Registration(campaign=Campaign(usecase="CUSTOMER_CARE"))
PROFILES = st.sampled_from(profile_names()).map(load_profile)
REGISTRATIONS = st.builds(
    lambda entity, usecase, link, flow, methods: Registration(
        brand=Brand(entity_type=entity),
        campaign=Campaign(usecase=usecase, embedded_link=link, message_flow=flow),
        opt_in_methods=methods,
    ),
    st.sampled_from(["", *ENTITY_TYPES]),
    st.sampled_from(["", "odd", *USE_CASES]),
    st.sampled_from([None, True, False]),
    st.text(max_size=60),
    st.sampled_from([(), (WebForm(),), (Keyword(keyword="JOIN"),)]),
)


def with_campaign(**facts: object) -> Registration:
    return replace(CARE, campaign=replace(CARE.campaign, **facts))  # type: ignore[arg-type]


def with_brand(**facts: object) -> Registration:
    return replace(CARE, brand=replace(CARE.brand, **facts))  # type: ignore[arg-type]


def test_every_field_of_our_model_that_the_registry_knows_has_a_specification():
    ours = set(CAMPAIGN_FIELDS) | {f"brand.{name}" for name in BRAND_FIELDS}
    beyond_the_registry = {"campaignId", "numbers", "brand.alsoKnownAs"}
    assert ours - set(field_specs(TCR)) == beyond_the_registry


def test_closed_lists_are_those_of_the_model():
    specs = field_specs(TCR)
    assert specs["brand.entityType"].choices == ENTITY_TYPES
    assert specs["brand.vertical"].choices == VERTICALS
    assert specs["brand.stockExchange"].choices == STOCK_EXCHANGES


def test_lengths_of_a_specification_are_the_profiles():
    assert field_specs(TCR)["helpMessage"].maximum == 320
    assert field_specs(load_profile("aws"))["helpMessage"].maximum == 255
    assert field_specs(TCR)["usecase"].maximum is None


def test_a_specification_says_what_can_be_edited():
    specs = field_specs(TCR)
    assert (specs["usecase"].editable, specs["sample1"].editable, specs["optinMessage"].editable) == (False, True, None)


def test_every_condition_is_used():
    specs = field_specs(TCR).values()
    used = {spec.required for spec in specs} | {spec.must_be_when for spec in specs}
    assert set(CONDITIONS) - used == set()


@pytest.mark.parametrize("condition", PLAIN)
def test_of_the_plain_words_only_always_holds(condition):
    assert holds(condition, CARE, TCR) is (condition == "always")


def test_links_description_flow_and_attributes_are_always_required():
    required = required_fields(Registration(), TCR)
    for path in (
        "privacyPolicyLink",
        "termsAndConditionsLink",
        "description",
        "messageFlow",
        "embeddedLink",
        "ageGated",
    ):
        assert path in required, path


def test_what_the_provider_fills_in_is_not_asked_of_people():
    required = required_fields(Registration(), TCR)
    assert {"brandId", "resellerId", "brand.brandRelationship"} & set(required) == set()


def test_a_sole_proprietor_gives_a_name_and_a_phone_in_place_of_a_tax_number():
    company, person = required_fields(CARE, TCR), required_fields(with_brand(entity_type="SOLE_PROPRIETOR"), TCR)
    assert "brand.ein" in company
    assert "brand.ein" not in person
    for path in ("brand.firstName", "brand.lastName", "brand.mobilePhone"):
        assert path in person
        assert path not in company


def test_a_public_company_names_its_share_and_a_person():
    private, public = required_fields(CARE, TCR), required_fields(with_brand(entity_type="PUBLIC_PROFIT"), TCR)
    assert set(public) - set(private) == {"brand.stockSymbol", "brand.stockExchange", "brand.businessContactEmail"}


def test_a_charity_shows_its_status():
    assert "brand.taxExemptStatus" in required_fields(with_campaign(usecase="CHARITY"), TCR)
    assert "brand.taxExemptStatus" not in required_fields(CARE, TCR)


@pytest.mark.parametrize("usecase", ["LOW_VOLUME", "Low Volume Mixed", "MIXED", "SOLE_PROPRIETOR"])
def test_a_use_case_made_of_others_names_them(usecase):
    assert "subUsecases" in required_fields(with_campaign(usecase=usecase), TCR)
    assert "subUsecases" not in required_fields(CARE, TCR)


def test_twilio_has_no_field_for_sub_use_cases():
    assert "subUsecases" not in required_fields(with_campaign(usecase="MIXED"), load_profile("twilio"))


@pytest.mark.parametrize("usecase", ["2FA", "M2M", "Two-Factor Authentication"])
def test_one_time_codes_and_machines_need_no_automatic_messages(usecase):
    required = required_fields(with_campaign(usecase=usecase), TCR)
    assert {"optinMessage", "optoutMessage", "helpMessage"} & set(required) == set()


def test_aws_wants_the_automatic_messages_of_everybody():
    required = required_fields(with_campaign(usecase="2FA"), load_profile("aws"))
    assert {"optinMessage", "optoutMessage", "helpMessage"} <= set(required)


def test_the_link_sample_goes_with_the_link_attribute():
    assert "embeddedLinkSample" in required_fields(with_campaign(embedded_link=True), TCR)
    assert "embeddedLinkSample" not in required_fields(with_campaign(embedded_link=False), TCR)
    assert "embeddedLinkSample" not in required_fields(CARE, TCR)


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("Customers text JOIN to 555-0100 after reading the sign.", True),
        ('They opt in by texting the keyword "YES" to our number.', True),
        ("Text the word CARE to us.", True),
        ("They tick a box on our form. Text STOP to opt out, text HELP to get help.", False),
        ("Customers text us to ask about their order.", False),
    ],
)
def test_opt_in_keywords_go_with_an_opt_in_by_keyword(flow, expected):
    assert ("optinKeywords" in required_fields(with_campaign(message_flow=flow), TCR)) is expected


def test_a_declared_way_by_keyword_counts_too():
    declared = replace(CARE, opt_in_methods=(Keyword(keyword="JOIN"),))
    assert "optinKeywords" in required_fields(declared, TCR)
    assert "optinKeywords" not in required_fields(replace(CARE, opt_in_methods=(WebForm(),)), TCR)


def test_ringcentrals_form_wants_keywords_in_any_case():
    assert {"optinKeywords", "optoutKeywords", "helpKeywords"} <= set(
        required_fields(CARE, load_profile("ringcentral"))
    )


def test_samples_go_by_the_provider_and_the_use_case():
    mixed = with_campaign(usecase="MIXED")
    assert samples_needed(CARE, load_profile("ringcentral")) == 3
    assert samples_needed(CARE, load_profile("telnyx")) == 1
    assert samples_needed(mixed, load_profile("telnyx")) == 2
    assert "sample3" in required_fields(CARE, load_profile("ringcentral"))
    assert "sample2" not in required_fields(CARE, load_profile("telnyx"))
    assert "sample2" in recommended_fields(CARE, load_profile("telnyx"))
    assert "sample2" in required_fields(mixed, load_profile("telnyx"))


def test_one_sample_for_each_sub_use_case_is_advised():
    subs = ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION", "DELIVERY_NOTIFICATION", "MARKETING")
    mixed = with_campaign(usecase="MIXED", sub_usecases=subs)
    assert samples_advised(mixed, TCR) == 4
    assert samples_advised(CARE, TCR) == 2
    assert samples_advised(CARE, load_profile("ringcentral")) == 3


def test_the_website_is_recommended_by_the_registry_and_required_by_ringcentral():
    assert "brand.website" in recommended_fields(CARE, TCR)
    assert "brand.website" in required_fields(CARE, load_profile("ringcentral"))


def test_a_no_is_an_answer_and_blanks_are_none():
    assert is_filled(with_campaign(embedded_link=False), "embeddedLink")
    assert not is_filled(CARE, "embeddedLink")
    assert not is_filled(with_campaign(description="  "), "description")
    assert is_filled(with_campaign(samples=("", "Hello")), "sample2")
    assert not is_filled(with_campaign(samples=("", "Hello")), "sample1")
    assert not is_filled(CARE, "optinKeywords")
    with pytest.raises(KeyError):
        is_filled(CARE, "sample6")


def test_what_is_missing_is_what_is_required_and_empty():
    filled = with_campaign(description="x" * 40, embedded_link=False)
    missing = missing_fields(filled, TCR)
    assert "messageFlow" in missing
    assert {"description", "embeddedLink", "usecase"} & set(missing) == set()


@pytest.mark.parametrize(
    ("path", "value", "country", "fits"),
    [
        ("brand.ein", "12-3456789", "US", True),
        ("brand.ein", "123456789", "us", True),
        ("brand.ein", "12345678", "US", False),
        ("brand.ein", "12345678", "CA", True),
        ("brand.ein", "123456789\n", "US", False),
        ("brand.postalCode", "02139-1234", "US", True),
        ("brand.postalCode", "K1A 0B1", "CA", True),
        ("brand.postalCode", "K1A 0B1", "US", False),
        ("brand.country", "US", "", True),
        ("brand.country", "USA", "", False),
        ("brand.entityType", "LLC", "", False),
        ("brand.entityType", "PRIVATE_PROFIT", "", True),
        ("description", "anything", "US", True),
    ],
)
def test_a_value_has_the_form_that_the_registry_takes(path, value, country, fits):
    assert field_specs(TCR)[path].fits(value, country) is fits


@given(registration=REGISTRATIONS, profile=PROFILES)
def test_required_fields_can_all_be_filled_in_and_are_not_recommended_as_well(registration, profile):
    required, recommended = required_fields(registration, profile), recommended_fields(registration, profile)
    assert len(set(required)) == len(required)
    assert set(required) & set(recommended) == set()
    assert (set(required) | set(recommended)) & profile.not_asked == set()
    for path in (*required, *recommended):
        is_filled(registration, path)
    assert set(missing_fields(registration, profile)) <= set(required)


@given(registration=REGISTRATIONS, profile=PROFILES)
def test_advice_on_samples_never_falls_short_of_the_demand(registration, profile):
    assert samples_needed(registration, profile) <= samples_advised(registration, profile) <= profile.samples_max
