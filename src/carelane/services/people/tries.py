"""How often somebody may try a password or a code.

Decides: ten wrong passwords for an account and thirty from a network address in a quarter of an hour; five wrong codes
for an account, and twenty in a day, because a code has six digits and three of the million are good at any moment.
A try counts before it is judged, so that many at once are no way around it; a good one counts no more.
Tries in a browser from which somebody signed in before count apart (`devices`), and so do those of somebody who is
signed in. Passwords given through invitations count apart too, ten for an invitation and twenty for all of an account,
so that whoever holds a link can neither keep its owner from signing in nor guess more by making more links.
Leaves alone: what is kept about tries: keyed hashes and moments (`UserStore`).
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from carelane.domain.access import User
from carelane.domain.errors import CarelaneError
from carelane.ports.accounts import PasswordHasher, UserStore, Vault
from carelane.ports.clock import Clock

WINDOW: Final = timedelta(minutes=15)
DAY: Final = timedelta(days=1)
MOST_BY_ACCOUNT: Final = 10
MOST_BY_ADDRESS: Final = 30
MOST_CODES: Final = 5
MOST_CODES_A_DAY: Final = 20
MOST_BY_INVITATION: Final = 10
MOST_BY_INVITED: Final = 20


class SignInRefused(CarelaneError):
    """Not signed in. One sentence for every reason: a guess learns nothing from it."""

    slug = "sign-in-refused"
    exit_code = 2

    def __init__(self, what: str = "the e-mail address or the password is not right") -> None:
        super().__init__(what, hint="type both again; an owner of your workspace can invite you anew")


class TooManyTries(CarelaneError):
    """Somebody has to wait."""

    slug = "too-many-tries"
    exit_code = 2

    def __init__(self, window: timedelta = WINDOW) -> None:
        self.wait_seconds = int(window.total_seconds())
        hint = f"wait {self.wait_seconds // 60} minutes, then try again"
        if window >= DAY:
            hint = "wait a day, or ask whoever runs this carelane (carelane users second-factor-off)"
        super().__init__("there were too many wrong tries", hint=hint)


class Limit(NamedTuple):
    """How many wrong tries there may be; `about` is a keyed hash of what they are about."""

    about: str
    most: int
    window: timedelta = WINDOW


class Try:
    """One try, noted in advance for everything that it is about."""

    def __init__(self, limits: tuple[Limit, ...], *, users: UserStore, at: datetime) -> None:
        self._users, self._at = users, at
        self._noted: list[str] = []
        for limit in limits:
            if not users.begin_try(limit.about, at, since=at - limit.window, most=limit.most):
                self.was_good()  # what was noted so far was not judged
                raise TooManyTries(limit.window)
            self._noted.append(limit.about)

    def was_good(self) -> None:
        """Count it no more."""
        for about in self._noted:
            self._users.end_try(about, self._at)


def of_account(vault: Vault, email: str) -> Limit:
    """Tries of the password of an account, whether or not there is one."""
    return Limit(vault.keyed_hash("try/account", email.strip().casefold()), MOST_BY_ACCOUNT)


def of_address(vault: Vault, address: str) -> Limit:
    """Tries from a network address."""
    return Limit(vault.keyed_hash("try/address", address), MOST_BY_ADDRESS)


def of_invitation(vault: Vault, token: str) -> Limit:
    """Passwords given through one invitation."""
    return Limit(vault.keyed_hash("try/invitation", token), MOST_BY_INVITATION)


def of_invited(vault: Vault, email: str) -> Limit:
    """Passwords of an account given through any invitation for it."""
    return Limit(vault.keyed_hash("try/invited", email.strip().casefold()), MOST_BY_INVITED)


def of_session(vault: Vault, user_id: str) -> Limit:
    """Tries of the password of somebody who is signed in already: strangers do not keep them from changing it."""
    return Limit(vault.keyed_hash("try/session", user_id), MOST_BY_ACCOUNT)


def of_codes(vault: Vault, user_id: str) -> tuple[Limit, Limit]:
    """Tries of a second factor."""
    return (
        Limit(vault.keyed_hash("try/code", user_id), MOST_CODES),
        Limit(vault.keyed_hash("try/code-day", user_id), MOST_CODES_A_DAY, DAY),
    )


def require_password(
    user: User, password: str, *, users: UserStore, hasher: PasswordHasher, vault: Vault, clock: Clock
) -> None:
    """Nothing, when a person who is signed in gives the right password.

    Raises:
        SignInRefused: it is another one.
        TooManyTries: it was tried too often.
    """
    tried = Try((of_session(vault, user.id),), users=users, at=clock.now())
    if not hasher.verify(user.password_hash, password):
        raise SignInRefused("the password is not right")
    tried.was_good()
