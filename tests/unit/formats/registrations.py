"""Registrations for property tests: anything that the model can hold, in any Unicode text."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.opt_in import Publication, PublishedOn
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, FACT_KEYS, TEXT_KEYS, Holds, Key
from carelane.formats.own.opt_in_layout import WAY_KEYS, WAYS

Part = TypeVar("Part")

# Pieces that have broken writers of YAML before, between any other characters.
PIECES = (
    " ", "  ", "\n", "\n\n", "\t", ": ", " #", "#", "- ", "? ", "|", ">", "'", '"', "\\", "\\n", "{", "}", "[",
    "]", ",", "&a", "*a", "!x", "%", "@", "`", "---", "...", "~", "null", "yes", "NO", "0x1F", "1e3", "2024-01-01",
    "12:30", "=", "<<", "😀", "é", "\u2028", "\u0085", "\ufeff", "\r", "\r\n", "\x07", "مرحبا",
    "https://example.com/a#b", "Reply STOP to opt out.",
)  # fmt: skip
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
awkward_text = st.lists(st.sampled_from(PIECES) | st.text("abc xyz", max_size=12), max_size=14).map("".join)
paragraph = st.lists(
    st.sampled_from(("Maple", "Ridge:", "we", "text", "you", "back,", "(always)", "#1", "-")), max_size=60
).map(" ".join)
texts = st.one_of(any_text, awkward_text, paragraph)
flags = st.sampled_from((None, True, False))


def value_of(key: Key, text: st.SearchStrategy[str] = texts) -> st.SearchStrategy[object]:
    """Any value that a key can hold."""
    if key.holds is Holds.FLAG:
        return flags
    if key.holds is Holds.CODE:
        return st.sampled_from(("", *key.values))
    if key.holds is Holds.CODES:
        return st.lists(st.sampled_from(key.values), max_size=3, unique=True).map(tuple)
    if key.holds is Holds.PUBLICATIONS:
        place = st.builds(Publication, st.sampled_from(PublishedOn), text, text)
        return st.lists(place, max_size=2).map(tuple)
    if key.holds in {Holds.TEXTS, Holds.KEYWORDS}:
        return st.lists(text, max_size=3).map(tuple)
    return text


def section(
    owner: Callable[..., Part], keys: Mapping[str, Key], text: st.SearchStrategy[str] = texts
) -> st.SearchStrategy[Part]:
    """A part of the model with some of its keys filled in."""
    return st.fixed_dictionaries({}, optional={key.attribute: value_of(key, text) for key in keys.values()}).map(
        lambda facts: owner(**facts)
    )


def campaigns(text: st.SearchStrategy[str] = texts) -> st.SearchStrategy[Campaign]:
    """A campaign with some of its keys filled in."""
    keys = {key.attribute: value_of(key, text) for key in CAMPAIGN_KEYS.values()}
    keys["samples"] = st.lists(text, max_size=5).map(tuple)
    return st.fixed_dictionaries({}, optional=keys).map(
        lambda facts: Campaign(**facts)  # type: ignore[arg-type]
    )


def _facts(values: Facts) -> Facts:
    """With the words of closed lists as their own types, as the reader gives them."""
    use, way = values.phone_field, values.way_out
    return replace(values, phone_field=PhoneFieldUse(use) if use else None, way_out=WayOut(way) if way else None)


methods = st.one_of([section(WAYS[kind], WAY_KEYS[kind]) for kind in WAYS])
registrations = st.builds(
    Registration,
    brand=section(Brand, BRAND_KEYS),
    campaign=campaigns(),
    opt_in_methods=st.lists(methods, max_size=3).map(tuple),
    texts=section(OtherTexts, TEXT_KEYS),
    facts=section(Facts, FACT_KEYS).map(_facts),
    provider=st.sampled_from(("", "ringcentral", "twilio", "some other provider")),
    template=st.booleans(),
)
