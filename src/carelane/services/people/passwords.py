"""What a password has to be, and changing it.

Decides: long rather than complicated: at least twelve characters of which five differ, nothing that everybody tries
first, nothing that is known about the person.
Leaves alone: how passwords are kept (`PasswordHasher`).
Source: NIST SP 800-63B, section 3.1.1.2 (length, no rules of composition, a list of common ones).
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from carelane.domain.access import User
from carelane.domain.errors import BadSetting
from carelane.ports.accounts import PasswordHasher, UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.secrets import Tokens
from carelane.services.people.sessions import SignedIn, begin_session
from carelane.services.people.tries import of_account, require_password

LEAST_CHARACTERS: Final = 12
MOST_CHARACTERS: Final = 1_000
_LEAST_DIFFERENT: Final = 5
_COMMON: Final = frozenset(
    {
        "123456789012", "1234567890123", "12345678901234", "abcdefghijkl", "administrator", "carelanecarelane",
        "changeme1234", "correcthorsebatterystaple", "iloveyouiloveyou", "letmeinletmein", "passwordpassword",
        "password1234", "password12345", "password123456", "p@ssword1234", "qwertyqwerty", "qwertyuiop12",
        "qwertyuiop123", "qwertyuiopasdf", "welcome12345", "welcomewelcome",
    }
)  # fmt: skip


def require_good_password(password: str, *, email: str = "", name: str = "") -> None:
    """Nothing, when a password may be chosen.

    Raises:
        BadSetting: it is too short, too long or too easy to guess; says which.
    """
    if len(password) < LEAST_CHARACTERS:
        raise BadSetting(f"the password needs at least {LEAST_CHARACTERS} characters", hint="use a few words in a row")
    if len(password) > MOST_CHARACTERS:
        raise BadSetting(f"the password may have at most {MOST_CHARACTERS:,} characters", hint="choose a shorter one")
    folded = password.casefold()
    known = {part.casefold() for part in (email, email.partition("@")[0], name, "carelane") if part}
    rest = folded
    for part in sorted(known, key=len, reverse=True):
        rest = rest.replace(part, "")
    is_about_person = rest != folded and len(rest) < LEAST_CHARACTERS // 2
    if folded in _COMMON or len(set(folded)) < _LEAST_DIFFERENT or is_about_person:
        raise BadSetting("the password is easy to guess", hint="use a few words that have nothing to do with you")


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """A person who is signed in wants another password."""

    user: User
    present: str
    new: str
    agent: str = ""
    session_lasts: timedelta = timedelta(days=14)


def change_password(
    command: ChangePassword, *, users: UserStore, hasher: PasswordHasher, vault: Vault, tokens: Tokens, clock: Clock
) -> SignedIn:
    """Change it; every session ends, and a new one begins.

    Raises:
        SignInRefused: the present password is another one.
        TooManyTries: it was tried too often.
        BadSetting: the new one is too easy.
    """
    user = command.user
    require_good_password(command.new, email=user.email, name=user.name)
    require_password(user, command.present, users=users, hasher=hasher, vault=vault, clock=clock)
    users.change_user(user.id, password_hash=hasher.hash(command.new))
    return begin_session(
        user, command.agent, command.session_lasts, users=users, vault=vault, tokens=tokens, clock=clock
    )


def give_password(user: User, new: str, *, users: UserStore, hasher: PasswordHasher, vault: Vault) -> User:
    """Another password for somebody who forgot it, or whom wrong ones have stopped: for whoever runs the installation.

    Every session ends, and wrong tries are forgotten.

    Raises:
        BadSetting: it is too easy.
    """
    require_good_password(new, email=user.email, name=user.name)
    changed = users.change_user(user.id, password_hash=hasher.hash(new))
    users.clear_failures(of_account(vault, user.email).about)
    return changed


@dataclass(frozen=True, slots=True)
class GiveAccount:
    """The local owner, who has signed in by a link so far, gets an e-mail address and a password."""

    user: User
    email: str
    name: str
    password: str


def give_account(command: GiveAccount, *, users: UserStore, hasher: PasswordHasher) -> User:
    """Let somebody without a password sign in with one from now on; present sessions end.

    Raises:
        BadSetting: there is a password already, the address is none, or the password is too easy.
        AlreadyThere: somebody else has the address.
    """
    if command.user.password_hash:
        raise BadSetting("this account has a password already", hint="change it with the present one")
    email = require_email(command.email)
    require_good_password(command.password, email=email, name=command.name)
    name = command.name.strip() or command.user.name
    return users.change_user(command.user.id, email=email, name=name, password_hash=hasher.hash(command.password))


def require_email(text: str) -> str:
    """An e-mail address as it is kept.

    Raises:
        BadSetting: it is none.
    """
    email = text.strip()
    before, at, after = email.partition("@")
    is_one = bool(before and at and "." in after.strip(".")) and "@" not in after and len(email) <= 254
    if not is_one or any(sign.isspace() or not sign.isprintable() for sign in email):
        raise BadSetting("this is no e-mail address", hint="write it like ann@example.com")
    return email
