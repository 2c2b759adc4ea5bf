"""What a check of ledgers found and what is in one, as text and as JSON (version 1; names are only ever added)."""

from collections.abc import Sequence
from typing import Any

from carelane.domain.consent_records import Verification
from carelane.report.json_v1 import VERSION, Data
from carelane.services.consent.ledger.checkpoint_file import checkpoint_data
from carelane.services.consent.ledger.counts import LedgerCounts

Checked = Sequence[tuple[str, Verification]]  # the name of the workspace beside what was found


def verification_data(checked: Checked) -> Data:
    """What was found in each."""
    return {
        "carelane": VERSION,
        "sound": all(found.is_sound for _, found in checked),
        "workspaces": [
            {
                "workspace": found.workspace_id,
                "name": name,
                "sound": found.is_sound,
                "size": found.size,
                "root": found.root,
                "checkpoints": found.checkpoints,
                "states": found.states,
                "faults": [
                    {"fault": fault.fault.value, "number": fault.number, "what": fault.what} for fault in found.faults
                ],
            }
            for name, found in checked
        ],
    }


def verification_text(checked: Checked) -> str:
    """One line a workspace, then one line a fault."""
    lines = []
    for name, found in checked:
        events = _count(found.size, "event")
        rest = f"{_count(found.checkpoints, 'checkpoint')}, {_count(found.states, 'state')}"
        verdict = "sound" if found.is_sound else f"NOT SOUND, {_count(len(found.faults), 'fault')}"
        lines.append(f"{name}: {verdict} ({events}, {rest})")
        lines.extend(f"  {fault.fault.value}: {fault.what}" for fault in found.faults)
    return "".join(f"{line}\n" for line in lines)


def counts_data(place: str, name: str, counts: LedgerCounts) -> Data:
    """What is in a ledger."""
    return {
        "carelane": VERSION,
        "workspace": place,
        "name": name,
        "size": counts.size,
        "events": dict(counts.events),
        "people": counts.people,
        "out": counts.out,
        "first_at": counts.first_at.isoformat() if counts.first_at else None,
        "last_at": counts.last_at.isoformat() if counts.last_at else None,
        "checkpoint": checkpoint_data(counts.checkpoint) if counts.checkpoint else None,
    }


def counts_text(name: str, counts: LedgerCounts) -> str:
    """The same for people."""
    out = f"{counts.out:,} of them out in some scope"
    rows: list[tuple[Any, str]] = [(counts.size, "events"), *((n, f"  {kind}") for kind, n in counts.events.items())]
    lines = [name, *(f"{number:>9,}  {what}" for number, what in rows), f"{counts.people:>9,}  people, {out}"]
    if counts.last_at:
        lines.append(f"the last one was recorded at {counts.last_at.isoformat(timespec='seconds')}")
    signed = counts.checkpoint
    covered = f"{signed.size:,} events are signed, as of {signed.at.isoformat(timespec='seconds')}" if signed else ""
    lines.append(covered or "nothing is signed yet: carelane ledger checkpoint")
    return "".join(f"{line}\n" for line in lines)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
