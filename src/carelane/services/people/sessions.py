"""Sessions: begun after somebody was recognised, ended by signing out.

Decides: that only a keyed hash of a session's token is kept, under the purpose "session".
Leaves alone: the cookie that carries the token (`web`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import User
from carelane.ports.accounts import UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import Tokens

SESSION: Final = "session"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody was recognised; `token` goes into the cookie and nowhere else, and so does `device`.

    device: the mark of a browser from which somebody signed in with a password; "" otherwise.
    """

    user: User
    token: str
    expires_at: datetime
    device: str = ""


def begin_session(
    user: User, agent: str, lasts: timedelta, *, users: UserStore, vault: Vault, tokens: Tokens, clock: Clock
) -> SignedIn:
    """A new session; never one that a visitor brought along."""
    token, expires_at = tokens.token(), clock.now() + lasts
    users.start_session(user.id, vault.keyed_hash(SESSION, token), expires_at, agent)
    return SignedIn(user, token, expires_at)


def session_user(token: str, *, users: UserStore, vault: Vault, clock: Clock) -> User | None:
    """Who is signed in with a token; None for nobody."""
    return users.session_user(vault.keyed_hash(SESSION, token), clock.now()) if token else None


def sign_out(token: str, *, users: UserStore, vault: Vault) -> None:
    """End the session of a token."""
    users.end_session(vault.keyed_hash(SESSION, token))
