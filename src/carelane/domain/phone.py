"""A telephone number as the ledger and the gate know it: E.164, "+" and digits.

Decides: which spellings of a North American number are the same number, and what is no number at all.
Leaves alone: where a number is (`language.phone_places`), numbers inside texts (`language.phones`), and keeping them
secret: a number is personal, so no error repeats it.
Source: ITU-T E.164 (at most 15 digits), https://www.itu.int/rec/T-REC-E.164 ; North American numbers start area and
exchange with 2 to 9, https://www.nanpa.com/numbering .
"""

import re
from typing import Final, NewType

from carelane.domain.errors import InputError

PhoneNumber = NewType("PhoneNumber", str)

_NANP: Final = re.compile(r"1?([2-9][0-9]{2}[2-9][0-9]{6})")
_AS_KEPT: Final = re.compile(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}")  # how programs write it: nothing to be done
_ABROAD: Final = re.compile(r"[2-9][0-9]{7,14}")
_SPELLING: Final = re.compile(r"\+?[0-9\s().\-\u2010-\u2013\u00a0]{7,40}")
_NOT_DIGITS: Final = re.compile(r"[^0-9]")
_EXTENSION: Final = re.compile(r"(?i)\s*(?:x|ext\.?|extension|#)\s*\d{1,6}$")


class BadPhoneNumber(InputError):
    """What was given is no telephone number. The message does not repeat it."""

    slug = "bad-phone-number"


def parse_phone(text: str) -> PhoneNumber:
    """The number in E.164 form: "(608) 555-0143" and "+1 608 555 0143" are both "+16085550143".

    An extension cannot be texted and makes it no number.

    Raises:
        BadPhoneNumber: it is none.
    """
    if _AS_KEPT.fullmatch(text):
        return PhoneNumber(text)
    given = text.strip()
    given = given.removeprefix("tel:")
    if _EXTENSION.search(given):
        raise BadPhoneNumber(
            "a number with an extension cannot receive texts", hint="give the mobile number without an extension"
        )
    if not _SPELLING.fullmatch(given):
        raise _bad()
    digits = _NOT_DIGITS.sub("", given)
    if match := _NANP.fullmatch(digits):
        return PhoneNumber(f"+1{match.group(1)}")
    if given.startswith("+") and not digits.startswith("1") and _ABROAD.fullmatch(digits):
        return PhoneNumber(f"+{digits}")
    raise _bad()


def national(number: PhoneNumber) -> str:
    """The number as people in North America write it, "(608) 555-0143"; others unchanged."""
    if not number.startswith("+1"):
        return number
    return f"({number[2:5]}) {number[5:8]}-{number[8:]}"


def masked(number: PhoneNumber) -> str:
    """The last four digits only, for lists that need not show whose number it is."""
    return f"\u2026{number[-4:]}"


def _bad() -> BadPhoneNumber:
    return BadPhoneNumber(
        "this is not a telephone number",
        hint="give ten digits, such as 608-555-0143, or + and the country code for a number abroad",
    )
