"""A keyword opt-in that leaves out the keyword or the number.

Decides: the text says that people join by keyword or by texting in, and does not give both word and number.
Leaves alone: where the keyword is advertised (`keyword-advertisement-missing`).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import PHONE_NUMBER
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import noun, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_JOINING_WORD: Final = (
    r"\b(?:texting|texts|text|sending|sends) [\"'(]?(?:start|join|yes|subscribe|optin|opt-in|begin|alerts?)"
    r"[\"')]?(?: to (?:our|the|us|a|this) (?:[a-z]+ ){0,3}(?:number|line|us|phone))?\b"
)
_BY_KEYWORD: Final = (
    (
        r"\b(?:join|enroll|subscribe|sign up|signs up|opt[ -]in|opt in|opts in)\w* (?:by|with|via|using"
        r"|through) (?:texting |sending )?(?:a|the|our|an)? ?(?:[a-z-]+ )?keywords?\b"
    ),
    r"\b(?:text|texts|texting|send|sends|sending) (?:a|an|the|our|in a|in the) (?:[a-z-]+ )?keyword\b",
    r"\bkeyword opt-?in\b",
    r"\btext-to-join\b",
    _JOINING_WORD,
)
# The word itself, in capitals or quotes, as in: text JOIN to 55501.
_THE_WORD: Final = re.compile(
    r"\b(?:[Tt]ext(?:s|ing)?|[Ss]end(?:s|ing)?|[Kk]eywords?:?"
    r"|[Ww]ords?)\s+(?:the\s+(?:key)?word\s+)?[\"'\u201c(\[]?[A-Z][A-Z0-9]{1,19}\b"
)
_CAPITALS: Final = re.compile(r"\b[A-Z]{3,}\b|[\"'\u201c]")
_NUMBER: Final = (
    PHONE_NUMBER,
    r"\b\d{5,6}\b",
    r"\b\d{3}-\d{4}\b",
    r"[\[{<(][^\]}>)\n]{0,20}(?:number|phone|code)[^\]}>)\n]{0,20}[\]}>)]",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_BY_KEYWORD):
        if denied_before(text, match.start()) or not _is_a_keyword(text, match.start(), match.end()):
            continue
        has_word = _THE_WORD.search(text.original) is not None
        has_number = text.has(*_NUMBER) or bool(text.phones)
        if has_word and has_number:
            return
        missing = [name for name, there in (("the keyword", has_word), ("the number", has_number)) if not there]
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}”: {noun(text)} does not give {' or '.join(missing)}")
        return


def _is_a_keyword(text: Text, start: int, end: int) -> bool:
    """ "Text JOIN" is one, "text alerts" is not: the word stands in capitals or in quotes."""
    span = text.original_span(start, end)
    said = text.original[span.start : span.end]
    return "keyword" in said.lower() or "text-to-join" in said.lower() or _CAPITALS.search(said) is not None


RULE = Rule(
    id="keyword-details-missing",
    title="A keyword opt-in without its keyword or number",
    looks_at=(Target.CTA, Target.TEXT_TO_JOIN),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_BY_KEYWORD,
    covers=("CTA-17",),
    causes=("cta-missing-path",),
    part_of_page=True,
    why="Reviewers want the exact keyword and the number to which people text it.",
    how_to_fix='Write the keyword in capitals and the number, for example "text REPAIR to 555-0142".',
    check=_check,
    non_compliant=(
        Example("Guests of Copper Kettle «join by texting a keyword» that they see in the shop."),
        Example("Customers can also opt in by «texting START to our business number»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Guests text BREAD to 555-0142; the word stands on the menu of Copper Kettle."),
    ),
)
