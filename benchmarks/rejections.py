"""How well rejections are read: causes found by words and by codes, beside a naive list of keywords.

Reads the development corpus from the knowledge folder (CARELANE_SHARED, or ../shared), which is never copied, and
prints only counts of it; ends with 3 when the folder is not there. The held-out texts of tests/data, written by
others, are never printed either.

Providers were split in two by a hash of their names before the first text was read (`in_read_half`): the grammar
was first written with the texts of one half in sight, and the figure on the other half was taken then, at the commit
that docs/explanation/rejections.md names. Later the texts of READ_LATER were read too, of AWS only every second one
(by a hash of the id); the remaining providers and the other texts of AWS stay unread for good.

    python -m benchmarks.rejections
"""

import hashlib
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.corpus import rows, shared_folder
from carelane.remediation.causes import causes
from carelane.services.read_rejection import read_rejection

HELD_OUT: Final = Path(__file__).resolve().parents[1] / "tests" / "data" / "rejections_held_out.jsonl"
READ_LATER: Final = ("Twilio", "Twilio (shared 305xx)")
READ_BY_HALVES: Final = "AWS End User Messaging"
_WILD: Final = "seen_in_the_wild"
_SEPARATORS: Final = re.compile(r"[,; ]+")
_WORD: Final = re.compile(r"[a-z]{4,}")
Row = dict[str, Any]
Reader = Callable[[Row], set[str]]


def in_read_half(name: str) -> bool:
    """Which half of a split a provider or an id falls in."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0


def was_read(row: Row) -> bool:
    """True for a text that was in sight when the grammar was written or corrected."""
    provider = row["provider"]
    if provider == READ_BY_HALVES:
        return in_read_half(row["id"])
    return provider in READ_LATER or in_read_half(provider)


def as_given(row: Row) -> set[str]:
    """The text as registrants see it, with the provider that they would name."""
    return _causes(row["text"], row.get("provider") or "")


def codes_stripped(row: Row) -> set[str]:
    """The words alone."""
    return _causes(_stripped(row), "")


def codes_added(row: Row) -> set[str]:
    """The text followed by its codes, where it has any."""
    codes = [code for code in _SEPARATORS.split(row.get("code") or "") if code]
    given = f"{row['text']}\nRejection code {', '.join(codes)}" if codes else row["text"]
    return _causes(given, row.get("provider") or "")


def keywords(row: Row) -> set[str]:
    """The naive way: a cause whose title shares more than half of its longer words with the text."""
    words = set(_WORD.findall(_stripped(row).lower()))
    titles = {name: set(_WORD.findall(known.title.lower())) for name, known in causes().items()}
    return {name for name, title in titles.items() if title and 2 * len(title & words) > len(title)}


def _stripped(row: Row) -> str:
    text: str = row["text"]
    for code in _SEPARATORS.split(row.get("code") or ""):
        text = text.replace(code, "") if code else text
    return text if text.strip() else row["text"]


def _causes(text: str, provider: str) -> set[str]:
    return {demand.cause for demand in read_rejection(text, provider).causes}


@dataclass(slots=True)
class Score:
    """Micro-averaged counts."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    exact: int = 0
    texts: int = 0

    def add(self, found: set[str], wanted: set[str]) -> None:
        """Count one text."""
        self.right += len(found & wanted)
        self.extra += len(found - wanted)
        self.missed += len(wanted - found)
        self.exact += found == wanted
        self.texts += 1

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + self.extra + self.missed, 1)

    def __str__(self) -> str:
        precision = self.right / max(self.right + self.extra, 1)
        recall = self.right / max(self.right + self.missed, 1)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {self.f1:.3f}  exact {self.exact:>3} of {self.texts:<3}"


def score(texts: Iterable[Row], reader: Reader) -> Score:
    """The score of a reader on some texts."""
    total = Score()
    for row in texts:
        total.add(reader(row), set(row["causes"]))
    return total


def measure(folder: Path) -> dict[str, Score]:
    """The figures that have a floor."""
    texts = rows(folder, "rejections")
    wild = [row for row in texts if row["kind"] == _WILD]
    return {
        "codes stripped": score(texts, codes_stripped),
        "as given": score(texts, as_given),
        "wild, as given": score(wild, as_given),
    }


def show(title: str, texts: list[Row]) -> None:
    """One block of figures."""
    if not texts:
        return
    print(f"\n{title}: {len(texts)} texts")
    readers = {"codes stripped": codes_stripped, "as given": as_given, "codes added": codes_added, "keywords": keywords}
    for name, reader in readers.items():
        print(f"  {name:<16} {score(texts, reader)}")


def show_providers(texts: list[Row]) -> None:
    """Figures of each provider, codes stripped."""
    by_provider: dict[str, list[Row]] = defaultdict(list)
    for row in texts:
        by_provider[row["provider"]].append(row)
    print("\nby provider, codes stripped (* read in part, - never read)")
    for name, own in sorted(by_provider.items(), key=lambda item: -len(item[1])):
        seen = {was_read(row) for row in own}
        mark = " " if seen == {True} else "*" if len(seen) == 2 else "-"
        print(f"  {mark} {name:<44} {score(own, codes_stripped)}")


def show_speed(texts: list[Row]) -> None:
    """Texts a second, and the time for a paste of 100 kB."""
    start = time.perf_counter()
    for row in texts:
        as_given(row)
    rate = len(texts) / (time.perf_counter() - start)
    paste = "The opt-in reply must name the brand, and the policy says nothing of third parties (861).\n" * 1_150
    start = time.perf_counter()
    read_rejection(paste)
    print(f"\n{rate:,.0f} texts a second; a paste of {len(paste):,} characters in {time.perf_counter() - start:.2f} s")


def main() -> int:
    """Print the tables."""
    folder = shared_folder()
    if folder is None:
        print("the knowledge folder is not there: set CARELANE_SHARED")
        return 3
    texts = rows(folder, "rejections")
    show("all", texts)
    show("seen in the wild", [row for row in texts if row["kind"] == _WILD])
    show("read while the grammar was written", [row for row in texts if was_read(row)])
    show("never read", [row for row in texts if not was_read(row)])
    show_providers(texts)
    if HELD_OUT.exists():
        show("held out, by other authors", [json.loads(line) for line in HELD_OUT.read_text("utf-8").splitlines()])
    show_speed(texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
