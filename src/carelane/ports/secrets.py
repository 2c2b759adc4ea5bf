"""Where secrets that are handed to people and programs come from, and how second factors are checked."""

from datetime import datetime
from typing import Protocol


class Tokens(Protocol):
    """Makes secrets. Only hashes of them are ever kept."""

    def token(self) -> str:
        """256 random bits, safe in an address."""

    def api_key(self) -> tuple[str, str]:
        """The prefix by which a person recognises a key, and the whole key."""

    def is_api_key(self, text: str) -> bool:
        """Whether a text has the form and the checksum of a key; says nothing about whether it opens anything."""

    def recovery_codes(self) -> tuple[str, ...]:
        """Ten codes that each replace a second factor once."""


class SecondFactor(Protocol):
    """Codes of an authenticator app (TOTP)."""

    def new_secret(self) -> str:
        """A secret in base 32, as apps take it."""

    def address(self, secret: str, account: str) -> str:
        """The `otpauth://` address that apps read from a picture."""

    def step_of(self, secret: str, code: str, now: datetime) -> int | None:
        """The time step that a code belongs to, among the present one and its neighbours; None for a wrong code."""
