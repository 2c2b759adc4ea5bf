"""A picture of a website comes back from its JSON as it was, and nothing else is taken for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import InputError
from carelane.domain.site import Block, Box, Form, FormField, Link, LinkTarget, Page, SitePicture
from carelane.services.site_check.picture_json import picture_from_json, picture_to_json

words = st.text(max_size=12)
boxes = st.none() | st.builds(Box, *[st.floats(-1e6, 1e6)] * 4)
links = st.builds(Link, text=words, address=words, in_footer=st.booleans(), in_form=st.none() | st.integers(0, 9))
form_fields = st.builds(
    FormField, name=words, label=words, required=st.booleans(), ticked=st.booleans(), step=st.integers(1, 4),
    options=st.lists(words, max_size=2).map(tuple), links=st.lists(links, max_size=1).map(tuple), box=boxes,
)  # fmt: skip
forms = st.builds(Form, number=st.integers(0, 9), fields=st.lists(form_fields, max_size=2).map(tuple), text=words)
blocks = st.builds(Block, text=words, path=st.lists(words, max_size=2).map(tuple), box=boxes)
pages = st.builds(
    Page, address=words, forms=st.lists(forms, max_size=2).map(tuple), blocks=st.lists(blocks, max_size=2).map(tuple),
    links=st.lists(links, max_size=2).map(tuple), title=words, by_script=st.booleans(),
)  # fmt: skip
pictures = st.builds(
    SitePicture, site=words, pages=st.lists(pages, max_size=2).map(tuple), rendered=st.booleans(),
    links=st.lists(st.builds(LinkTarget, written=words, address=words), max_size=1).map(tuple),
    shots=st.dictionaries(words, words, max_size=2),
)  # fmt: skip


@given(pictures)
def test_a_picture_comes_back_as_it_was(picture: SitePicture):
    assert picture_from_json(picture_to_json(picture)) == picture


def test_half_of_a_character_does_not_keep_a_picture_from_being_kept():
    kept = picture_to_json(SitePicture("https://a.example", (Page("https://a.example/\ud800"),)))
    assert picture_from_json(kept).pages[0].address.startswith("https://a.example/")


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b"7", b"{}", b'{"site": 1, "pages": []}', b'{"site": "a", "pages": [1]}',
     b'{"site": "a", "pages": [], "more": 1}', b'{"site": "a", "pages": [{"address": "x", "state": "odd"}]}',
     b'{"site": "a", "pages": {}}', b'{"site": "a", "pages": [], "rendered": 1}', b"\xff\xfe", b"[" * 100_000],
)  # fmt: skip
def test_what_is_no_picture_is_refused(content: bytes):
    with pytest.raises(InputError, match="no picture of a website"):
        picture_from_json(content)


def test_a_picture_of_another_version_is_refused():
    data = {**json.loads(picture_to_json(SitePicture("https://a.example", ()))), "version": 99}
    with pytest.raises(InputError, match="another version"):
        picture_from_json(json.dumps(data).encode())
