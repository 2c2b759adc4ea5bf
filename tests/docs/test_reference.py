"""The generated manual is what the code says, and every command, error and rule has its page."""

from tools.render_reference import FOLDER, pages, stale


def test_the_generated_pages_are_up_to_date() -> None:
    assert stale(FOLDER) == [], "run `make docs`"


def test_every_page_has_a_heading_and_no_page_is_empty() -> None:
    for name, text in pages().items():
        assert "\n# " in text, name
        assert len(text) > 200, name
