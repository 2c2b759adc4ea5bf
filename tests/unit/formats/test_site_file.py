"""A picture of a website as a file: nothing is lost on the way and back, and nothing else is taken for one."""

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import Block, Box, Form, FormField, Link, LinkTarget, Page, SitePicture
from carelane.formats.site_file import dump_site, load_site

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
NUMBER = st.floats(allow_nan=False, allow_infinity=False, width=32)
NO_NUMBER = st.floats(0, 9, width=32)


def drawn(kind: type, **extra: Any) -> st.SearchStrategy[Any]:
    """Values of a kind with every field drawn, so that a field that is added is tried as well."""
    st.register_type_strategy(str, TEXT)
    st.register_type_strategy(float, NUMBER)
    return st.builds(kind, **{field.name: extra.get(field.name, ...) for field in dataclasses.fields(kind)})


def few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


BOX = st.none() | drawn(Box)
LINKS = few(drawn(Link))
FIELDS = few(drawn(FormField, links=LINKS, box=BOX))
PAGES = few(drawn(Page, forms=few(drawn(Form, fields=FIELDS, box=BOX)), links=LINKS, blocks=few(drawn(Block, box=BOX))))
PICTURES = drawn(
    SitePicture,
    pages=PAGES,
    links=few(drawn(LinkTarget)),
    shots=st.dictionaries(TEXT, TEXT, max_size=2),
    version=st.just(1),
)


@given(PICTURES)
def test_a_picture_comes_back_as_it_was(picture):
    assert load_site(dump_site(picture), "x.json") == picture


@given(PICTURES)
def test_equal_pictures_give_equal_texts(picture):
    assert dump_site(load_site(dump_site(picture), "x.json")) == dump_site(picture)


def test_what_is_as_always_is_left_out():
    said = json.loads(dump_site(SitePicture("https://birch.example/", (Page("https://birch.example/"),))))
    assert said["carelane"] == 1
    assert set(said["picture"]["pages"][0]) == {"address", "state", "role"}


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{", '{"carelane": 2, "picture": {}}', '{"carelane": 1}',
        '{"carelane": 1, "picture": {"site": 1, "pages": []}}',
        '{"carelane": 1, "picture": {"site": "x", "pages": [], "version": 2}}',
        '{"carelane": 1, "picture": {"site": "x", "pages": [{"address": "x", "state": "lost"}]}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused_with_a_sentence(text):
    with pytest.raises(UnreadableFile, match=r"x\.json"):
        load_site(text, "x.json")
