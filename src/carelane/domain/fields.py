"""The fields of a registration by their path: names, order, and what kind of text each holds.

Paths use the registry's own field names ("messageFlow", "sample1"), because rejections and portals
use them; other parts are prefixed ("brand.website", "optInMethods[0].url", "texts.privacyPolicy").
This module is the one place that ties those names to our attributes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES, Registration
from carelane.domain.target import Target

BRAND_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "companyName": "company_name",
        "displayName": "display_name",
        "alsoKnownAs": "also_known_as",
        "entityType": "entity_type",
        "ein": "ein",
        "einIssuingCountry": "ein_issuing_country",
        "altBusinessId": "alt_business_id",
        "altBusinessIdType": "alt_business_id_type",
        "vertical": "vertical",
        "website": "website",
        "email": "email",
        "phone": "phone",
        "businessContactEmail": "business_contact_email",
        "street": "street",
        "city": "city",
        "state": "state",
        "postalCode": "postal_code",
        "country": "country",
        "stockSymbol": "stock_symbol",
        "stockExchange": "stock_exchange",
        "firstName": "first_name",
        "lastName": "last_name",
        "mobilePhone": "mobile_phone",
        "brandRelationship": "brand_relationship",
        "taxExemptStatus": "tax_exempt_status",
    }
)
CAMPAIGN_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "brandId": "brand_id",
        "campaignId": "campaign_id",
        "usecase": "usecase",
        "subUsecases": "sub_usecases",
        "description": "description",
        "messageFlow": "message_flow",
        **{f"sample{index}": "samples" for index in range(1, MAX_SAMPLES + 1)},
        "optinMessage": "optin_message",
        "optoutMessage": "optout_message",
        "helpMessage": "help_message",
        "optinKeywords": "optin_keywords",
        "optoutKeywords": "optout_keywords",
        "helpKeywords": "help_keywords",
        "subscriberOptin": "subscriber_optin",
        "subscriberOptout": "subscriber_optout",
        "subscriberHelp": "subscriber_help",
        "embeddedLink": "embedded_link",
        "embeddedLinkSample": "embedded_link_sample",
        "embeddedPhone": "embedded_phone",
        "numberPool": "number_pool",
        "ageGated": "age_gated",
        "directLending": "direct_lending",
        "affiliateMarketing": "affiliate_marketing",
        "autoRenewal": "auto_renewal",
        "termsAndConditions": "terms_and_conditions",
        "privacyPolicyLink": "privacy_policy_link",
        "termsAndConditionsLink": "terms_and_conditions_link",
        "numbers": "numbers",
        "referenceId": "reference_id",
        "resellerId": "reseller_id",
    }
)
TEXT_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "firstMessage": "first_message",
        "webForm": "web_form",
        "verbalScript": "verbal_script",
        "paperForm": "paper_form",
        "textToJoin": "text_to_join",
        "privacyPolicy": "privacy_policy",
        "terms": "terms",
    }
)

FACT_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "customers": "customers",
        "topics": "topics",
        "trade": "trade",
        "frequency": "frequency",
        "languages": "languages",
        "supportHours": "support_hours",
        "policyDate": "policy_date",
        "sendsOptinReply": "sends_optin_reply",
        "sendsOptoutReply": "sends_optout_reply",
        "sendsHelpReply": "sends_help_reply",
        "sendsMarketing": "sends_marketing",
        "sharesNumbers": "shares_numbers",
        "phoneField": "phone_field",
        "wayOut": "way_out",
        "confirmed": "confirmed",
    }
)


def text_fields(registration: Registration) -> Iterator[tuple[str, Target, str]]:
    """(path, kind, text) of every text that is filled in, in the order of the registration form."""
    campaign = registration.campaign
    yield from _filled("description", Target.DESCRIPTION, campaign.description)
    yield from _filled("messageFlow", Target.CTA, campaign.message_flow)
    for index, sample in enumerate(campaign.samples, start=1):
        yield from _filled(f"sample{index}", Target.SAMPLE, sample)
    yield from _filled("optinMessage", Target.OPTIN_MESSAGE, campaign.optin_message)
    yield from _filled("optoutMessage", Target.OPTOUT_MESSAGE, campaign.optout_message)
    yield from _filled("helpMessage", Target.HELP_MESSAGE, campaign.help_message)
    for name, attribute in TEXT_FIELDS.items():
        yield from _filled(f"texts.{name}", Target(attribute), getattr(registration.texts, attribute))


def _filled(path: str, kind: Target, text: str) -> Iterator[tuple[str, Target, str]]:
    if text.strip():
        yield path, kind, text


def get_text(registration: Registration, path: str) -> str:
    """The text at a path of a text, link or brand field ("" when there is none).

    Raises:
        KeyError: the path names no field of a registration.
    """
    value = value_at(registration, path)
    return value if isinstance(value, str) else ", ".join(value) if isinstance(value, tuple) else ""


def text_at(registration: Registration, path: str) -> str:
    """As `get_text`, but "" for a path that names no single field (a finding may be about a fact or a group)."""
    try:
        return get_text(registration, path)
    except KeyError:
        return ""


def value_at(registration: Registration, path: str) -> object:
    """The value at a path as the model holds it.

    Raises:
        KeyError: the path names no field of a registration.
    """
    if path.startswith("brand."):
        return getattr(registration.brand, BRAND_FIELDS[path.removeprefix("brand.")])
    if path.startswith("texts."):
        return getattr(registration.texts, TEXT_FIELDS[path.removeprefix("texts.")])
    if path.startswith("facts."):
        return getattr(registration.facts, FACT_FIELDS[path.removeprefix("facts.")])
    if path.startswith("sample") and path[6:].isdigit():
        position = int(path[6:]) - 1
        samples = registration.campaign.samples
        if not 0 <= position < MAX_SAMPLES:
            raise KeyError(path)
        return samples[position] if position < len(samples) else ""
    return getattr(registration.campaign, CAMPAIGN_FIELDS[path])


def with_value(registration: Registration, path: str, value: object) -> Registration:
    """A copy with one field replaced; a sample beyond the last one fills the gap with empty texts.

    Raises:
        KeyError: the path names no field that can be replaced.
    """
    if path.startswith("brand."):
        brand = replace(registration.brand, **{BRAND_FIELDS[path.removeprefix("brand.")]: value})  # type: ignore[arg-type]
        return replace(registration, brand=brand)
    if path.startswith("facts."):
        facts = replace(registration.facts, **{FACT_FIELDS[path.removeprefix("facts.")]: value})  # type: ignore[arg-type]
        return replace(registration, facts=facts)
    if path.startswith("texts."):
        texts = replace(registration.texts, **{TEXT_FIELDS[path.removeprefix("texts.")]: str(value)})
        return replace(registration, texts=texts)
    if path.startswith("sample") and path[6:].isdigit():
        position = int(path[6:]) - 1
        if not 0 <= position < MAX_SAMPLES:
            raise KeyError(path)
        samples = list(registration.campaign.samples)
        samples.extend([""] * (position + 1 - len(samples)))
        samples[position] = str(value)
        return replace(registration, campaign=replace(registration.campaign, samples=tuple(samples)))
    campaign = replace(registration.campaign, **{CAMPAIGN_FIELDS[path]: value})  # type: ignore[arg-type]
    return replace(registration, campaign=campaign)


# The order in which findings are grouped: as the form asks, then the brand, then the texts outside.
FIELD_ORDER: Final = (
    "usecase", "subUsecases", "description", "messageFlow",
    *(f"sample{index}" for index in range(1, MAX_SAMPLES + 1)),
    "optinMessage", "optoutMessage", "helpMessage", "optinKeywords", "optoutKeywords", "helpKeywords",
    "subscriberOptin", "subscriberOptout", "subscriberHelp",
    "embeddedLink", "embeddedLinkSample", "embeddedPhone", "numberPool", "ageGated", "directLending",
    "affiliateMarketing", "termsAndConditions", "privacyPolicyLink", "termsAndConditionsLink", "numbers",
)  # fmt: skip
_ORDER: Final = {name: index for index, name in enumerate(FIELD_ORDER)}


def field_rank(path: str) -> tuple[int, str]:
    """A sort key that puts fields in the order of the form."""
    if path in _ORDER:
        return _ORDER[path], ""
    if path.startswith("optInMethods"):
        return 200, path
    if path.startswith("brand"):
        return 300, path
    return 400, path
