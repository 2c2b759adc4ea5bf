"""Answers given to programs, by API key and idempotency key; sealed, for they hold campaigns.

Decides: that the first of two equal requests is carried out, whichever process it reaches.
"""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from carelane.ports.accounts import Vault
from carelane.ports.answers import GivenAnswer
from carelane.storage.database import Database
from carelane.storage.tables import answers

_PURPOSE = "answer"


@dataclass(frozen=True, slots=True)
class SqlAnswerStore:
    """See the port `AnswerStore`."""

    database: Database
    vault: Vault

    def begin(self, key_id: str, chosen: str, request_hash: str, now: datetime) -> GivenAnswer | None:
        """Claim it, or give what is there."""
        values = {"api_key_id": key_id, "chosen": chosen, "request_hash": request_hash, "begun_at": now}
        try:
            with self.database.writing() as connection:
                connection.execute(sa.insert(answers).values(**values))
        except IntegrityError:
            return self._given(key_id, chosen)
        return None

    def finish(self, key_id: str, chosen: str, status: int, body: bytes) -> None:
        """Keep what was answered."""
        sealed = self.vault.seal(f"{_PURPOSE}/{key_id}", body)
        with self.database.writing() as connection:
            connection.execute(sa.update(answers).where(*_named(key_id, chosen)).values(status=status, body=sealed))

    def abandon(self, key_id: str, chosen: str) -> None:
        """Let it be sent again."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(answers).where(*_named(key_id, chosen), answers.c.status == 0))

    def remove_due(self, before: datetime) -> int:
        """Remove old answers."""
        with self.database.writing() as connection:
            return connection.execute(sa.delete(answers).where(answers.c.begun_at < before)).rowcount

    def _given(self, key_id: str, chosen: str) -> GivenAnswer | None:
        with self.database.reading() as connection:
            row = connection.execute(sa.select(answers).where(*_named(key_id, chosen))).one_or_none()
        if row is None:
            return None
        body = self.vault.unseal(f"{_PURPOSE}/{key_id}", row.body) if row.body else b""
        return GivenAnswer(row.request_hash, row.status, body, row.begun_at)


def _named(key_id: str, chosen: str) -> tuple[sa.ColumnElement[bool], ...]:
    return answers.c.api_key_id == key_id, answers.c.chosen == chosen
