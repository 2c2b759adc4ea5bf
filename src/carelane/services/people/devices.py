"""Browsers from which somebody signed in before: wrong passwords given there count apart from those of strangers.

Decides: that a browser keeps a mark after a good sign-in, which says nothing and opens nothing by itself; with it, ten
wrong passwords in a quarter of an hour stop this browser. Whoever only knows an address can then stop signing in from
new browsers for a while, and keeps nobody from their work.
Leaves alone: the cookie (`web`).
Source: OWASP, Slow Down Online Guessing Attacks with Device Cookies,
https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
"""

import hmac
from typing import Final

from carelane.domain.access import User
from carelane.ports.accounts import Vault
from carelane.ports.secrets import Tokens
from carelane.services.people.tries import MOST_BY_ACCOUNT, Limit, of_account

LONGEST: Final = 200  # characters of a mark, with room


def mark_device(user: User, present: str, *, vault: Vault, tokens: Tokens) -> str:
    """The mark of a browser from which this person has signed in: the present one, or a new one."""
    if is_device_of(user, present, vault=vault):
        return present
    token = tokens.token()
    return f"{token}.{_seal(user, token, vault)}"


def is_device_of(user: User, mark: str, *, vault: Vault) -> bool:
    """Whether this person signed in from there before."""
    token, _, seal = mark[:LONGEST].partition(".")
    return bool(seal) and hmac.compare_digest(seal.encode(), _seal(user, token, vault).encode())


def of_device(user: User | None, email: str, mark: str, *, vault: Vault) -> Limit:
    """Tries of the password of an account: those of a known browser, or those of all others together."""
    if user is None or not is_device_of(user, mark, vault=vault):
        return of_account(vault, email)
    return Limit(vault.keyed_hash("try/device", mark), MOST_BY_ACCOUNT)


def _seal(user: User, token: str, vault: Vault) -> str:
    return vault.keyed_hash("device", f"{user.id}:{token}")
