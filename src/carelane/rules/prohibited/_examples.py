"""A made-up registration of a given brand, for the examples about the line of business.

Decides: the few fields that such an example needs.
"""

from typing import Any


def brand_file(
    name: str, *, website: str = "", vertical: str = "", legal: str = "", **campaign: object
) -> dict[str, Any]:
    """A Customer Care registration whose texts give nothing away; the brand is all that differs."""
    brand: dict[str, object] = {"displayName": name}
    brand |= {
        key: value for key, value in (("website", website), ("vertical", vertical), ("companyName", legal)) if value
    }
    return {
        "brand": brand,
        "campaign": {
            "usecase": "CUSTOMER_CARE",
            "description": "We answer questions that our customers send us by text.",
            "messageFlow": "Customers text the number on our door and ask their question. Reply STOP to opt out.",
            "sample1": "Thanks for your question. We are open until 6. Reply STOP to opt out.",
            "sample2": "Your order is ready at the counter. Reply STOP to opt out.",
            **campaign,
        },
    }
