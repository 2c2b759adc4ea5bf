"""What every template keeps to: nothing goes out unescaped, nothing runs or is styled inline."""

import re

from tests.house.checkout import python_files, read, tracked

TEMPLATES = [name for name in tracked() if name.startswith("src/carelane/web/templates/")]


def test_no_template_lets_anything_out_unescaped():
    assert TEMPLATES
    for name in TEMPLATES:
        assert not re.search(r"\|\s*safe\b|autoescape\s+false|\bMarkup\b", read(name)), name


def test_no_page_of_ours_builds_markup_by_hand():
    for name in python_files("src/carelane/web"):
        assert "Markup(" not in read(name), name


def test_templates_stay_short_enough_to_read():
    for name in TEMPLATES:
        assert read(name).count("\n") <= 120, f"{name} is longer than 120 lines"
