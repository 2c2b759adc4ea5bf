"""The Learn pages in a browser: readable on a phone and by a screen reader, and found without script."""

import pytest

PAGES = (
    "/learn", "/learn?q=do+I+need+stocks", "/learn/questions/code-861", "/learn/codes?q=861", "/learn/codes/telnyx/861",
    "/learn/rules", "/learn/rules/public-shortener", "/learn/rules/too-few-samples", "/learn/glossary",
    "/learn/sources", "/learn/errors",
)  # fmt: skip


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1280, False)])
@pytest.mark.parametrize("path", PAGES)
def test_pages_hold_on_phone_and_desktop(visitor, path, width, dark):
    visitor(width=width, dark=dark).open(path)


def test_a_question_is_found_without_script(visitor):
    page = visitor(script=False).open("/learn")
    page.fill("#q", "who ticked the box")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="How can we tell who ticked the box?").click()
    assert page.get_by_role("heading", name="What to do next").is_visible()
