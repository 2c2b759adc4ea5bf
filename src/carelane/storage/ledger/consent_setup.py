"""What a workspace texts with and for, in the database.

Decides: what a workspace has before anybody set anything up (the defaults, and the stream for care), that the same
words are one wording and that a new one ends the one before of its place. The gate asks for all of it before each
text, so that what was read is believed for a second; who changes it here sees it at once.
Leaves alone: what the settings mean (`domain.gate_policy`, `services`).
"""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from carelane.domain.consent_records import CARE_STREAM, Disclosure, SenderNumber, Stream, TextKind
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber
from carelane.ports.clock import Clock
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import storable
from carelane.storage.consent_tables import (
    consent_disclosures,
    consent_policies,
    consent_senders,
    consent_streams,
)
from carelane.storage.database import Database
from carelane.storage.tables import campaigns
from carelane.storage.workspace_rows import require_workspace

BELIEVED_SECONDS: Final = 1.0
_CARE: Final = Stream(CARE_STREAM, "Customer care")
_POLICY_NAMES: Final = frozenset(each.name for each in fields(GatePolicy))
_Found = TypeVar("_Found")


@dataclass(slots=True)
class _Believed:
    """What was read lately, by workspace and kind."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    found: dict[tuple[str, str], tuple[float, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SqlConsentSetup:
    """See the port `ConsentSetup`."""

    database: Database
    clock: Clock
    _believed: _Believed = field(default_factory=_Believed, repr=False, compare=False)

    def policy(self, workspace_id: str) -> GatePolicy:
        """The settings."""
        return self._lately(workspace_id, "policy", self._read_policy)

    def put_policy(self, workspace_id: str, policy: GatePolicy, by: Actor) -> None:
        """Change them."""
        said = json.dumps(asdict(policy))
        self._put(consent_policies, workspace_id, {}, {"settings": said}, by=by, told=("policy", "gate policy"))

    def senders(self, workspace_id: str) -> tuple[SenderNumber, ...]:
        """By number."""
        return self._lately(workspace_id, "senders", self._read_senders)

    def put_sender(self, workspace_id: str, sender: SenderNumber, by: Actor) -> None:
        """Add or change one."""
        values = {
            "label": sender.label,
            "campaign_id": sender.campaign_id,
            "provider": sender.provider,
            "is_linked": sender.is_linked,
        }
        told = ("senders", f"sender {sender.number}")
        self._put(consent_senders, workspace_id, {"number": sender.number}, values, by=by, told=told)

    def streams(self, workspace_id: str) -> tuple[Stream, ...]:
        """By name."""
        return self._lately(workspace_id, "streams", self._read_streams)

    def put_stream(self, workspace_id: str, stream: Stream, by: Actor) -> None:
        """Add or change one."""
        values = {each.name: getattr(stream, each.name) for each in fields(stream) if each.name != "id"}
        values["kind"] = stream.kind.value
        told = ("streams", f"stream {stream.id}")
        self._put(consent_streams, workspace_id, {"id": stream.id}, values, by=by, told=told)

    def disclosures(self, workspace_id: str) -> tuple[Disclosure, ...]:
        """The newest first."""
        return self._lately(workspace_id, "disclosures", self._read_disclosures)

    def put_disclosure(self, workspace_id: str, disclosure: Disclosure, by: Actor) -> Disclosure:
        """Keep a wording, and end the one before of its place."""
        disclosure = replace(disclosure, text=storable(disclosure.text), stream=storable(disclosure.stream))
        place = ("language", "place", "stream")
        of_place = [consent_disclosures.c[name] == getattr(disclosure, name) for name in place]
        kept = (consent_disclosures.c.workspace_id == workspace_id, consent_disclosures.c.id == disclosure.id)
        values = {each.name: getattr(disclosure, each.name) for each in fields(disclosure)}
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            connection.execute(
                sa.update(consent_disclosures)
                .where(
                    consent_disclosures.c.workspace_id == workspace_id,
                    consent_disclosures.c.id != disclosure.id,
                    consent_disclosures.c.until.is_(None),
                    *of_place,
                )
                .values(until=disclosure.since)
            )
            row = connection.execute(sa.select(consent_disclosures).where(*kept)).mappings().one_or_none()
            if row is None:
                new = sa.insert(consent_disclosures).values(workspace_id=workspace_id, id=disclosure.id, **values)
                connection.execute(new)
            else:  # since when it has stood stays; it stands again
                connection.execute(sa.update(consent_disclosures).where(*kept).values(until=disclosure.until))
            self._tell(connection, workspace_id, by, "disclosures", f"wording {disclosure.id[:12]}")
            row = connection.execute(sa.select(consent_disclosures).where(*kept)).mappings().one()
        self._forget(workspace_id, "disclosures")
        return disclosure_of(row)

    def _read_policy(self, workspace_id: str) -> GatePolicy:
        query = sa.select(consent_policies.c.settings).where(consent_policies.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            found = connection.execute(query).scalar_one_or_none()
        return _policy(json.loads(found)) if found else GatePolicy()

    def _read_senders(self, workspace_id: str) -> tuple[SenderNumber, ...]:
        query = sa.select(consent_senders).where(consent_senders.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(consent_senders.c.number)).mappings()
            return tuple(_sender(row) for row in rows)

    def _read_streams(self, workspace_id: str) -> tuple[Stream, ...]:
        query = sa.select(consent_streams).where(consent_streams.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            found = [_stream(row) for row in connection.execute(query).mappings()]
        if all(stream.id != CARE_STREAM for stream in found):
            found.append(_CARE)
        return tuple(sorted(found, key=lambda stream: (stream.name.casefold(), stream.id)))

    def _read_disclosures(self, workspace_id: str) -> tuple[Disclosure, ...]:
        query = sa.select(consent_disclosures).where(consent_disclosures.c.workspace_id == workspace_id)
        newest = query.order_by(consent_disclosures.c.since.desc(), consent_disclosures.c.id)
        with self.database.reading() as connection:
            return tuple(disclosure_of(row) for row in connection.execute(newest).mappings())

    def _lately(self, workspace_id: str, what: str, read: Callable[[str], _Found]) -> _Found:
        now = time.monotonic()
        known = self._believed.found.get((workspace_id, what))
        if known and now - known[0] < BELIEVED_SECONDS:
            found: _Found = known[1]
            return found
        found = read(workspace_id)
        with self._believed.lock:
            if len(self._believed.found) > _MOST_BELIEVED:
                self._believed.found.clear()
            self._believed.found[workspace_id, what] = (now, found)
        return found

    def _forget(self, workspace_id: str, what: str) -> None:
        with self._believed.lock:
            self._believed.found.pop((workspace_id, what), None)

    def _put(
        self,
        table: sa.Table,
        workspace_id: str,
        key: Mapping[str, object],
        values: Mapping[str, Any],
        *,
        by: Actor,
        told: tuple[str, str],
    ) -> None:
        """Add or change a row of a workspace, and tell the trail."""
        row = (table.c.workspace_id == workspace_id, *(table.c[name] == value for name, value in key.items()))
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            _require_campaign(connection, workspace_id, values.get("campaign_id", ""))
            if not connection.execute(sa.update(table).where(*row).values(**values)).rowcount:
                connection.execute(sa.insert(table).values(workspace_id=workspace_id, **key, **values))
            self._tell(connection, workspace_id, by, *told)
        self._forget(workspace_id, told[0])

    def _tell(self, connection: sa.Connection, workspace_id: str, by: Actor, what: str, subject: str) -> None:
        add_line(connection, workspace_id, at=self.clock.now(), by=by, action=f"consent.{what}", subject=subject)


_MOST_BELIEVED: Final = 20_000


def disclosure_of(row: sa.RowMapping) -> Disclosure:
    """A wording from its row."""
    return Disclosure(**{each.name: row[each.name] for each in fields(Disclosure)})


def _require_campaign(connection: sa.Connection, workspace_id: str, campaign_id: str) -> None:
    query = sa.select(campaigns.c.id).where(campaigns.c.workspace_id == workspace_id, campaigns.c.id == campaign_id)
    if campaign_id and connection.execute(query).first() is None:
        raise not_kept("campaign")


def _policy(said: Mapping[str, Any]) -> GatePolicy:
    """The settings; what a newer carelane added is left out."""
    known: dict[str, Any] = {
        name: tuple(value) if name == "window" else value for name, value in said.items() if name in _POLICY_NAMES
    }
    return GatePolicy(**known)


def _sender(row: sa.RowMapping) -> SenderNumber:
    return SenderNumber(
        number=PhoneNumber(row["number"]),
        label=row["label"],
        campaign_id=row["campaign_id"],
        provider=row["provider"],
        is_linked=row["is_linked"],
    )


def _stream(row: sa.RowMapping) -> Stream:
    values = {each.name: row[each.name] for each in fields(Stream)}
    return Stream(**{**values, "kind": TextKind(row["kind"])})
