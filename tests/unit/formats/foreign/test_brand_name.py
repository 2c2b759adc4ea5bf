"""One line that names a sender is taken apart into its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.formats.foreign.brand_name import NamedBrand, brand_line, parse_brand


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Alder Bakery", NamedBrand("", "Alder Bakery")),
        ("Alder Bakery LLC", NamedBrand("Alder Bakery LLC")),
        ("Alder Holdings, Inc. (dba Alder Bakery)", NamedBrand("Alder Holdings, Inc.", "Alder Bakery")),
        ("Alder Holdings LLC d/b/a Alder Bakery", NamedBrand("Alder Holdings LLC", "Alder Bakery")),
        ("Jo Marsh DBA Marsh Dog Care", NamedBrand("Jo Marsh", "Marsh Dog Care")),
        ("Alder Bakery (Alder Holdings LLC)", NamedBrand("Alder Holdings LLC", "Alder Bakery")),
        ("Jo Marsh (sole proprietor; app Dog Diary)", NamedBrand("", "Jo Marsh", ("Dog Diary",), "SOLE_PROPRIETOR")),
        ("Alder Bakery (aka ASB; formerly Oak Bakery)", NamedBrand("", "Alder Bakery", ("ASB", "Oak Bakery"))),
        ("Alder Bakery (illustrative)", NamedBrand("", "Alder Bakery", rest=("illustrative",))),
        ("{business_name}", NamedBrand("", "{business_name}")),
        ("", NamedBrand()),
    ],
)
def test_the_names_in_a_line_are_told_apart(line, expected):
    assert parse_brand(line) == expected


@given(st.text(max_size=60))
def test_any_line_is_taken_apart_without_an_error(line):
    assert isinstance(parse_brand(line), NamedBrand)


names = st.sampled_from(("Alder Bakery", "Marsh Dog Care", "Oak", "Blue Heron Plumbing"))


@given(names, names, st.lists(names, unique=True, max_size=2).map(tuple))
def test_a_line_that_we_write_reads_back(company, display, also):
    company += " LLC"
    found = parse_brand(brand_line(company, display, also))
    assert (found.company_name, found.display_name, found.also_known_as) == (company, display, also)
