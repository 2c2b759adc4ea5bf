"""Facts about the installation as a whole: which key its database belongs to.

Decides: that the first key that opens a database marks it, and that no other key opens it from then on. Without this a
lost key would show much later, as values that cannot be opened.
Leaves alone: the key itself (`accounts.vault`).
"""

from typing import Final

import sqlalchemy as sa

from carelane.domain.errors import BadSetting
from carelane.ports.accounts import Vault
from carelane.storage.database import Database
from carelane.storage.tables import installation

_MARK: Final = "key-mark"


def claim_database(database: Database, vault: Vault) -> None:
    """Mark a new database with this key, or see that it bears the mark.

    Raises:
        BadSetting: the database belongs to another key.
    """
    mark = vault.keyed_hash("installation", _MARK)
    query = sa.select(installation.c.value).where(installation.c.name == _MARK)
    with database.reading() as connection:
        found = connection.execute(query).scalar_one_or_none()
    if found is None:
        with database.writing() as connection:
            if not database.is_sqlite:
                connection.execute(sa.text("LOCK TABLE installation IN EXCLUSIVE MODE"))
            found = connection.execute(query).scalar_one_or_none()
            if found is None:
                connection.execute(sa.insert(installation).values(name=_MARK, value=mark))
                found = mark
    if found != mark:
        raise BadSetting(
            "the key in the data folder does not belong to this database",
            hint="put back the secret.key of this database; carelane restore puts back both",
        )
