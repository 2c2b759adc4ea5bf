"""The labels of registration forms as people see and copy them.

Decides: which field a label stands for, in the wording of any portal: the labels of labels.toml, numbered
samples, and questions.
Leaves alone: where a label ends and its value begins (`reader.py`).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from carelane.formats.foreign.use_case_names import folded

WAYS: Final = "optInMethods"
_SAMPLE: Final = re.compile(
    r"^(?:production )?"
    r"(?:samples?|(?:sample|example) ?(?:message|sms|text|msg|text message|sms message)s?"
    r"|(?:message|sms|text) (?:sample|example))"
    r" ?(?:no|number|nr)? ?(one|two|three|four|five|[1-9])?$"
)
_NUMBERS: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
# Questions with a yes or no: the words that must all occur.
_QUESTIONS: Final = (
    ("embeddedLink", ("link",), ("embed", "contain", "include", "hold")),
    ("embeddedPhone", ("phone",), ("embed", "contain", "include", "hold")),
    ("ageGated", ("age",), ("gated", "restricted", "gate")),
    ("directLending", ("lend",), ("direct", "loan")),
    ("directLending", ("loan",), ("arrangement", "content", "include")),
    ("affiliateMarketing", ("affiliate",), ("market",)),
    ("numberPool", ("number",), ("pool",)),
)
_QUESTION_WORDS: Final = re.compile(r"^(?:do|does|will|is|are|would|can)\b")
_CONSENT_QUESTION: Final = re.compile(
    r"^how (?:do|does|did|will|are|is)\b.*\b(?:consent|opt in|opted in|agree|subscribe)\b"
)
_PLACEHOLDER: Final = re.compile(r"[{}<>$%\[\]]")  # "{business_name}: Hi" is the start of a message
_MARKUP: Final = re.compile(r"^[\s>#*_\-•·▪●○◦–—]+|[\s*_:#]+$")
_SMALL_PRINT: Final = re.compile(
    r"\((?:required|optional|if applicable|recommended|max|min|up to|\d)[^()]*\)|\*|[\"“”]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a label stands for. `path` is "" for a label that is known and has no field, and for a heading."""

    path: str
    words: int
    is_heading: bool = False


def plain_label(text: str) -> str:
    """A label in lower case, without markup, small print and signs: "**Opt-In Keyword(s)*** " is "opt in keywords"."""
    text = _SMALL_PRINT.sub(" ", text)
    text = text.replace("(s)", "s")
    text = _MARKUP.sub("", text)
    text = re.sub(r"&", " and ", text.casefold())
    text = re.sub(r"[^a-z0-9]+", " ", text)
    return " ".join(text.split())


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Label]:
    """Every label of labels.toml by its letters and digits; `words` is filled in by `label_for`."""
    data = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    known = {folded(label): Label(path, 0) for path, labels in data["fields"].items() for label in labels}
    known.update({folded(label): Label("", 0) for label in data["without_field"]["labels"]})
    known.update({folded(label): Label("", 0, is_heading=True) for label in data["headings"]["labels"]})
    return known


def label_for(text: str) -> Label | None:
    """The field that a label stands for; None when it is no label that we know."""
    if len(text) > 160 or _PLACEHOLDER.search(text):
        return None
    plain = plain_label(text)
    if not plain:
        return None
    words = len(plain.split())
    name = folded(plain)
    known = _known().get(name)
    if known:
        return Label(known.path, words, known.is_heading)
    sample = _SAMPLE.match(plain)
    if sample:
        number = sample.group(1) or ""
        return Label(f"sample{_NUMBERS.get(number, number)}" if number else "samples", words)
    if _CONSENT_QUESTION.search(plain):
        return Label("messageFlow", words)
    if _QUESTION_WORDS.match(plain):
        for path, needed, any_of in _QUESTIONS:
            if all(word in plain for word in needed) and any(word in plain for word in any_of):
                return Label(path, words)
    if plain.startswith(("campaign ", "your ", "message ")):
        return label_for(plain.split(" ", 1)[1])
    return None
