"""Whether what proves the events is as it was kept: evidence by its own hash, wordings by theirs.

Decides: that evidence may be gone only where the person was erased after it was kept.
Leaves alone: the events themselves (`verifying`).
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

import sqlalchemy as sa

from carelane.domain.consent_records import Fault, LedgerFault
from carelane.ports.accounts import SealBroken, Vault
from carelane.storage.consent_tables import consent_disclosures
from carelane.storage.ledger.consent_setup import disclosure_of
from carelane.storage.ledger.event_body import EventBody
from carelane.storage.ledger.event_rows import read_keys
from carelane.storage.ledger.evidence_store import opened_evidence
from carelane.storage.plain_rows import Rows

_PIECE: Final = 50  # a recording may be large
_IDS: Final = "SELECT id FROM consent_evidence WHERE workspace_id = ? AND id = ANY (?)"
_WORDINGS: Final = "SELECT id FROM consent_disclosures WHERE workspace_id = ? AND id = ANY (?)"
_ITEMS: Final = (
    "SELECT id, recipient, size, content FROM consent_evidence WHERE workspace_id = ? AND id > ? ORDER BY id LIMIT ?"
)
_ERASED: Final = (
    "SELECT count(*) FROM consent_events INDEXED BY ix_consent_events_workspace_id_recipient_number"
    " WHERE workspace_id = ? AND recipient = ? AND kind = 'erasure'"
)


def missing_proof(rows: Rows, workspace_id: str, events: Sequence[tuple[int, EventBody]]) -> Iterator[LedgerFault]:
    """A fault for each event whose evidence or wording is not there any more."""
    for query, what, named in (
        (_IDS, "evidence", [(number, item) for number, body in events for item in body.evidence]),
        (_WORDINGS, "wording", [(number, body.disclosure) for number, body in events if body.disclosure]),
    ):
        if not named:
            continue
        ids = {name for _, name in named}
        there = {found for (found,) in rows.all(query, (workspace_id, rows.listed(ids)))}
        for number, name in named:
            if name not in there:
                yield LedgerFault(Fault.EVIDENCE, number, f"the {what} of event {number} is missing")


def wording_faults(connection: sa.Connection, workspace_id: str) -> Iterator[LedgerFault]:
    """A fault for each wording that is not the one that its id says."""
    query = sa.select(consent_disclosures).where(consent_disclosures.c.workspace_id == workspace_id)
    for row in connection.execute(query).mappings():
        if disclosure_of(row).id != row["id"]:
            yield LedgerFault(Fault.EVIDENCE, 0, f"the wording {row['id'][:12]} was changed")


def evidence_faults(rows: Rows, vault: Vault, workspace_id: str) -> Iterator[LedgerFault]:
    """A fault for each evidence that is not what was kept."""
    last = ""
    while found := rows.all(_ITEMS, (workspace_id, last, _PIECE)):
        keys = read_keys(rows, workspace_id, {recipient for _, recipient, _, _ in found if recipient})
        for evidence_id, recipient, size, sealed in found:
            what = _problem(rows, vault, workspace_id, (evidence_id, recipient, size, sealed), keys.get(recipient))
            if what:
                yield LedgerFault(Fault.EVIDENCE, 0, f"evidence {evidence_id[:12]} {what}")
        last = found[-1][0]


def _problem(
    rows: Rows,
    vault: Vault,
    workspace_id: str,
    row: tuple[str, str, int, bytes | None],
    data_key: bytes | None,
) -> str:
    evidence_id, recipient, size, sealed = row
    try:
        opened = opened_evidence(vault, workspace_id, (evidence_id, recipient, sealed), data_key)
    except SealBroken:
        return "was changed"
    if opened is None:
        was_erased = recipient and rows.all(_ERASED, (workspace_id, recipient))[0][0]
        return "" if was_erased else "is gone, though nobody was erased"
    salt, content = opened
    if hashlib.sha256(salt + content).hexdigest() != evidence_id or len(content) != size:
        return "is not what was kept"
    return ""
