"""Invitations in a table of their own, so that a workspace can list them and take them back."""

import json
import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and move what was kept among the links."""
    made = op.create_table(
        "invitations",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_invitations_workspace_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_invitations_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_invitations")),
        sa.UniqueConstraint("id", name=op.f("uq_invitations_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )
    op.create_index(op.f("ix_invitations_workspace_id"), "invitations", ["workspace_id"])
    op.create_index(op.f("ix_invitations_user_id"), "invitations", ["user_id"])
    _move(made)


def downgrade() -> None:
    """Remove it; open invitations have to be made anew."""
    op.drop_table("invitations")


def _move(made: sa.Table) -> None:
    connection = op.get_bind()
    links = sa.table(
        "links", sa.column("token_hash"), sa.column("purpose"), sa.column("subject"),
        sa.column("expires_at", sa.DateTime(timezone=True)),
    )  # fmt: skip
    of_purpose = links.c.purpose == "invitation"
    known = {name: _ids(connection, name) for name in ("workspaces", "users")}
    for row in connection.execute(sa.select(links).where(of_purpose).order_by(links.c.expires_at)).mappings().all():
        said = json.loads(row["subject"])
        if said["workspace"] in known["workspaces"] and said["by"] in known["users"]:
            connection.execute(
                sa.insert(made).values(
                    id=secrets.token_hex(16), workspace_id=said["workspace"], user_id=said["by"], email=said["email"],
                    role=said["role"], token_hash=row["token_hash"], expires_at=row["expires_at"],
                )
            )  # fmt: skip
    connection.execute(sa.delete(links).where(of_purpose))


def _ids(connection: sa.Connection, table: str) -> set[str]:
    return set(connection.execute(sa.select(sa.column("id")).select_from(sa.table(table))).scalars())
