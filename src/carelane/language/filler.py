"""Stock phrases that stand where something should have been written, and gaps where nothing was filled in.

Decides: which words are filler ("Your Company Name", "XXX-XXX-XXXX", "lorem ipsum") and where a sentence
has a hole ("messages from .", "Hi ,").
Leaves alone: masked numbers ("card ending in XXXX"), ordinary mentions ("enter your business name").
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from carelane.language.patterns import PatternSet

_SENDER: Final = r"(?:company|business|brand|organi[sz]ation|practice|store|shop|clinic|agency)"
_ENDING: Final = r"(?:com|net|org|us|io|co)\b"
_PREPOSITION: Final = r"(?:from|contacting|choosing|calling|visiting|joining|with|at|by|to|for|of|visit|call|is)"
_KINDS: Final = r"messages?|msgs?|texts?|sms|alerts?|updates?|reminders?|notifications?"
_SENDER_PREPOSITIONS: Final = frozenset(["from", "contacting", "choosing", "calling", "visiting", "joining", "with"])
_ASKING: Final = (
    r"(?:to (?:opt|stop|unsubscribe|cancel|end|confirm|receive)|reply (?:stop|help|yes|y\b)|has been|is ready)"
)


class _Rule(NamedTuple):
    """A pattern that is only tried on texts whose lower case holds one of the hints.

    A group called "it" is the filler, else the whole match is.
    """

    hints: tuple[str, ...]
    pattern: str
    is_sender: bool = False


_FILLER: Final = (
    _Rule(("xxx",), r"(?i)(?<![\w-])\(?(?:x{3}|[2-9]\d\d)\)?[-. ]{1,2}x{3}[-. ]x{4}(?![\w-])"),
    _Rule(("xx",), r"(?i)\$x{2,}\b|\bx{2}%|\bx{2}[/:]x{2}(?:[/:]x{2,4})?\b"),
    _Rule(("lorem",), r"(?i)\blorem ipsum\b"),
    _Rule(("insert",), rf"(?i)\binsert (?:your |the |a |an )?{_SENDER}(?: name)?\b", is_sender=True),
    _Rule(
        ("insert",),
        r"(?i)\binsert (?:your |the |a |an )?(?:name|link|url|date|time|website|web ?address|phone|email|text)\b",
    ),
    _Rule((" name here",), rf"(?i)\b(?:your )?{_SENDER}(?:'s)? name here\b", is_sender=True),
    _Rule((" here",), r"(?i)\byour (?:name|link|url|website|number|logo|text) here\b"),
    _Rule(
        ("company", "business", "brand", "organi", "practice", "store", "shop", "clinic", "agency"),
        rf"(?i)\A\W*(?P<it>(?:your )?{_SENDER}(?: name)?)(?=\s*:)",
        is_sender=True,
    ),
    _Rule(
        ("company", "business", "brand", "organization", "practice"),
        r"\b(?:[Ff]rom|[Cc]ontacting|[Cc]hoosing|[Aa]t|[Ww]ith|[Jj]oining|[Tt]o) "
        r"(?P<it>(?:[Tt]he |[Yy]our )?(?:Company|Business|Brand|Organization|Practice)(?: Name)?)\b(?! [A-Z&])",
        is_sender=True,
    ),
    _Rule(
        ("domain.", "site.", "company.", "business.", "brand.", "store.", "shop.", "name."),
        rf"(?i)\b(?:www\.)?(?:your|my)-?(?:domain|website|site|{_SENDER})(?:-?name)?\.{_ENDING}",
    ),
    _Rule(("object object",), r"(?i)\[object object\]"),
)
_MASK: Final = _Rule(("xxx",), r"(?<![\w*#-])[xX]{3,}(?![\w*-])")
_MASKED_BEFORE: Final = r"(?i)(?:ending|last|card|acct|account|ssn|number)\W*(?:in|with|digits|four|4)?\W*$"
# Where a variable was empty; the group "before" tells whether the sender is missing.
_HOLES: Final = (
    _Rule(
        (" .", " ,", " !", " ?", " ;", " :", "\n.", "\n,", "\n:"),
        rf"(?i)\b(?P<before>{_PREPOSITION})[ \n]+(?=[.,!?;:](?:\s|\Z))",
    ),
    _Rule(
        ("from.", "from,", "from!"),
        rf"(?i)\b(?:{_KINDS}) (?P<before>from)(?=[.,!](?:\s|\Z))",
    ),
    _Rule((" ,",), r"(?i)\b(?P<before>hi|hello|hey|dear|hola)[ \n]+(?=,)"),
    _Rule(
        ("from to ", "from reply", "from has", "from is", "ing to ", "ing reply", "ing has", "ing is", "  "),
        rf"(?i)\b(?P<before>from|contacting|choosing)\s+(?={_ASKING})",
    ),
    _Rule(
        ("  ",),
        r"(?i)\b(?P<before>from|contacting|choosing|with|at)\s{2,}(?=(?:to|reply|for|and|or|has|is|msg)\b)",
    ),
    _Rule(
        (" undefined", " null", " none", " nan"),
        r"(?i)\b(?P<before>hi|hello|hey|dear|hola|from|contacting|choosing|with)\s+(?:undefined|null|none|nan)\b"
        r"(?=\s*[.,!:;]|\s*\Z)",
    ),
    _Rule(("()", "( )"), r"(?P<before>)\(\s?\)"),
)
_RULES: Final = (*_FILLER, _MASK, *_HOLES)
_NO_SENDER: Final = r"\A\s*:(?=\s)"


class Filler(NamedTuple):
    """One place; the fields are those of a placeholder."""

    start: int
    end: int
    style: Literal["filler", "dangling"]
    name: str
    is_brand: bool


def find_filler(text: str) -> Iterator[Filler]:
    """Filler and holes, in no particular order; they may overlap."""
    for number in _hints().hits(text.lower()):
        rule = _RULES[number]
        for match in _pattern(rule.pattern).finditer(text):
            if "before" in match.re.groupindex:
                yield Filler(*match.span(), "dangling", "", match["before"].lower() in _SENDER_PREPOSITIONS)
            elif rule is not _MASK or not _is_masked(text, match.start()):
                start, end = match.span("it") if "it" in match.re.groupindex else match.span()
                yield Filler(start, end, "filler", text[start:end], rule.is_sender)
    if ":" in text[:8]:
        for match in _pattern(_NO_SENDER).finditer(text):
            yield Filler(*match.span(), "dangling", "", is_brand=True)


def _is_masked(text: str, start: int) -> bool:
    """True for an X that hides a digit of a number ("card ending in XXXX")."""
    return _pattern(_MASKED_BEFORE).search(text[max(0, start - 24) : start]) is not None


@lru_cache(maxsize=1)
def _hints() -> PatternSet:
    return PatternSet(["|".join(map(re.escape, rule.hints)) for rule in _RULES])


@lru_cache(maxsize=32)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
