"""The tables of an installation; `migrations` makes the same ones, and a test compares the two.

Decides: which facts are columns, what belongs to what (and goes with it), and what has to be unique.
Leaves alone: triggers that keep the audit trail as it was written (`migrations`), and who reads what (the stores).
Every table of a workspace names it. The audit trail does so too, but belongs to nothing: it outlives what it tells of.
"""

from typing import Final

import sqlalchemy as sa

from carelane.storage.columns import Code, Moment, Texts, Words, actor_columns

metadata: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_Column = sa.Column


def _id() -> sa.Column[str]:
    return _Column("id", Code(32), nullable=False, unique=True)


def _sequence() -> sa.Column[int]:
    """The order in which rows came to be; never shown."""
    return _Column("sequence", sa.Integer, primary_key=True, autoincrement=True)


def _belongs_to(table: str, *, is_key: bool = False) -> sa.Column[str]:
    name = f"{table.removesuffix('s')}_id"
    target = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return _Column(name, Code(32), target, nullable=False, primary_key=is_key)


def _belongs_to_key() -> sa.Column[str]:
    target = sa.ForeignKey("api_keys.id", ondelete="CASCADE")
    return _Column("api_key_id", Code(32), target, nullable=False, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return _Column(name, Words, nullable=False, server_default="")


def _flag(name: str) -> sa.Column[bool]:
    return _Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def _number(name: str, default: int = 0) -> sa.Column[int]:
    return _Column(name, sa.Integer, nullable=False, server_default=str(default))


def _at(name: str, *, optional: bool = False) -> sa.Column[object]:
    return _Column(name, Moment, nullable=optional)


installation: Final = sa.Table(
    "installation",
    metadata,
    _Column("name", Code(32), primary_key=True),
    _text("value"),
)
workspaces: Final = sa.Table(
    "workspaces",
    metadata,
    _Column("id", Code(32), primary_key=True),
    _text("name"),
    _Column("kind", Code(16), nullable=False),
    _text("provider"),
    _at("created_at"),
    _flag("is_example"),
    _number("version", 1),
)
users: Final = sa.Table(
    "users",
    metadata,
    _Column("id", Code(32), primary_key=True),
    _text("email"),
    _Column("email_folded", Words, nullable=False, unique=True),
    _text("name"),
    _at("created_at"),
    _text("password_hash"),
    _text("totp_secret"),
    _Column("totp_step", sa.BigInteger, nullable=False, server_default="0"),  # of the last code that was taken
    _at("disabled_at", optional=True),
)
recovery_codes: Final = sa.Table(
    "recovery_codes",
    metadata,
    _belongs_to("users", is_key=True),
    _Column("code_hash", Code(64), primary_key=True),
)
members: Final = sa.Table(
    "members",
    metadata,
    _belongs_to("workspaces", is_key=True),
    _belongs_to("users", is_key=True),
    _Column("role", Code(16), nullable=False),
    sa.Index(None, "user_id"),
)
api_keys: Final = sa.Table(
    "api_keys",
    metadata,
    _sequence(),
    _id(),
    _belongs_to("workspaces"),
    _text("name"),
    _Column("prefix", Code(32), nullable=False),
    _Column("secret_hash", Code(64), nullable=False, unique=True),
    _Column("scopes", Texts, nullable=False),
    _at("created_at"),
    _text("created_by"),
    _at("last_used_at", optional=True),
    _at("revoked_at", optional=True),
    sa.Index(None, "workspace_id"),
)
sessions: Final = sa.Table(
    "sessions",
    metadata,
    _Column("token_hash", Code(64), primary_key=True),
    _belongs_to("users"),
    _at("started_at"),
    _at("expires_at"),
    _text("agent"),
    sa.Index(None, "user_id"),
    sa.Index(None, "expires_at"),
)
links: Final = sa.Table(
    "links",
    metadata,
    _Column("token_hash", Code(64), primary_key=True),
    _Column("purpose", Code(32), nullable=False),
    _text("subject"),
    _at("expires_at"),
    sa.Index(None, "expires_at"),
)
invitations: Final = sa.Table(
    "invitations",
    metadata,
    _sequence(),
    _id(),
    _belongs_to("workspaces"),
    _belongs_to("users"),  # who made it
    _Column("token_hash", Code(64), nullable=False, unique=True),
    _text("email"),
    _Column("role", Code(16), nullable=False),
    _at("expires_at"),
    sa.Index(None, "workspace_id"),
    sa.Index(None, "user_id"),
)
failures: Final = sa.Table(
    "failures",
    metadata,
    _sequence(),
    _Column("about", Code(64), nullable=False),
    _at("at"),
    sa.Index(None, "about", "at"),
)
campaigns: Final = sa.Table(
    "campaigns",
    metadata,
    _sequence(),
    _id(),
    _belongs_to("workspaces"),
    _text("name"),
    _Column("status", Code(16), nullable=False),
    _number("version", 1),  # the one that stands
    _number("last_version", 1),  # the highest number that was given away
    _number("last_attempt"),  # likewise
    _at("created_at"),
    _at("changed_at"),
    *actor_columns("changed_by"),
    _at("archived_at", optional=True),
    sa.Index(None, "workspace_id", "changed_at"),
)
campaign_versions: Final = sa.Table(
    "campaign_versions",
    metadata,
    _belongs_to("campaigns", is_key=True),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _Column("registration", sa.Text, nullable=False),
    _at("saved_at"),
    *actor_columns("saved_by"),
    _text("note"),
    _number("based_on"),
    _flag("is_aside"),
)
attempts: Final = sa.Table(
    "attempts",
    metadata,
    _belongs_to("campaigns", is_key=True),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _text("date"),
    _Column("registration", sa.Text, nullable=False),
    _text("provider"),
    _Column("outcome", Code(16), nullable=False),
    _Column("answer", sa.LargeBinary, nullable=False),  # sealed
    _text("answered"),
    _Column("fee_usd", sa.Float),
    _text("note"),
    _text("sent_text"),
    _text("sent_format"),
    _at("removed_at", optional=True),
)
corrections: Final = sa.Table(
    "corrections",
    metadata,
    _sequence(),
    _id(),
    _belongs_to("campaigns"),
    _Column("rejection", sa.LargeBinary, nullable=False),  # sealed
    _text("provider"),
    _at("created_at"),
    _at("changed_at"),
    _number("version", 1),
    _Column("answers", sa.LargeBinary, nullable=False),  # sealed
    _Column("confirmed", Texts, nullable=False),
    _Column("picked", Texts, nullable=False),
    _Column("refused", Texts, nullable=False),
    _flag("is_done"),
    sa.Index(None, "campaign_id"),
)
jobs: Final = sa.Table(
    "jobs",
    metadata,
    _sequence(),
    _id(),
    _belongs_to("workspaces"),
    _Column("kind", Code(64), nullable=False),
    _text("title"),
    _Column("state", Code(16), nullable=False),
    _number("done"),
    _number("total"),
    _at("created_at"),
    *actor_columns("created_by"),
    _at("started_at", optional=True),
    _at("finished_at", optional=True),
    _flag("cancel_requested"),
    _number("tries"),
    _text("error"),
    _text("summary"),
    _text("result_type"),
    _text("result_name"),
    _Column("content", sa.LargeBinary),  # sealed; nothing once the job is finished
    _Column("result", sa.LargeBinary),  # sealed; nothing before, and again when due
    _text("worker"),
    _at("lease_until", optional=True),
    sa.Index(None, "workspace_id"),
    sa.Index(None, "state", "sequence"),
)
audit: Final = sa.Table(
    "audit",
    metadata,
    _Column("workspace_id", Code(32), primary_key=True),  # "" for what concerns the installation
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _at("at"),
    *actor_columns("actor"),
    _Column("action", Code(64), nullable=False),
    _text("subject"),
    _text("detail"),
)
answers: Final = sa.Table(
    "answers",
    metadata,
    _belongs_to_key(),
    _Column("chosen", Code(64), primary_key=True),
    _Column("request_hash", Code(64), nullable=False),
    _number("status"),
    _Column("body", sa.LargeBinary),  # sealed; nothing while the request is carried out
    _at("begun_at"),
)
allowances: Final = sa.Table(
    "allowances",
    metadata,
    _Column("about", Code(64), primary_key=True),
    _Column("full_at", sa.BigInteger, nullable=False),  # microseconds since 1970; by a statement, not by a moment
)
