"""The key of a program: who asks, in which workspace, and how often it may.

Decides: that every route of the API names the scope it needs, and that each key has an allowance of requests.
Leaves alone: how keys are made and hashed (`accounts`, `services`), and how requests are counted (`Allowances`).
"""

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from carelane.domain.access import ActorKind, ApiKey, Scope
from carelane.domain.kept import Actor
from carelane.ports.allowances import Rate
from carelane.services.workspaces.api_keys import key_of
from carelane.web.access import services_of

RATE_OF_KEYS: Final = Rate(a_minute=600, burst=120)
_BEARER: Final = HTTPBearer(
    auto_error=False, scheme_name="key", description="An API key of one workspace: `Authorization: Bearer clk_...`"
)


class KeyNeeded(Exception):
    """No key was sent, or it opens nothing (any more)."""


class ScopeNeeded(Exception):
    """The key is good, but not for this."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope.value)
        self.scope = scope


@dataclass(frozen=True, slots=True)
class Caller:
    """A program with a key that was checked."""

    key: ApiKey

    @property
    def workspace_id(self) -> str:
        """The one workspace that the key belongs to."""
        return self.key.workspace_id

    @property
    def actor(self) -> Actor:
        """As the audit trail names it."""
        return Actor(ActorKind.KEY, self.key.id, self.key.name)


class WithKey:
    """A dependency that lets a route be called by those whose key has a scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def __call__(
        self, request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
    ) -> Caller:
        """The caller.

        Raises:
            KeyNeeded: no key, or one that opens nothing.
            TooManyRequests: the allowance of the key is used up.
            ScopeNeeded: the key is not for this.
        """
        if given is None:
            raise KeyNeeded
        services = services_of(request)
        key = key_of(
            given.credentials,
            services.clock.now(),
            workspaces=services.workspaces,
            vault=services.vault,
            tokens=services.tokens,
        )
        if key is None:
            raise KeyNeeded
        rate: Rate = request.app.state.rate_of_keys
        request.state.allowance_left = services.allowances.take(f"key/{key.id}", rate, services.clock.now())
        if self.scope not in key.scopes and not (self.scope is Scope.READ and Scope.EDIT in key.scopes):
            raise ScopeNeeded(self.scope)
        return Caller(key)


MayCheck = Annotated[Caller, Depends(WithKey(Scope.CHECK))]
MayRead = Annotated[Caller, Depends(WithKey(Scope.READ))]
MayEdit = Annotated[Caller, Depends(WithKey(Scope.EDIT))]
MayGate = Annotated[Caller, Depends(WithKey(Scope.GATE))]
MayReadConsent = Annotated[Caller, Depends(WithKey(Scope.CONSENT_READ))]
MayWriteConsent = Annotated[Caller, Depends(WithKey(Scope.CONSENT_WRITE))]
