"""What a profile is made of: lengths, dated fees, speeds, evidence, notes.

Decides: which fee holds on which day.
Leaves alone: reading the files (`loader.py`) and putting a profile together (`profile.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from carelane.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a text may be, in characters; keyword lists are counted with their commas.

    minimum: 0 where none is known. maximum: the hard limit, None where none is known.
    warn_over: the strictest limit of any provider that may stand behind this one, None where that is the maximum.
    """

    minimum: int = 0
    maximum: int | None = None
    warn_over: int | None = None
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DatedFee:
    """An amount in US dollars and the day it holds from; None: from before our sources begin."""

    usd: float
    since: date | None
    sources: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fees:
    """What registering costs.

    submission, brand: in the order of their days. monthly: by use case. one_time: anything else, by name.
    prepaid_months: months that are charged at the start and not given back.
    """

    submission: tuple[DatedFee, ...]
    brand: tuple[DatedFee, ...]
    monthly: Mapping[str, float]
    one_time: Mapping[str, DatedFee]
    prepaid_months: int
    prepaid_sources: tuple[str, ...]

    def submission_usd(self, as_of: date) -> float:
        """The fee for one submission or resubmission of a campaign on that day; 0 before there was one."""
        return _holding(self.submission, as_of)

    def brand_usd(self, as_of: date) -> float:
        """The fee for registering a brand on that day."""
        return _holding(self.brand, as_of)

    def monthly_usd(self, usecase: str) -> float | None:
        """The monthly fee of a use case by its registry code; None where none was found."""
        return self.monthly.get(usecase)


def _holding(fees: tuple[DatedFee, ...], as_of: date) -> float:
    holding = [fee.usd for fee in fees if fee.since is None or fee.since <= as_of]
    return holding[-1] if holding else 0.0


@dataclass(frozen=True, slots=True)
class Throughput:
    """How many messages go through. per: "second", "minute" or "day"; scope: whose, and counted over what."""

    name: str
    messages: int
    per: str
    scope: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a reviewer gets to see the opt-in.

    upload: True, False, or None where it depends. media and max_bytes: what an upload takes.
    """

    upload: bool | None
    how: str
    media: tuple[str, ...]
    max_bytes: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Override:
    """A provider that weighs one rule differently, and why."""

    rule: str
    severity: Severity
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A fact in a sentence. conflict: sources disagree, and the sentence gives both sides."""

    name: str
    topic: str
    text: str
    sources: tuple[str, ...]
    conflict: bool = False

    @property
    def source(self) -> str:
        """The id of the first source."""
        return self.sources[0]
