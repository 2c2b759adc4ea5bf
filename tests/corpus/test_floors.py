"""What others stated about real texts is found, and the floors only rise. Needs the knowledge folder."""

import json
from pathlib import Path

from benchmarks.corpus import FLOORS, failures_against_floors, measure


def test_the_development_corpus_stays_above_its_floors(shared: Path) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert failures_against_floors(measure(shared), floors) == []
