"""Opt-outs, and comings back, as RingCentral's consent lists take them.

Decides: one record for each of our numbers where the opt-out reaches all of them, because the call takes numbers and no
wildcard; that an opt-in is written only for somebody who came back by an act of their own, because it lifts the
block of RingCentral; and that whose number is erased is left out.
Leaves alone: sending it.
Source: developers.ringcentral.com/guide/messaging/sms/messaging-consent-management (PATCH .../sms/consents, 1,000
records a call; the columns of the export, where the coverage of a whole account is written "Company").
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent import ALL
from carelane.domain.phone import PhoneNumber
from carelane.domain.spreadsheet import safe_cell
from carelane.services.consent.exports.lists import ListKind, ListRow

MOST_A_CALL: Final = 1_000
COLUMNS: Final = (
    "External Party Number", "Internal Party Number", "Consent Status", "Source", "Coverage", "Campaign Type", "Notes",
    "Last Modified Time",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """One record. ours: "" for the whole account."""

    ours: str
    theirs: PhoneNumber
    is_out: bool
    note: str
    since: str


def consent_records(kind: ListKind, rows: Iterable[ListRow], ours: Sequence[PhoneNumber]) -> Iterator[ConsentRecord]:
    """The records of a list; those of the opt-in list are none of RingCentral's business."""
    if kind is ListKind.OPTED_IN:
        return
    for row in rows:
        if row.number is None or row.scope.stream != ALL or row.why == "unclear_reply":
            continue
        numbers: Sequence[str] = [row.scope.sender] if row.scope.sender != ALL else (list(ours) or [""])
        for number in numbers:
            yield ConsentRecord(
                number, row.number, kind is ListKind.OPTED_OUT, row.why.replace("_", " "), row.since.isoformat()
            )


def records_csv(records: Iterable[ConsentRecord]) -> str:
    """The columns of RingCentral's own export. Numbers are E.164, digits after a plus, which no program runs."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    for record in records:
        coverage = "PhoneNumber" if record.ours else "Company"
        status = "OptOut" if record.is_out else "OptIn"
        writer.writerow((record.theirs, record.ours, status, "Api", coverage, "", safe_cell(record.note), record.since))
    return made.getvalue()


def records_calls(records: Iterable[ConsentRecord]) -> Iterator[str]:
    """The bodies of the calls, as JSON, each with at most a thousand records."""
    batch: list[dict[str, str]] = []
    for record in records:
        one = {"to": str(record.theirs), "optStatus": "OptOut" if record.is_out else "OptIn", "source": "Api"}
        batch.append(
            {"from": record.ours, "coverage": "PhoneNumber", **one} if record.ours else {"coverage": "Account", **one}
        )
        if len(batch) == MOST_A_CALL:
            yield json.dumps({"records": batch})
            batch = []
    if batch:
        yield json.dumps({"records": batch})
