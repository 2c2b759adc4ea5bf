"""The tables of public opt-in forms and of the look of public pages; see `tables`."""

from typing import Final

import sqlalchemy as sa

from carelane.storage.columns import Texts
from carelane.storage.table_parts import an_id, at, belongs_to, flag, metadata, sequence, text

opt_in_forms: Final = sa.Table(
    "opt_in_forms",
    metadata,
    sequence(),
    an_id(),
    belongs_to("workspaces"),
    text("name"),
    sa.Column("streams", Texts, nullable=False),
    text("sender"),
    text("privacy_url"),
    text("terms_url"),
    flag("asks_name"),
    flag("is_double"),
    sa.Column("origins", Texts, nullable=False),
    flag("is_open"),
    at("changed_at"),
    sa.Index(None, "workspace_id"),
)
form_themes: Final = sa.Table(
    "form_themes",
    metadata,
    belongs_to("workspaces", is_key=True),
    text("name"),
    text("colour"),
    sa.Column("logo", sa.LargeBinary, nullable=False),
    at("changed_at"),
)
form_tables: Final = (opt_in_forms, form_themes)
