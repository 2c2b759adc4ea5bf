"""Passwords as argon2id hashes.

Decides: today's cost, and that an unknown account costs as much time as a known one.
Leaves alone: which passwords are good enough (`services`).
Source: RFC 9106, section 4 (second recommended option: 64 MiB, three passes, four lanes).
"""

from dataclasses import dataclass, field

from argon2 import PasswordHasher as Argon2
from argon2.exceptions import InvalidHashError, VerificationError


@dataclass(frozen=True, slots=True)
class Cost:
    """What one hash costs."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Argon2Hasher:
    """See the port `PasswordHasher`."""

    cost: Cost = field(default_factory=Cost)
    _argon2: Argon2 = field(init=False, repr=False)
    _nobody: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        cost = self.cost
        argon2 = Argon2(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)
        object.__setattr__(self, "_argon2", argon2)
        object.__setattr__(self, "_nobody", argon2.hash("nobody has this password"))

    def hash(self, password: str) -> str:
        """A salted hash."""
        return self._argon2.hash(_bytes(password))

    def verify(self, password_hash: str, password: str) -> bool:
        """Whether this is the password; an empty hash takes the same effort and never fits."""
        try:
            self._argon2.verify(password_hash or self._nobody, _bytes(password))
        except (VerificationError, InvalidHashError):
            return False
        return bool(password_hash)

    def is_outdated(self, password_hash: str) -> bool:
        """Whether it should be made anew with today's cost."""
        try:
            return self._argon2.check_needs_rehash(password_hash)
        except InvalidHashError:
            return True


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
