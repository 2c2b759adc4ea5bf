"""A registration as text to copy into a provider's form, field by field.

Decides: the labels (in the words of RingCentral's form where it has the field) and their order. Texts stand
indented below their label, so that a line in them is never taken for a label when the text is read again.
Leaves alone: what a certain provider's form lacks.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.fields import get_text
from carelane.formats.filled import filled_paths
from carelane.formats.own.layout import CAMPAIGN_KEYS, SAMPLE_KEYS
from carelane.formats.portal.reader import read_portal
from carelane.formats.reading import Written

LABELS: Final[Mapping[str, str]] = {
    "provider": "Provider",
    "brand.companyName": "Legal company name",
    "brand.displayName": "DBA",
    "brand.alsoKnownAs": "Also known as",
    "brand.entityType": "Legal form of the organization",
    "brand.einIssuingCountry": "EIN/Tax ID issuing country",
    "brand.ein": "EIN/Tax ID",
    "brand.vertical": "Vertical",
    "brand.website": "Website",
    "brand.email": "Support email",
    "brand.phone": "Support phone number",
    "brand.businessContactEmail": "Business contact email",
    "brand.street": "Street address",
    "brand.city": "City",
    "brand.state": "State",
    "brand.postalCode": "ZIP code",
    "brand.country": "Country",
    "brand.stockSymbol": "Stock symbol",
    "brand.stockExchange": "Stock exchange",
    "brand.firstName": "First name",
    "brand.lastName": "Last name",
    "brand.mobilePhone": "Mobile phone",
    "brand.taxExemptStatus": "Tax exempt status",
    "brandId": "Brand ID",
    "campaignId": "Campaign ID",
    "usecase": "Campaign use case",
    "subUsecases": "Sub use cases",
    "description": "Campaign description",
    "messageFlow": "Call to action / message flow",
    **{name: f"Sample message {name[-1]}" for name in SAMPLE_KEYS},
    "optinKeywords": "Opt-in keywords",
    "optinMessage": "Opt-in message",
    "optoutKeywords": "Opt-out keywords",
    "optoutMessage": "Opt-out message",
    "helpKeywords": "Help keywords",
    "helpMessage": "Help message",
    "privacyPolicyLink": "Privacy policy URL",
    "termsAndConditionsLink": "Terms and conditions URL",
    "numbers": "Phone numbers",
    "subscriberOptin": "Subscriber opt-in",
    "subscriberOptout": "Subscriber opt-out",
    "subscriberHelp": "Subscriber help",
    "embeddedLink": "Embedded link",
    "embeddedLinkSample": "Embedded link sample",
    "embeddedPhone": "Embedded phone number",
    "numberPool": "Number pooling",
    "ageGated": "Age-gated content",
    "directLending": "Direct lending or loan arrangement",
    "affiliateMarketing": "Affiliate marketing",
    "autoRenewal": "Auto-renewal",
    "termsAndConditions": "Terms and conditions accepted",
    "texts.webForm": "Web form text",
    "texts.verbalScript": "Verbal script",
    "texts.paperForm": "Paper form text",
    "texts.textToJoin": "Text to join",
    "texts.firstMessage": "First message",
    "texts.privacyPolicy": "Privacy policy text",
    "texts.terms": "Terms text",
}
_INDENT: Final = "    "


def write_portal(registration: Registration) -> Written:
    """The filled fields, one label each; what reads back differently is named in the notes."""
    text = "\n".join(_blocks(registration)) + "\n"
    again = read_portal(text).registration
    lost = [path for path in filled_paths(registration) if not _same(registration, again, path)]
    note = f"the text of a form does not keep: {', '.join(lost)}" if lost else ""
    return Written(text, (note,) if note else ())


def _blocks(registration: Registration) -> Iterator[str]:
    for path, label in LABELS.items():
        value = _shown(registration, path)
        if not value:
            continue
        if "\n" in value or len(value) > 60 or path.startswith(("sample", "texts.")):
            lines = (f"{_INDENT}{line}" if line.strip() else "" for line in value.split("\n"))
            yield f"{label}:\n" + "\n".join(lines)
        else:
            yield f"{label}: {value}"


def _shown(registration: Registration, path: str) -> str:
    if path == "provider":
        return registration.provider
    key = CAMPAIGN_KEYS.get(path)
    flag = getattr(registration.campaign, key.attribute) if key else None
    if isinstance(flag, bool):
        return "Yes" if flag else "No"
    return get_text(registration, path)


def _same(before: Registration, after: Registration, path: str) -> bool:
    if path in {"optInMethods", "template"}:
        return False
    return path in LABELS and _shown(before, path) == _shown(after, path)
