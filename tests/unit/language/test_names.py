"""A known sender's names: every usual spelling is found, ordinary words are not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.name_parts import parts_of
from carelane.language.names import BrandNames
from carelane.language.normalise import fold

MAPLE = BrandNames(("Maple Ridge Property Management LLC",), "https://www.mapleridgepm.com/home")


def found(brand: BrandNames, text: str) -> list[str]:
    folded = fold(text)
    return [folded.cased[start:end] for start, end in brand.find(folded)]


def partly(brand: BrandNames, text: str) -> list[str]:
    folded = fold(text)
    return [folded.cased[start:end] for start, end in brand.find_partial(folded)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maple Ridge Property Management: hi", "Maple Ridge Property Management"),
        ("from maple ridge property management", "maple ridge property management"),
        ("MAPLE RIDGE PROPERTY MANAGEMENT, LLC", "MAPLE RIDGE PROPERTY MANAGEMENT"),
        ("Maple Ridge Property Mgmt: hi", "Maple Ridge Property Mgmt"),
        ("Maple-Ridge Property Management's team", "Maple-Ridge Property Management's"),
        ("MapleRidgePropertyManagement", "MapleRidgePropertyManagement"),
        ("Maple Ridge\nProperty Management", "Maple Ridge\nProperty Management"),
        ("M\u0430ple Ridge Property Management", "Maple Ridge Property Management"),
        ("MRPM: your visit", "MRPM"),
        ("see mapleridgepm.com", "mapleridgepm.com"),
        ("see https://www.mapleridgepm.com/x", ".mapleridgepm.com"),
        ("mapleridgepm says hi", "mapleridgepm"),
        ("Maple Ridge PM: hi", "Maple Ridge PM"),
    ],
)
def test_a_name_is_found_in_every_usual_spelling(text: str, name: str) -> None:
    assert found(MAPLE, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "your property management team",
        "mrpm is no word",
        "SMRPMX",
        "Maple Ridge: hi",
        "Ridge Property Management",
        "maple ridge pm",
        "othermapleridgepm.com",
        "mapleridge",
        "",
    ],
)
def test_other_words_do_not_name_the_sender(text: str) -> None:
    assert found(MAPLE, text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Smith & Sons Plumbing, Inc.", "Smith and Sons Plumbing"),
        ("Smith and Sons Plumbing", "Smith & Sons Plumbing"),
        ("Joe's Garage", "Joes Garage"),
        ("Joes Garage", "Joes Garage"),
        ("Joe's Garage", "Joe\u2019s Garage\u2019s"),
        ("Caf\u00e9 Ol\u00e9", "cafe ole"),
        ("Cafe Ole", "cafe ole"),
        ("A.B.C. Towing L.L.C.", "ABC Towing"),
        ("The Corner Bakery Company", "Corner Bakery"),
        ("Roe Family Dentistry, P.C.", "Roe Family Dentistry"),
        ("Roe Holdings LLC d/b/a Acme Dental", "Acme Dental"),
        ("Roe Holdings LLC (dba Acme Dental)", "Roe Holdings"),
        ("Acme Dental (ACMD)", "ACMD"),
        ("7-Eleven", "7 eleven"),
        ("St. Mary's Hospital", "St Marys Hospital"),
        ("Bank of Elm", "Bank of Elm"),
    ],
)
def test_legal_forms_signs_and_accents_do_not_matter(name: str, text: str) -> None:
    assert found(BrandNames((name,)), f"Hi, {text} here") == [text.replace("\u2019", "'")]


def test_the_first_letters_of_three_words_are_an_acronym_only_in_capitals() -> None:
    brand = BrandNames(("American Elm Cross",))
    assert found(brand, "AEC and aec and A.E.C.") == ["AEC", "AEC"]
    assert found(BrandNames(("Super Tall Old Pine",)), "Reply STOP") == []


def test_a_name_that_is_an_ordinary_word_needs_its_capital() -> None:
    brand = BrandNames(("Target",))
    assert found(brand, "Target: we hit the target") == ["Target"]
    assert found(BrandNames(("Care Center",)), "Care Center, your care center") == ["Care Center"]


def test_a_short_name_needs_capitals_throughout() -> None:
    assert found(BrandNames(("UPS Inc",)), "UPS: ups and Ups") == ["UPS"]


def test_a_web_site_alone_is_a_name() -> None:
    brand = BrandNames((), "acme-dental.com")
    assert found(brand, "acme-dental.com, Acme Dental, acmedental") == ["acme-dental.com", "Acme Dental", "acmedental"]
    assert found(BrandNames((), "abc.com"), "abc and abc.com") == ["abc.com"]
    assert found(BrandNames((), "acme.wixsite.com/home"), "Acme: hi") == ["Acme"]


def test_leading_words_are_weaker_evidence_and_told_apart() -> None:
    assert partly(MAPLE, "Maple Ridge: hi") == ["Maple Ridge"]
    assert partly(MAPLE, "Maple Ridge Property: hi") == ["Maple Ridge Property"]
    assert partly(MAPLE, "Maple Ridge Property Management: hi") == []
    assert partly(MAPLE, "under the maple") == []
    assert partly(BrandNames(("First Elm Bank",)), "First things") == []
    assert partly(BrandNames(("Acme",)), "Acme") == []


def test_no_names_find_nothing() -> None:
    assert found(BrandNames(()), "Acme: hi") == []
    assert not BrandNames(()).same_sender("Acme")
    assert found(BrandNames(("", "LLC", "&", "...")), "Acme & Co: hi") == []


SAME = [
    "Maple Ridge Property Management, L.L.C.",
    "maple ridge property mgmt",
    "The Maple Ridge Property Management",
    "Maple Ridge",
    "MRPM",
    "mapleridgepm.com",
    "https://www.mapleridgepm.com",
    "Maple Ridge PM",
    "Maple Ridge Team",
    "Maple Ridge Property Management Support",
    "Roe Group dba Maple Ridge",
]
OTHERS = [
    "Maple Ridge Apartments",
    "Property Management",
    "Oak Ridge",
    "acme.com",
    "Management",
    "",
    "Maple Ridge Dental PM",
]


@pytest.mark.parametrize("name", SAME)
def test_another_spelling_means_the_same_sender(name: str) -> None:
    assert MAPLE.same_sender(name)


@pytest.mark.parametrize("name", OTHERS)
def test_another_name_means_another_sender(name: str) -> None:
    assert not MAPLE.same_sender(name)


def test_a_hyphen_in_an_address_makes_no_other_sender() -> None:
    assert BrandNames(("Acme Dental",)).same_sender("acme-dental.com")
    assert BrandNames((), "acme-dental.com").same_sender("acmedental.com")


def test_a_full_name_hides_only_its_own_leading_words() -> None:
    assert partly(MAPLE, "Maple Ridge, Maple Ridge Property Management, Maple Ridge") == ["Maple Ridge", "Maple Ridge"]


def test_a_longer_name_that_starts_with_the_brand_is_the_same_sender() -> None:
    assert BrandNames(("Acme",)).same_sender("Acme Dental of Elm Town")
    assert not BrandNames(("First",)).same_sender("First Elm Bank")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Roe Group, Inc.", [("roe", "group")]),
        ("Roe & Co", [("roe", "&", "co")]),
        ("Roe S.A. de C.V.", [("roe",)]),
        ("Roe LLC aka Elm", [("roe",), ("elm",)]),
        ("LLC", [("llc",)]),
        ("", []),
    ],
)
def test_a_written_name_is_taken_apart(name: str, words: list[tuple[str, ...]]) -> None:
    assert [parts.words for parts in parts_of(name)] == words


NAME_TEXT = st.text(st.sampled_from("Acme Dental&.,'-() \u00e9\u0430LLCdba1"), max_size=24)


@given(NAME_TEXT, NAME_TEXT, st.text(st.characters(codec=None, exclude_categories=()), max_size=30))
def test_any_names_and_texts_give_ranges_inside_the_text(name: str, text: str, other: str) -> None:
    brand, folded = BrandNames((name, other), other), fold(text)
    for start, end in [*brand.find(folded), *brand.find_partial(folded)]:
        assert 0 <= start < end <= len(folded.text)
    brand.same_sender(text)


@given(
    st.lists(st.sampled_from(["Acme", "Elm", "Dental", "Ridge", "Kwik", "Zed"]), min_size=2, max_size=4, unique=True)
)
def test_a_name_is_always_found_in_itself_and_is_its_own_sender(words: list[str]) -> None:
    name = " ".join(words)
    brand = BrandNames((name,))
    assert found(brand, f"Hi, {name}: hello") == [name]
    assert brand.same_sender(name)


def test_a_long_text_is_searched_in_time() -> None:
    text = "Maple ridge property, maple and M-a-p-l-e. " * 25_000
    folded = fold(text)
    started = time.perf_counter()
    MAPLE.find(folded)
    MAPLE.find_partial(folded)
    assert time.perf_counter() - started < 3
