"""Allowances of keys and visitors, which several processes share."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "allowances",
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("full_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("about", name=op.f("pk_allowances")),
    )


def downgrade() -> None:
    """Remove it."""
    op.drop_table("allowances")
