"""The owner of a carelane on their own computer, who signs in by a link that works once.

Decides: that there is one person without an e-mail address, made when first needed; that a link lasts a quarter of an
hour and is used up by signing in, not by looking at it.
Leaves alone: how the link is shown (`cli`) and opened (`web`).
"""

from datetime import timedelta
from typing import Final

from carelane.domain.access import User
from carelane.ports.accounts import AlreadyThere, UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import Tokens
from carelane.services.people.sessions import SignedIn, begin_session
from carelane.services.people.tries import SignInRefused

LINK: Final = "sign-in"
LINK_LASTS: Final = timedelta(minutes=15)
_NAME: Final = "Owner"


def local_owner(*, users: UserStore) -> User:
    """The person of this computer; made when there is none."""
    known = users.user_by_email("")
    if known is not None:
        return known
    try:
        return users.add_user("", _NAME, "")
    except AlreadyThere:  # another process was quicker
        return users.user_by_email("") or local_owner(users=users)


def make_sign_in_link(user: User, *, users: UserStore, vault: Vault, tokens: Tokens, clock: Clock) -> str:
    """A token for a link with which this person signs in, once and soon."""
    token = tokens.token()
    users.keep_link(vault.keyed_hash(LINK, token), LINK, user.id, clock.now() + LINK_LASTS)
    return token


def sign_in_by_link(
    token: str,
    agent: str = "",
    lasts: timedelta = timedelta(days=14),
    *,
    users: UserStore,
    vault: Vault,
    tokens: Tokens,
    clock: Clock,
) -> SignedIn:
    """Use the link up.

    Raises:
        SignInRefused: it was used, has run out or never was one.
    """
    user_id = users.use_link(vault.keyed_hash(LINK, token), LINK, clock.now())
    user = users.user(user_id) if user_id else None
    if user is None or user.disabled_at is not None:
        raise SignInRefused("this link was used already or has run out; start carelane again for a new one")
    return begin_session(user, agent, lasts, users=users, vault=vault, tokens=tokens, clock=clock)
