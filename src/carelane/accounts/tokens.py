"""Secrets that are handed out: tokens of sessions and links, API keys, recovery codes.

Decides: their length and form. An API key is `clk_<prefix>_<secret and checksum>`: scanners for leaked secrets can
recognise it, and a mistyped one is refused without looking anywhere.
Leaves alone: how they are kept: only as keyed hashes (`vault`).
"""

import re
import secrets
import string
import zlib
from dataclasses import dataclass
from typing import Final

_SIGNS: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_PREFIX_SIGNS: Final = 8
_SECRET_SIGNS: Final = 43  # of 62 signs: 256 bits
_SUM_SIGNS: Final = 6
_KEY: Final = re.compile(rf"clk_[0-9A-Za-z]{{{_PREFIX_SIGNS}}}_[0-9A-Za-z]{{{_SECRET_SIGNS + _SUM_SIGNS}}}")
_CODE_SIGNS: Final = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is taken for another one
_CODES: Final = 10


@dataclass(frozen=True, slots=True)
class RandomTokens:
    """See the port `Tokens`."""

    def token(self) -> str:
        """256 random bits, safe in an address."""
        return secrets.token_urlsafe(32)

    def api_key(self) -> tuple[str, str]:
        """The prefix, and the whole key."""
        prefix = f"clk_{_random(_SIGNS, _PREFIX_SIGNS)}"
        key = f"{prefix}_{_random(_SIGNS, _SECRET_SIGNS)}"
        return prefix, key + _checksum(key)

    def is_api_key(self, text: str) -> bool:
        """Whether a text has the form and the checksum of a key."""
        return bool(_KEY.fullmatch(text)) and _checksum(text[:-_SUM_SIGNS]) == text[-_SUM_SIGNS:]

    def recovery_codes(self) -> tuple[str, ...]:
        """Ten codes of two groups of five signs."""
        return tuple(f"{_random(_CODE_SIGNS, 5)}-{_random(_CODE_SIGNS, 5)}" for _ in range(_CODES))


def _random(signs: str, count: int) -> str:
    return "".join(secrets.choice(signs) for _ in range(count))


def _checksum(text: str) -> str:
    left, found = zlib.crc32(text.encode("ascii")), ""
    for _ in range(_SUM_SIGNS):
        left, sign = divmod(left, len(_SIGNS))
        found = _SIGNS[sign] + found
    return found
