"""Turn a second factor on and off.

Decides: that it is on only once a code of the app was right, so that nobody locks themselves out; that the page which
sets it up carries the secret under seal and nothing is kept before; that turning it off needs the password, or whoever
runs the installation.
Leaves alone: how codes are made (`SecondFactor`) and taken (`sign_in`).
"""

import base64
import binascii
import json
from dataclasses import dataclass

from carelane.domain.access import User
from carelane.domain.errors import BadSetting
from carelane.ports.accounts import PasswordHasher, SealBroken, UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import SecondFactor, Tokens
from carelane.services.people.sign_in import recovery_hash, seal_secret
from carelane.services.people.tries import SignInRefused, Try, of_codes, require_password


@dataclass(frozen=True, slots=True)
class Setup:
    """What the page shows once. `sealed` comes back with the first code; it means nothing to anybody else."""

    secret: str
    address: str
    recovery_codes: tuple[str, ...]
    sealed: str


def begin_second_factor(user: User, *, vault: Vault, tokens: Tokens, second_factor: SecondFactor) -> Setup:
    """A new secret for somebody who has a password.

    Raises:
        BadSetting: the account signs in by links, which is a second factor of its own.
    """
    if not user.password_hash:
        raise BadSetting("a second factor needs a password besides it", hint="choose a password first")
    secret, codes = second_factor.new_secret(), tokens.recovery_codes()
    carried = json.dumps({"secret": secret, "codes": codes}).encode()
    sealed = base64.urlsafe_b64encode(vault.seal(f"totp-setup/{user.id}", carried)).decode()
    return Setup(secret, second_factor.address(secret, user.email), codes, sealed)


def setup_again(user: User, sealed: str, *, vault: Vault, second_factor: SecondFactor) -> Setup:
    """The same page once more, after a wrong code.

    Raises:
        BadSetting: the page is not from here.
    """
    secret, codes = _carried(user, sealed, vault)
    return Setup(secret, second_factor.address(secret, user.email), codes, sealed)


def confirm_second_factor(
    user: User, sealed: str, code: str, *, users: UserStore, vault: Vault, second_factor: SecondFactor, clock: Clock
) -> User:
    """Turn it on, with the first code of the app.

    Raises:
        BadSetting: the page is not from here.
        SignInRefused: the code is not right.
        TooManyTries: there were too many wrong ones.
    """
    secret, codes = _carried(user, sealed, vault)
    tried = Try(of_codes(vault, user.id), users=users, at=clock.now())
    step = second_factor.step_of(secret, code, clock.now())
    if step is None:
        raise SignInRefused("the code is not right; look at the app for a new one")
    tried.was_good()
    hashes = tuple(recovery_hash(vault, user.id, recovery) for recovery in codes)
    changed = users.set_second_factor(user.id, seal_secret(vault, user.id, secret), hashes)
    users.use_totp_step(user.id, step)
    return changed


def end_second_factor(
    user: User, password: str, *, users: UserStore, hasher: PasswordHasher, vault: Vault, clock: Clock
) -> User:
    """Turn it off.

    Raises:
        SignInRefused: the password is not right.
        TooManyTries: it was tried too often.
    """
    require_password(user, password, users=users, hasher=hasher, vault=vault, clock=clock)
    return users.change_user(user.id, totp_secret="")


def take_second_factor_off(user: User, *, users: UserStore, vault: Vault) -> User:
    """Turn it off for somebody who lost it, without their password: for whoever runs the installation.

    Wrong codes are forgotten with it, so that a new one can be set up at once.

    Raises:
        BadSetting: there is none.
    """
    if not user.totp_secret:
        raise BadSetting("this account has no second factor", hint="it signs in with its password alone")
    changed = users.change_user(user.id, totp_secret="")
    for limit in of_codes(vault, user.id):
        users.clear_failures(limit.about)
    return changed


def _carried(user: User, sealed: str, vault: Vault) -> tuple[str, tuple[str, ...]]:
    try:
        carried = json.loads(vault.unseal(f"totp-setup/{user.id}", base64.urlsafe_b64decode(sealed)))
    except (SealBroken, binascii.Error, ValueError):
        raise BadSetting("this page is no longer good", hint="begin to set up the second factor again") from None
    return carried["secret"], tuple(carried["codes"])
