"""Sign in with e-mail address and password, and a code where the account has a second factor.

Decides: that unknown addresses, disabled people and wrong passwords look and take alike; that a good password alone
opens nothing where a code is needed; how often one may try (`tries`).
Leaves alone: what a session is (`sessions`).
"""

import base64
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import User
from carelane.ports.accounts import PasswordHasher, UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import SecondFactor, Tokens
from carelane.services.people.devices import mark_device, of_device
from carelane.services.people.sessions import SignedIn, begin_session
from carelane.services.people.tries import SignInRefused, Try, of_address, of_codes

TICKET: Final = "second-factor"
_TICKET_LASTS: Final = timedelta(minutes=5)
_LASTS: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SignIn:
    """What somebody typed. address: of their network. code: of the second factor, "" when not asked for yet.

    device: the mark that their browser keeps, "" without one.
    """

    email: str
    password: str
    address: str
    code: str = ""
    agent: str = ""
    session_lasts: timedelta = _LASTS
    device: str = ""


@dataclass(frozen=True, slots=True)
class CodeNeeded:
    """The password was right. With `ticket` and a code the sign-in is finished without typing it again."""

    ticket: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class FinishSignIn:
    """The code of a second factor, or a recovery code, for a ticket."""

    ticket: str
    code: str
    address: str
    agent: str = ""
    session_lasts: timedelta = _LASTS
    device: str = ""


def sign_in(
    command: SignIn,
    *,
    users: UserStore,
    hasher: PasswordHasher,
    vault: Vault,
    tokens: Tokens,
    second_factor: SecondFactor,
    clock: Clock,
) -> SignedIn | CodeNeeded:
    """Recognise somebody.

    Raises:
        SignInRefused: the address, the password or the code is not right.
        TooManyTries: there were too many wrong ones.
    """
    at = clock.now()
    user = users.user_by_email(command.email) if command.email.strip() else None
    limit = of_device(user, command.email, command.device, vault=vault)
    tried = Try((of_address(vault, command.address), limit), users=users, at=at)
    can_sign_in = user is not None and user.disabled_at is None
    if not hasher.verify(user.password_hash if user and can_sign_in else "", command.password) or user is None:
        raise SignInRefused
    tried.was_good()
    if hasher.is_outdated(user.password_hash):
        users.renew_hash(user.id, user.password_hash, hasher.hash(command.password))
    if user.totp_secret:
        if not command.code.strip():
            ticket, expires_at = tokens.token(), at + _TICKET_LASTS
            users.keep_link(vault.keyed_hash(TICKET, ticket), TICKET, user.id, expires_at)
            return CodeNeeded(ticket, expires_at)
        require_code(user, command.code, users=users, vault=vault, second_factor=second_factor, clock=clock)
    users.clear_failures(limit.about)
    lasts = command.session_lasts
    done = begin_session(user, command.agent, lasts, users=users, vault=vault, tokens=tokens, clock=clock)
    return replace(done, device=mark_device(user, command.device, vault=vault, tokens=tokens))


def finish_sign_in(
    command: FinishSignIn,
    *,
    users: UserStore,
    vault: Vault,
    tokens: Tokens,
    second_factor: SecondFactor,
    clock: Clock,
) -> SignedIn:
    """Finish with a code what a right password began.

    Raises:
        SignInRefused: the ticket has run out, or the code is not right.
        TooManyTries: there were too many wrong ones.
    """
    ticket = vault.keyed_hash(TICKET, command.ticket)
    user_id = users.link_subject(ticket, TICKET, clock.now())
    user = users.user(user_id) if user_id else None
    if user is None or user.disabled_at is not None:
        raise SignInRefused("this took too long; sign in again")
    tried = Try((of_address(vault, command.address),), users=users, at=clock.now())
    require_code(user, command.code, users=users, vault=vault, second_factor=second_factor, clock=clock)
    tried.was_good()
    if users.use_link(ticket, TICKET, clock.now()) is None:
        raise SignInRefused("this took too long; sign in again")
    users.clear_failures(of_device(user, user.email, command.device, vault=vault).about)
    lasts = command.session_lasts
    done = begin_session(user, command.agent, lasts, users=users, vault=vault, tokens=tokens, clock=clock)
    return replace(done, device=mark_device(user, command.device, vault=vault, tokens=tokens))


def require_code(
    user: User, code: str, *, users: UserStore, vault: Vault, second_factor: SecondFactor, clock: Clock
) -> None:
    """Nothing, when the code is right and was not taken before.

    Raises:
        SignInRefused: it is wrong or was taken.
        TooManyTries: there were too many wrong ones.
    """
    tried = Try(of_codes(vault, user.id), users=users, at=clock.now())
    secret = unseal_secret(vault, user)
    step = second_factor.step_of(secret, code, clock.now())
    is_good = (
        users.use_totp_step(user.id, step)
        if step is not None
        else users.use_recovery_code(user.id, recovery_hash(vault, user.id, code))
    )
    if not is_good:
        raise SignInRefused("the code is not right, or was used already")
    tried.was_good()


def unseal_secret(vault: Vault, user: User) -> str:
    """The secret of a second factor.

    Raises:
        SealBroken: it was sealed with another key.
    """
    return vault.unseal(f"totp/{user.id}", base64.b64decode(user.totp_secret)).decode()


def seal_secret(vault: Vault, user_id: str, secret: str) -> str:
    """The secret as it is kept."""
    return base64.b64encode(vault.seal(f"totp/{user_id}", secret.encode())).decode()


def recovery_hash(vault: Vault, user_id: str, code: str) -> str:
    """A recovery code as it is kept: however it was typed."""
    plain = "".join(sign for sign in code.casefold() if sign.isalnum())
    return vault.keyed_hash("recovery", f"{user_id}:{plain}")
