"""The tables of an installation; `migrations` makes the same ones, and a test compares the two.

Decides: which facts are columns, what belongs to what (and goes with it), and what has to be unique.
Leaves alone: triggers that keep the audit trail as it was written (`migrations`), and who reads what (the stores).
Every table of a workspace names it. The audit trail does so too, but belongs to nothing: it outlives what it tells of.
"""

from typing import Final

import sqlalchemy as sa

from carelane.storage.columns import Code, Texts, Words, actor_columns
from carelane.storage.consent_tables import consent_tables  # so that `metadata` holds them too
from carelane.storage.form_tables import form_tables  # as these
from carelane.storage.table_parts import an_id, at, belongs_to, flag, metadata, number, sequence, text

__all__ = ["consent_tables", "form_tables", "metadata"]
_Column = sa.Column


def _belongs_to_key() -> sa.Column[str]:
    target = sa.ForeignKey("api_keys.id", ondelete="CASCADE")
    return _Column("api_key_id", Code(32), target, nullable=False, primary_key=True)


installation: Final = sa.Table(
    "installation",
    metadata,
    _Column("name", Code(32), primary_key=True),
    text("value"),
)
workspaces: Final = sa.Table(
    "workspaces",
    metadata,
    _Column("id", Code(32), primary_key=True),
    text("name"),
    _Column("kind", Code(16), nullable=False),
    text("provider"),
    at("created_at"),
    flag("is_example"),
    number("version", 1),
)
users: Final = sa.Table(
    "users",
    metadata,
    _Column("id", Code(32), primary_key=True),
    text("email"),
    _Column("email_folded", Words, nullable=False, unique=True),
    text("name"),
    at("created_at"),
    text("password_hash"),
    text("totp_secret"),
    _Column("totp_step", sa.BigInteger, nullable=False, server_default="0"),  # of the last code that was taken
    at("disabled_at", optional=True),
)
recovery_codes: Final = sa.Table(
    "recovery_codes",
    metadata,
    belongs_to("users", is_key=True),
    _Column("code_hash", Code(64), primary_key=True),
)
members: Final = sa.Table(
    "members",
    metadata,
    belongs_to("workspaces", is_key=True),
    belongs_to("users", is_key=True),
    _Column("role", Code(16), nullable=False),
    sa.Index(None, "user_id"),
)
api_keys: Final = sa.Table(
    "api_keys",
    metadata,
    sequence(),
    an_id(),
    belongs_to("workspaces"),
    text("name"),
    _Column("prefix", Code(32), nullable=False),
    _Column("secret_hash", Code(64), nullable=False, unique=True),
    _Column("scopes", Texts, nullable=False),
    at("created_at"),
    text("created_by"),
    at("last_used_at", optional=True),
    at("revoked_at", optional=True),
    sa.Index(None, "workspace_id"),
)
sessions: Final = sa.Table(
    "sessions",
    metadata,
    _Column("token_hash", Code(64), primary_key=True),
    belongs_to("users"),
    at("started_at"),
    at("expires_at"),
    text("agent"),
    sa.Index(None, "user_id"),
    sa.Index(None, "expires_at"),
)
links: Final = sa.Table(
    "links",
    metadata,
    _Column("token_hash", Code(64), primary_key=True),
    _Column("purpose", Code(32), nullable=False),
    text("subject"),
    at("expires_at"),
    sa.Index(None, "expires_at"),
)
invitations: Final = sa.Table(
    "invitations",
    metadata,
    sequence(),
    an_id(),
    belongs_to("workspaces"),
    belongs_to("users"),  # who made it
    _Column("token_hash", Code(64), nullable=False, unique=True),
    text("email"),
    _Column("role", Code(16), nullable=False),
    at("expires_at"),
    sa.Index(None, "workspace_id"),
    sa.Index(None, "user_id"),
)
failures: Final = sa.Table(
    "failures",
    metadata,
    sequence(),
    _Column("about", Code(64), nullable=False),
    at("at"),
    sa.Index(None, "about", "at"),
)
campaigns: Final = sa.Table(
    "campaigns",
    metadata,
    sequence(),
    an_id(),
    belongs_to("workspaces"),
    text("name"),
    _Column("status", Code(16), nullable=False),
    number("version", 1),  # the one that stands
    number("last_version", 1),  # the highest number that was given away
    number("last_attempt"),  # likewise
    at("created_at"),
    at("changed_at"),
    *actor_columns("changed_by"),
    at("archived_at", optional=True),
    sa.Index(None, "workspace_id", "changed_at"),
)
campaign_versions: Final = sa.Table(
    "campaign_versions",
    metadata,
    belongs_to("campaigns", is_key=True),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _Column("registration", sa.Text, nullable=False),
    at("saved_at"),
    *actor_columns("saved_by"),
    text("note"),
    number("based_on"),
    flag("is_aside"),
)
attempts: Final = sa.Table(
    "attempts",
    metadata,
    belongs_to("campaigns", is_key=True),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    text("date"),
    _Column("registration", sa.Text, nullable=False),
    text("provider"),
    _Column("outcome", Code(16), nullable=False),
    _Column("answer", sa.LargeBinary, nullable=False),  # sealed
    text("answered"),
    _Column("fee_usd", sa.Float),
    text("note"),
    text("sent_text"),
    text("sent_format"),
    at("removed_at", optional=True),
)
corrections: Final = sa.Table(
    "corrections",
    metadata,
    sequence(),
    an_id(),
    belongs_to("campaigns"),
    _Column("rejection", sa.LargeBinary, nullable=False),  # sealed
    text("provider"),
    at("created_at"),
    at("changed_at"),
    number("version", 1),
    _Column("answers", sa.LargeBinary, nullable=False),  # sealed
    _Column("confirmed", Texts, nullable=False),
    _Column("picked", Texts, nullable=False),
    _Column("refused", Texts, nullable=False),
    flag("is_done"),
    sa.Index(None, "campaign_id"),
)
jobs: Final = sa.Table(
    "jobs",
    metadata,
    sequence(),
    an_id(),
    belongs_to("workspaces"),
    _Column("kind", Code(64), nullable=False),
    text("title"),
    _Column("state", Code(16), nullable=False),
    number("done"),
    number("total"),
    at("created_at"),
    *actor_columns("created_by"),
    at("started_at", optional=True),
    at("finished_at", optional=True),
    flag("cancel_requested"),
    number("tries"),
    text("error"),
    text("summary"),
    text("result_type"),
    text("result_name"),
    _Column("content", sa.LargeBinary),  # sealed; nothing once the job is finished
    _Column("result", sa.LargeBinary),  # sealed; nothing before, and again when due
    text("worker"),
    at("lease_until", optional=True),
    sa.Index(None, "workspace_id"),
    sa.Index(None, "state", "sequence"),
)
audit: Final = sa.Table(
    "audit",
    metadata,
    _Column("workspace_id", Code(32), primary_key=True),  # "" for what concerns the installation
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    at("at"),
    *actor_columns("actor"),
    _Column("action", Code(64), nullable=False),
    text("subject"),
    text("detail"),
)
answers: Final = sa.Table(
    "answers",
    metadata,
    _belongs_to_key(),
    _Column("chosen", Code(64), primary_key=True),
    _Column("request_hash", Code(64), nullable=False),
    number("status"),
    _Column("body", sa.LargeBinary),  # sealed; nothing while the request is carried out
    at("begun_at"),
)
allowances: Final = sa.Table(
    "allowances",
    metadata,
    _Column("about", Code(64), primary_key=True),
    _Column("full_at", sa.BigInteger, nullable=False),  # microseconds since 1970; by a statement, not by a moment
)
