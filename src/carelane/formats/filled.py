"""Which fields of a registration are filled in, by their paths.

Decides: what counts as filled (a text that is not empty, a flag that is answered).
"""

from collections.abc import Iterator

from carelane.domain.campaign import Registration
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, FACT_KEYS, TEXT_KEYS


def filled_paths(registration: Registration) -> Iterator[str]:
    """The paths of all filled fields, in the order of a campaign file."""
    for name in ("provider", "template"):
        if getattr(registration, name):
            yield name
    yield from (f"brand.{key.name}" for key in BRAND_KEYS.values() if getattr(registration.brand, key.attribute))
    for key in CAMPAIGN_KEYS.values():
        if getattr(registration.campaign, key.attribute) not in ("", (), None):
            yield key.name
    yield from (f"sample{number}" for number, text in enumerate(registration.campaign.samples, start=1) if text)
    yield from ("optInMethods" for _ in registration.opt_in_methods[:1])
    yield from (f"texts.{key.name}" for key in TEXT_KEYS.values() if getattr(registration.texts, key.attribute))
    for key in FACT_KEYS.values():
        if getattr(registration.facts, key.attribute) not in ("", (), None):
            yield f"facts.{key.name}"
