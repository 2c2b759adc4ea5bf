"""What a rejection says, as data.

Decides: what a reading consists of.
Leaves alone: how it is read (the other modules of this package) and what the campaign itself shows (`services`).
Spans are half-open, in code points of the text as it was handed over.
"""

from dataclasses import dataclass
from typing import Final, Literal

from carelane.domain.finding import Confidence, Span
from carelane.remediation.code_files import Code

Basis = Literal["words", "code", "both"]
Approved = Literal["", "campaign", "brand"]
NOT_SPECIFIED: Final = "unspecified"  # the cause of a text that names no fault


@dataclass(frozen=True, slots=True)
class CodeFound:
    """A code in the text.

    `meanings` are the entries that it stands for here; `clashes` names other lists in which the same number means
    something else (empty when the provider settles it).
    """

    code: str
    span: Span
    meanings: tuple[Code, ...]
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Demand:
    """One asserted cause: the words that say it (an empty span never: with a code alone, the code's own span)."""

    cause: str
    span: Span
    confidence: Confidence
    basis: Basis
    code: str = ""  # the code that means it, "" when only the words do


@dataclass(frozen=True, slots=True)
class Suspected:
    """A cause that the text does not name; `why` says what speaks for it, such as a finding of the campaign."""

    cause: str
    why: str
    rank: float = 0.0  # higher is likelier


@dataclass(frozen=True, slots=True)
class RejectionReading:
    """Everything that a rejection says.

    `boilerplate` are the parts that say nothing; `notes` are plain sentences for the reader (two campaigns in one
    text, another language, conflicts between code and words). `approved` says what the text approves when it names no
    fault; `unknown_codes` are given as codes and stand in no list of ours.
    """

    text: str
    provider: str = ""
    codes: tuple[CodeFound, ...] = ()
    campaign_ids: tuple[str, ...] = ()
    brand_ids: tuple[str, ...] = ()
    causes: tuple[Demand, ...] = ()
    suspected: tuple[Suspected, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    approved: Approved = ""
    unknown_codes: tuple[str, ...] = ()

    @property
    def nothing_to_correct(self) -> bool:
        """True for an approval that names no fault."""
        return bool(self.approved) and not self.causes
