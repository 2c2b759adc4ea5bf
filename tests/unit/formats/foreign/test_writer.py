"""What other formats can hold comes through; what they cannot is named."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.fields import CAMPAIGN_FIELDS
from carelane.domain.opt_in import WebForm
from carelane.formats.campaign_file import load_registration, write_registration
from carelane.formats.filled import filled_paths
from carelane.formats.own.layout import BRAND_KEYS
from tests.unit.formats.registrations import campaigns, registrations, section

FORMATS = ("twilio", "telnyx", "tcr", "flat")
words = st.text(st.sampled_from("abcdefgh STO"), min_size=1, max_size=20).map(str.strip).filter(bool)


def value(registration: Registration, path: str) -> object:
    if path.startswith("brand."):
        return getattr(registration.brand, BRAND_KEYS[path.removeprefix("brand.")].attribute)
    if path.startswith("sample"):
        samples = registration.campaign.samples
        position = int(path.removeprefix("sample")) - 1
        return samples[position] if position < len(samples) else ""
    if path in CAMPAIGN_FIELDS:
        return getattr(registration.campaign, CAMPAIGN_FIELDS[path])
    return getattr(registration, {"optInMethods": "opt_in_methods"}.get(path, path))


@pytest.mark.parametrize("format_name", FORMATS)
@given(campaign=campaigns(words), brand=section(Brand, BRAND_KEYS, words))
def test_every_field_comes_through_or_is_named(format_name, campaign, brand):
    registration = Registration(brand, campaign, provider="twilio")
    written = write_registration(registration, format_name)
    named = " ".join(written.notes)
    paths = [path for path in filled_paths(registration) if path not in named]
    if not set(paths) - {"provider"}:
        return
    again = load_registration(written.text, format=format_name).registration
    for path in paths:
        if path == "brand.entityType" and brand.entity_type == "SOLE_PROPRIETOR":
            continue
        before, after = value(registration, path), value(again, path)
        if path.endswith("Keywords") or path == "numbers":  # a keyword of several words may be read as several
            before, after = "".join(map(str, before)).split(), "".join(map(str, after)).split()  # type: ignore[call-overload]
            before, after = "".join(before), "".join(after)
        assert after == before, path


@pytest.mark.parametrize("format_name", FORMATS)
@given(registration=registrations)
def test_any_registration_is_written_as_json(format_name, registration):
    assert isinstance(json.loads(write_registration(registration, format_name).text), dict)


def test_twilio_gets_its_own_names():
    campaign = Campaign(
        usecase="CUSTOMER_CARE",
        samples=("a", "b"),
        embedded_link=False,
        optout_keywords=("STOP", "END"),
        terms_and_conditions_link="t",
    )
    tree = json.loads(write_registration(Registration(campaign=campaign), "twilio").text)
    assert tree == {
        "us_app_to_person_usecase": "CUSTOMER_CARE",
        "has_embedded_links": False,
        "opt_out_keywords": ["STOP", "END"],
        "terms_and_conditions_url": "t",
        "message_samples": ["a", "b"],
    }


def test_the_registry_gets_keywords_in_one_text_and_samples_by_number():
    campaign = Campaign(samples=("a", "", "c"), optout_keywords=("STOP", "END"), sub_usecases=("2FA", "MARKETING"))
    registration = Registration(brand=Brand(tax_exempt_status="501c3"), campaign=campaign, opt_in_methods=(WebForm(),))
    written = write_registration(registration, "tcr")
    assert json.loads(written.text) == {
        "brand": {"optionalAttributes": {"taxExemptStatus": "501c3"}},
        "campaign": {"subUsecases": ["2FA", "MARKETING"], "sample1": "a", "sample3": "c", "optoutKeywords": "STOP,END"},
    }
    assert written.notes == ("the registry has no field for: optInMethods",)


def test_a_keyword_with_a_comma_is_told():
    registration = Registration(campaign=Campaign(optin_keywords=("A,B",)))
    assert "comma" in write_registration(registration, "telnyx").notes[0]
    assert write_registration(registration, "twilio").notes == ()
