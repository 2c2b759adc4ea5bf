"""A proof of consent as data for programs (version 1; names are only ever added).

Decides: names and order. Everything that is needed to check the proof without carelane stands in it.
"""

from base64 import b64encode
from datetime import datetime
from typing import Any, Final

from carelane.domain.consent_records import Checkpoint
from carelane.domain.inclusion import Inclusion
from carelane.services.consent.exports.ledger_lines import event_data
from carelane.services.consent.proof.proof import Entry, EvidenceShown, Proof
from carelane.services.consent.proof.sentences import standing_words
from carelane.services.findings import NOTICE

VERSION: Final = 1


def proof_json(proof: Proof) -> dict[str, Any]:
    """The proof as plain data."""
    return {
        "carelane_proof": VERSION,
        "business": proof.business,
        "workspace": proof.workspace_id,
        "phone": proof.number,
        "person": proof.recipient,
        "erased": proof.is_erased,
        "made_at": proof.made_at.isoformat(),
        "summary": list(proof.summary),
        "faults": list(proof.faults),
        "standing": [
            {
                "stream": each.stream.id,
                "name": each.stream.name,
                "level": each.standing.level.value,
                "stopped": each.standing.is_stopped,
                "in_words": standing_words(each.standing),
            }
            for each in proof.streams
        ],
        "timeline": [_entry(entry) for entry in proof.entries],
        "texts_sent": {
            "times": [at.isoformat() for at in proof.sent.times],
            "first_at": _at(proof.sent.first_at),
            "last_at": _at(proof.sent.last_at),
            "while_opted_out": proof.sent.after_opt_out,
        },
        "checkpoint": _checkpoint(proof.checkpoint) if proof.checkpoint else None,
        "notice": NOTICE,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    shown = entry.words
    return {
        **event_data(entry.event, personal=True),
        "counts_at": entry.event.counts_at.isoformat(),
        "in_words": entry.title,
        "corrected": entry.corrected,
        "words_shown": (
            {"id": shown.id, "text": shown.text, "language": shown.language, "place": shown.place} if shown else None
        ),
        "proofs": [_evidence(each) for each in entry.evidence],
        "inclusion": _inclusion(entry.inclusion) if entry.inclusion else None,
    }


def _evidence(shown: EvidenceShown) -> dict[str, Any]:
    item = shown.item
    return {
        "id": shown.id,
        "state": shown.state.value,
        "kind": item.kind if item else "",
        "media_type": item.media_type if item else "",
        "size": item.size if item else 0,
        "kept_at": _at(item.kept_at) if item else None,
        "text": shown.text,
    }


def _inclusion(inclusion: Inclusion) -> dict[str, Any]:
    return {
        "index": inclusion.number - 1,
        "size": inclusion.size,
        "root": inclusion.root,
        "content": b64encode(inclusion.content).decode("ascii"),
        "leaf": inclusion.leaf,
        "path": [part.hex() for part in inclusion.path],
        "holds": inclusion.holds,
    }


def _checkpoint(checkpoint: Checkpoint) -> dict[str, Any]:
    return {
        "size": checkpoint.size,
        "root": checkpoint.root,
        "at": checkpoint.at.isoformat(),
        "signature": checkpoint.signature,
        "key": checkpoint.key,
        "signed": b64encode(checkpoint.statement).decode("ascii"),
        "stamp": b64encode(checkpoint.stamp).decode("ascii"),
    }


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
