"""Where workspaces, people, sessions, keys and the audit trail are kept, and how secrets are handled."""

from datetime import datetime
from typing import Protocol

from carelane.domain.access import ApiKey, Member, Role, Scope, User, Workspace, WorkspaceKind
from carelane.domain.errors import CarelaneError
from carelane.domain.kept import Actor, AuditEntry


class AlreadyThere(CarelaneError):
    """A name that has to be unique is taken."""

    slug = "already-there"
    exit_code = 2


class LastOwner(CarelaneError):
    """A workspace always keeps one owner who can sign in."""

    slug = "last-owner"
    exit_code = 2


class WorkspaceStore(Protocol):
    """Workspaces, who belongs to them, their API keys, and who did what."""

    def add_workspace(
        self, name: str, kind: WorkspaceKind, provider: str, *, owner: User, by: Actor, is_example: bool = False
    ) -> Workspace:
        """A new workspace with one owner."""

    def workspace(self, workspace_id: str) -> Workspace:
        """Raises NotKept."""

    def workspaces_of(self, user_id: str) -> tuple[tuple[Workspace, Role], ...]:
        """By name."""

    def change_workspace(
        self, workspace_id: str, *, name: str, kind: WorkspaceKind, provider: str, expected: int, by: Actor
    ) -> Workspace:
        """Raises NotKept, and EditConflict's sibling StaleChange when `expected` is no longer the version."""

    def remove_workspace(self, workspace_id: str, by: Actor) -> None:
        """Remove a workspace with all that belongs to it. Raises NotKept."""

    def members(self, workspace_id: str) -> tuple[Member, ...]:
        """Owners first, then by name."""

    def set_member(self, workspace_id: str, user_id: str, role: Role, by: Actor) -> None:
        """Add a person or change the role. Raises NotKept, LastOwner."""

    def remove_member(self, workspace_id: str, user_id: str, by: Actor) -> None:
        """Raises NotKept, LastOwner."""

    def add_key(
        self, workspace_id: str, name: str, scopes: tuple[Scope, ...], *, prefix: str, secret_hash: str, by: Actor
    ) -> ApiKey:
        """Keep a new key by its hash."""

    def keys(self, workspace_id: str) -> tuple[ApiKey, ...]:
        """The newest first, revoked ones too."""

    def key_by_hash(self, secret_hash: str) -> ApiKey | None:
        """The key that is not revoked; None otherwise."""

    def key_used(self, key_id: str, at: datetime) -> None:
        """Note the last use (to the minute)."""

    def revoke_key(self, workspace_id: str, key_id: str, by: Actor) -> None:
        """Raises NotKept."""

    def trail(self, workspace_id: str, *, before: int = 0, most: int = 100) -> tuple[AuditEntry, ...]:
        """The newest first; `before` is the number of the last entry seen. Entries are never changed or removed."""

    def note(self, workspace_id: str, by: Actor, action: str, subject: str, detail: str = "") -> None:
        """Add a line to the trail for what no store method does itself."""


class StaleChange(CarelaneError):
    """Somebody changed these settings meanwhile."""

    slug = "stale-change"


class UserStore(Protocol):
    """People and how they are recognised. E-mail addresses are compared without case."""

    def add_user(self, email: str, name: str, password_hash: str) -> User:
        """Raises AlreadyThere."""

    def user(self, user_id: str) -> User:
        """Raises NotKept."""

    def user_by_email(self, email: str) -> User | None:
        """None when nobody has it."""

    def users(self) -> tuple[User, ...]:
        """By name."""

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
        """Change what is given. A new password or a disabled user ends all of their sessions.

        Raises NotKept, and AlreadyThere when somebody else has the e-mail address.
        """

    def renew_hash(self, user_id: str, before: str, after: str) -> None:
        """The same password under a hash with today's cost, if the hash is `before` still; sessions go on."""

    def set_second_factor(self, user_id: str, totp_secret: str, recovery_hashes: tuple[str, ...]) -> User:
        """A new second factor (sealed secret) with its recovery codes; former codes end. Raises NotKept."""

    def use_totp_step(self, user_id: str, step: int) -> bool:
        """Take the code of a time step; False when it, or a later one, was taken. Atomic between processes."""

    def use_recovery_code(self, user_id: str, code_hash: str) -> bool:
        """Take a recovery code; False when it was taken or never given. Atomic between processes."""

    def recovery_codes_left(self, user_id: str) -> int:
        """How many were not taken yet."""

    def start_session(self, user_id: str, token_hash: str, expires_at: datetime, agent: str = "") -> None:
        """A session is found by the hash of its token."""

    def session_user(self, token_hash: str, now: datetime) -> User | None:
        """Who is signed in with this token; None when ended, expired or the user disabled."""

    def end_session(self, token_hash: str) -> None:
        """Does nothing when there is none."""

    def end_sessions(self, user_id: str) -> None:
        """All of them."""

    def keep_link(self, token_hash: str, purpose: str, subject: str, expires_at: datetime) -> None:
        """A link that works once: purpose "sign-in" or "second-factor", subject the id of a user."""

    def use_link(self, token_hash: str, purpose: str, now: datetime) -> str | None:
        """The subject, once; None when used, expired or unknown. Atomic between processes."""

    def link_subject(self, token_hash: str, purpose: str, now: datetime) -> str | None:
        """The subject without using the link up."""

    def note_failure(self, about: str, at: datetime) -> None:
        """A failed sign-in; `about` is a keyed hash of the e-mail address or of the network address."""

    def begin_try(self, about: str, at: datetime, *, since: datetime, most: int) -> bool:
        """Note a failure in advance, unless there were `most` since (False). Atomic between processes."""

    def end_try(self, about: str, at: datetime) -> None:
        """A try that was noted in advance was a good one."""

    def failures(self, about: str, since: datetime) -> int:
        """How many failed sign-ins there were since."""

    def clear_failures(self, about: str) -> None:
        """After a good sign-in."""

    def remove_expired(self, now: datetime, failures_before: datetime) -> None:
        """Forget sessions and links that ran out, and failures that count no more."""


class PasswordHasher(Protocol):
    """argon2id."""

    def hash(self, password: str) -> str:
        """A salted hash."""

    def verify(self, password_hash: str, password: str) -> bool:
        """Constant effort, also for an empty hash."""

    def is_outdated(self, password_hash: str) -> bool:
        """Whether it should be made anew with today's cost."""


class Vault(Protocol):
    """The key of the installation: keyed hashes and sealed values. A sub-key per purpose (its part before "/")."""

    def keyed_hash(self, purpose: str, value: str) -> str:
        """HMAC-SHA-256 in hex; the same for the same key, purpose and value."""

    def seal(self, purpose: str, value: bytes) -> bytes:
        """AES-256-GCM with a fresh nonce."""

    def unseal(self, purpose: str, sealed: bytes) -> bytes:
        """Raises SealBroken when it was changed, or sealed with another key or for another purpose."""


class SealBroken(CarelaneError):
    """A sealed value cannot be opened with the key of this installation."""

    slug = "seal-broken"
