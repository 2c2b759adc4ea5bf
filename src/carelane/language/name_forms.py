"""The spellings of a known sender's names, as patterns.

Decides: how the words of a name may be joined, shortened and accented in a text, and where only capitals
tell a name from ordinary words.
Leaves alone: which names there are (`name_parts.py`) and what a find means (`names.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.language.business_words import ABBREVIATIONS, COMMON_IN_NAMES, CONNECTING, LABELS
from carelane.language.domains import registered_name
from carelane.language.name_parts import NameParts, parts_of, without_accents
from carelane.language.normalise import Folded, fold
from carelane.language.short_names import LETTERS, names_the_sender

_GAP: Final = r"[ \n.,'/_-]{0,3}"  # between the words of a name: "Acme Dental", "acme-dental", "AcmeDental"
_INSIDE_NAMES: Final = b" \n.,'/_-&"  # what may stand inside a name
_START, _END = r"(?<![^\W_])", r"(?:'?s)?(?![^\W_])"
SHORTEST_ANY_CASE: Final = 4  # letters of a name of one word that counts without capitals
_SHORTEST_LABEL: Final = 4  # letters of a website's name that counts without its ".com"
_ACCENTED: Final = {
    "a": "a\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5",
    "c": "c\u00e7",
    "e": "e\u00e8\u00e9\u00ea\u00eb",
    "i": "i\u00ec\u00ed\u00ee\u00ef",
    "n": "n\u00f1",
    "o": "o\u00f2\u00f3\u00f4\u00f5\u00f6",
    "u": "u\u00f9\u00fa\u00fb\u00fc",
}
_SPELLINGS: Final = {
    full: tuple(short for short, long in ABBREVIATIONS.items() if long == full) for full in ABBREVIATIONS.values()
}


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling family. `fits` asks for capitals where the words alone would be ordinary.

    anchor: letters (UTF-8) that stand in every text that the pattern matches, once blanks and the like are gone.
    """

    pattern: re.Pattern[str]
    anchor: bytes
    needs_capital: bool = False
    all_capitals: bool = False
    capital_words: bool = False
    is_short: bool = False  # three letters: what stands around them counts too

    def fits(self, folded: Folded, match: re.Match[str]) -> bool:
        """True when the matched words have the capitals that this spelling needs."""
        if self.is_short:
            return names_the_sender(folded, match.start(), match.end(), in_capitals=self.all_capitals)
        words = folded.cased[match.start() : match.end()]
        if self.all_capitals:
            return re.sub(r"'?s$", "", words).isupper()
        if self.capital_words:
            parts = re.split(r"[^\w]+", words)
            return len(parts) == 1 or all(part[:1].isupper() or part[:1].isdigit() for part in parts)
        return not self.needs_capital or words[:1].isupper() or words[:1].isdigit()


@dataclass(frozen=True, slots=True)
class NameForms:
    """All spellings of one sender. acronym runs on the text with its capitals."""

    full: tuple[Form, ...]
    leading: tuple[Form, ...]
    acronym: re.Pattern[str] | None
    acronyms: frozenset[str]
    words: tuple[tuple[str, ...], ...]
    keys: frozenset[str]
    label: str


def matches(forms: tuple[Form, ...], folded: Folded) -> Iterator[tuple[int, int]]:
    """Where any of the spellings stands, form by form; the ranges may overlap."""
    squeezed = folded.text.encode("utf-8", "surrogatepass").translate(None, _INSIDE_NAMES)  # faster than on a str
    for form in forms:
        if form.anchor in squeezed:
            for match in form.pattern.finditer(folded.text):
                if form.fits(folded, match):
                    yield match.span()


def full_matches(forms: NameForms, folded: Folded) -> Iterator[tuple[int, int]]:
    """Where a whole name or an acronym stands; the ranges may overlap."""
    yield from matches(forms.full, folded)
    if forms.acronym and any(acronym in folded.cased for acronym in forms.acronyms):
        for match in forms.acronym.finditer(folded.cased):
            yield match.span()


def merged_spans(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges in order, overlapping ones joined."""
    found = list(spans)
    if len(found) < 2:
        return tuple(found)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


@lru_cache(maxsize=512)
def forms_of(names: tuple[str, ...], website: str) -> NameForms:
    """The spellings of these names, compiled once."""
    parts = list(dict.fromkeys(each for name in names for each in parts_of(name)))
    acronyms = frozenset(acronym for each in parts for acronym in each.acronyms)
    label = label_of(website)
    full = [_full_form(each, names) for each in parts]
    full += [form for name in names if (form := _as_given(name))]
    if label:
        full += _label_forms(label)
    letters = "|".join(sorted(acronyms))
    return NameForms(
        tuple(full),
        tuple(form for each in parts if (form := _leading_form(each))),
        re.compile(rf"{_START}(?:{letters}){_END}") if acronyms else None,
        acronyms,
        tuple(each.words for each in parts),
        frozenset(each.key for each in parts),
        label,
    )


def _full_form(parts: NameParts, names: tuple[str, ...]) -> Form:
    pattern, anchor = re.compile(_from_the_start(parts.words) + _END), _anchor(parts.words)
    if len(parts.words) > 1 and not all(is_ordinary(word) for word in parts.words):
        return Form(pattern, anchor)
    word = parts.words[0]
    if len(parts.words) == 1 and len(word) == LETTERS and word.isalpha():
        in_capitals = not any(re.search(rf"\b(?:{word}|{word.capitalize()})\b", name) for name in names)
        return Form(pattern, anchor, all_capitals=in_capitals, is_short=True)
    if len(parts.words) == 1 and len(word) < SHORTEST_ANY_CASE:
        return Form(pattern, anchor, all_capitals=word.isalpha())
    return Form(pattern, anchor, needs_capital=is_ordinary(word))


def _as_given(name: str) -> Form | None:
    """A name that holds signs which separate words elsewhere ("A:B"), letter by letter."""
    folded = fold(name).text.strip()
    if not re.search(r"[:;|!?*#@]", folded):
        return None
    anchor = max(re.findall(r"[a-z0-9]+", folded), key=len, default="")
    return Form(re.compile(rf"(?<![^\W_]){re.escape(folded)}(?![^\W_])"), anchor.encode()) if anchor else None


def _leading_form(parts: NameParts) -> Form | None:
    """The first words of a name: at least two, or one that is no ordinary word."""
    words = parts.words
    if len(words) < 2:
        return None
    alone = len(words[0]) >= SHORTEST_ANY_CASE and not is_ordinary(words[0])
    shortest = 1 if alone else 2
    while shortest < len(words) and words[shortest - 1] in CONNECTING:
        shortest += 1
    if shortest >= len(words):
        return None
    pattern = _from_the_start(words[:shortest])
    for place in range(shortest, len(words) - 1):
        pattern += rf"(?:{_GAP}{_spelled_word(words[place])}"
    whole = re.compile(pattern + ")?" * (len(words) - 1 - shortest) + _END)
    return Form(whole, _anchor(words[:shortest]), needs_capital=True)


def _anchor(words: tuple[str, ...]) -> bytes:
    """The longest word that is always spelled in one way, "" when there is none."""
    plain = [
        word
        for word in words
        if word.isascii() and word.isalnum() and word not in CONNECTING and not _other_spellings(word)
    ]
    return max(plain, key=len, default="").encode()


def _other_spellings(word: str) -> set[str]:
    full = ABBREVIATIONS.get(word, word)
    return {full, *_SPELLINGS.get(full, ())} - {word}


def _label_forms(label: str) -> list[Form]:
    letters = [re.escape(char) for char in label if char != "-"]
    in_pieces = "[ &'-]?".join(letters)
    with_ending = re.compile(
        rf"(?<![\w.-]){re.escape(label)}\.[a-z]{{2,}}(?![\w-])|\.{re.escape(label)}\.[a-z]{{2,}}(?![\w-])"
    )
    anchor = label.replace("-", "").encode()
    forms = [Form(with_ending, anchor)]
    if len(letters) >= _SHORTEST_LABEL:
        ordinary = is_ordinary(label)
        pattern = re.compile(_START + in_pieces + _END)
        forms.append(Form(pattern, anchor, needs_capital=ordinary, capital_words=not ordinary))
    return forms


def _from_the_start(words: tuple[str, ...]) -> str:
    """The words where one begins. `re` looks for a plain first word faster when no condition stands before it."""
    spelled, first = _spelled(words), f"(?:{words[0]})"
    if words[0].isascii() and words[0].isalnum() and spelled.startswith(first):
        return rf"{words[0]}(?<![^\W_]{words[0]}){spelled.removeprefix(first)}"
    return _START + spelled


def _spelled(words: tuple[str, ...]) -> str:
    pattern = ""
    for place, word in enumerate(words):
        gap = _GAP if place else ""
        if word in {"&", "and", "+"}:
            pattern += rf"(?:{_GAP}(?:&|and\b|\+|n\b))?"
        else:
            pattern += gap + _spelled_word(word)
    return pattern


def _spelled_word(word: str) -> str:
    spellings = {word, *_other_spellings(word)}
    return "(?:" + "|".join(map(_letters, sorted(spellings, key=len, reverse=True))) + ")"


def _letters(word: str) -> str:
    """The word with optional apostrophes, and with or without its accents."""
    pattern = ""
    for char in word:
        plain = without_accents(char)
        if char == "'":
            pattern += "'?"
        elif plain in _ACCENTED and (char != plain or not word.isascii()):
            pattern += f"[{_ACCENTED[plain]}]"
        else:
            pattern += re.escape(char)
    return pattern


def label_of(website: str) -> str:
    """The name that the owner of a website chose: "acme" of "https://shop.acme.com/x"."""
    name = registered_name(website)
    return name.split(".")[0] if "." in name else ""


def is_ordinary(word: str) -> bool:
    """True for words that are no name by themselves."""
    return word in COMMON_IN_NAMES or word in LABELS or word in CONNECTING
