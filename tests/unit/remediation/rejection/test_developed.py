"""Free wording: the texts that the grammar was developed with are read as well as they were."""

import json
from pathlib import Path
from typing import Any

from carelane.remediation.causes import causes
from carelane.remediation.rejection.reader import read_text

FILE = Path(__file__).resolve().parents[3] / "data" / "rejections_developed.jsonl"
TOLD: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
FLOOR = 0.95


def test_the_labels_of_the_texts_are_causes() -> None:
    assert {name for row in TOLD for name in row["causes"]} <= set(causes())


def test_free_wording_is_read_as_well_as_it_was() -> None:
    right = extra = missed = 0
    for row in TOLD:
        found = {demand.cause for demand in read_text(row["text"]).causes}
        wanted = set(row["causes"])
        right += len(found & wanted)
        extra += len(found - wanted)
        missed += len(wanted - found)
    assert 2 * right / (2 * right + extra + missed) >= FLOOR
