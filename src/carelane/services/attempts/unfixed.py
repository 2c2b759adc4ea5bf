"""What the last decline named and the campaign still has: the warning before a submission is paid for again.

Decides: that a cause counts as unfixed while a rule still shows it, or while nothing changed where it lies; and that
a cause which lies outside the file is neither, but a reminder.
Leaves alone: what an answer means (`services.read_rejection`) and what is wrong (`rules`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.finding import Finding
from carelane.remediation.causes import OPT_IN_METHODS, WEBSITE, Cause, causes
from carelane.remediation.rejection.reading import NOT_SPECIFIED, RejectionReading
from carelane.services.attempts.changes import changes, values
from carelane.services.findings import CampaignReport

_ADDRESSES: Final = frozenset({"brand.website", "privacyPolicyLink", "termsAndConditionsLink"})


class State(StrEnum):
    """Why a cause is not taken as fixed."""

    FOUND = "found"  # a rule still shows it
    UNCHANGED = "unchanged"  # no rule shows it, and nothing changed where it lies
    OUTSIDE = "outside"  # it lies on pages or in records that the file does not hold


@dataclass(frozen=True, slots=True)
class Unfixed:
    """One cause of the last decline. fields: where it lies, as far as the file has it. what: what the rule says."""

    cause: str
    title: str
    state: State
    fields: tuple[str, ...]
    what: str = ""


def last_decline(attempts: Sequence[Attempt]) -> Attempt | None:
    """The attempt to learn from: the last one, when it was declined with an answer."""
    last = attempts[-1] if attempts else None
    return last if last is not None and last.outcome is Outcome.DECLINED and last.answer.strip() else None


def answer_to_correct(attempts: Sequence[Attempt]) -> Attempt | None:
    """The last attempt that was declined with an answer, unless one after it was approved."""
    for attempt in reversed(attempts):
        if attempt.outcome is Outcome.APPROVED:
            return None
        if attempt.outcome is Outcome.DECLINED and attempt.answer.strip():
            return attempt
    return None


def unfixed(sent: Attempt, reading: RejectionReading, report: CampaignReport) -> tuple[Unfixed, ...]:
    """The causes of a decline that the campaign in the report still has, in the order of the answer.

    `reading` is that of the attempt's answer; what it only suspects does not count.
    """
    now = report.registration
    changed = {change.field for change in changes(sent.registration, now)}
    present = {*values(sent.registration), *values(now)}
    named = dict.fromkeys(demand.cause for demand in reading.causes if demand.cause != NOT_SPECIFIED)
    known = causes()
    found = (_judged(known[name], changed, present, report.findings) for name in named if name in known)
    return tuple(item for item in found if item is not None)


def _judged(named: Cause, changed: set[str], present: set[str], findings: Iterable[Finding]) -> Unfixed | None:
    shown = next((finding for finding in findings if named.id in finding.causes), None)
    if shown is not None:
        return Unfixed(named.id, named.title, State.FOUND, (shown.field,), shown.what)
    if any(_touches(place, path) for place in named.fields for path in changed):
        return None
    here = tuple(place for place in named.fields if any(_touches(place, path) for path in present))
    if is_outside(named, present):
        return Unfixed(named.id, named.title, State.OUTSIDE, here)
    return Unfixed(named.id, named.title, State.UNCHANGED, here or named.fields[:1])


def is_outside(named: Cause, present: set[str]) -> bool:
    """Whether a cause lies on pages or in records: the file holds no text of it, at most the address of a page."""
    if named.uncovered or not named.fields:
        return True
    texts = [path for path in named.fields if path in present and path not in _ADDRESSES]
    return WEBSITE in named.fields and not texts


def _touches(place: str, path: str) -> bool:
    return path == place or (place == OPT_IN_METHODS and path.startswith(f"{OPT_IN_METHODS}["))
