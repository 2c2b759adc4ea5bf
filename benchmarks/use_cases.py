"""How well a single text shows its use case, beside the commonest code and a vote of keywords.

Reads the development corpus from the knowledge folder (CARELANE_SHARED, or ../shared), which is never copied. Ends
with 3 when the folder is not there. What the model scored on folds of our own grammars stands in its file.

A sender's code only says where the sender filed the text: orders and appointment reminders filed under Customer Care
count here as misses of Delivery and Account Notification. The corpus is split in two by a hash of its source, and
misses are printed of one half only.

    python -m benchmarks.use_cases            tables
    python -m benchmarks.use_cases --misses   also what was misread, but never of the unread half
"""

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import rows, shared_folder
from benchmarks.replies import in_read_half
from carelane.language.linear import read_model
from carelane.services.use_case_hint.definition_words import DEFINITION_WORDS
from carelane.services.use_case_hint.hint import hint_of
from training.grammar import families, written

# By how common they are in registrations, as the providers' lists suggest; also what a vote without hits falls to.
COMMON = ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION", "MARKETING", "DELIVERY_NOTIFICATION", "2FA", *DEFINITION_WORDS)
_WORD = re.compile(r"[a-z]+")
Guesser = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One text with the code under which its sender filed it."""

    text: str
    code: str


def carelane(text: str) -> tuple[str, ...]:
    """Our three guesses."""
    return hint_of(text).top


def keyword_vote(text: str) -> tuple[str, ...]:
    """The codes with most keywords in the text; ties and texts without keywords go to the commoner code."""
    words = Counter(_WORD.findall(text.lower()))
    votes = {code: sum(words[word] for word in listed.split()) for code, listed in DEFINITION_WORDS.items()}
    return tuple(sorted(votes, key=lambda code: (-votes[code], COMMON.index(code)))[:3])


def half(folder: Path, *, read: bool) -> list[Row]:
    """The texts of one half whose code names one purpose."""
    known = set(read_model("use_cases")["classes"])
    return [
        Row(line["text"], line["use_case"])
        for line in rows(folder, "messages")
        if line["use_case"] in known and in_read_half(line["source_group"]) is read
    ]


def show(title: str, texts: list[Row]) -> None:
    """How often the code is first and among three; the mean over codes is blind to how common each is."""
    commonest = tuple(code for code, _ in Counter(row.code for row in texts).most_common(3))
    print(f"\n{title}: {len(texts)} texts")
    guessers: tuple[tuple[str, Guesser], ...] = (
        ("carelane", carelane), ("keyword vote", keyword_vote), ("commonest codes here", lambda _: commonest),
    )  # fmt: skip
    for name, guess in guessers:
        guesses = [(row.code, guess(row.text)) for row in texts]
        first = sum(code == top[0] for code, top in guesses)
        three = sum(code in top for code, top in guesses)
        total = max(len(texts), 1)
        by_code = [
            [code == top[0] for wanted, top in guesses if wanted == code] for code in {row.code for row in texts}
        ]
        mean = sum(sum(hits) / len(hits) for hits in by_code) / max(len(by_code), 1)
        print(
            f"  {name:<21} first {first:>3} ({100 * first / total:.1f} %)"
            f"  among three {three:>3} ({100 * three / total:.1f} %)  first, mean over codes {100 * mean:.1f} %"
        )
    vetoed = [row for row in texts if row.code in {veto.code for veto in hint_of(row.text).vetoes}]
    print(f"  the sender's code is ruled out in {len(vetoed)}")


def show_folds() -> None:
    """What the model scored on ideas that it had not seen, beside the keyword vote on the same lines."""
    scores = read_model("use_cases")["about"]["scores"]
    print(f"our own grammars, {scores['folds']} folds by idea, 16 codes that are about equally common")
    print(
        f"  model alone           first {100 * scores['first']:.1f} %  among three {100 * scores['among_three']:.1f} %"
    )
    print(f"  model alone           first is defensible {100 * scores['first_defensible']:.1f} %")
    chance = random.Random(1)  # noqa: S311  reproducible on purpose
    lines = [
        (family.label, keyword_vote(written(line, family.slots, chance)))
        for name in ("use_cases", "use_cases_study")
        for family in families(name, "use_case")
        for line in family.lines
    ]
    first = sum(code == top[0] for code, top in lines) / len(lines)
    three = sum(code in top for code, top in lines) / len(lines)
    print(f"  keyword vote          first {100 * first:.1f} %  among three {100 * three:.1f} %")


def show_misses(texts: list[Row]) -> None:
    """What a person should look at."""
    for row in texts:
        hint = hint_of(row.text)
        if hint.top[0] != row.code:
            ruled = " (ruled out)" if row.code in {veto.code for veto in hint.vetoes} else ""
            print(f"    - {row.code}{ruled} read as {', '.join(hint.top)}: {' '.join(row.text.split())[:100]}")


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true", help="also what was misread")
    misses = parser.parse_args().misses
    folder = shared_folder()
    if folder is None:
        print("the knowledge folder is not there: set CARELANE_SHARED, or put it at ../shared", file=sys.stderr)
        return 3
    show_folds()
    read, unread = half(folder, read=True), half(folder, read=False)
    show("corpus, half that was read", read)
    if misses:
        show_misses(read)
    show("corpus, unread half", unread)
    start = time.perf_counter()
    for row in (*read, *unread):
        hint_of(row.text)
    print(f"\n{(len(read) + len(unread)) / (time.perf_counter() - start):,.0f} texts a second, one process")
    return 0


if __name__ == "__main__":
    sys.exit(main())
