"""A small registration from which the campaign examples of this family are cut (made-up company).

Decides: the mapping of the campaign file that an example starts from.
"""

from collections.abc import Mapping
from typing import Any, Final

from carelane.rules.invitation._complete import COMPLETE_CTA

FORM_URL: Final = "https://mapleridgepm.example/contact"


def declared(
    *methods: Mapping[str, object], flow: str = COMPLETE_CTA, texts: Mapping[str, str] | None = None, **campaign: object
) -> dict[str, Any]:
    """A Customer Care registration with these ways to opt in, this call to action and other campaign fields."""
    file: dict[str, Any] = {
        "brand": {"companyName": "Maple Ridge Property Management LLC", "website": "https://mapleridgepm.example"},
        "campaign": {"usecase": "CUSTOMER_CARE", "messageFlow": flow, **campaign},
        "optInMethods": list(methods),
    }
    if texts:
        file["texts"] = dict(texts)
    return file


def web_form(**facts: object) -> dict[str, object]:
    """A web form without fault, with some facts changed."""
    return {
        "method": "web_form",
        "url": FORM_URL,
        "place": "below the phone field",
        "hasCheckbox": True,
        "checkboxTickedByDefault": False,
        "checkboxRequired": False,
        "checkboxForTextsOnly": True,
        "phoneRequired": False,
        "behindLogin": False,
        **facts,
    }
