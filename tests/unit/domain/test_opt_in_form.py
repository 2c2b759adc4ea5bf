"""Colours that can be read, addresses that are ones, and forms that ask for something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.opt_in_form import (
    LEAST_CONTRAST,
    BadForm,
    OptInForm,
    Theme,
    colour_of,
    contrast_with_white,
    is_web_address,
    readable,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def form(**given_: object) -> OptInForm:
    return OptInForm(**({"id": "f", "workspace_id": "w", "name": "Website", "streams": ("care",)} | given_))  # type: ignore[arg-type]


def test_contrast_runs_from_white_on_white_to_white_on_black():
    assert contrast_with_white("#ffffff") == pytest.approx(1)
    assert contrast_with_white("#000000") == pytest.approx(21)


@given(COLOURS)
def test_every_colour_has_a_shade_on_which_white_can_be_read(colour):
    shade = readable(colour)
    assert contrast_with_white(shade) >= LEAST_CONTRAST
    if contrast_with_white(colour) >= LEAST_CONTRAST:
        assert shade == colour


def test_a_light_colour_is_refused_with_the_shade_that_would_do():
    with pytest.raises(BadForm, match="hard to read") as refused:
        Theme("Birch", "#ffcc00")
    assert readable("#ffcc00") in refused.value.hint


def test_a_colour_may_be_written_short_or_without_its_sign():
    assert colour_of("0F6B5C") == "#0f6b5c"
    assert colour_of("#abc") == "#aabbcc"
    for wrong in ("red", "#12345", "url(x)", "#0f6b5c;}"):
        with pytest.raises(BadForm):
            colour_of(wrong)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://", "example.com", "https://a b", "//x.example"])
def test_what_is_no_web_address_is_refused(address):
    assert not is_web_address(address)
    with pytest.raises(BadForm):
        form(privacy_url=address)


@pytest.mark.parametrize("origin", ["*", "null", "https://example.com/page", "example.com", "https://EXAMPLE.com"])
def test_a_website_that_may_post_is_named_as_browsers_name_it(origin):
    assert form(origins=("https://example.com", "http://localhost:8000")).origins
    with pytest.raises(BadForm):
        form(origins=(origin,))


@pytest.mark.parametrize("wrong", [{"name": " "}, {"streams": ()}, {"streams": ("care", "care")}])
def test_a_form_has_a_name_and_asks_for_something_once(wrong):
    with pytest.raises(BadForm):
        form(**wrong)
