"""The whole ledger as JSON lines: a line about the export, then one line an event, in order.

Decides: the names in the lines (version 1; names are only ever added) and that personal words and numbers stand in it
only when asked for.
Leaves alone: whether the ledger is sound (`carelane ledger verify`).
"""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any, Final

from carelane.domain.consent import ConsentEvent
from carelane.ports.ledger import ConsentLedger, People

VERSION: Final = 1
_BATCH: Final = 1_000


def ledger_lines(
    workspace_id: str, *, ledger: ConsentLedger, people: People, at: datetime, personal: bool = False
) -> Iterator[str]:
    """The lines, without line ends. personal: with numbers, verbatim words and whatever else people may see."""
    newest = next(iter(ledger.checkpoints(workspace_id)), None)
    head: dict[str, Any] = {
        "carelane_ledger": VERSION,
        "workspace": workspace_id,
        "exported_at": at.isoformat(),
        "events": ledger.size(workspace_id),
        "personal": personal,
    }
    if newest:
        head["checkpoint"] = {
            "size": newest.size, "root": newest.root, "at": newest.at.isoformat(), "signature": newest.signature,
            "key": newest.key,
        }  # fmt: skip
    yield _line(head)
    events = ledger.events(workspace_id)
    while batch := list(islice(events, _BATCH)):
        numbers = people.people(workspace_id, sorted({each.event.recipient for each in batch})) if personal else {}
        for each in batch:
            line = event_data(each, personal=personal)
            if (person := numbers.get(each.event.recipient)) and person.number:
                line["phone"] = person.number
            yield _line(line)


def event_data(each: ConsentEvent, *, personal: bool) -> dict[str, Any]:
    """One event as plain data."""
    what = each.event
    data: dict[str, Any] = {
        "number": each.number,
        "id": each.id,
        "kind": what.kind.value,
        "person": what.recipient,
        "happened_at": what.happened_at.isoformat(),
        "recorded_at": each.recorded_at.isoformat(),
        "level": what.level.value,
        "method": what.method.value,
        "sender": what.scope.sender,
        "stream": what.scope.stream,
        "source": what.source,
        "actor": {"kind": what.actor.kind.value, "id": what.actor.id, "name": what.actor.name},
        "disclosure": what.disclosure,
        "evidence": list(what.evidence),
        "refers_to": what.refers_to,
        "until": what.until.isoformat() if what.until else None,
        "key": what.key,
    }
    if personal:
        data["detail"] = dict(what.detail)
    return data


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=False)
