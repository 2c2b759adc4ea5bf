"""Signing in on one's own computer: a link that works once, and no password.

Decides: who the local owner is, how long a link is good, and that using it starts a session.
Leaves alone: accounts with passwords (`sign_in`), and who may reach the server (`carelane serve`).
Model: Jupyter's token link, https://jupyter-server.readthedocs.io/en/latest/operators/security.html .
"""

from datetime import timedelta
from typing import Final

from carelane.domain.access import User
from carelane.ports.accounts import AlreadyThere, UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import Tokens

LOCAL_EMAIL: Final = "owner@localhost"
PURPOSE: Final = "sign-in"
LINK_LIFE: Final = timedelta(hours=12)


def local_owner(*, users: UserStore) -> User:
    """The one person of a carelane that runs on one's own computer; made the first time."""
    found = users.user_by_email(LOCAL_EMAIL)
    if found is not None:
        return found
    try:
        return users.add_user(LOCAL_EMAIL, "Owner", "")
    except AlreadyThere:  # another process was faster
        found = users.user_by_email(LOCAL_EMAIL)
        if found is None:
            raise
        return found


def sign_in_link(*, users: UserStore, vault: Vault, tokens: Tokens, clock: Clock) -> str:
    """A token that signs the local owner in, once."""
    owner = local_owner(users=users)
    token = tokens.token()
    users.keep_link(vault.keyed_hash("link", token), PURPOSE, owner.id, clock.now() + LINK_LIFE)
    return token


def open_link(
    token: str, *, session_days: int, users: UserStore, vault: Vault, tokens: Tokens, clock: Clock
) -> str | None:
    """The token of a new session; None when the link was used, is too old, or was never ours."""
    now = clock.now()
    user_id = users.use_link(vault.keyed_hash("link", token), PURPOSE, now)
    if user_id is None:
        return None
    session = tokens.token()
    users.start_session(user_id, vault.keyed_hash("session", session), now + timedelta(days=session_days))
    return session
