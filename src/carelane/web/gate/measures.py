"""What the gate of this process did, as numbers for a monitoring system.

Decides: what is counted: decisions by outcome, reasons by code, noted texts, and how long deciding took. Nothing about
persons, numbers, texts or workspaces.
Source: https://prometheus.io/docs/instrumenting/exposition_formats/ (text format).
"""

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from carelane.services.gate.question import SendAnswer

BUCKETS: Final = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)


@dataclass(slots=True)
class Measures:
    """Counters that only rise."""

    decisions: Counter[tuple[str, str]] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    noted: int = 0
    slow: Counter[float] = field(default_factory=Counter)
    seconds: float = 0.0
    requests: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, answers: Iterable[SendAnswer], seconds: float) -> None:
        """One request was answered."""
        with self._lock:
            self.requests += 1
            self.seconds += seconds
            for bucket in BUCKETS:
                if seconds <= bucket:
                    self.slow[bucket] += 1
                    break
            for answer in answers:
                self.decisions[answer.decision.outcome.value, "yes" if answer.is_enforced else "no"] += 1
                self.noted += answer.is_noted
                for reason in answer.decision.reasons:
                    self.reasons[reason.code] += 1

    def text(self) -> str:
        """The exposition format."""
        with self._lock:
            return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# HELP carelane_decisions_total Decisions of the send gate."
        yield "# TYPE carelane_decisions_total counter"
        for (outcome, enforced), count in sorted(self.decisions.items()):
            yield f'carelane_decisions_total{{outcome="{outcome}",enforced="{enforced}"}} {count}'
        yield "# HELP carelane_decision_reasons_total Reasons that decisions gave."
        yield "# TYPE carelane_decision_reasons_total counter"
        for code, count in sorted(self.reasons.items()):
            yield f'carelane_decision_reasons_total{{code="{code}"}} {count}'
        yield "# HELP carelane_texts_noted_total Texts that were noted as sent."
        yield "# TYPE carelane_texts_noted_total counter"
        yield f"carelane_texts_noted_total {self.noted}"
        yield "# HELP carelane_gate_seconds How long answering a request to the gate took."
        yield "# TYPE carelane_gate_seconds histogram"
        below = 0
        for bucket in BUCKETS:
            below += self.slow[bucket]
            yield f'carelane_gate_seconds_bucket{{le="{bucket}"}} {below}'
        yield f'carelane_gate_seconds_bucket{{le="+Inf"}} {self.requests}'
        yield f"carelane_gate_seconds_sum {self.seconds:.6f}"
        yield f"carelane_gate_seconds_count {self.requests}"
