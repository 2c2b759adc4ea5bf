"""A checkpoint as a file, to be kept where nobody who can reach the database can reach it.

Decides: names and order (version 1; names are only ever added), and what is no checkpoint.
Leaves alone: signatures (`ConsentLedger.verify`), and where the file is kept.
"""

import json
import math
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from datetime import datetime
from typing import Any, Final

from carelane.domain.consent_records import Checkpoint
from carelane.domain.errors import InputError

VERSION: Final = 1


class BadCheckpoint(InputError):
    """A file that is no checkpoint."""

    slug = "bad-checkpoint"


def checkpoint_data(checkpoint: Checkpoint) -> dict[str, Any]:
    """The checkpoint as plain data."""
    return {
        "carelane_checkpoint": VERSION,
        "workspace": checkpoint.workspace_id,
        "size": checkpoint.size,
        "root": checkpoint.root,
        "at": checkpoint.at.isoformat(),
        "signature": checkpoint.signature,
        "key": checkpoint.key,
        "stamp": b64encode(checkpoint.stamp).decode("ascii"),
    }


def read_checkpoint(text: str) -> Checkpoint:
    """The checkpoint of a file.

    Raises:
        BadCheckpoint: it is none.
    """
    try:
        data = json.loads(text)
        if data["carelane_checkpoint"] != VERSION:
            raise BadCheckpoint("this checkpoint was written by a newer carelane", hint="install that version")
        read = Checkpoint(
            workspace_id=str(data["workspace"]),
            size=int(data["size"]) if math.isfinite(data["size"]) else -1,
            root=str(data["root"]),
            at=datetime.fromisoformat(data["at"]),
            signature=str(data["signature"]),
            key=str(data["key"]),
            stamp=b64decode(data.get("stamp", "")),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, NotBase64) as error:
        raise _none() from error
    if read.size < 0 or read.at.tzinfo is None:
        raise _none()
    return read


def _none() -> BadCheckpoint:
    return BadCheckpoint("this file is no checkpoint", hint="give a file that carelane ledger checkpoint wrote")
