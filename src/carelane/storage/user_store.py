"""People, sessions, links that work once, and failed sign-ins in the database.

Decides: what ends a session, that a link or a code is used up once between all processes, and that changes of a
person are told in the trail of the installation.
Leaves alone: what a token looks like and how it is hashed (`accounts`), and how often one may try (`services`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from carelane.domain.access import ActorKind, User
from carelane.domain.kept import Actor
from carelane.ports.accounts import AlreadyThere
from carelane.ports.clock import Clock
from carelane.storage.audit import INSTALLATION, add_line
from carelane.storage.columns import new_id
from carelane.storage.database import Database
from carelane.storage.tables import failures, links, recovery_codes, sessions, users
from carelane.storage.workspace_rows import by_name, read_user, user_of


@dataclass(frozen=True, slots=True)
class SqlUserStore:
    """See the port `UserStore`."""

    database: Database
    clock: Clock

    def add_user(self, email: str, name: str, password_hash: str) -> User:
        """A new person."""
        user_id = new_id()
        values = {"email": email, "email_folded": fold_email(email), "name": name, "password_hash": password_hash}
        with _unique_address(), self.database.writing() as connection:
            connection.execute(sa.insert(users).values(id=user_id, created_at=self.clock.now(), **values))
            added = read_user(connection, user_id)
            self._tell(connection, added, "user.added")
        return added

    def user(self, user_id: str) -> User:
        """One person."""
        with self.database.reading() as connection:
            return read_user(connection, user_id)

    def user_by_email(self, email: str) -> User | None:
        """None when nobody has it."""
        query = sa.select(users).where(users.c.email_folded == fold_email(email))
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return None if row is None else user_of(row)

    def users(self) -> tuple[User, ...]:
        """By name."""
        with self.database.reading() as connection:
            found = [user_of(row) for row in connection.execute(sa.select(users)).mappings()]
        return tuple(sorted(found, key=by_name))

    def change_user(
        self,
        user_id: str,
        *,
        email: str | None = None,
        name: str | None = None,
        password_hash: str | None = None,
        totp_secret: str | None = None,
        disabled_at: datetime | None = None,
    ) -> User:
        """Change what is given."""
        given = {
            "email": email,
            "email_folded": None if email is None else fold_email(email),
            "name": name,
            "password_hash": password_hash,
            "totp_secret": totp_secret,
            "disabled_at": disabled_at,
        }
        change = {item: value for item, value in given.items() if value is not None}
        with _unique_address(), self.database.writing() as connection:
            before = read_user(connection, user_id, lock=True)
            if not change:
                return before
            connection.execute(sa.update(users).where(users.c.id == user_id).values(**change))
            if totp_secret == "":  # without a second factor there is nothing to recover
                connection.execute(sa.delete(recovery_codes).where(recovery_codes.c.user_id == user_id))
            if password_hash is not None or disabled_at is not None:
                connection.execute(sa.delete(sessions).where(sessions.c.user_id == user_id))
            after = read_user(connection, user_id)
            self._tell(connection, after, "user.changed", ", ".join(sorted({*change} - {"email_folded"})))
            return after

    def renew_hash(self, user_id: str, before: str, after: str) -> None:
        """The same password under a hash with today's cost; sessions go on."""
        same = sa.update(users).where(users.c.id == user_id, users.c.password_hash == before)
        with self.database.writing() as connection:
            connection.execute(same.values(password_hash=after))

    def set_second_factor(self, user_id: str, totp_secret: str, recovery_hashes: tuple[str, ...]) -> User:
        """A new second factor with its recovery codes; former codes and the last step are forgotten."""
        with self.database.writing() as connection:
            read_user(connection, user_id, lock=True)
            connection.execute(
                sa.update(users).where(users.c.id == user_id).values(totp_secret=totp_secret, totp_step=0)
            )
            connection.execute(sa.delete(recovery_codes).where(recovery_codes.c.user_id == user_id))
            if recovery_hashes:
                rows = [{"user_id": user_id, "code_hash": code} for code in recovery_hashes]
                connection.execute(sa.insert(recovery_codes), rows)
            after = read_user(connection, user_id)
            self._tell(connection, after, "user.second-factor-set")
            return after

    def use_totp_step(self, user_id: str, step: int) -> bool:
        """Take the code of a step; False when it, or a later one, was taken before."""
        later = sa.update(users).where(users.c.id == user_id, users.c.totp_step < step)
        with self.database.writing() as connection:
            return connection.execute(later.values(totp_step=step)).rowcount == 1

    def use_recovery_code(self, user_id: str, code_hash: str) -> bool:
        """Take a recovery code; False when it was taken before or never given."""
        known = (recovery_codes.c.user_id == user_id, recovery_codes.c.code_hash == code_hash)
        with self.database.writing() as connection:
            if connection.execute(sa.delete(recovery_codes).where(*known)).rowcount != 1:
                return False
            self._tell(connection, read_user(connection, user_id), "user.recovery-code-used")
            return True

    def recovery_codes_left(self, user_id: str) -> int:
        """How many recovery codes were not taken yet."""
        query = sa.select(sa.func.count()).select_from(recovery_codes).where(recovery_codes.c.user_id == user_id)
        with self.database.reading() as connection:
            return connection.execute(query).scalar_one()

    def start_session(self, user_id: str, token_hash: str, expires_at: datetime, agent: str = "") -> None:
        """A session is found by the hash of its token."""
        at = self.clock.now()
        values = {"user_id": user_id, "started_at": at, "expires_at": expires_at, "agent": agent[:200]}
        with self.database.writing() as connection:
            user = read_user(connection, user_id)
            connection.execute(sa.insert(sessions).values(token_hash=token_hash, **values))
            self._tell(connection, user, "user.signed-in")

    def session_user(self, token_hash: str, now: datetime) -> User | None:
        """Who is signed in with this token."""
        query = (
            sa.select(users)
            .join(sessions, sessions.c.user_id == users.c.id)
            .where(sessions.c.token_hash == token_hash, sessions.c.expires_at > now, users.c.disabled_at.is_(None))
        )
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return None if row is None else user_of(row)

    def end_session(self, token_hash: str) -> None:
        """Sign out."""
        with self.database.writing() as connection:
            ended = sa.delete(sessions).where(sessions.c.token_hash == token_hash).returning(sessions.c.user_id)
            user_id = connection.execute(ended).scalar_one_or_none()
            if user_id is not None:
                self._tell(connection, read_user(connection, user_id), "user.signed-out")

    def end_sessions(self, user_id: str) -> None:
        """Sign out everywhere."""
        with self.database.writing() as connection:
            if connection.execute(sa.delete(sessions).where(sessions.c.user_id == user_id)).rowcount:
                self._tell(connection, read_user(connection, user_id), "user.signed-out", "everywhere")

    def keep_link(self, token_hash: str, purpose: str, subject: str, expires_at: datetime) -> None:
        """A link that works once."""
        values = {"token_hash": token_hash, "purpose": purpose, "subject": subject, "expires_at": expires_at}
        with self.database.writing() as connection:
            connection.execute(sa.insert(links).values(**values))

    def use_link(self, token_hash: str, purpose: str, now: datetime) -> str | None:
        """The subject, once."""
        with self.database.writing() as connection:
            used = sa.delete(links).where(*_valid(token_hash, purpose, now)).returning(links.c.subject)
            return connection.execute(used).scalar_one_or_none()

    def link_subject(self, token_hash: str, purpose: str, now: datetime) -> str | None:
        """The subject without using the link up."""
        with self.database.reading() as connection:
            query = sa.select(links.c.subject).where(*_valid(token_hash, purpose, now))
            return connection.execute(query).scalar_one_or_none()

    def note_failure(self, about: str, at: datetime) -> None:
        """A failed sign-in."""
        with self.database.writing() as connection:
            connection.execute(sa.insert(failures).values(about=about, at=at))

    def begin_try(self, about: str, at: datetime, *, since: datetime, most: int) -> bool:
        """Note a try in advance, unless there were `most` failed ones since; False when there were."""
        with self.database.writing() as connection:
            if connection.dialect.name == "postgresql":  # two tries at once are two tries
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(about))))
            if connection.execute(_count(about, since)).scalar_one() >= most:
                return False
            connection.execute(sa.insert(failures).values(about=about, at=at))
            return True

    def end_try(self, about: str, at: datetime) -> None:
        """A try that was noted in advance was a good one."""
        with self.database.writing() as connection:
            noted = sa.select(sa.func.max(failures.c.sequence)).where(failures.c.about == about, failures.c.at == at)
            connection.execute(sa.delete(failures).where(failures.c.sequence == noted.scalar_subquery()))

    def failures(self, about: str, since: datetime) -> int:
        """How many failed sign-ins there were since."""
        with self.database.reading() as connection:
            return connection.execute(_count(about, since)).scalar_one()

    def clear_failures(self, about: str) -> None:
        """After a good sign-in."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(failures).where(failures.c.about == about))

    def remove_expired(self, now: datetime, failures_before: datetime) -> None:
        """Forget sessions and links that ran out, and failures that count no more."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(sessions).where(sessions.c.expires_at <= now))
            connection.execute(sa.delete(links).where(links.c.expires_at <= now))
            connection.execute(sa.delete(failures).where(failures.c.at < failures_before))

    def _tell(self, connection: sa.Connection, user: User, action: str, detail: str = "") -> None:
        by, subject = Actor(ActorKind.USER, user.id, user.name), f"user {user.id}"
        add_line(connection, INSTALLATION, at=self.clock.now(), by=by, action=action, subject=subject, detail=detail)


@contextmanager
def _unique_address() -> Iterator[None]:
    """The one thing about a person that two cannot have."""
    try:
        yield
    except IntegrityError:
        raise AlreadyThere("somebody with this e-mail address has an account already", hint="sign in with it") from None


def fold_email(email: str) -> str:
    """What two spellings of one address have in common."""
    return email.strip().casefold()


def _valid(token_hash: str, purpose: str, now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (links.c.token_hash == token_hash, links.c.purpose == purpose, links.c.expires_at > now)


def _count(about: str, since: datetime) -> sa.Select[int]:
    counted = sa.select(sa.func.count()).select_from(failures)
    return counted.where(failures.c.about == about, failures.c.at >= since)
