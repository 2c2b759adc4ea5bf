"""What people read calls sources by their names, never by the letters of our own list."""

import re
import tomllib

from tests.house.checkout import ROOT, tracked

_OURS = re.compile(r"\bS[0-4]\b(?!-\d)")
_SHOWN = {"text", "why", "note", "says", "answer", "question", "advice", "what", "title", "statement", "meaning", "fix"}


def _texts(data, key=""):
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, key)
    elif isinstance(data, str) and key in _SHOWN:
        yield data


def test_no_data_that_is_shown_names_a_source_by_our_letters():
    looked = 0
    for name in tracked():
        if name.startswith("src/carelane/") and name.endswith(".toml"):
            for text in _texts(tomllib.loads((ROOT / name).read_text(encoding="utf-8"))):
                looked += 1
                assert not _OURS.search(text), f"{name}: {text[:120]}"
    assert looked > 1_000
