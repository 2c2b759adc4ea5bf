"""What the reader of a rejection is told beside the causes.

Decides: the wording of the notes and their order.
Leaves alone: the reading itself (`reader`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from carelane.remediation.causes import causes
from carelane.remediation.rejection.plain import MOST_CHARACTERS
from carelane.remediation.rejection.reading import NOT_SPECIFIED, RejectionReading

_MOST_LISTED: Final = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """What was seen in the text beside its causes.

    words: the causes that words say. possible: those that are named and not asserted. approves_too: the text approves
    something and names faults nevertheless. waits: it says that a review goes on. length: of the paste, in characters.
    """

    words: frozenset[str]
    possible: tuple[str, ...] = ()
    is_foreign: bool = False
    is_cut: bool = False
    approves_too: bool = False
    waits: bool = False
    length: int = 0


def families(names: Iterable[str]) -> set[str]:
    """The families of these causes."""
    return {causes()[name].family for name in names}


def notes_on(reading: RejectionReading, beside: Beside) -> Iterator[str]:
    """The notes on a reading, in the order of their weight."""
    if beside.is_cut:
        yield f"The text has {beside.length:,} characters; only the first {MOST_CHARACTERS:,} were read."
    if len(reading.campaign_ids) > 1:
        count, listed = len(reading.campaign_ids), ", ".join(reading.campaign_ids)
        yield f"The text speaks of {count} campaigns ({listed}): read the answer for each one on its own."
    if beside.is_foreign:
        yield (
            "The text is not in English, and only English is read: its codes count, its words do not. Paste the "
            "English original if there is one."
        )
    yield from _on_codes(reading, beside)
    if beside.approves_too:
        yield (
            "The text also approves something: look which campaign, or which brand, the faults belong to before you "
            "change anything."
        )
    if beside.possible:
        listed = "; ".join(f"{causes()[name].title} ({name})" for name in beside.possible[:_MOST_LISTED])
        more = len(beside.possible) - _MOST_LISTED
        listed += f"; and {more} more" if more > 0 else ""
        yield f"Named only under a condition, as an example or in a question, and so not as a fault of yours: {listed}."
    yield from _on_the_whole(reading, beside)


def _on_codes(reading: RejectionReading, beside: Beside) -> Iterator[str]:
    for code in reading.codes:
        if code.clashes:
            others = ", ".join(code.clashes)
            yield f"The code {code.code} means something else at {others}: name the provider with --provider."
        if beside.words and not any(families(beside.words) & families(item.causes) for item in code.meanings):
            yield f"The code {code.code} ({code.meanings[0].title}) and the words say different things; both are shown."
    for name in reading.unknown_codes:
        yield f"{name} is a code that we do not know: ask the provider what it stands for."


def _on_the_whole(reading: RejectionReading, beside: Beside) -> Iterator[str]:
    if reading.approved == "campaign":
        yield "The text says that your campaign was approved: there is nothing to correct."
    elif reading.approved == "brand":
        yield "The text says that your brand was approved: there is nothing to correct in it."
    elif not reading.causes and beside.waits:
        yield "The text says that the review goes on: nothing was decided yet, and there is nothing to correct so far."
    elif not reading.causes and not beside.is_foreign:
        yield "The text names no fault that could be recognised."
    elif reading.causes and all(item.cause == NOT_SPECIFIED for item in reading.causes):
        yield (
            "The text says that it was declined and names no cause that could be recognised: ask the provider for the "
            "reviewer's words."
        )
