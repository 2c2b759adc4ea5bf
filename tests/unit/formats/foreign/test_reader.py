"""The JSON of other programs: every field finds its place, and nothing is lost silently."""

import json
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS
from carelane.formats.campaign_file import Loaded, load_registration
from carelane.formats.foreign import assembly
from carelane.formats.foreign.reader import read_foreign
from carelane.formats.syntax.json_reader import read_json
from carelane.formats.syntax.nodes import Mapping

TWILIO_ANSWER = {
    "sid": "QE0123456789abcdef0123456789abcdef",
    "account_sid": "AC0123456789abcdef0123456789abcdef",
    "brand_registration_sid": "BN0123456789abcdef0123456789abcdef",
    "messaging_service_sid": "MG0123456789abcdef0123456789abcdef",
    "description": "Alder Bakery answers people who text about their cake order.",
    "message_samples": ["Alder Bakery: your cake is ready. Reply STOP to opt out.", "Alder Bakery: we open at 8."],
    "us_app_to_person_usecase": "CUSTOMER_CARE",
    "has_embedded_links": True,
    "has_embedded_phone": False,
    "subscriber_opt_in": True,
    "age_gated": False,
    "direct_lending": False,
    "campaign_status": "FAILED",
    "campaign_id": "CABC123",
    "is_externally_registered": False,
    "rate_limits": None,
    "message_flow": "People text us first at the number on our door.",
    "opt_in_message": "Alder Bakery: welcome.",
    "opt_out_message": "Alder Bakery: you are out.",
    "help_message": "Alder Bakery: call us.",
    "opt_in_keywords": ["START"],
    "opt_out_keywords": ["STOP", "END"],
    "help_keywords": ["HELP"],
    "privacy_policy_url": "https://alder.example/privacy",
    "terms_and_conditions_url": "https://alder.example/terms",
    "mock": False,
    "errors": [{"error_code": 30909, "fields": ["MESSAGE_FLOW"], "description": "CTA missing"}],
    "url": "https://messaging.twilio.com/v1/Services/MG/Compliance/Usa2p/QE",
}


def load(data: object, format_name: str = "") -> Loaded:
    return load_registration(json.dumps(data), format=format_name)


def pascal(key: str) -> str:
    return "".join(part.capitalize() for part in key.split("_"))


def camel(key: str) -> str:
    return pascal(key)[:1].lower() + pascal(key)[1:]


@pytest.mark.parametrize("spelled", [str, pascal, camel], ids=["answer", "parameters", "sdk"])
def test_twilio_is_read_in_every_spelling_of_its_names(spelled):
    loaded = load({spelled(key): value for key, value in TWILIO_ANSWER.items()})
    campaign = loaded.registration.campaign
    assert loaded.format == "twilio"
    assert loaded.registration.provider == "twilio"
    assert campaign.usecase == "CUSTOMER_CARE"
    assert campaign.samples == tuple(TWILIO_ANSWER["message_samples"])  # type: ignore[arg-type]
    assert (campaign.embedded_link, campaign.embedded_phone, campaign.subscriber_optin) == (True, False, True)
    assert campaign.optout_keywords == ("STOP", "END")
    assert campaign.privacy_policy_link == "https://alder.example/privacy"
    assert campaign.campaign_id == "CABC123"
    assert campaign.brand_id.startswith("BN")
    assert campaign.message_flow.startswith("People text us first")
    (note,) = loaded.notes
    assert "FAILED" in note
    assert "CTA missing" in note


def test_twilios_list_of_campaigns_asks_for_a_choice():
    wrapped = {"compliance": [TWILIO_ANSWER], "meta": {"page": 0, "key": "compliance"}}
    assert load(wrapped).registration.campaign.campaign_id == "CABC123"


TELNYX = {
    "campaignId": "4b300178-131c-d902-d54e-72d90ba1620j",
    "tcrCampaignId": "CWNT0PH",
    "brandId": "4b20017f-8da9-a992-a6c0-683072fb7729",
    "tcrBrandId": "BBRAND1",
    "usecase": "LOW_VOLUME",
    "subUsecases": ["CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"],
    "description": "Alder Bakery answers people who text about their order.",
    "messageFlow": "People text us first.",
    "sample1": "Alder Bakery: your cake is ready.",
    "sample3": "Alder Bakery: we open at 8.",
    "optinKeywords": "START,YES",
    "helpMessage": "Alder Bakery: call us.",
    "embeddedLink": False,
    "numberPool": False,
    "autoRenewal": True,
    "webhookURL": "https://alder.example/hook",
    "failureReasons": [{"fields": ["sample1"], "description": "too short"}],
    "campaignStatus": "TELNYX_FAILED",
}


@pytest.mark.parametrize(
    "wrapped", [TELNYX, {"data": TELNYX}, {"data": [TELNYX]}, {"records": [TELNYX], "totalRecords": 1}, [TELNYX]]
)
def test_telnyx_is_read_in_all_its_wrappers(wrapped):
    loaded = load(wrapped)
    campaign = loaded.registration.campaign
    assert loaded.format == "telnyx"
    assert loaded.registration.provider == "telnyx"
    assert campaign.sub_usecases == ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION")
    assert campaign.samples == ("Alder Bakery: your cake is ready.", "", "Alder Bakery: we open at 8.")
    assert campaign.optin_keywords == ("START", "YES")
    assert campaign.auto_renewal is True
    assert "too short" in " ".join(loaded.notes)


def test_the_registrys_ids_win_over_the_providers_own():
    loaded = load(TELNYX)
    assert (loaded.registration.campaign.campaign_id, loaded.registration.campaign.brand_id) == ("CWNT0PH", "BBRAND1")
    assert "4b300178" in " ".join(loaded.notes)


def test_registry_names_inside_a_data_wrapper_are_telnyx():
    assert load({"data": {"usecase": "2FA", "messageFlow": "x"}}).format == "telnyx"
    assert load({"usecase": "2FA", "messageFlow": "x"}).format == "tcr"


TCR_BRAND = {
    "entityType": "PRIVATE_PROFIT", "displayName": "Alder Bakery", "companyName": "Alder Bakery LLC",
    "ein": "840000123", "einIssuingCountry": "US", "phone": "+13035550142", "email": "hi@alder.example",
    "street": "1 Alder St",
    "city": "Denver", "state": "CO", "postalCode": "80203", "country": "US", "website": "https://alder.example",
    "vertical": "RETAIL", "stockSymbol": "ALDR", "stockExchange": "NYSE", "businessContactEmail": "jo@alder.example",
    "firstName": "Jo", "lastName": "Marsh", "mobilePhone": "+13035550143", "brandRelationship": "BASIC_ACCOUNT",
    "altBusinessId": "123", "altBusinessIdType": "DUNS", "referenceId": "mine", "ipAddress": "192.0.2.1",
    "optionalAttributes": {"taxExemptStatus": "501c3"},
}  # fmt: skip
TCR_CAMPAIGN = {
    "brandId": "BABC123", "usecase": "MIXED", "subUsecases": ["2FA", "MARKETING"], "description": "d",
    "messageFlow": "m", "sample1": "s1", "sample2": "s2", "sample3": "s3", "sample4": "s4", "sample5": "s5",
    "optinMessage": "in",
    "optoutMessage": "out", "helpMessage": "help", "optinKeywords": "START", "optoutKeywords": "STOP,END",
    "helpKeywords": "HELP", "subscriberOptin": True, "subscriberOptout": True, "subscriberHelp": True,
    "privacyPolicyLink": "https://p.example", "termsAndConditionsLink": "https://t.example",
    "termsAndConditions": True, "embeddedLink": True, "embeddedLinkSample": "https://l.example", "embeddedPhone": False,
    "numberPool": False, "ageGated": False, "directLending": False, "affiliateMarketing": False, "autoRenewal": True,
    "referenceId": "ref", "resellerId": "R000000", "mnoIds": [10017], "tag": ["x"], "mock": False,
}  # fmt: skip


@pytest.mark.parametrize("data", [{"brand": TCR_BRAND, "campaign": TCR_CAMPAIGN}, {**TCR_BRAND, **TCR_CAMPAIGN}])
def test_every_field_of_the_registry_is_read_nested_or_flat(data):
    loaded = load(data)
    assert loaded.format == "tcr"
    brand, campaign = loaded.registration.brand, loaded.registration.campaign
    for name, attribute in BRAND_FIELDS.items():
        if name in TCR_BRAND:
            assert getattr(brand, attribute) == TCR_BRAND[name], name
    assert brand.tax_exempt_status == "501c3"
    assert campaign.samples == ("s1", "s2", "s3", "s4", "s5")
    for name, attribute in CAMPAIGN_FIELDS.items():
        if name in TCR_CAMPAIGN and attribute != "samples":
            value = TCR_CAMPAIGN[name]
            expected = tuple(str(value).split(",")) if name.endswith("Keywords") else value
            expected = tuple(expected) if isinstance(expected, list) else expected
            assert getattr(campaign, attribute) == expected, name
    assert "mnoIds" in " ".join(loaded.notes)


def test_the_groups_of_aws_are_read():
    loaded = load(
        {
            "companyInfo": {"companyName": "Alder Bakery LLC", "taxId": "84-0000123", "legalType": "PRIVATE_PROFIT"},
            "contactInfo": {"dbaName": "Alder Bakery", "supportEmail": "hi@alder.example", "vertical": "RETAIL"},
            "campaignInfo": {"optInWorkflow": "People text us.", "stopMessage": "Out.", "optInKeyword": "START"},
            "campaignUseCase": {"useCase": "TWO_FACTOR_AUTHENTICATION", "embeddedLink": "No", "subscriberOptIn": "Yes"},
            "messageSamples": {"messageSample1": "one", "messageSample2": "two"},
        }
    )
    brand, campaign = loaded.registration.brand, loaded.registration.campaign
    assert (brand.company_name, brand.display_name, brand.ein) == ("Alder Bakery LLC", "Alder Bakery", "84-0000123")
    assert (campaign.message_flow, campaign.optout_message) == ("People text us.", "Out.")
    assert (campaign.usecase, campaign.embedded_link, campaign.subscriber_optin) == ("2FA", False, True)
    assert campaign.samples == ("one", "two")


def test_ringcentrals_record_has_several_use_cases():
    record = {"name": "Care", "externalId": "C1", "useCases": ["CustomerCare", "Marketing"], "messageFlow": "m"}
    loaded = load(record, "flat")
    assert loaded.registration.campaign.usecase == "MIXED"
    assert loaded.registration.campaign.sub_usecases == ("CUSTOMER_CARE", "MARKETING")
    single = load({"useCases": ["CustomerCare"], "messageFlow": "m"})
    assert (single.registration.campaign.usecase, single.registration.campaign.sub_usecases) == ("CUSTOMER_CARE", ())


FLAT = {
    "id": "k1",
    "provider": "Twilio (toll-free)",
    "brand": "Alder Holdings LLC (dba Alder Bakery)",
    "use_case": "Low Volume Mixed",
    "description": "d",
    "message_flow": None,
    "samples": ["one", "two", "three", "four", "five", "six"],
    "optin_message": "in",
    "keywords": {"opt_in": ["START"], "optout": "STOP, END", "help": ["HELP", "INFO"], "greeting": "HI"},
    "attributes": {"embedded_links": True, "embedded_phone": False, "age_gated": "no", "colour": "blue"},
    "privacy_url": "https://alder.example/privacy",
    "terms_url": "https://alder.example/terms",
    "outcome": "rejected",
}


def test_a_flat_submission_is_read_and_says_what_it_left_out():
    loaded = load(FLAT)
    found = loaded.registration
    assert loaded.format == "flat"
    assert found.provider == "twilio"
    assert (found.brand.company_name, found.brand.display_name) == ("Alder Holdings LLC", "Alder Bakery")
    assert found.campaign.usecase == "LOW_VOLUME"
    assert found.campaign.samples == ("one", "two", "three", "four", "five")
    assert found.campaign.optin_keywords == ("START",)
    assert found.campaign.optout_keywords == ("STOP", "END")
    assert found.campaign.help_keywords == ("HELP", "INFO")
    assert (found.campaign.embedded_link, found.campaign.embedded_phone, found.campaign.age_gated) == (
        True,
        False,
        False,
    )
    assert found.campaign.terms_and_conditions_link == "https://alder.example/terms"
    notes = " ".join(loaded.notes)
    for lost in ("k1", "toll-free", "“six”", "greeting", "HI", "colour", "blue", "rejected"):
        assert lost in notes


def test_a_value_that_no_table_knows_is_kept_and_told():
    loaded = load({"use_case": "bird watching", "samples": ["x"], "vertical": "birds"})
    assert loaded.registration.campaign.usecase == "bird watching"
    assert loaded.registration.brand.vertical == "birds"
    assert "use case “bird watching” was kept as it is" in " ".join(loaded.notes)
    assert "vertical “birds”" in " ".join(loaded.notes)


def test_an_empty_answer_is_no_website_but_is_a_message():
    loaded = load({"use_case": "2FA", "website": "N/A", "optin_message": "N/A", "keywords": {"optin": "n/a"}})
    assert loaded.registration.brand.website == ""
    assert loaded.registration.campaign.optin_keywords == ()
    assert loaded.registration.campaign.optin_message == "N/A"
    assert "website “N/A”" in loaded.notes[0]


def test_a_disputed_label_of_the_provider_is_told():
    loaded = load({"use_case": "Conversational", "samples": ["x"], "provider": "RingCentral"})
    assert any("RingCentral" in note for note in loaded.notes)


def test_each_sample_has_its_own_place():
    loaded = load_registration('{"use_case": "2FA",\n "samples": ["one",\n  "two"]}')
    assert (loaded.places["sample1"], loaded.places["sample2"]) == ((2, 14), (3, 3))


keys = st.sampled_from([*TWILIO_ANSWER, *TELNYX, *TCR_BRAND, *TCR_CAMPAIGN, *FLAT, "data", "colour", "address"])
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text("abcXYZ ,\n", max_size=12)
    | st.sampled_from(("yes", "MIXED", "STOP"))
)
trees = st.dictionaries(
    keys,
    st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)),
    max_size=8,
)


def _texts(value: object):
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


@given(trees)
def test_every_text_ends_up_in_the_registration_or_in_a_note(tree):
    node = read_json(json.dumps(tree))
    assert isinstance(node, Mapping)
    with mock.patch.object(assembly, "MOST_OF_A_VALUE", 100_000):
        reading = read_foreign(node, "flat")
    kept = "".join(f"{reading.registration!r}{reading.notes!r}".split()).casefold()
    for text in _texts(tree):
        for word in text.replace(",", " ").split():
            if word != "yes" and len(word) > 1:
                assert word.casefold() in kept, (word, reading)
