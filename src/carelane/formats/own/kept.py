"""A registration as the text that a database keeps, and back: a campaign file in JSON that loses nothing.

Decides: that what is kept stays a campaign file which anything can read, and that codes which no campaign file knows
(a provider's own use case, say) stand beside it under a key of ours.
Leaves alone: campaign files that people write (`reader`), which may be wrong; what is kept was written here.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.opt_in import OptInKind, OptInMethod, Publication, PublishedOn
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, FACT_KEYS, SAMPLE_KEYS, TEXT_KEYS, Holds, Key
from carelane.formats.own.opt_in_layout import PUBLICATION_KEYS, WAY_KEYS, WAYS
from carelane.formats.own.writer import as_tree

_BESIDE: Final = "x-kept"  # readers of campaign files leave keys alone that begin with `x-`


def keep_registration(registration: Registration) -> str:
    """The registration as JSON in ASCII: any character of any text survives any database."""
    tree: dict[str, Any] = dict(as_tree(registration)[0])
    beside = {
        name: unknown
        for name, owner, keys in (
            ("brand", registration.brand, BRAND_KEYS),
            ("campaign", registration.campaign, CAMPAIGN_KEYS),
            ("facts", registration.facts, FACT_KEYS),
        )
        if (unknown := _unknown_codes(owner, keys))
    }
    if beside:
        tree[_BESIDE] = beside
    return json.dumps(tree, separators=(",", ":"))


def kept_registration(text: str) -> Registration:
    """The registration that `keep_registration` made into this text."""
    tree = json.loads(text)
    beside = tree.get(_BESIDE, {})
    campaign = tree.get("campaign", {})
    facts = {**_section(tree.get("facts"), FACT_KEYS), **_section(beside.get("facts"), FACT_KEYS)}
    use, way = facts.get("phone_field"), facts.get("way_out")
    return Registration(
        brand=Brand(**_section(tree.get("brand"), BRAND_KEYS), **_section(beside.get("brand"), BRAND_KEYS)),
        campaign=Campaign(
            **_section(campaign, CAMPAIGN_KEYS),
            **_section(beside.get("campaign"), CAMPAIGN_KEYS),
            samples=tuple(campaign[name] for name in SAMPLE_KEYS if name in campaign),
        ),
        opt_in_methods=tuple(_method(method) for method in tree.get("optInMethods", ())),
        texts=OtherTexts(**_section(tree.get("texts"), TEXT_KEYS)),
        facts=Facts(
            **{
                **facts,
                "phone_field": PhoneFieldUse(use) if use else None,
                "way_out": WayOut(way) if way else None,
            }
        ),
        provider=tree.get("provider", ""),
        template=tree.get("template", False),
    )


def _unknown_codes(owner: object, keys: Mapping[str, Key]) -> dict[str, Any]:
    """Values of closed lists that are not in the list, by the key's name."""
    found: dict[str, Any] = {}
    for key in keys.values():
        value = getattr(owner, key.attribute)
        if key.holds is Holds.CODE and value and value not in key.values:
            found[key.name] = str(value)
        if key.holds is Holds.CODES and any(word not in key.values for word in value):
            found[key.name] = list(value)
    return found


def _section(values: Mapping[str, Any] | None, keys: Mapping[str, Key]) -> dict[str, Any]:
    """The attributes of a part of the model."""
    return {
        key.attribute: _value(values[key.name], key)
        for key in keys.values()
        if values is not None and key.name in values
    }


def _value(value: Any, key: Key) -> Any:  # noqa: ANN401  what JSON holds
    if key.holds is Holds.PUBLICATIONS:
        return tuple(_publication(place) for place in value)
    return tuple(value) if isinstance(value, list) else value


def _publication(values: Mapping[str, str]) -> Publication:
    facts = {key.attribute: values.get(name, "") for name, key in PUBLICATION_KEYS.items()}
    return Publication(PublishedOn(facts["on"]), facts["where"], facts["evidence"])


def _method(values: Mapping[str, Any]) -> OptInMethod:
    kind = OptInKind(values["method"])
    return WAYS[kind](**_section(values, WAY_KEYS[kind]))
