"""Attempts as rows, and back. Answers are rejections: they are sealed.

Decides: that a removed attempt keeps its row and its number, and is no longer read.
Leaves alone: transactions and the audit trail (`campaign_store`).
"""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from carelane.domain.attempt import Attempt, Outcome
from carelane.formats.own.kept import keep_registration, kept_registration
from carelane.ports.accounts import Vault
from carelane.storage.campaign_rows import not_kept
from carelane.storage.sealing import seal_text, unseal_text
from carelane.storage.tables import attempts


def read_attempts(connection: sa.Connection, vault: Vault, campaign_id: str) -> tuple[Attempt, ...]:
    """The attempts that stand, the first one first."""
    query = sa.select(attempts).where(attempts.c.campaign_id == campaign_id, attempts.c.removed_at.is_(None))
    rows = connection.execute(query.order_by(attempts.c.number)).mappings()
    return tuple(_attempt(row, vault) for row in rows)


def read_attempt(connection: sa.Connection, vault: Vault, campaign_id: str, number: int) -> Attempt:
    """The attempt of a number.

    Raises:
        NotKept: there is none, or it was removed.
    """
    row = connection.execute(sa.select(attempts).where(*_standing(campaign_id, number))).mappings().one_or_none()
    if row is None:
        raise not_kept("attempt")
    return _attempt(row, vault)


def insert_attempt(connection: sa.Connection, vault: Vault, campaign_id: str, attempt: Attempt) -> None:
    """Keep an attempt under its number, which is free."""
    values = _values(attempt, vault, campaign_id)
    connection.execute(sa.insert(attempts).values(campaign_id=campaign_id, number=attempt.number, **values))


def update_attempt(connection: sa.Connection, vault: Vault, campaign_id: str, attempt: Attempt) -> None:
    """Put an attempt in the place of the one of its number."""
    values = _values(attempt, vault, campaign_id)
    connection.execute(sa.update(attempts).where(*_standing(campaign_id, attempt.number)).values(**values))


def mark_removed(connection: sa.Connection, campaign_id: str, number: int, at: datetime) -> bool:
    """Take an attempt out of the list; False when it is not in it."""
    change = sa.update(attempts).where(*_standing(campaign_id, number)).values(removed_at=at)
    return connection.execute(change).rowcount == 1


def _standing(campaign_id: str, number: int) -> tuple[sa.ColumnElement[bool], ...]:
    return (attempts.c.campaign_id == campaign_id, attempts.c.number == number, attempts.c.removed_at.is_(None))


def _values(attempt: Attempt, vault: Vault, campaign_id: str) -> dict[str, Any]:
    return {
        "date": attempt.date,
        "registration": keep_registration(attempt.registration),
        "provider": attempt.provider,
        "outcome": attempt.outcome.value,
        "answer": seal_text(vault, f"attempt/{campaign_id}/{attempt.number}", attempt.answer),
        "answered": attempt.answered,
        "fee_usd": attempt.fee_usd,
        "note": attempt.note,
        "sent_text": attempt.sent_text,
        "sent_format": attempt.sent_format,
    }


def _attempt(row: sa.RowMapping, vault: Vault) -> Attempt:
    return Attempt(
        number=row["number"],
        date=row["date"],
        registration=kept_registration(row["registration"]),
        provider=row["provider"],
        outcome=Outcome(row["outcome"]),
        answer=unseal_text(vault, f"attempt/{row['campaign_id']}/{row['number']}", row["answer"]),
        answered=row["answered"],
        fee_usd=row["fee_usd"],
        note=row["note"],
        sent_text=row["sent_text"],
        sent_format=row["sent_format"],
    )
