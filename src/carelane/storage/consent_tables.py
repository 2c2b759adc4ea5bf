"""The tables of consent: events, states, people, evidence, what a workspace texts with, and what was sent.

Decides: which facts are columns. What proves or stops something (events, heads, checkpoints, states, people, evidence,
wordings) belongs to nothing, as the audit trail does: it outlives its workspace, because a person who said STOP said so
to the business, and because proof is asked for years later. Settings, the log of what was sent and the list of unclear
replies go with the workspace.
Leaves alone: triggers that keep events and checkpoints as they were written (`migrations`), and what is sealed
(`storage.ledger`).
Moments of tables that the gate reads are whole microseconds since 1970, which every database compares fast.
"""

from typing import Final

import sqlalchemy as sa

from carelane.storage.columns import Code, actor_columns
from carelane.storage.table_parts import at, belongs_to, flag, metadata, number, text

_Column = sa.Column


def _workspace() -> sa.Column[str]:
    return _Column("workspace_id", Code(32), primary_key=True)


def _recipient(*, is_key: bool = False) -> sa.Column[str]:
    return _Column("recipient", Code(64), nullable=False, primary_key=is_key)


def _micros(name: str, *, optional: bool = False, is_key: bool = False) -> sa.Column[int]:
    return _Column(name, sa.BigInteger, nullable=optional, primary_key=is_key, autoincrement=False)


consent_events: Final = sa.Table(
    "consent_events",
    metadata,
    _workspace(),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _Column("id", Code(32), nullable=False),
    _recipient(),
    _Column("kind", Code(32), nullable=False),
    _micros("happened_at"),
    _micros("recorded_at"),
    _Column("key", Code),  # nothing for events without one
    _Column("body", sa.LargeBinary, nullable=False),  # the very bytes that are hashed
    _Column("detail", sa.LargeBinary),  # sealed with the key of the person
    _Column("hash", sa.LargeBinary, nullable=False),
    sa.Index(None, "workspace_id", "key", unique=True),
    sa.Index(None, "workspace_id", "recipient", "number"),
    sqlite_with_rowid=False,
)
consent_heads: Final = sa.Table(
    "consent_heads",
    metadata,
    _workspace(),
    number("size"),
    _Column("hash", sa.LargeBinary, nullable=False),  # of the last event
    _Column("stack", sa.LargeBinary, nullable=False),  # the complete subtrees, 32 bytes each, the largest first
)
consent_checkpoints: Final = sa.Table(
    "consent_checkpoints",
    metadata,
    _workspace(),
    _Column("number", sa.Integer, primary_key=True, autoincrement=False),
    number("size"),
    _Column("root", Code(64), nullable=False),
    at("at"),
    text("signature"),
    _Column("public_key", Code(64), nullable=False),
    _Column("stamp", sa.LargeBinary, nullable=False),
)
consent_states: Final = sa.Table(
    "consent_states",
    metadata,
    _workspace(),
    _recipient(is_key=True),
    _Column("sender", Code, primary_key=True),
    _Column("stream", Code, primary_key=True),
    _Column("marks", sa.LargeBinary, nullable=False),
    flag("is_out"),
    number("level"),
    _micros("changed_at"),
    sa.Index(None, "workspace_id", "is_out", "changed_at"),
    sqlite_with_rowid=False,
)
consent_people: Final = sa.Table(
    "consent_people",
    metadata,
    _workspace(),
    _recipient(is_key=True),
    _Column("data_key", sa.LargeBinary),  # sealed with the key of the installation; nothing once erased
    _Column("number", sa.LargeBinary),  # sealed with the data key
    _micros("met_at"),
    text("zone"),
    text("region"),
    _micros("erased_at", optional=True),
    sqlite_with_rowid=False,
)
consent_evidence: Final = sa.Table(
    "consent_evidence",
    metadata,
    _workspace(),
    _Column("id", Code(64), primary_key=True),
    _Column("kind", Code(32), nullable=False),
    text("media_type"),
    number("size"),
    at("kept_at"),
    _recipient(),  # "" for what concerns nobody in particular
    _Column("mark", Code(64)),  # a keyed hash of the content, by which the same is found again; nothing once erased
    _Column("content", sa.LargeBinary),  # sealed, with its salt; nothing once erased
    sa.UniqueConstraint("workspace_id", "mark"),
    sa.Index(None, "workspace_id", "recipient"),
)
consent_disclosures: Final = sa.Table(
    "consent_disclosures",
    metadata,
    _workspace(),
    _Column("id", Code(64), primary_key=True),
    text("text"),
    _Column("language", Code(16), nullable=False),
    _Column("place", Code(32), nullable=False),
    _Column("stream", Code, nullable=False),
    _Column("level", Code(32), nullable=False),
    at("since"),
    at("until", optional=True),
)
consent_policies: Final = sa.Table(
    "consent_policies",
    metadata,
    belongs_to("workspaces", is_key=True),
    text("settings"),
)
consent_senders: Final = sa.Table(
    "consent_senders",
    metadata,
    belongs_to("workspaces", is_key=True),
    _Column("number", Code(16), primary_key=True),
    text("label"),
    text("campaign_id"),
    text("provider"),
    flag("is_linked"),
)
consent_streams: Final = sa.Table(
    "consent_streams",
    metadata,
    belongs_to("workspaces", is_key=True),
    _Column("id", Code(64), primary_key=True),
    text("name"),
    _Column("kind", Code(32), nullable=False),
    text("campaign_id"),
    flag("is_automated"),
    number("promised"),
    number("promised_days", 30),
    at("purpose_changed_at", optional=True),
    flag("is_open"),
)
consent_sent: Final = sa.Table(
    "consent_sent",
    metadata,
    belongs_to("workspaces", is_key=True),
    _recipient(is_key=True),
    _micros("at", is_key=True),
    _Column("key", Code, primary_key=True),
    _Column("sender", Code, nullable=False),
    _Column("stream", Code, nullable=False),
    _Column("text", Code(64), nullable=False),  # its keyed hash
    flag("sells"),
    sa.UniqueConstraint("workspace_id", "key"),
    sa.Index(None, "at"),
    sqlite_with_rowid=False,
)
consent_held: Final = sa.Table(
    "consent_held",
    metadata,
    belongs_to("workspaces", is_key=True),
    _Column("event_id", Code(32), primary_key=True),
    _recipient(),
    _Column("sender", Code, nullable=False),
    _Column("evidence", Code(64), nullable=False),
    text("why"),
    at("held_at"),
    at("deadline"),
    text("decision"),  # "" while it is open
    at("closed_at", optional=True),
    *actor_columns("closed_by"),
    sa.Index(None, "decision", "deadline"),
)
consent_tables: Final = (
    consent_events, consent_heads, consent_checkpoints, consent_states, consent_people, consent_evidence,
    consent_disclosures, consent_policies, consent_senders, consent_streams, consent_sent, consent_held,
)  # fmt: skip
