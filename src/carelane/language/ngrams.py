"""The features that the linear models read: words, their neighbours and their parts, each as a number.

Decides: what a token is, where a sentence ends, and which features a run of tokens has. Training and
reading call the same functions, so that a model never sees other features than it was fitted on.
Leaves alone: what a feature weighs (`linear.py`, `class_model.py`).

A feature is hashed to 64 bits: a polynomial over bytes. Names are never kept, so a model holds no text.
"""

import re
from functools import lru_cache
from typing import Final

MASK: Final = (1 << 64) - 1
BASE: Final = 0x100000001B3  # of the polynomial over the bytes of a word
NEIGHBOUR: Final = 0x9E3779B97F4A7C15  # joins a word to the next one
PART: Final = 0xD6E8FEB86659FD93  # tells a part of a word from a whole word
FINAL: Final = 0xFF51AFD7ED558CCD  # spreads a hash before its upper bits are used
PARTS: Final = (3, 4, 5)  # lengths of the parts of a word, counting the marks of its two ends
EDGE: Final = "\x02"  # the mark of either end of a word
END: Final = "\x03"  # a sentence ends; also stands before the first word
LINK: Final = "\x04"
SLOT: Final = "\x05"  # a part that is filled in later: {{name}}, [Name], ${name}, @NAME
NUMBER: Final = "0"
# One sign of a word, then letters and apostrophes; apostrophes are dropped, so that dont and don't are one word.
TOKEN: Final = re.compile(
    r"(?<![^\W\d_])(?<!')(?:https?://|www\.)\S+"
    r"|\$?\{[^{}\n]{1,40}\}|\[[^\[\]\n]{1,40}\]|@[a-z_]{2,30}"
    r"|[^\W\d_](?:[^\W\d_]|')*"
    r"|\d+|[$%]|[.!?]+(?='*(?:\s|$))|\n"
)


def words_of(folded: str) -> list[str]:
    """The tokens of a folded text, with one END between sentences and none at either end."""
    found: list[str] = []
    last = END
    for written in TOKEN.findall(folded):
        word = word_of(written)
        if word != END or last != END:
            found.append(word)
        last = word
    if last == END and found:
        found.pop()
    return found


def split_at_blanks(folded: str) -> list[str]:
    """Pieces whose tokens, one piece after the other, are the tokens of the text."""
    if "{" in folded or "[" in folded:  # a slot may hold blanks
        return [folded]
    if "\n" in folded:  # a line break is a token
        return folded.replace("\n", " \n ").split(" ")
    return folded.split()


def word_of(written: str) -> str:
    """The token for what the pattern found."""
    first = written[0]
    if first.isalpha():
        if ":" in written or "." in written:
            return LINK
        return written.replace("'", "")
    if first in ".!?\n":
        return END
    if first in "{[@" or (first == "$" and len(written) > 1):
        return SLOT
    return written if first in "$%" else NUMBER


@lru_cache(maxsize=65_536)
def word_hash(word: str) -> int:
    """The polynomial over the UTF-8 bytes of a word."""
    value = 0
    for byte in word.encode("utf-8", "surrogatepass"):
        value = (value * BASE + byte) & MASK
    return value


def part_hashes(word: str) -> list[int]:
    """The hashes of the parts of a word: every run of 3, 4 and 5 bytes, its ends marked."""
    if not word[0].isalpha():
        return []
    marked = f"{EDGE}{word}{EDGE}".encode("utf-8", "surrogatepass")
    found: list[int] = []
    for length in PARTS:
        for start in range(len(marked) - length + 1):
            value = 0
            for byte in marked[start : start + length]:
                value = (value * BASE + byte) & MASK
            found.append((value * PART) & MASK)
    return found


@lru_cache(maxsize=65_536)
def word_places(word: str, bits: int) -> tuple[int, ...]:
    """The places of a word itself and of its parts in a table of 2**bits weights."""
    if word == END:
        return ()
    return tuple(slot(value, bits) for value in (word_hash(word), *part_hashes(word)))


def places_by_token(words: list[str], bits: int) -> list[list[int]]:
    """For each token, and for the END behind the last one, the places of the features that end with it.

    A token has its own word and parts, and its pair with the token before. So the features of a run of whole
    sentences are those of its tokens, whatever stands around it. Triples and pairs that skip a word were tried:
    they won nothing on texts of other authors.
    """
    found: list[list[int]] = []
    before = word_hash(END)
    for word in [*words, END]:
        value = word_hash(word)
        found.append([*word_places(word, bits), slot(joined(before, value), bits)])
        before = value
    return found


def windows(words: list[str]) -> list[tuple[int, int]]:
    """Every sentence, and every two sentences in a row, as ranges of tokens that take in the END behind them."""
    ends = [index + 1 for index, word in enumerate(words) if word == END]
    ends.append(len(words) + 1)
    starts = [0, *ends[:-1]]
    pairs = list(zip(starts, ends[1:], strict=False))
    return [*zip(starts, ends, strict=True), *pairs]


def joined(first: int, second: int) -> int:
    """The hash of two neighbours."""
    return (first * NEIGHBOUR + second) & MASK


def slot(value: int, bits: int) -> int:
    """The place of a hash in a table of 2**bits weights."""
    return ((value * FINAL) & MASK) >> (64 - bits)
