"""The ledger of consent, what stands beside it, and the guards that let nobody change what was recorded."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_REFUSED = "the consent ledger is only ever added to"
_GUARDED = ("consent_events", "consent_checkpoints")
# In the order in which they may be removed.
_TABLES = (
    "consent_held", "consent_sent", "consent_streams", "consent_senders", "consent_policies", "consent_disclosures",
    "consent_evidence", "consent_people", "consent_states", "consent_checkpoints", "consent_heads", "consent_events",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    _events()
    _checkpoints_and_states()
    _people()
    _evidence()
    _setup()
    _sent_and_held()
    dialect = op.get_bind().dialect.name
    if dialect == "postgresql":
        refuse = f"BEGIN RAISE '{_REFUSED}'; END"
        op.execute(f"CREATE FUNCTION consent_refuse() RETURNS trigger AS $${refuse}$$ LANGUAGE plpgsql")
    for table in _GUARDED:
        _guard(table, dialect)


def downgrade() -> None:
    """Remove the tables with all that is in them."""
    for table in _TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION consent_refuse()")


def _guard(table: str, dialect: str) -> None:
    if dialect == "postgresql":
        call = "EXECUTE FUNCTION consent_refuse()"
        op.execute(f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {call}")
        op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}")
        return
    for what in ("update", "delete"):
        refuse = f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
        op.execute(f"CREATE TRIGGER {table}_no_{what} BEFORE {what.upper()} ON {table} {refuse}")


def _workspace() -> sa.Column[str]:
    return sa.Column("workspace_id", sa.String(length=32), nullable=False)


def _recipient() -> sa.Column[str]:
    return sa.Column("recipient", sa.String(length=64), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _number(name: str, default: str = "0") -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default=default, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)


def _goes_with_workspace(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_workspace_id")
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=name, ondelete="CASCADE")


def _events() -> None:
    op.create_table(
        "consent_events",
        _workspace(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        _recipient(),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("detail", sa.LargeBinary(), nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "number", name=op.f("pk_consent_events")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_consent_events_workspace_id_key"), "consent_events", ["workspace_id", "key"], unique=True)
    op.create_index(
        op.f("ix_consent_events_workspace_id_recipient_number"),
        "consent_events",
        ["workspace_id", "recipient", "number"],
        unique=False,
    )
    op.create_table(
        "consent_heads",
        _workspace(),
        _number("size"),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("stack", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_consent_heads")),
    )


def _checkpoints_and_states() -> None:
    op.create_table(
        "consent_checkpoints",
        _workspace(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        _number("size"),
        sa.Column("root", sa.String(length=64), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        _text("signature"),
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("stamp", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "number", name=op.f("pk_consent_checkpoints")),
    )
    op.create_table(
        "consent_states",
        _workspace(),
        _recipient(),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("marks", sa.LargeBinary(), nullable=False),
        _flag("is_out"),
        _number("level"),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "recipient", "sender", "stream", name=op.f("pk_consent_states")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_consent_states_workspace_id_is_out_changed_at"),
        "consent_states",
        ["workspace_id", "is_out", "changed_at"],
        unique=False,
    )


def _people() -> None:
    op.create_table(
        "consent_people",
        _workspace(),
        _recipient(),
        sa.Column("data_key", sa.LargeBinary(), nullable=True),
        sa.Column("number", sa.LargeBinary(), nullable=True),
        sa.Column("met_at", sa.BigInteger(), nullable=False),
        _text("zone"),
        _text("region"),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "recipient", name=op.f("pk_consent_people")),
        sqlite_with_rowid=False,
    )


def _evidence() -> None:
    op.create_table(
        "consent_evidence",
        _workspace(),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        _text("media_type"),
        _number("size"),
        sa.Column("kept_at", _MOMENT, nullable=False),
        _recipient(),
        sa.Column("mark", sa.String(length=64), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_consent_evidence")),
        sa.UniqueConstraint("workspace_id", "mark", name=op.f("uq_consent_evidence_workspace_id_mark")),
    )
    op.create_index(
        op.f("ix_consent_evidence_workspace_id_recipient"), "consent_evidence", ["workspace_id", "recipient"]
    )
    op.create_table(
        "consent_disclosures",
        _workspace(),
        sa.Column("id", sa.String(length=64), nullable=False),
        _text("text"),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("level", sa.String(length=32), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.Column("until", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_consent_disclosures")),
    )


def _setup() -> None:
    op.create_table(
        "consent_policies",
        _workspace(),
        _text("settings"),
        _goes_with_workspace("consent_policies"),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_consent_policies")),
    )
    op.create_table(
        "consent_senders",
        _workspace(),
        sa.Column("number", sa.String(length=16), nullable=False),
        _text("label"),
        _text("campaign_id"),
        _text("provider"),
        _flag("is_linked"),
        _goes_with_workspace("consent_senders"),
        sa.PrimaryKeyConstraint("workspace_id", "number", name=op.f("pk_consent_senders")),
    )
    op.create_table(
        "consent_streams",
        _workspace(),
        sa.Column("id", sa.String(length=64), nullable=False),
        _text("name"),
        sa.Column("kind", sa.String(length=32), nullable=False),
        _text("campaign_id"),
        _flag("is_automated"),
        _number("promised"),
        _number("promised_days", "30"),
        sa.Column("purpose_changed_at", _MOMENT, nullable=True),
        _flag("is_open"),
        _goes_with_workspace("consent_streams"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_consent_streams")),
    )


def _sent_and_held() -> None:
    op.create_table(
        "consent_sent",
        _workspace(),
        _recipient(),
        sa.Column("at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("text", sa.String(length=64), nullable=False),
        _flag("sells"),
        _goes_with_workspace("consent_sent"),
        sa.PrimaryKeyConstraint("workspace_id", "recipient", "at", "key", name=op.f("pk_consent_sent")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_consent_sent_workspace_id_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_consent_sent_at"), "consent_sent", ["at"], unique=False)
    op.create_table(
        "consent_held",
        _workspace(),
        sa.Column("event_id", sa.String(length=32), nullable=False),
        _recipient(),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(length=64), nullable=False),
        _text("why"),
        sa.Column("held_at", _MOMENT, nullable=False),
        sa.Column("deadline", _MOMENT, nullable=False),
        _text("decision"),
        sa.Column("closed_at", _MOMENT, nullable=True),
        sa.Column("closed_by_kind", sa.String(length=16), nullable=False),
        sa.Column("closed_by_id", sa.Text(), nullable=False),
        sa.Column("closed_by_name", sa.Text(), nullable=False),
        _goes_with_workspace("consent_held"),
        sa.PrimaryKeyConstraint("workspace_id", "event_id", name=op.f("pk_consent_held")),
    )
    op.create_index(op.f("ix_consent_held_decision_deadline"), "consent_held", ["decision", "deadline"], unique=False)
