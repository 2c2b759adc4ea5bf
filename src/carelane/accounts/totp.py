"""Codes of an authenticator app.

Decides: six digits every 30 seconds, and that a code of the step before or after the present one is taken, for clocks
that are a little off.
Leaves alone: that a code is taken once (`storage`), and how often one may try (`services`).
Source: RFC 6238.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import pyotp

_ISSUER: Final = "carelane"
_WINDOW: Final = 1
_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Totp:
    """See the port `SecondFactor`."""

    def new_secret(self) -> str:
        """160 random bits in base 32."""
        return pyotp.random_base32()

    def address(self, secret: str, account: str) -> str:
        """The `otpauth://` address that apps read from a picture."""
        return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=_ISSUER)

    def step_of(self, secret: str, code: str, now: datetime) -> int | None:
        """The time step that a code belongs to; None for a wrong code."""
        given = "".join(code.split())
        if len(given) != _DIGITS or not given.isascii() or not given.isdigit():
            return None
        otp = pyotp.TOTP(secret)
        present = otp.timecode(now)
        found: int | None = None
        for step in range(present - _WINDOW, present + _WINDOW + 1):  # all of them: the effort tells nothing
            if hmac.compare_digest(otp.generate_otp(step), given):
                found = step
        return found
