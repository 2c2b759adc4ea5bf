"""A registration in the JSON of the registry, Twilio, Telnyx, or as a plain list of fields.

Decides: the names of each format, and what is told about everything that a format has no field for.
Leaves alone: sending it anywhere.
Source: the same as `field_names.py`.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from carelane.domain.campaign import Registration
from carelane.formats.filled import filled_paths
from carelane.formats.foreign.brand_name import brand_line, parse_brand
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, Holds
from carelane.formats.reading import Written

Json = str | bool | list[str] | dict[str, "Json"]

_TWILIO: Final[Mapping[str, str]] = {
    "brandId": "brand_registration_sid",
    "description": "description",
    "messageFlow": "message_flow",
    "usecase": "us_app_to_person_usecase",
    "embeddedLink": "has_embedded_links",
    "embeddedPhone": "has_embedded_phone",
    "optinMessage": "opt_in_message",
    "optoutMessage": "opt_out_message",
    "helpMessage": "help_message",
    "optinKeywords": "opt_in_keywords",
    "optoutKeywords": "opt_out_keywords",
    "helpKeywords": "help_keywords",
    "subscriberOptin": "subscriber_opt_in",
    "ageGated": "age_gated",
    "directLending": "direct_lending",
    "privacyPolicyLink": "privacy_policy_url",
    "termsAndConditionsLink": "terms_and_conditions_url",
    "campaignId": "campaign_id",
}
_FLAT: Final[Mapping[str, str]] = {
    "usecase": "use_case",
    "description": "description",
    "messageFlow": "message_flow",
    "optinMessage": "optin_message",
    "optoutMessage": "optout_message",
    "helpMessage": "help_message",
    "privacyPolicyLink": "privacy_url",
    "termsAndConditionsLink": "terms_url",
}
_FLAT_KEYWORDS: Final = {"optinKeywords": "optin", "optoutKeywords": "optout", "helpKeywords": "help"}
_FLAT_ATTRIBUTES: Final = {
    "embeddedLink": "embedded_link",
    "embeddedPhone": "embedded_phone",
    "ageGated": "age_gated",
    "directLending": "direct_lending",
    "affiliateMarketing": "affiliate_marketing",
    "numberPool": "number_pool",
}


class _Fields:
    """The fields of a registration as they are taken; `notes` names the ones that nobody took."""

    def __init__(self, registration: Registration) -> None:
        self.registration = registration
        self.taken: set[str] = set()
        self.notes: list[str] = []

    def value(self, path: str) -> Json | None:
        """The value of a campaign field for JSON; None when it is empty."""
        self.taken.add(path)
        value = getattr(self.registration.campaign, CAMPAIGN_KEYS[path].attribute)
        if value in ("", (), None):
            return None
        return list(value) if isinstance(value, tuple) else value

    def joined(self, path: str) -> Json | None:
        """The same, with a list in one text, as the registry takes keywords."""
        value = self.value(path)
        if not isinstance(value, list):
            return value
        if any("," in word for word in value):
            self.notes.append(f"{path}: a comma inside a keyword cannot be told from the commas between keywords")
        return ",".join(value)

    def samples(self) -> list[str]:
        """All samples; gaps are empty texts."""
        self.taken.update(f"sample{number}" for number in range(1, 6))
        return list(self.registration.campaign.samples)

    def written(self, tree: dict[str, Json], title: str) -> Written:
        """The JSON text with the notes."""
        lost = [path for path in filled_paths(self.registration) if path not in self.taken]
        if lost:
            self.notes.append(f"{title} has no field for: {', '.join(lost)}")
        return Written(json.dumps(tree, ensure_ascii=False, indent=2) + "\n", tuple(self.notes))


def _named(names: Mapping[str, str], value: Callable[[str], Json | None]) -> dict[str, Json]:
    found = {name: value(path) for path, name in names.items()}
    return {name: item for name, item in found.items() if item is not None}


def write_twilio(registration: Registration) -> Written:
    """The fields of Twilio's Usa2p resource, in the spelling of its answers."""
    fields = _Fields(registration)
    if registration.provider == "twilio":
        fields.taken.add("provider")
    tree = _named(_TWILIO, fields.value)
    samples = fields.samples()
    if samples:
        tree["message_samples"] = samples
    return fields.written(tree, "Twilio's campaign")


def _registry_campaign(fields: _Fields, names: Iterable[str]) -> dict[str, Json]:
    as_list = {Holds.CODES, Holds.TEXTS}
    tree: dict[str, Json] = {}
    for name in names:
        key = CAMPAIGN_KEYS[name]
        keep = key.holds in as_list or name == "numbers"
        value = fields.value(name) if keep else fields.joined(name)
        if value is not None:
            tree[name] = value
        if name == "messageFlow":
            tree.update({f"sample{number}": text for number, text in enumerate(fields.samples(), start=1) if text})
    return tree


def write_telnyx(registration: Registration) -> Written:
    """The body of Telnyx's campaignBuilder call: the registry's campaign fields."""
    fields = _Fields(registration)
    if registration.provider == "telnyx":
        fields.taken.add("provider")
    names = [name for name in CAMPAIGN_KEYS if name not in {"numbers", "campaignId"}]
    return fields.written(_registry_campaign(fields, names), "Telnyx's campaign")


def write_tcr(registration: Registration) -> Written:
    """Brand and campaign under the registry's own names."""
    fields = _Fields(registration)
    campaign = _registry_campaign(fields, (name for name in CAMPAIGN_KEYS if name != "numbers"))
    brand: dict[str, Json] = {}
    for key in BRAND_KEYS.values():
        value = getattr(registration.brand, key.attribute)
        if value and key.name not in {"alsoKnownAs", "taxExemptStatus"}:
            brand[key.name] = value
            fields.taken.add(f"brand.{key.name}")
    if registration.brand.tax_exempt_status:
        fields.taken.add("brand.taxExemptStatus")
        brand["optionalAttributes"] = {"taxExemptStatus": registration.brand.tax_exempt_status}
    parts: dict[str, dict[str, Json]] = {"brand": brand, "campaign": campaign}
    return fields.written({name: part for name, part in parts.items() if part}, "the registry")


def write_flat(registration: Registration) -> Written:
    """One object of plain fields, one submission a line when it is written compactly."""
    fields = _Fields(registration)
    tree: dict[str, Json] = {}
    if registration.provider:
        fields.taken.add("provider")
        tree["provider"] = registration.provider
    tree.update(_flat_brand(registration, fields))
    tree.update(_named(_FLAT, fields.value))
    samples = fields.samples()
    if samples:
        tree["samples"] = samples
    keywords = _named(_FLAT_KEYWORDS, fields.value)
    attributes = _named(_FLAT_ATTRIBUTES, fields.value)
    if keywords:
        tree["keywords"] = keywords
    if attributes:
        tree["attributes"] = attributes
    return fields.written(tree, "a flat submission")


def _flat_brand(registration: Registration, fields: _Fields) -> dict[str, Json]:
    brand = registration.brand
    line = brand_line(brand.company_name, brand.display_name, brand.also_known_as)
    names = parse_brand(line)
    for path, kept in (
        ("brand.companyName", names.company_name == brand.company_name),
        ("brand.displayName", names.display_name == brand.display_name),
        ("brand.alsoKnownAs", names.also_known_as == brand.also_known_as),
    ):
        if kept:
            fields.taken.add(path)
    return {"brand": line} if line else {}
