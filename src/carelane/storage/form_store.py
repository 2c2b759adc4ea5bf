"""Public opt-in forms, and the look of public pages, in the database.

Decides: each change and its line of the trail are one transaction; a form never moves to another workspace.
Leaves alone: what a good form is (`domain.opt_in_form`).
"""

from dataclasses import dataclass, replace

import sqlalchemy as sa

from carelane.domain.kept import Actor
from carelane.domain.opt_in_form import OptInForm, Theme
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.storage.audit import add_line
from carelane.storage.columns import new_id
from carelane.storage.database import Database
from carelane.storage.form_tables import form_themes, opt_in_forms
from carelane.storage.workspace_rows import require_workspace


@dataclass(frozen=True, slots=True)
class SqlOptInForms:
    """See the port `OptInForms`."""

    database: Database
    clock: Clock

    def form(self, form_id: str) -> OptInForm:
        """A form of whatever workspace."""
        with self.database.reading() as connection:
            row = connection.execute(_form(form_id)).mappings().one_or_none()
        if row is None:
            raise _not_there()
        return _form_of(row)

    def forms(self, workspace_id: str) -> tuple[OptInForm, ...]:
        """By name."""
        query = sa.select(opt_in_forms).where(opt_in_forms.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            found = [_form_of(row) for row in connection.execute(query).mappings()]
        return tuple(sorted(found, key=lambda form: (form.name.casefold(), form.id)))

    def put_form(self, form: OptInForm, by: Actor) -> OptInForm:
        """Keep a form."""
        is_new, at = not form.id, self.clock.now()
        kept = replace(form, id=form.id or new_id())
        values = _values(kept) | {"changed_at": at}
        with self.database.writing() as connection:
            require_workspace(connection, form.workspace_id)
            if is_new:
                connection.execute(sa.insert(opt_in_forms).values(**values))
            else:
                table = opt_in_forms.c
                own = sa.update(opt_in_forms).where(table.id == kept.id, table.workspace_id == kept.workspace_id)
                if not connection.execute(own.values(**values)).rowcount:
                    raise _not_there()
            add_line(
                connection, kept.workspace_id, at=at, by=by,
                action="form.added" if is_new else "form.changed", subject=f"form {kept.id}",
            )  # fmt: skip
        return kept

    def theme(self, workspace_id: str) -> Theme | None:
        """None where none was made."""
        query = sa.select(form_themes).where(form_themes.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return None if row is None else Theme(row["name"], row["colour"], bytes(row["logo"]))

    def put_theme(self, workspace_id: str, theme: Theme, by: Actor) -> None:
        """Keep it."""
        at = self.clock.now()
        values = {"name": theme.name, "colour": theme.colour, "logo": theme.logo, "changed_at": at}
        own = form_themes.c.workspace_id == workspace_id
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            if not connection.execute(sa.update(form_themes).where(own).values(**values)).rowcount:
                connection.execute(sa.insert(form_themes).values(workspace_id=workspace_id, **values))
            add_line(connection, workspace_id, at=at, by=by, action="look.changed", subject="public pages")


def _form(form_id: str) -> sa.Select[tuple[object, ...]]:
    return sa.select(opt_in_forms).where(opt_in_forms.c.id == form_id)


def _form_of(row: sa.RowMapping) -> OptInForm:
    return OptInForm(
        id=row["id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        streams=row["streams"],
        sender=row["sender"],
        privacy_url=row["privacy_url"],
        terms_url=row["terms_url"],
        asks_name=row["asks_name"],
        is_double=row["is_double"],
        origins=row["origins"],
        is_open=row["is_open"],
    )


def _values(form: OptInForm) -> dict[str, object]:
    return {
        "id": form.id,
        "workspace_id": form.workspace_id,
        "name": form.name,
        "streams": form.streams,
        "sender": form.sender,
        "privacy_url": form.privacy_url,
        "terms_url": form.terms_url,
        "asks_name": form.asks_name,
        "is_double": form.is_double,
        "origins": form.origins,
        "is_open": form.is_open,
    }


def _not_there() -> NotKept:
    return NotKept("there is no such form", hint="look at the forms of the workspace")
