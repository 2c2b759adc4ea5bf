"""Phone numbers in a text.

Decides: which groups of digits a person would call: North American numbers in the usual spellings,
toll-free numbers with letters ("1-800-GO-ACME-1"), and numbers of other countries with "+".
Leaves alone: order, tracking and account numbers, dates, amounts, codes, short codes, numbers of other
lengths; whether a number is allowed (`rules`).
Source: the shape of numbers is that of the North American Numbering Plan (area and exchange start with
2 to 9); numbers written with separators are taken as they are, because samples use made-up ones.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_DASH: Final = "(?: ?[-.\u2010-\u2013] ?|[ \u00a0])"
_SEPARATED: Final = rf"(?:\+?1{_DASH}?)?(?:\([0-9]{{3}}\){_DASH}?|[0-9]{{3}}{_DASH})[0-9]{{3}}{_DASH}[0-9]{{4}}"
_PLAIN: Final = r"(?:\+?1)?[2-9][0-9]{9}"
_ABROAD: Final = r"\+[2-9][0-9]{0,2}(?:[-. ]?\(?[0-9]{1,5}\)?){2,6}"
_LETTERS: Final = rf"(?:1{_DASH}|\()8(?:00|33|44|55|66|77|88)\)?{_DASH}[A-Za-z0-9][A-Za-z0-9-]{{5,12}}"
_LETTERS_IN_CAPITALS: Final = rf"8(?:00|33|44|55|66|77|88){_DASH}[A-Z0-9][A-Z0-9-]{{5,12}}"
_LOCAL: Final = r"[2-9][0-9]{2}-[0-9]{4}"
_PHONE: Final = (
    rf"(?<![\w+.,/$#@=&?-])(?:(?P<letters>{_LETTERS}|{_LETTERS_IN_CAPITALS})|(?P<separated>{_SEPARATED})"
    rf"|(?P<plain>{_PLAIN})|(?P<abroad>{_ABROAD})|(?P<local>{_LOCAL}))(?!(?![xX][0-9]|[eE]xt)[\w@]|[-./,:][0-9])"
)
# What stands before a number that is none to call, and before one that is.
_OTHER_NUMBER: Final = (
    r"(?i)(?:\b(?:order|orden|tracking|package|shipment|invoice|factura|ticket|case|ref|reference|referencia|confirmation"
    r"|account|acct|cuenta|policy|claim|booking|reservation|member|customer|patient|ein|vin|sku|isbn|code|c[o\u00f3]digo|id|pin"
    r"|otp|transaction|check|po|rma)\b\W{0,3}(?:(?:no|num|number|numbers|n[u\u00fa]mero|id|code|is|es|of|de)\b\W{0,3}){0,2}|#\s?)\Z"
)
_TO_CALL: Final = (
    r"(?i)\b(?:call|calls|calling|text|texts|texting|txt|sms|dial|phone|tel|telephone|ph|cell|mobile|fax|contact|reach|at"
    r"|ll[a\u00e1]m[ea](?:nos)?|llame al|tel[e\u00e9]fono)\b\W{0,3}"
    r"(?:(?:us|at|to|on|me|our|the|number|is|al|de|office|line)\b\W{0,3}){0,3}\Z"
)
_KEYPAD: Final = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999", strict=True))
_BEFORE: Final = 40  # characters that are looked at in front of a number
_VANITY_DIGITS: Final = 7


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number: where it stands, and its digits without separators (letters as keys)."""

    start: int
    end: int
    digits: str


def find_phones(text: str) -> tuple[Phone, ...]:
    """Every phone number in the order of the text. Linear in its length."""
    if not _may_hold_phones(text):
        return ()
    found = []
    for match in _pattern(_PHONE).finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if _is_to_call(match, before):
            digits = "".join(_KEYPAD.get(char, char) for char in match.group().upper() if char.isalnum())
            found.append(Phone(*match.span(), digits))
    return tuple(found)


def _is_to_call(match: re.Match[str], before: str) -> bool:
    if match["letters"]:
        return _is_vanity(match["letters"])
    if _pattern(_OTHER_NUMBER).search(before):
        return False
    if match["separated"]:
        return True
    digits = "".join(char for char in match.group() if char.isdigit())
    if match["abroad"]:
        return 8 <= len(digits) <= 15
    if match["plain"]:
        area, exchange = digits[-10:-7], digits[-7]
        if exchange >= "2" or area == "555" or match.group().startswith("+"):
            return True
    return _pattern(_TO_CALL).search(before) is not None


def _is_vanity(number: str) -> bool:
    """True when the part after the area code fills seven keys or is one longer word, and has letters."""
    rest = re.sub(r"[^A-Za-z0-9]", "", number)
    rest = rest.removeprefix("1")[3:]
    letters = sum(char.isalpha() for char in rest)
    return letters >= 3 and (len(rest) == _VANITY_DIGITS or (letters == len(rest) > _VANITY_DIGITS and rest.isupper()))


# Cheaper than the pattern itself: most texts hold no two groups of three digits, or no toll-free code.
_may_hold_phones: Final = re.compile(
    r"[0-9]{3}[^0-9A-Za-z]{0,4}[0-9]{3}|8(?:00|33|44|55|66|77|88)[^0-9A-Za-z][A-Za-z0-9]|\+[0-9]"
).search


@lru_cache(maxsize=4)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
