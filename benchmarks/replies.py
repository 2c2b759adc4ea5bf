"""How well inbound replies are read: wishes to stop found, ordinary replies left alone, beside a keyword list.

Reads the development corpus and the public sets of ordinary inbound texts from the knowledge folder
(CARELANE_SHARED, or ../shared), which are never copied, and the held-out replies of tests/data. Ends with 3
when the folder is not there.

The corpus is split in two by a hash of its source: rules were tuned on the texts of one half only, and of the
other only counts are printed. The public sets are split likewise, by a hash of the text.

    python -m benchmarks.replies            tables
    python -m benchmarks.replies --misses   also what was misread, but never of the unread half
"""

import argparse
import csv
import hashlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import rows, shared_folder
from carelane.language.replies import read_reply
from carelane.language.replies.keywords import WORDS
from carelane.language.replies.reply import STOPPING
from carelane.services.read_reply import context_of

HELD_OUT = Path(__file__).resolve().parents[1] / "tests" / "data" / "replies_held_out.jsonl"
_NOT_LETTERS = re.compile(r"[\W_]+")
Level = str  # "act", "review" or "none": what happens to the texts


@dataclass(frozen=True, slots=True)
class Row:
    """One reply with what its source says that it is."""

    text: str
    label: str
    context: str = "none"


Reader = Callable[[Row], Level]


def carelane(row: Row) -> Level:
    """Our reading."""
    reply = read_reply(row.text, context_of(row.context))
    if not reply.holds_texts:
        return "none"
    return reply.band


def keyword_list(row: Row) -> Level:
    """What most platforms do: the whole reply is one of the documented words."""
    return "act" if _NOT_LETTERS.sub("", row.text.lower()) in WORDS else "none"


def in_read_half(key: str) -> bool:
    """Which half of a split a key falls in."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2 == 0


def corpus_half(folder: Path, *, read: bool, contested: bool) -> list[Row]:
    """One half of the development corpus."""
    return [
        Row(line["text"], line["label"])
        for line in rows(folder, "optouts")
        if in_read_half(line["source_group"]) is read and (contested or not line.get("contested"))
    ]


def held_out() -> list[Row]:
    """The replies that were written before the first rule."""
    lines = map(json.loads, HELD_OUT.read_text(encoding="utf-8").splitlines())
    return [Row(line["text"], line["intent"], line.get("context", "none")) for line in lines]


def inbound_sets(folder: Path) -> dict[str, list[str]]:
    """Ordinary inbound texts by set, each text once."""
    data = folder / "data"
    banking = [text for part in ("train", "test") for text in _column(data / "banking77" / f"{part}.csv")]
    clinc = json.loads((data / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
    nlupp = json.loads((data / "nlupp" / "nlupp.json").read_text(encoding="utf-8"))
    found = {
        "banking77": banking,
        "clinc150": [pair[0] for part in clinc.values() for pair in part],
        "nlupp": [item["text"] for item in nlupp],
        "multidogo": _column(data / "multidogo" / "customer_turns.csv"),
    }
    return {name: list(dict.fromkeys(texts)) for name, texts in found.items()}


def _column(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [line["text"] for line in csv.DictReader(file)]


def show_labelled(title: str, texts: list[Row], *, misses: bool) -> None:
    """Precision, recall and F1 of wishes to stop. A false alarm is a text that should stop nothing."""
    wishes = [row for row in texts if row.label == "revocation"]
    others = [row for row in texts if row.label not in STOPPING]
    related = [row for row in texts if row.label in STOPPING and row.label != "revocation"]
    related_kinds = f"{len(related)} wrong numbers, deaths, complaints"
    print(f"\n{title}: {len(wishes)} wishes to stop, {related_kinds}, {len(others)} others")
    for name, reader, levels in (
        ("act", carelane, {"act"}),
        ("act or review", carelane, {"act", "review"}),
        ("keyword list", keyword_list, {"act"}),
    ):
        hit = sum(reader(row) in levels for row in wishes)
        false = sum(reader(row) in levels for row in others)
        held = sum(reader(row) in levels for row in related)
        precision, recall = hit / max(hit + false, 1), hit / max(len(wishes), 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"  {name:<14} precision {precision:.3f}  recall {recall:.3f} ({hit}/{len(wishes)})  F1 {f1:.3f}"
            f"  false {false}/{len(others)}  related held {held}/{len(related)}"
        )
    if misses:
        show_misses([*wishes, *related, *others])


def show_misses(texts: Iterable[Row]) -> None:
    """What a person should look at."""
    for row in texts:
        level = carelane(row)
        if (row.label in STOPPING) != (level != "none"):
            print(f"    - {row.label} read as {level}: {' '.join(row.text.split())[:110]}")


def show_inbound(sets: dict[str, list[str]], *, read: bool) -> None:
    """Shares of ordinary texts that are held."""
    half = "looked at while tuning" if read else "never looked at"
    print(f"\nordinary inbound texts, the half {half} (aim: act <= 1 %, review <= 5 %)")
    for name, texts in sets.items():
        levels = [carelane(Row(text, "other")) for text in texts if in_read_half(text) is read]
        listed = sum(keyword_list(Row(text, "other")) == "act" for text in texts if in_read_half(text) is read)
        act, review, total = levels.count("act"), levels.count("review"), len(levels)
        print(
            f"  {name:<10} {total:>6} texts  act {act:>3} ({100 * act / total:.3f} %)  review {review:>3}"
            f" ({100 * review / total:.3f} %)  keyword list {listed:>3} ({100 * listed / total:.3f} %)"
        )


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true", help="also what was misread")
    misses = parser.parse_args().misses
    folder = shared_folder()
    if folder is None:
        print("the knowledge folder is not there: set CARELANE_SHARED, or put it at ../shared", file=sys.stderr)
        return 3
    show_labelled("corpus, half that was read", corpus_half(folder, read=True, contested=True), misses=misses)
    show_labelled("corpus, unread half", corpus_half(folder, read=False, contested=True), misses=False)
    show_labelled(
        "corpus, unread half without contested", corpus_half(folder, read=False, contested=False), misses=False
    )
    show_labelled("held-out replies of tests/data", held_out(), misses=misses)
    sets = inbound_sets(folder)
    start = time.perf_counter()
    show_inbound(sets, read=False)
    show_inbound(sets, read=True)
    seconds = time.perf_counter() - start
    print(f"\n{sum(map(len, sets.values())) / seconds:,.0f} replies a second, one process, keyword list included")
    return 0


if __name__ == "__main__":
    sys.exit(main())
