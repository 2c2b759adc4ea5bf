"""Places that a template leaves to be filled in, and places where nothing was filled in.

Decides: which brackets, braces, percent signs, lines and stock phrases are placeholders, what they are
called, and whether they stand for the sender.
Leaves alone: counters ("[1/2]"), check boxes ("[ ]", "[x]"), keywords in brackets ("[STOP]"), HTML, "<3",
amounts, a sender in brackets at the start ("[Acme Dental] ..."); whether a placeholder is a problem (`rules`).
Looks at the text as written, because capitals tell "@VENUE" from a user's name.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from carelane.language.filler import find_filler
from carelane.language.slot_names import is_brand_name, is_slot_name, words_of

__all__ = ["Placeholder", "Style", "find_placeholders", "find_slots", "words_of"]

Style = Literal["bracket", "curly", "angle", "percent", "underscore", "paren", "sigil", "filler", "dangling"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder. name is what stands inside ("First Name"), "" when nothing does."""

    start: int
    end: int
    style: Style
    name: str
    is_brand: bool


_Found = Iterator[Placeholder]


@lru_cache(maxsize=8)  # several readers ask for those of the same text
def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """Every placeholder in the order of the text, none inside another. Linear in its length."""
    found = [*_slots(text), *(Placeholder(*each) for each in find_filler(text))]
    return _without_overlaps(found) if found else ()


@lru_cache(maxsize=8)
def find_slots(text: str) -> tuple[Placeholder, ...]:
    """The placeholders with signs around or before them: all but filler and dangling ones."""
    found = list(_slots(text))
    return _without_overlaps(found) if found else ()


def _slots(text: str) -> Iterator[Placeholder]:
    for hint, finder in _FINDERS:
        if hint in text:
            yield from finder(text)


def _without_overlaps(found: list[Placeholder]) -> tuple[Placeholder, ...]:
    kept: list[Placeholder] = []
    for each in sorted(set(found), key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _made(match: re.Match[str], style: Style) -> Placeholder:
    name = match["name"].strip()
    return Placeholder(match.start(), match.end(), style, name, is_brand_name(name))


# ------------------------------------------------------------------ brackets of all kinds

_BRACKET: Final = r"\[{1,2}(?P<name>[^\[\]\n]{1,60})\]{1,2}(?!\()"  # "[text](address)" is a link of Markdown
_CURLY: Final = r"[$#]?\{{1,3}[#%]?(?P<name>[^{}\n]{0,60}?)[#%]?\}{1,3}"
_ANGLE: Final = r"<{1,2}(?P<name>[A-Za-z_][^<>\n=]{0,40})>{1,2}"
_GUILLEMETS: Final = r"\u00ab{1,2}(?P<name>[^\u00ab\u00bb\n]{1,40})\u00bb{1,2}"
_PAREN: Final = r"\((?P<name>[A-Za-z][A-Za-z _/-]{2,40})\)"
_NO_SLOT: Final = r"(?i)[\s\d/.,:#-]*|x|sic|\.\.\.|https?://.*|www\..*|[^@]+@[^@]+|[^\w]*"
_KEYWORD_WORDS: Final = "alto cancel end help info join n no quit start stop unstop unsubscribe y yes"
_KEYWORDS: Final = frozenset(_KEYWORD_WORDS.split())
_HTML_WORDS: Final = (
    "a abbr article aside b big blockquote body br button canvas center div dd dl dt em footer form h1 h2 h3 h4 h5 h6"
    " head header hr html i iframe img input label li main meta nav ol option p pre s script section select small span"
    " strike strong style sub sup svg table tbody td textarea th thead title tr u ul video"
)
_HTML: Final = frozenset(_HTML_WORDS.split())


def _brackets(text: str) -> _Found:
    for match in _pattern(_BRACKET).finditer(text):
        name = match["name"].strip()
        if _pattern(_NO_SLOT).fullmatch(name) or name.lower() in _KEYWORDS:
            continue
        if not text[: match.start()].strip() and not is_slot_name(name):
            continue  # the sender in brackets
        yield _made(match, "bracket")


def _curlies(text: str) -> _Found:
    for match in _pattern(_CURLY).finditer(text):
        yield _made(match, "curly")


def _angles(text: str) -> _Found:
    for match in _pattern(_ANGLE).finditer(text):
        name = match["name"].strip(" /")
        first = re.split(r"[ /]", name.lower(), maxsplit=1)[0]
        if first in _HTML or f"</{first}" in text.lower() or "@" in name or "://" in name or name.startswith("www."):
            continue
        yield _made(match, "angle")


def _guillemets(text: str) -> _Found:
    for match in _pattern(_GUILLEMETS).finditer(text):
        if is_slot_name(match["name"]):
            yield _made(match, "angle")


def _parens(text: str) -> _Found:
    for match in _pattern(_PAREN).finditer(text):
        words = words_of(match["name"])
        asks = "insert" in words or words[-1:] == ["name"] or ("your" in words and words[-1] in _ALONE_IN_PARENS)
        before = text[max(0, match.start() - 12) : match.start()]
        if (
            (asks and is_slot_name(match["name"]))
            or (len(words) == 1 and words[0] in _ALONE_IN_PARENS)
            or (len(words) == 1 and words[0] in _CONTACTS and _pattern(_BEFORE_A_CONTACT).search(before))
        ):
            yield _made(match, "paren")


_ALONE_IN_PARENS: Final = frozenset(
    ["brand", "business", "client", "company", "customer", "date", "link", "name", "organization", "practice", "time"]
)
_CONTACTS: Final = frozenset(["email", "phone", "tel", "telephone", "url", "website"])
_BEFORE_A_CONTACT: Final = r"(?i)\b(?:at|call|or|text|to|via|visit)\s\Z"


# ------------------------------------------------------------------ signs around or before a name

_PERCENT: Final = r"(?<![\d%\w])%{1,2}(?P<name>[A-Za-z][\w.-]{1,30})%{1,2}(?!\w)"
_PRINTF: Final = r"(?<![\d\w%])%(?:\((?P<name>\w{1,30})\))?[sd]\b"
_UNDERSCORE: Final = r"_{3,}"
_SIGILS: Final = {
    "@": r"(?<![\w@.])@(?P<name>[A-Z][A-Z0-9_]{2,30})\b(?![.\w])",
    " :": r"(?<=\s):(?P<name>[a-z]+(?:[A-Z]\w{0,30}|_\w{1,30})?)\b(?![:/])",
    "$": r"\$(?P<name>[A-Za-z_]\w{2,30})\b",
    "#": r"#{1,2}(?P<name>[A-Za-z]\w{2,30})#{1,2}",
    "*|": r"\*\|(?P<name>[A-Z][A-Z0-9_:]{1,30})\|\*",
}
_BEFORE_THE_SENDER: Final = r"(?i)\b(?:from|contacting|choosing|calling|visiting|joining|with|to|at|is)\s*$"
_MONEY: Final = frozenset(["usd", "cad", "aud", "off", "per"])


def _percents(text: str) -> _Found:
    for match in _pattern(_PERCENT).finditer(text):
        yield _made(match, "percent")
    for match in _pattern(_PRINTF).finditer(text):
        name = match["name"] or ""
        yield Placeholder(*match.span(), "percent", name, is_brand_name(name))


def _underscores(text: str) -> _Found:
    for match in _pattern(_UNDERSCORE).finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        names_the_sender = _pattern(_BEFORE_THE_SENDER).search(before) is not None
        yield Placeholder(*match.span(), "underscore", "", names_the_sender)


def _sigils(sign: str) -> Callable[[str], _Found]:
    def find(text: str) -> _Found:
        for match in _pattern(_SIGILS[sign]).finditer(text):
            name = match["name"]
            if sign in {" :", "$"} and (name.lower() in _MONEY or not is_slot_name(name)):
                continue
            yield _made(match, "sigil")

    return find


_FINDERS: Final[tuple[tuple[str, Callable[[str], _Found]], ...]] = (
    ("[", _brackets),
    ("{", _curlies),
    ("<", _angles),
    ("\u00ab", _guillemets),
    ("%", _percents),
    ("___", _underscores),
    ("(", _parens),
    *((sign, _sigils(sign)) for sign in _SIGILS),
)


@lru_cache(maxsize=32)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
