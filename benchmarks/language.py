"""How well messages that sell are told from messages that serve, beside a plain keyword list.

Measures on the held-out messages of tests/data (written before the first grammar and model) and on the two
halves of the development corpus in the knowledge folder (CARELANE_SHARED, or ../shared), split by a hash of
the source. Nothing is trained or tuned on the held-out set, and it is never printed.
Ends with 3 when the knowledge folder is not there; the held-out set is measured all the same.

    python -m benchmarks.language            tables
    python -m benchmarks.language --misses   also what was misread in the first half of the corpus
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks import replies
from benchmarks.corpus import KIND_OF_ROLE, rows, shared_folder
from benchmarks.replies import in_read_half
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import fold
from carelane.services.check_text import check_text
from carelane.services.marketing_reading import BY_WORDS

HELD_OUT: Final = Path(__file__).resolve().parents[1] / "tests" / "data" / "messages_held_out.jsonl"
# What a plain filter looks for; the words are those that tools of this field commonly list.
KEYWORDS: Final = re.compile(
    r"\b(?:free|sale|sales|discount|discounts|deal|deals|offer|offers|save|savings|promo|promotion|coupon|special"
    r"|specials|exclusive|limited time|buy|order now|shop|shop now|sign up|subscribe|win|winner|prize|gift|bonus"
    r"|upgrade|refer|referral|check out|new arrivals|clearance|bogo|hurry|act now|don't miss|last chance|vip"
    r"|rewards)\b|\d+ ?% off|\$\d+ off",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message and whether it sells."""

    text: str
    sells: bool
    kind: str = "sample"


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader says: how likely it sells, and whether it would be flagged or shown to a person."""

    probability: float
    flag: bool
    review: bool


Reader = Callable[[Message], Read]


def carelane(message: Message) -> Read:
    """Rules and model together, as `check-text` reports them."""
    found = check_text(message.text, kind=message.kind).marketing
    return Read(found.probability, found.band == "flag", found.band != "clean")


def rules_alone(message: Message) -> Read:
    """The constructions only."""
    found = check_text(message.text, kind=message.kind).marketing
    signs = [rule for rule in found.rules if rule != BY_WORDS]
    plain = found.verdict == "marketing"
    return Read(0.95 if plain else 0.5 if signs else 0.05, plain, bool(signs))


def model_alone(message: Message) -> Read:
    """The n-gram model only."""
    model = marketing_model()
    probability = model.probability(model.logit(fold(message.text).text))
    return Read(probability, model.band(probability) == "flag", model.band(probability) != "clean")


def keyword_list(message: Message) -> Read:
    """A list of words, as most tools have."""
    found = len(KEYWORDS.findall(message.text))
    return Read(min(0.99, 0.05 + 0.45 * found), found > 0, found > 0)


READERS: Final[dict[str, Reader]] = {
    "carelane": carelane, "rules alone": rules_alone, "model alone": model_alone, "keyword list": keyword_list,
}  # fmt: skip


def held_out(*, contested: bool = False) -> list[Message]:
    """The messages written before the first grammar; contested ones (no label is right) on demand."""
    lines = [json.loads(line) for line in HELD_OUT.read_text(encoding="utf-8").splitlines()]
    wanted = {"contested"} if contested else {"marketing", "care"}
    return [Message(line["text"], line["label"] == "marketing") for line in lines if line["label"] in wanted]


def corpus_half(folder: Path, *, first: bool) -> list[Message]:
    """One half of the development corpus, where the source says or shows whether a message is marketing."""
    return [
        Message(line["text"], bool(line["is_marketing"]), KIND_OF_ROLE.get(line["role"], "sample"))
        for line in rows(folder, "messages")
        if line["is_marketing"] is not None and in_read_half(line["source_group"]) is first
    ]


def area(messages: Sequence[Message], reads: Sequence[Read]) -> float:
    """The area under the ROC curve."""
    selling = [read.probability for read, message in zip(reads, messages, strict=True) if message.sells]
    serving = [read.probability for read, message in zip(reads, messages, strict=True) if not message.sells]
    above = sum((high > low) + 0.5 * (high == low) for high in selling for low in serving)
    return above / max(len(selling) * len(serving), 1)


def calibration_error(messages: Sequence[Message], reads: Sequence[Read]) -> float:
    """The mean distance, over ten bands of probability, between what is said and what is so."""
    total = 0.0
    for tenth in range(10):
        inside = [
            (read.probability, message.sells)
            for read, message in zip(reads, messages, strict=True)
            if tenth / 10 <= read.probability < (tenth + 1) / 10 + (tenth == 9)
        ]
        if inside:
            said = sum(item[0] for item in inside) / len(inside)
            so = sum(item[1] for item in inside) / len(inside)
            total += len(inside) * abs(said - so)
    return total / max(len(messages), 1)


def show(title: str, messages: Sequence[Message]) -> None:
    """One table: every reader at both of its levels."""
    selling = sum(message.sells for message in messages)
    serving = len(messages) - selling
    print(f"\n{title}: {selling} that sell, {serving} that serve")
    print("  reader                     precision  recall     F1   false flags      AUC   Brier  calibration error")
    for name, reader in READERS.items():
        reads = [reader(message) for message in messages]
        brier = sum(
            (read.probability - message.sells) ** 2 for read, message in zip(reads, messages, strict=True)
        ) / max(len(messages), 1)
        tail = f"{area(messages, reads):.3f}   {brier:.3f}   {calibration_error(messages, reads):.3f}"
        for level in ("flag", "flag or review"):
            said = [read.flag if level == "flag" else read.review for read in reads]
            hits = sum(yes and message.sells for yes, message in zip(said, messages, strict=True))
            false = sum(said) - hits
            precision, recall = hits / max(hits + false, 1), hits / max(selling, 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            share = 100 * false / max(serving, 1)
            print(
                f"  {name + ', ' + level:<27}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}"
                f"{false:>6} = {share:>4.1f} %   {tail if level == 'flag' else ''}"
            )
            if name == "keyword list":
                break


def show_contested(messages: Sequence[Message]) -> None:
    """Where authorities differ, the right answer is to show a person."""
    reads = [carelane(message) for message in messages]
    flags = sum(read.flag for read in reads)
    reviews = sum(read.review for read in reads) - flags
    print(f"\nheld-out messages on which authorities differ: {len(reads)}, of them flag {flags}, review {reviews}")


def show_misses(messages: Sequence[Message]) -> None:
    """What a person should look at."""
    for message in messages:
        read = carelane(message)
        if read.review != message.sells:
            what = "missed" if message.sells else "false"
            print(f"    - {what} {read.probability:.2f}: {' '.join(message.text.split())[:120]}")


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what was misread in the first half of the corpus")
    arguments = parser.parse_args()
    show("held-out messages", held_out())
    show_contested(held_out(contested=True))
    folder = shared_folder()
    if folder is None:
        print("the knowledge folder is not there (CARELANE_SHARED, or ../shared): the corpus was not measured")
        return 3
    show("development corpus, first half", corpus_half(folder, first=True))
    if arguments.misses:
        show_misses(corpus_half(folder, first=True))
    show("development corpus, second half", corpus_half(folder, first=False))
    replies.show_labelled("held-out replies", replies.held_out(), misses=False)
    replies.show_labelled(
        "replies of the corpus, unread half", replies.corpus_half(folder, read=False, contested=True), misses=False
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
