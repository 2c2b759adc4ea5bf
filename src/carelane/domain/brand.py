"""The brand: who sends, as the registry records it.

Field names follow The Campaign Registry; the camel-case spelling of the registry is in `fields.py`.
Source: the registry's fields as its client and the providers that pass them on name them
(github.com/haywiremk/php-campaignregistry, developers.telnyx.com/api-reference/campaign).
"""

from dataclasses import dataclass
from typing import Final

ENTITY_TYPES: Final = ("PRIVATE_PROFIT", "PUBLIC_PROFIT", "NON_PROFIT", "GOVERNMENT", "SOLE_PROPRIETOR")
VERTICALS: Final = (
    "AGRICULTURE", "COMMUNICATION", "CONSTRUCTION", "EDUCATION", "ENERGY", "ENTERTAINMENT", "FINANCIAL", "GAMBLING",
    "GOVERNMENT", "HEALTHCARE", "HOSPITALITY", "HUMAN_RESOURCES", "INSURANCE", "LEGAL", "MANUFACTURING", "NGO",
    "POLITICAL", "POSTAL", "PROFESSIONAL", "REAL_ESTATE", "RETAIL", "TECHNOLOGY", "TRANSPORTATION",
)  # fmt: skip
STOCK_EXCHANGES: Final = (
    "NONE", "NASDAQ", "NYSE", "AMEX", "AMX", "ASX", "B3", "BME", "BSE", "FRA", "ICEX", "JPX", "JSE", "KRX", "LON",
    "NSE", "OMX", "SEHK", "SGX", "SSE", "STO", "SWX", "SZSE", "TSX", "TWSE", "VSE", "OTHER",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Brand:
    """Who sends. Every fact is optional here: what is missing is a finding, not an error."""

    company_name: str = ""  # legal name as in the tax record
    display_name: str = ""  # the name customers know (DBA)
    also_known_as: tuple[str, ...] = ()  # abbreviations and trade names that belong to the same sender (ours)
    entity_type: str = ""
    ein: str = ""
    ein_issuing_country: str = ""
    alt_business_id: str = ""
    alt_business_id_type: str = ""
    vertical: str = ""
    website: str = ""
    email: str = ""  # support contact
    phone: str = ""  # support contact, E.164
    business_contact_email: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    stock_symbol: str = ""
    stock_exchange: str = ""
    first_name: str = ""
    last_name: str = ""
    mobile_phone: str = ""
    brand_relationship: str = ""
    tax_exempt_status: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is given for the sender, the public one first, without repeats."""
        full_name = f"{self.first_name} {self.last_name}".strip() if self.entity_type == "SOLE_PROPRIETOR" else ""
        given = (self.display_name, self.company_name, *self.also_known_as, full_name)
        return tuple(dict.fromkeys(name for name in given if name.strip()))
