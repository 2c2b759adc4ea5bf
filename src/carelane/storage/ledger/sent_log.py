"""What was sent, as far as the gate has to remember it: one row a text, found by person, the newest first.

Decides: how far back a look goes, and that the first text of a person stays for ever, because what it has to say is
said once.
Leaves alone: limits and promises (`services.gate`); the words themselves, of which only a keyed hash is here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.consent_records import SentCounts
from carelane.storage.columns import storable
from carelane.storage.database import Database
from carelane.storage.ledger.event_body import micros, moment
from carelane.storage.workspace_rows import no_workspace

_LOOKS_BACK: Final = timedelta(days=400)
MOST_TIMES: Final = 500
_NOTE: Final = (
    "INSERT INTO consent_sent (workspace_id, recipient, at, key, sender, stream, text, sells)"
    " SELECT id, ?, ?, ?, ?, ?, ?, ? FROM workspaces WHERE id = ? ON CONFLICT (workspace_id, key) DO NOTHING"
)
_WORKSPACE: Final = "SELECT id FROM workspaces WHERE id = ?"
_LATEST: Final = (
    "SELECT at, sender, stream, text, sells,"
    " (SELECT min(f.at) FROM consent_sent f WHERE f.workspace_id = s.workspace_id AND f.recipient = s.recipient)"
    " FROM consent_sent s WHERE workspace_id = ? AND recipient = ? AND at <= ? ORDER BY at DESC LIMIT ?"
)
_FORGET: Final = (
    "DELETE FROM consent_sent WHERE at < ?"
    " AND EXISTS (SELECT 1 FROM consent_sent b WHERE b.workspace_id = consent_sent.workspace_id"
    " AND b.recipient = consent_sent.recipient AND (b.at, b.key) < (consent_sent.at, consent_sent.key))"
    " AND EXISTS (SELECT 1 FROM consent_sent l WHERE l.workspace_id = consent_sent.workspace_id"
    " AND l.recipient = consent_sent.recipient AND (l.at, l.key) > (consent_sent.at, consent_sent.key))"
)


@dataclass(frozen=True, slots=True)
class SqlSentLog:
    """See the port `SentLog`."""

    database: Database

    def note(
        self,
        workspace_id: str,
        recipient: str,
        *,
        sender: str,
        stream: str,
        text: str,
        at: datetime,
        key: str,
        sells: bool,
    ) -> None:
        """Note it once."""
        said = [storable(each) for each in (key, sender, stream, text)]
        with self.database.writing_rows() as rows:
            values = (storable(recipient), micros(at), *said, sells, storable(workspace_id))
            if not rows.run(_NOTE, values) and not rows.all(_WORKSPACE, (storable(workspace_id),)):
                raise no_workspace()

    def counts(
        self, workspace_id: str, recipient: str, *, sender: str, stream: str, text: str, at: datetime
    ) -> SentCounts:
        """One read."""
        wanted = (storable(workspace_id), storable(recipient), micros(at), MOST_TIMES)
        found = self.database.fetch(_LATEST, wanted)
        if not found:
            return SentCounts()
        oldest = micros(at - _LOOKS_BACK)
        same = next((row[0] for row in found if row[1] == sender and row[3] == text), None)
        return SentCounts(
            first_at=moment(found[-1][5]),
            last_at=moment(found[0][0]),
            times=tuple(moment(row[0]) for row in found if row[2] == stream and row[0] >= oldest),
            selling=tuple(moment(row[0]) for row in found if row[4] and row[0] >= oldest),
            same_at=None if same is None else moment(same),
        )

    def forget_before(self, at: datetime) -> int:
        """Remove what no limit looks back to."""
        with self.database.writing_rows() as rows:
            return rows.run(_FORGET, (micros(at),))
