"""People in the database: found by the keyed hash of their number, their number sealed with a key of their own.

Decides: that the hash is keyed for each workspace, so that two clients cannot compare whom they text; that an erasure
destroys the key, the number, where the person lives and what was kept as evidence, in one transaction with the event
that says so; that an erased person who comes again gets a new key, which opens nothing of before.
Leaves alone: what stops texts, which an erasure leaves (`appending`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from carelane.domain.consent import EventKind, NewEvent
from carelane.domain.consent_records import Person
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber
from carelane.ports.accounts import Vault
from carelane.ports.clock import Clock
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import storable
from carelane.storage.database import Database, rows_of
from carelane.storage.ledger.appending import append_events, lock_kept_head
from carelane.storage.ledger.event_body import micros, moment
from carelane.storage.ledger.event_rows import read_keys
from carelane.storage.ledger.personal import new_key, open_key
from carelane.storage.workspace_rows import no_workspace

_KNOWN: Final = (
    "SELECT recipient FROM consent_people WHERE workspace_id = ? AND recipient = ANY (?) AND data_key IS NOT NULL"
)
_PEOPLE: Final = (
    "SELECT recipient, data_key, number, met_at, zone, region, erased_at FROM consent_people"
    " WHERE workspace_id = ? AND recipient = ANY (?)"
)
_PERSON: Final = _PEOPLE.replace("= ANY (?)", "= ?")
_WORKSPACE: Final = "SELECT id FROM workspaces WHERE id = ?"
_KEEP: Final = (
    "INSERT INTO consent_people (workspace_id, recipient, data_key, number, met_at, zone, region)"
    " VALUES (?, ?, ?, ?, ?, '', '') ON CONFLICT (workspace_id, recipient) DO UPDATE SET"
    " data_key = excluded.data_key, number = excluded.number, erased_at = NULL WHERE consent_people.data_key IS NULL"
)
_PLACE: Final = (
    "UPDATE consent_people SET zone = ?, region = ? WHERE workspace_id = ? AND recipient = ? AND data_key IS NOT NULL"
)
_ERASE: Final = (
    "UPDATE consent_people SET data_key = NULL, number = NULL, zone = '', region = '', erased_at = ?"
    " WHERE workspace_id = ? AND recipient = ?"
)
_PIECE: Final = 500
_SOME_UNERASED: Final = "SELECT recipient FROM consent_people WHERE workspace_id = ? AND data_key IS NOT NULL LIMIT ?"
_ERASE_EVIDENCE: Final = (
    "UPDATE consent_evidence SET mark = NULL, content = NULL WHERE workspace_id = ? AND recipient = ?"
)


@dataclass(frozen=True, slots=True)
class SqlPeople:
    """See the port `People`."""

    database: Database
    vault: Vault
    clock: Clock

    def recipient(self, workspace_id: str, number: PhoneNumber) -> str:
        """The keyed hash."""
        return self.vault.keyed_hash(f"consent-recipient/{storable(workspace_id)}", number)

    def meet(self, workspace_id: str, numbers: Sequence[PhoneNumber], at: datetime) -> tuple[str, ...]:
        """Keep those who are new; most often nobody is."""
        workspace_id = storable(workspace_id)
        met = {self.recipient(workspace_id, number): number for number in numbers}
        known = self._known(workspace_id, list(met))
        if new := {recipient: number for recipient, number in met.items() if recipient not in known}:
            values = []
            for recipient, number in new.items():
                key, sealed = new_key(self.vault, workspace_id, recipient)
                sealed_number = key.seal(_number(recipient), number.encode())
                values.append((workspace_id, recipient, sealed, sealed_number, micros(at)))
            with self.database.writing_rows() as rows:
                query = _WORKSPACE if rows.is_sqlite else f"{_WORKSPACE} FOR KEY SHARE"
                if not rows.all(query, (workspace_id,)):
                    raise no_workspace()
                rows.many(_KEEP, values)
        recipients = {number: recipient for recipient, number in met.items()}
        return tuple(recipients[number] for number in numbers)

    def person(self, workspace_id: str, recipient: str) -> Person:
        """One person."""
        workspace_id = storable(workspace_id)
        found = self.database.fetch(_PERSON, (workspace_id, storable(recipient)))
        if not found:
            raise not_kept("person")
        return self._person(workspace_id, found[0])

    def people(self, workspace_id: str, recipients: Sequence[str]) -> dict[str, Person]:
        """Those whom the workspace knows."""
        workspace_id = storable(workspace_id)
        wanted = self.database.listed(storable(recipient) for recipient in recipients)
        return {row[0]: self._person(workspace_id, row) for row in self.database.fetch(_PEOPLE, (workspace_id, wanted))}

    def place(self, workspace_id: str, recipient: str, *, zone: str, region: str, at: datetime, by: Actor) -> None:
        """Keep where a person lives."""
        workspace_id, recipient = storable(workspace_id), storable(recipient)
        with self.database.writing() as connection:
            placed = (storable(zone), storable(region), workspace_id, recipient)
            if not rows_of(connection).run(_PLACE, placed):
                raise not_kept("person")
            add_line(connection, workspace_id, at=at, by=by, action="consent.placed", subject=_subject(recipient))

    def erase(self, workspace_id: str, recipient: str, by: Actor) -> None:
        """Destroy the key and what it opened. Who is erased already stays so."""
        workspace_id, recipient = storable(workspace_id), storable(recipient)
        with self.database.writing() as connection:
            rows, now = rows_of(connection), self.clock.now()
            if not read_keys(rows, workspace_id, [recipient]):
                raise not_kept("person")
            head = lock_kept_head(rows, workspace_id)
            if read_keys(rows, workspace_id, [recipient])[recipient] is None:
                return
            rows.run(_ERASE, (micros(now), workspace_id, recipient))
            rows.run(_ERASE_EVIDENCE, (workspace_id, recipient))
            event = NewEvent(EventKind.ERASURE, recipient, now, by, source="erasure")
            append_events(rows, self.vault, workspace_id, [event], head=head, now=now)
            add_line(connection, workspace_id, at=now, by=by, action="consent.erased", subject=_subject(recipient))

    def erase_all(self, workspace_id: str, by: Actor) -> int:
        """One after the other, so that others get their turn between them."""
        count = 0
        while found := self.database.fetch(_SOME_UNERASED, (storable(workspace_id), _PIECE)):
            for (recipient,) in found:
                self.erase(workspace_id, recipient, by)
            count += len(found)
        return count

    def _known(self, workspace_id: str, recipients: Sequence[str]) -> set[str]:
        found = self.database.fetch(_KNOWN, (workspace_id, self.database.listed(recipients)))
        return {recipient for (recipient,) in found}

    def _person(self, workspace_id: str, row: tuple[Any, ...]) -> Person:
        recipient, data_key, sealed, met_at, zone, region, erased_at = row
        number = None
        if data_key and sealed:
            opened = open_key(self.vault, workspace_id, recipient, data_key).unseal(_number(recipient), sealed)
            number = PhoneNumber(opened.decode()) if opened else None
        return Person(
            recipient=recipient,
            number=number,
            met_at=moment(met_at),
            zone=zone,
            region=region,
            erased_at=None if erased_at is None else moment(erased_at),
        )


def _number(recipient: str) -> str:
    return f"number/{recipient}"


def _subject(recipient: str) -> str:
    return f"person {recipient[:12]}"
