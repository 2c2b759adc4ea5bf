"""A complete made-up registration from which the examples of this family are cut.

Decides: what a Customer Care registration without faults looks like, as a mapping of the campaign file.
"""

from collections.abc import Mapping
from typing import Any, Final

_BRAND: Final[Mapping[str, object]] = {
    "companyName": "Maple Ridge Property Management LLC",
    "displayName": "Maple Ridge Property Management",
    "entityType": "PRIVATE_PROFIT",
    "ein": "31-7745208",
    "einIssuingCountry": "US",
    "vertical": "REAL_ESTATE",
    "website": "https://mapleridgepm.example",
    "email": "office@mapleridgepm.example",
    "phone": "+16145550142",
    "street": "48 Maple Ridge Road",
    "city": "Columbus",
    "state": "OH",
    "postalCode": "43004",
    "country": "US",
}
_CAMPAIGN: Final[Mapping[str, object]] = {
    "usecase": "CUSTOMER_CARE",
    "description": (
        "This campaign is for responding to customer inquiries and support tickets initiated by the customer. "
        "Maple Ridge Property "
        "Management texts its tenants about maintenance requests and rent questions that they raised. No "
        "marketing is sent."
    ),
    "messageFlow": (
        "Tenants opt in on https://mapleridgepm.example/contact: below the phone field is an optional, unticked "
        "box that reads: I agree "
        "to receive text messages from Maple Ridge Property Management about my maintenance requests and rent "
        "questions. Message "
        "frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. Privacy policy: "
        "https://mapleridgepm.example/privacy. Terms: https://mapleridgepm.example/terms."
    ),
    "sample1": (
        "Maple Ridge Property Management: we received your request about the kitchen sink. Our plumber comes "
        "Tuesday between 9 and 11. "
        "Reply HELP for help or STOP to opt out."
    ),
    "sample2": (
        "Maple Ridge Property Management: thanks for your question. Your lease includes parking space 14. Reply "
        "STOP to opt out."
    ),
    "sample3": (
        "Maple Ridge Property Management: the heating in your building works again. Tell us if your unit stays "
        "cold. Reply STOP to opt out."
    ),
    "optinMessage": (
        "Maple Ridge Property Management: you agreed to texts about your requests. Message frequency varies. "
        "Msg & data rates may apply. "
        "Reply HELP for help, STOP to opt out."
    ),
    "optoutMessage": "Maple Ridge Property Management: you are unsubscribed and will receive no further messages.",
    "helpMessage": (
        "Maple Ridge Property Management: for help write to office@mapleridgepm.example or call 614-555-0142."
    ),
    "optinKeywords": ["START"],
    "optoutKeywords": ["STOP", "UNSUBSCRIBE"],
    "helpKeywords": ["HELP"],
    "subscriberOptin": True,
    "subscriberOptout": True,
    "subscriberHelp": True,
    "embeddedLink": False,
    "embeddedPhone": False,
    "numberPool": False,
    "ageGated": False,
    "directLending": False,
    "termsAndConditions": True,
    "privacyPolicyLink": "https://mapleridgepm.example/privacy",
    "termsAndConditionsLink": "https://mapleridgepm.example/terms",
}


def care(
    drop: tuple[str, ...] = (),
    brand: Mapping[str, object] | None = None,
    methods: object = None,
    **changes: object,
) -> dict[str, Any]:
    """The complete registration with some campaign fields changed and some fields ("brand.ein", "sample2") left out."""
    record = {**_BRAND, **(brand or {})}
    campaign = {**_CAMPAIGN, **changes}
    for path in drop:
        if path.startswith("brand."):
            record.pop(path.removeprefix("brand."))
        else:
            campaign.pop(path)
    file: dict[str, Any] = {"brand": record, "campaign": campaign}
    if methods is not None:
        file["optInMethods"] = methods
    return file


def excerpt(**campaign: object) -> dict[str, Any]:
    """A file that holds a brand name and nothing but these campaign fields."""
    return {"brand": {"displayName": "Maple Ridge Property Management"}, "campaign": campaign}


def field(name: str) -> str:
    """A text of the complete registration."""
    return str(_CAMPAIGN[name])
