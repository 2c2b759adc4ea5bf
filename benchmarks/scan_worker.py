"""Measure one engine in this fresh process and print one line of JSON.

    python -m benchmarks.scan_worker ENGINE INPUT.json

Decides: what is timed: processor seconds of the scan alone, after a warm-up on as many other texts,
because automata and caches grow with the texts they have seen and bulk runs are long; the set-up with its
imports separately. Memory is the peak of the process.
Leaves alone: rounds, medians and the table (`scan.py`).
"""

import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.scan_engines import ENGINES, Job

COMPARED = 200  # texts on which the ids found are compared with the baseline's


def peak_megabytes() -> float:
    """The most memory that this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def measure(name: str, source: Path) -> dict[str, object]:
    """Times, memory and what was found."""
    engine = next(item for item in ENGINES if item.name == name)
    data = json.loads(source.read_text(encoding="utf-8"))
    rows = data["plain" if engine.only_plain else "texts"]
    warm = min(engine.most_texts, len(rows) // 2)
    count = 2 * warm
    texts = [tuple(row) for row in rows[:count]]
    job = Job(texts, tuple(data["patterns"]))
    before = peak_megabytes()
    start = time.perf_counter()
    ready = engine.prepare(job)
    setup_seconds = time.perf_counter() - start
    ready.run(0, warm)
    start, start_processor = time.perf_counter(), time.process_time()
    found = ready.run(warm, count)
    processor_seconds = time.process_time() - start_processor
    return {
        "texts": count - warm, "seconds": time.perf_counter() - start, "processor_seconds": processor_seconds,
        "setup_seconds": setup_seconds, "peak_mb": peak_megabytes(), "added_mb": peak_megabytes() - before,
        "found": found, "note": ready.note,
        "ids": [sorted(ready.ids(folded)) for _, folded, _, _ in texts[:COMPARED]] if ready.ids else None,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
