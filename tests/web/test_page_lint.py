"""The lint of pages finds what it is there for."""

import pytest

from tests.web.page_lint import lint

HEAD = '<!DOCTYPE html><html lang="en"><head><title>Campaigns</title></head>'
PAGE = HEAD + "<body><main><h1>Campaigns</h1>{}</main></body></html>"


def test_a_page_as_it_should_be_has_no_problem():
    assert lint(PAGE.format('<p><a class="button" href="/check">Check</a></p>')) == []


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ('<a role="button" href="/check">Check</a>', "the link 'Check' says that it is a button"),
        ("<input name=text>", "the field 'text' has no label"),
        ("<h3>Fields</h3>", "jumps from level 1 to 3"),
        ('<p onclick="x()">a</p>', "inline script or style: onclick on p"),
    ],
)
def test_what_no_page_may_have_is_named(part, said):
    [problem] = lint(PAGE.format(part))
    assert said in problem
