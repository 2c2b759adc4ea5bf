"""Public opt-in forms, and the look of public pages."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "opt_in_forms",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("streams", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), server_default="", nullable=False),
        sa.Column("privacy_url", sa.Text(), server_default="", nullable=False),
        sa.Column("terms_url", sa.Text(), server_default="", nullable=False),
        sa.Column("asks_name", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_double", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("origins", sa.Text(), nullable=False),
        sa.Column("is_open", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_opt_in_forms_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_opt_in_forms")),
        sa.UniqueConstraint("id", name=op.f("uq_opt_in_forms_id")),
    )
    op.create_index(op.f("ix_opt_in_forms_workspace_id"), "opt_in_forms", ["workspace_id"])
    op.create_table(
        "form_themes",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("colour", sa.Text(), server_default="", nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_form_themes_workspace_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_form_themes")),
    )


def downgrade() -> None:
    """Remove them."""
    op.drop_table("form_themes")
    op.drop_index(op.f("ix_opt_in_forms_workspace_id"), table_name="opt_in_forms")
    op.drop_table("opt_in_forms")
