"""What a database keeps of a registration is all of it, and still a campaign file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.facts import Facts
from carelane.formats.campaign_file import load_registration
from carelane.formats.own.kept import keep_registration, kept_registration
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, Holds
from tests.unit.formats.registrations import registrations

any_character = st.text(st.characters(categories=("L", "N", "Cs", "Cc", "So")), max_size=5)
CODES = [key for key in (*BRAND_KEYS.values(), *CAMPAIGN_KEYS.values()) if key.holds in {Holds.CODE, Holds.CODES}]


@given(registrations)
def test_what_is_kept_reads_back_as_the_same(registration):
    assert kept_registration(keep_registration(registration)) == registration


@given(registrations)
def test_what_is_kept_is_a_campaign_file(registration):
    text = keep_registration(registration)
    assert load_registration(text, name="kept.json", format="carelane").registration == registration


@given(any_character, any_character)
def test_any_character_survives_and_what_is_kept_is_ascii(name, description):
    registration = Registration(brand=Brand(display_name=name), campaign=Campaign(description=description))
    text = keep_registration(registration)
    assert text.isascii()
    assert "\x00" not in text
    assert kept_registration(text) == registration


@pytest.mark.parametrize("key", CODES, ids=lambda key: key.name)
@given(data=st.data())
def test_a_code_that_no_campaign_file_knows_is_kept_too(key, data):
    words = st.text("ABC_", min_size=1, max_size=6)
    value = data.draw(words if key.holds is Holds.CODE else st.lists(words, min_size=1, max_size=3).map(tuple))
    whole = Registration()
    part = "brand" if key.name in BRAND_KEYS else "campaign"
    registration = replace(whole, **{part: replace(getattr(whole, part), **{key.attribute: value})})
    text = keep_registration(registration)
    assert kept_registration(text) == registration
    load_registration(text, name="kept.json", format="carelane")


def test_known_and_unknown_languages_keep_their_order():
    registration = Registration(facts=Facts(languages=("es", "tlh", "en")))
    assert kept_registration(keep_registration(registration)) == registration
