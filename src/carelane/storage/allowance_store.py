"""Allowances in the database, which several processes share.

Decides: that a request is counted by one statement, so that however many processes take at once, no more is given than
there is; that what is kept names nobody (a keyed hash); that a database which is away for a while stops nobody:
meanwhile this process counts alone.
Leaves alone: the arithmetic (`allowance_memory`).
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from carelane.ports.accounts import Vault
from carelane.ports.allowances import Rate
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.allowance_memory import MemoryAllowances, microseconds, refused
from carelane.storage.database import Database
from carelane.storage.tables import allowances


@dataclass(frozen=True, slots=True)
class SqlAllowances:
    """See the port `Allowances`."""

    database: Database
    vault: Vault
    _meanwhile: MemoryAllowances = field(default_factory=MemoryAllowances, repr=False)

    def take(self, about: str, rate: Rate, now: datetime) -> int:
        """Take one request; gives how many are left."""
        try:
            return self._take(self.vault.keyed_hash("allowance", about), rate, microseconds(now))
        except StoreUnavailable:
            return self._meanwhile.take(about, rate, now)

    def forget_full(self, now: datetime) -> None:
        """Forget those who have all of their allowance again."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(allowances).where(allowances.c.full_at <= microseconds(now)))

    def _take(self, about: str, rate: Rate, at: int) -> int:
        latest, this_one = at + rate.span, allowances.c.about == about
        with self.database.writing() as connection:
            if not self.database.is_sqlite:  # a count that a power cut forgets harms nobody; waiting for the disk would
                connection.execute(sa.text("SET LOCAL synchronous_commit TO OFF"))
            after = connection.execute(self._upsert(about, rate, at)).scalar_one_or_none()
            if after is not None:
                return int(latest - after) // rate.each
            before = connection.execute(sa.select(allowances.c.full_at).where(this_one)).scalar_one_or_none() or at
            if before <= latest + rate.each:
                raise refused(before, rate, at)
            # Only a clock that was set back leaves such a moment.
            connection.execute(sa.update(allowances).where(this_one).values(full_at=at + rate.each))
            return (rate.span - rate.each) // rate.each

    def _upsert(self, about: str, rate: Rate, at: int) -> Any:  # noqa: ANN401  of either dialect
        """Move the moment on, unless that is further than the burst; gives it, or nothing."""
        insert: Any = sqlite.insert if self.database.is_sqlite else postgresql.insert
        after = sa.case((allowances.c.full_at > at, allowances.c.full_at), else_=at) + rate.each
        return (
            insert(allowances)
            .values(about=about, full_at=at + rate.each)
            .on_conflict_do_update(index_elements=["about"], set_={"full_at": after}, where=after <= at + rate.span)
            .returning(allowances.c.full_at)
        )
