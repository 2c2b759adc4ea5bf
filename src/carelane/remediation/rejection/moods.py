r"""What a clause does with the fault that it names: assert it, deny it, or only think of it.

Decides: which faults of a clause are taken back ("is not missing", "no issues with", "is compliant", "has been added")
and which are only possible ("if it is missing", "for example", "may be rejected because", "is it missing?").
Leaves alone: what the asserted ones mean (`grammar`), and approvals of a whole campaign (`approval`).
Denials count word by word: what they do not cover is still asserted. Praise counts only for a clause without any
other fault, because reviewers praise one thing and blame the next in one breath.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from carelane.remediation.rejection.vocabulary import Mention, patterns_by_kind

_FILE: Final = Path(__file__).with_name("moods.toml")
_KINDS: Final = (
    "denies", "approves", "mended", "doubts", "wants", "general", "opens", "condition", "indirect", "asks",
)  # fmt: skip
PROHIBITED: Final = frozenset(
    {
        "adult", "hate", "alcohol", "firearms", "tobacco", "cannabis", "gambling", "finance", "leadgen",
        "other-prohibited", "prohibited", "spam", "high-risk", "reputation",
    }
)  # fmt: skip
# The faults that a clause can be about; the other "faults" of the vocabulary only settle cases.
FAULTS: Final = PROHIBITED | {
    "lack", "demand", "incomplete", "vague", "mismatch", "inaccessible", "login", "unverifiable", "insecure",
    "content-thin", "thin-hard", "forced", "prechecked", "bundled", "implied", "transferred", "shares", "may-share",
    "methods-fault", "not-eligible", "personal", "duplicate", "foreign", "strange-characters", "shortener", "multiple",
    "reused", "free-mail", "process", "not-filled", "unmentioned", "inaccurate-registration", "flag-off", "marketing",
    "expired-certificate", "reseller",
}  # fmt: skip
_WORD: Final = re.compile(r"[a-z0-9']")
_DENIED_CONTENT: Final = re.compile(
    r"(?:\b(?:no|without|free +(?:of|from)|nothing)|not +(?:find|see|detect|identify|notice|contain|include|promote|"
    r"involve|mention|offer|sell|advertise|show|relate|concern|appear +to +\w+|seem +to +\w+)(?:ed|s)?)\b"
)
_WAS_LOOKED_FOR: Final = re.compile(
    r"\b(?:found|detected|seen|identified|noticed|evident|there +(?:is|are|was|were)|(?:found|see|saw|detected) +no|"
    r"evidence|signs?|traces?|not +[a-z]+|free +(?:of|from))\b"
)
_PERMITS: Final = re.compile(
    r"\b(?:(?:allow|permit|accept|tolerat|support)[a-z]*|must|should|shall|may|can|cannot|ensure|make +sure)\b"
)
_FILLING: Final = re.compile(
    r"[\s,]*(?:(?:or|nor|and|any|of|other|kind|such|a|to|content|material|the|related)[\s,]*)*"
)
_BUT: Final = re.compile(r"\W*(?:but|however|yet|nevertheless|still)\b")
_BEGINS_AT_LARGE: Final = re.compile(
    r"\W*(?:an? |any |missing |failure |failing |not |lack +of |omitting |no |leaving |incomplete |"
    r"campaigns? (?:with|that))"
)
_FEW: Final = 24  # characters: "no evidence of any", "no sign of"
_END_OF_CONDITION: Final = re.compile(r",|\bthen\b")


class Mood(StrEnum):
    """What is done with the faults of a clause."""

    ASSERTS = "asserts"
    DENIES = "denies"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Heard:
    """The mood of a clause, and the mentions that it leaves standing."""

    mood: Mood
    mentions: tuple[Mention, ...]


def heard(text: str, start: int, end: int, found: Sequence[Mention]) -> Heard:
    """The mood of the clause at start..end of a text in matching form."""
    start = _first_word(text, start, end)
    clause = text[start:end]
    faults = [item for item in found if item.concept in FAULTS and not _is_only_a_name(item, found)]
    if not faults:
        return Heard(Mood.ASSERTS, tuple(found))
    if _search("mended", clause) and not _search("doubts", clause) and not _search("wants", clause):
        return Heard(Mood.DENIES, ())
    denied = [*_denied(clause, start), *_denied_content(text, start, end, found)]
    praised = [] if _only_doubted(clause, denied, start) else list(_ranges("approves", clause, start))
    left = [item for item in faults if not _covered(item, denied)]
    if not [item for item in left if not _covered(item, praised)]:
        return Heard(Mood.DENIES, ())
    kept = tuple(item for item in found if item.kind != "fault" or not _covered(item, denied))
    possible = [item for item in left if _is_possible(clause, start, item)]
    firm = [item for item in left if item not in possible and item.concept != "demand"]
    if possible and not firm:
        return Heard(Mood.POSSIBLE, kept)
    return Heard(Mood.ASSERTS, tuple(item for item in kept if item not in possible))


def _is_only_a_name(fault: Mention, found: Sequence[Mention]) -> bool:
    """True for the "name" of "brand name": it demands nothing."""
    return fault.concept == "demand" and any(
        item.kind != "fault" and item.start <= fault.start and fault.end <= item.end for item in found
    )


def gives_examples(sentence: str) -> bool:
    """True when a sentence speaks of campaigns at large or gives an example."""
    return _search("opens", sentence[_first_word(sentence, 0, len(sentence)) :])


def supposes(sentence: str) -> bool:
    """True when a sentence only says what may happen, or under which condition."""
    return gives_examples(sentence) or _search("general", sentence) or _search("condition", sentence)


def asks(sentence: str) -> bool:
    """True for a question that can be answered with yes or no."""
    return _search("asks", sentence[_first_word(sentence, 0, len(sentence)) :])


def takes_all_back(sentence: str) -> bool:
    """True for "neither the website nor the policy is missing": one denial holds for all of it."""
    sentence = sentence.strip(" .,!")
    return any(match.group() == sentence for match in _matches("denies", sentence))


def turns(clause: str) -> bool:
    """True when a clause begins with "but": what held for the one before does not hold for it."""
    return _BUT.match(clause) is not None


def _first_word(text: str, start: int, end: int) -> int:
    first = _WORD.search(text, start, end)
    return first.start() if first else start


def _denied(clause: str, offset: int) -> Iterator[tuple[int, int]]:
    wanted = next((match.start() for match in _matches("wants", clause)), len(clause))
    for start, end in _ranges("denies", clause, offset):
        if start - offset < wanted:
            yield start, end


def _only_doubted(clause: str, denied: Sequence[tuple[int, int]], offset: int) -> bool:
    """True when a word of doubt stands outside of the denials."""
    return any(
        not any(start <= match.start() + offset < end for start, end in denied) for match in _matches("doubts", clause)
    )


def _denied_content(text: str, start: int, end: int, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """ "No gambling content was found", "does not sell alcohol": what is looked for there and is not there."""
    content = [item for item in found if item.concept in PROHIBITED]
    if not content or _PERMITS.search(text, start, end) or not _WAS_LOOKED_FOR.search(text, start, end):
        return
    for match in _DENIED_CONTENT.finditer(text, start, end):
        place = match.end()
        for item in content:
            if item.start >= match.start() and _FILLING.fullmatch(text, place, max(place, item.start)):
                place = max(place, item.end)
            elif 0 <= item.start - place <= _FEW and not _things_between(found, place, item.start):
                place = item.end
        if place > match.end():
            yield match.start(), place


def _things_between(found: Sequence[Mention], start: int, end: int) -> bool:
    return any(item.kind != "fault" and start <= item.start < end for item in found)


def _is_possible(clause: str, offset: int, fault: Mention) -> bool:
    """True for a fault behind "if" (up to the comma) or "may be rejected because", or of nobody in particular."""
    place = fault.start - offset
    for match in _matches("condition", clause):
        if _search_before("indirect", clause, match.start()):
            continue
        stop = _END_OF_CONDITION.search(clause, match.end())
        if match.start() <= place and (stop is None or place < stop.start()):
            return True
    first = next((match for match in _matches("general", clause)), None)
    return first is not None and (place >= first.start() or _BEGINS_AT_LARGE.match(clause) is not None)


def _search_before(kind: str, clause: str, place: int) -> bool:
    return any(clause[match.end() : place].strip() == "" for match in _matches(kind, clause[:place]))


def _covered(item: Mention, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(item.start < end and start < item.end for start, end in ranges)


def _ranges(kind: str, clause: str, offset: int) -> Iterator[tuple[int, int]]:
    for match in _matches(kind, clause):
        yield match.start() + offset, match.end() + offset


def _matches(kind: str, clause: str) -> Iterator[re.Match[str]]:
    return _patterns()[kind].finditer(clause)


def _search(kind: str, clause: str) -> bool:
    return next(_matches(kind, clause), None) is not None


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return patterns_by_kind(_FILE, "moods", _KINDS)
