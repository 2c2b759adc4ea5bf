"""The gate's own way to the database: everything about a person in one statement, and a note without a gap.

Decides: what one look reads (states, stated place, what was sent), and that a text is noted only while all of that is
still as it was read: an opt-out or another text in between makes the gate decide again.
Leaves alone: how states and texts are written (`state_rows`, `sent_log`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast

from carelane.domain.consent_records import SentCounts
from carelane.domain.gate_facts import CONFIRMATION_STREAM
from carelane.ports.gate import GateAsk, GateRead, Noted
from carelane.storage.columns import storable
from carelane.storage.database import Database
from carelane.storage.ledger.event_body import micros, moment
from carelane.storage.ledger.state_rows import state_of
from carelane.storage.plain_rows import Rows
from carelane.storage.workspace_rows import no_workspace

MOST_TIMES: Final = 500
_STATE, _PLACE, _SENT = 0, 1, 2
# The first part gives the columns of all three their types.
_PARTS: Final = (
    "SELECT 2, recipient, sender, stream, NULL, text, key, at, sells FROM consent_sent",
    "SELECT 0, recipient, sender, stream, marks, NULL, NULL, NULL, NULL FROM consent_states",
    "SELECT 1, recipient, zone, region, NULL, NULL, NULL, NULL, NULL FROM consent_people",
)


def _all_of(where: str) -> str:
    return " UNION ALL ".join(f"{part} WHERE workspace_id = ? AND recipient {where}" for part in _PARTS)


_OF_ONE: Final = _all_of("= ?")
_OF_SOME: Final = _all_of("= ANY (?)")
_KEY: Final = "SELECT recipient, sender, text FROM consent_sent WHERE workspace_id = ? AND key = ?"
_NOTE: Final = (
    "INSERT INTO consent_sent (workspace_id, recipient, at, key, sender, stream, text, sells)"
    " SELECT id, ?, ?, ?, ?, ?, ?, ? FROM workspaces WHERE id = ?"
)
_ONE_AT_A_TIME: Final = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class SqlGateStore:
    """See the port `GateStore`."""

    database: Database

    def read(self, workspace_id: str, asks: Sequence[GateAsk]) -> tuple[GateRead, ...]:
        """One statement, however many."""
        workspace_id = storable(workspace_id)
        if len(asks) == 1:
            ask = asks[0]
            wanted = (workspace_id, storable(ask.recipient)) * 3
            return (_read(ask, self.database.fetch(_OF_ONE, wanted)),)
        people = {storable(ask.recipient): ask.recipient for ask in asks}
        found: dict[str, list[Row]] = {recipient: [] for recipient in people.values()}
        for row in self.database.fetch(_OF_SOME, (workspace_id, self.database.listed(people)) * 3):
            found[people[row[1]]].append(row)
        return tuple(_read(ask, found[ask.recipient]) for ask in asks)

    def note(self, workspace_id: str, ask: GateAsk, *, at: datetime, sells: bool, seen: object) -> Noted:
        """Look again and note in one transaction."""
        workspace_id, recipient, key = storable(workspace_id), storable(ask.recipient), storable(ask.key)
        with self.database.writing_rows() as rows:
            _wait_for_my_turn(rows, workspace_id, recipient)
            if found := rows.all(_KEY, (workspace_id, key)):
                same = found[0] == (recipient, storable(ask.sender), storable(ask.text))
                return Noted.NOTED if same else Noted.OTHER_TEXT
            if _seen(rows.all(_OF_ONE, (workspace_id, recipient) * 3)) != _seen(cast("list[Row]", seen)):
                return Noted.CHANGED
            said = (key, storable(ask.sender), storable(ask.stream), storable(ask.text), sells)
            if not rows.run(_NOTE, (recipient, micros(at), *said, workspace_id)):
                raise no_workspace()
        return Noted.NOTED


def _wait_for_my_turn(rows: Rows, workspace_id: str, recipient: str) -> None:
    """One decision about a person after the other; SQLite lets one writer in at a time anyway."""
    if not rows.is_sqlite:
        rows.all(_ONE_AT_A_TIME, (f"{workspace_id}/{recipient}",))


def _read(ask: GateAsk, rows: list[Row]) -> GateRead:
    if not rows:
        return _NOTHING
    if ask.key:
        rows = [row for row in rows if row[6] != ask.key]
    zone = region = ""
    states = []
    sent: list[Row] = []
    for row in rows:
        if row[0] == _STATE:
            states.append(state_of(row[2], row[3], row[4]))
        elif row[0] == _SENT:
            sent.append(row)
        else:
            zone, region = row[2], row[3]
    if not sent:
        return GateRead(tuple(states), zone, region, _NONE_SENT, None, rows)
    return GateRead(tuple(states), zone, region, _counts(ask, sent), _confirmed(sent), rows)


def _seen(rows: Iterable[Row]) -> object:
    """What must not have changed when a text is noted: how the person stands, and how many texts there are."""
    states = []
    sent = 0
    for row in rows:
        if row[0] == _STATE:
            states.append((row[2], row[3], bytes(row[4])))
        elif row[0] == _SENT:
            sent += 1
    states.sort()
    return sent, states


def _counts(ask: GateAsk, sent: list[Row]) -> SentCounts:
    sent.sort(key=_moment, reverse=True)
    newest = sent[:MOST_TIMES]
    same = next((row[7] for row in sent if row[2] == ask.sender and row[5] == ask.text), None)
    return SentCounts(
        first_at=moment(sent[-1][7]),
        last_at=moment(sent[0][7]),
        times=tuple([moment(row[7]) for row in newest if row[3] == ask.stream]),
        selling=tuple([moment(row[7]) for row in newest if row[8]]),
        same_at=None if same is None else moment(same),
    )


def _confirmed(sent: list[Row]) -> datetime | None:
    at = next((row[7] for row in sent if row[3] == CONFIRMATION_STREAM), None)
    return None if at is None else moment(at)


def _moment(row: Row) -> int:
    at: int = row[7]
    return at


_NONE_SENT: Final = SentCounts()
_NOTHING: Final = GateRead(seen=[])
