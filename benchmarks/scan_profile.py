"""Which rules run how often on ordinary service texts, and what each run costs.

Decides: how a rule is timed (its check is wrapped; the wrapper's own cost is measured and taken off).
Leaves alone: judging it; a rule that is dear and often runs wants a narrower trigger or a cheaper check.
"""

import dataclasses
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from benchmarks.service_texts import service_texts
from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.rules.registry import Entry, entries
from carelane.rules.rule import Hit, TextCheck
from carelane.rules.runner import Runner
from carelane.rules.text import Text
from carelane.services.check_text import text_context

SHOWN = 40


class Meter:
    """Runs, seconds and findings of each rule."""

    def __init__(self) -> None:
        self.runs: Counter[str] = Counter()
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.found: Counter[str] = Counter()
        self._own_seconds = 0.0
        self._own_seconds = self._seconds_of_nothing()

    def wrap(self, rule_id: str, check: TextCheck) -> TextCheck:
        """The same check, timed."""
        runs, seconds, found = self.runs, self.seconds, self.found
        clock, own_seconds = time.process_time, self._own_seconds

        def timed(text: Text) -> Iterable[Hit]:
            start = clock()
            hits = list(check(text))
            seconds[rule_id] += clock() - start - own_seconds
            runs[rule_id] += 1
            found[rule_id] += len(hits)
            return hits

        return timed

    def clear(self) -> None:
        """Forget the warm-up."""
        self.runs.clear()
        self.seconds.clear()
        self.found.clear()

    def _seconds_of_nothing(self) -> float:
        text = Text(fold("x"), Target.SAMPLE, text_context(), frozenset())
        wrapped = self.wrap("nothing", lambda _: ())
        for _ in range(20_000):
            wrapped(text)
        each = self.seconds["nothing"] / self.runs["nothing"]
        self.clear()
        return each


def _timed_entries(meter: Meter) -> Mapping[str, Entry]:
    timed = {}
    for rule_id, entry in entries().items():
        rule = entry.rule
        if rule.check is not None:
            rule = dataclasses.replace(rule, check=meter.wrap(rule_id, rule.check))
        timed[rule_id] = Entry(rule, entry.family)
    return timed


def print_profile(count: int) -> None:
    """Print the table: the rules by the time they take of all texts together."""
    meter = Meter()
    runner = Runner(rules=_timed_entries(meter))
    texts = service_texts(count)
    day = date(2026, 11, 25)
    contexts = {item.brand: text_context(use_case="CUSTOMER_CARE", brand=item.brand, as_of=day) for item in texts}
    jobs = [(item.text, Target(item.kind), contexts[item.brand]) for item in texts]
    for job in jobs:
        runner.check_text(*job)
    meter.clear()
    start = time.process_time()
    for job in jobs:
        runner.check_text(*job)
    total = time.process_time() - start
    checks = sum(meter.seconds.values())
    print(f"{count:,} texts as samples and messages: {1e6 * total / count:.1f} us a text with the meter running,")
    print(f"of these {1e6 * checks / count:.1f} us in {len(meter.runs)} rules that ran at all of {len(entries())}\n")
    print(f"{'rule':<44}{'runs/1000':>10}{'us a run':>10}{'us a text':>11}{'found/1000':>12}")
    for rule_id, seconds in sorted(meter.seconds.items(), key=lambda item: -item[1])[:SHOWN]:
        runs = meter.runs[rule_id]
        print(
            f"{rule_id:<44}{1000 * runs / count:>10.1f}{1e6 * seconds / runs:>10.2f}"
            f"{1e6 * seconds / count:>11.3f}{1000 * meter.found[rule_id] / count:>12.1f}"
        )
