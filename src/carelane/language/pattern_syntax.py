r"""What a pattern may contain, so that google-re2 and Python's `re` understand it alike.

Decides: which patterns are refused (look-around, back-references, flags, capitals, syntax that only one
engine has or that the two read differently) and how a pattern is compiled for `re`.
Leaves alone: scanning with many patterns (`patterns.py`).

Two readings are settled here: `\b`, `\w`, `\d`, `\s` know ASCII only, and `$` is the very end of the text.
Source: https://github.com/google/re2/wiki/Syntax and https://docs.python.org/3.11/library/re.html .
"""

import re
from functools import lru_cache
from typing import Final

from carelane.domain.errors import CatalogueError

_ESCAPE: Final = r"\\(?:x[0-9a-fA-F]{2}|.|$)"
_SHARED_LETTERS: Final = frozenset("bBdDsSwWAntrfva")  # escapes that both engines read alike
_CLASS: Final = r"\[\^?\]?[^\]]*\]"  # once the escapes are gone
# Syntax, what it does, what to do instead.
_REFUSED: Final = (
    (r"\(\?<?[=!]", "looks around", "engines that take linear time cannot look around: match the words themselves"),
    (r"\(\?(?!:|p<\w+>)", "sets a flag or names a group as only one engine can", "use (?:...) or (?P<name>...)"),
    (r"\{,", "leaves out the lower bound of a repetition", "write {0,n}"),
    (r"[*+?}][*+]", "repeats a repetition", "repeat a group instead"),
    (r"(?:\A|[(|^$])(?:[*+{]|(?<!\()\?)", "repeats nothing", "give the repetition something to repeat"),
)
_ANY_REFUSED: Final = "|".join(syntax for syntax, _, _ in _REFUSED)
_REFUSED_IN_CLASS: Final = r"\[\^?\[|--|&&|~~|\|\|"


def check_pattern(pattern: str) -> None:
    """Refuse a pattern that the engines would read differently. Broken syntax is left to the engines.

    Raises:
        CatalogueError: with what is wrong and what to write instead.
    """
    for escape in _matcher(_ESCAPE).findall(pattern):
        if not _is_shared(escape):
            raise bad_pattern(pattern, f"has the escape {escape!r}, which the engines do not share", "write it plainly")
    rest = _matcher(_ESCAPE).sub(_stand_in, pattern).replace("(?P", "(?p")
    if rest != rest.lower():
        raise bad_pattern(pattern, "has a capital letter", "patterns run on folded text: write them in lower case")
    if "[" in rest:
        for found in _matcher(_CLASS).findall(rest):
            if _matcher(_REFUSED_IN_CLASS).search(found):
                raise bad_pattern(pattern, "has a class that looks like a set of sets", "escape the sign in the class")
        rest = _matcher(_CLASS).sub("_", rest)
    if not _matcher(_ANY_REFUSED).search(rest):
        return
    for syntax, problem, hint in _REFUSED:
        if _matcher(syntax).search(rest):
            raise bad_pattern(pattern, problem, hint)


def _stand_in(escape: re.Match[str]) -> str:
    return "^" if escape.group() in {r"\b", r"\B", r"\A"} else "_"


def bad_pattern(pattern: str, problem: str, hint: str) -> CatalogueError:
    """The error for a pattern of ours that cannot be used."""
    return CatalogueError(f"the pattern {pattern!r} {problem}", hint=hint)


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> re.Pattern[str]:
    r"""The pattern for Python's `re`, as the pattern sets read it: ASCII classes, `$` only at the very end.

    Raises:
        CatalogueError: the pattern is not valid in both engines.
    """
    check_pattern(pattern)
    try:
        return re.compile(as_python(pattern), re.ASCII)
    except re.error as error:
        raise bad_pattern(pattern, f"is not valid: {error}", "correct the syntax") from error


def as_python(pattern: str) -> str:
    r"""The pattern with `$` as `\Z`, because a `$` of Python also matches before a last line feed."""
    if "$" not in pattern:
        return pattern
    token = _matcher(rf"({_ESCAPE}|\[\^?\]?(?:{_ESCAPE}|[^\]\\])*\])|\$")
    return token.sub(lambda match: match.group(1) or r"\Z", pattern)


def _is_shared(escape: str) -> bool:
    char = escape[1:]
    if len(char) == 3:
        decoded = chr(int(char[1:], 16))
        return decoded == decoded.lower()
    return char in _SHARED_LETTERS or (len(char) == 1 and char.isascii() and not char.isalnum())


@lru_cache(maxsize=32)
def _matcher(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)
