"""The keys of programs that ask the gate, remembered for a second.

Decides: that a key which was revoked opens nothing a second later, in every process, and that nothing is believed when
the store cannot be asked.
Leaves alone: how keys are made and looked up (`services.workspaces.api_keys`).
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from carelane.domain.access import ApiKey, Scope
from carelane.services.workspaces.api_keys import key_of
from carelane.web.access import services_of
from carelane.web.api.access import KeyNeeded, ScopeNeeded

if TYPE_CHECKING:
    from carelane.wiring import Services

SECONDS: Final = 1.0
_MOST_KEYS: Final = 10_000
_SCHEME: Final = "bearer "


@dataclass(slots=True)
class KnownKeys:
    """Keys by a hash of their secret, each with the moment at which the store was asked."""

    clock: Callable[[], float] = time.monotonic
    _known: dict[bytes, tuple[float, ApiKey]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def remembered(self, secret: str) -> ApiKey | None:
        """The key, if the store was asked within the last second."""
        known = self._known.get(_digest(secret))
        return known[1] if known is not None and self.clock() - known[0] < SECONDS else None

    def look_up(self, secret: str, services: "Services") -> ApiKey | None:
        """Ask the store. None: it opens nothing, or nothing any more."""
        asked_at = self.clock()  # before the store is asked: what is revoked meanwhile is noticed in time
        key = key_of(
            secret,
            services.clock.now(),
            workspaces=services.workspaces,
            vault=services.vault,
            tokens=services.tokens,
        )
        with self._lock:
            if key is None:
                self._known.pop(_digest(secret), None)
            else:
                if len(self._known) >= _MOST_KEYS:
                    self._known.clear()
                self._known[_digest(secret)] = (asked_at, key)
        return key


async def key_for_gate(request: Request) -> ApiKey:
    """The key of a request, which has to be for the gate.

    Raises:
        KeyNeeded: there is none, or it opens nothing (any more).
        ScopeNeeded: it is not for the gate.
    """
    given = request.headers.get("authorization", "")
    if given[: len(_SCHEME)].lower() != _SCHEME:
        raise KeyNeeded
    secret = given[len(_SCHEME) :].strip()
    keys: KnownKeys = request.app.state.known_keys
    key = keys.remembered(secret) or await run_in_threadpool(keys.look_up, secret, services_of(request))
    if key is None:
        raise KeyNeeded
    if Scope.GATE not in key.scopes:
        raise ScopeNeeded(Scope.GATE)
    return key


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
