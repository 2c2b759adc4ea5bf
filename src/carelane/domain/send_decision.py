"""The answer to "may this text go to this person now": an outcome with every reason.

Decides: what a decision consists of. Allowed means that no reason speaks against; all reasons are listed.
Leaves alone: which reasons there are (`decide_send`), and the facts that it needs (`services.gate`).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What is to be done with the text."""

    ALLOWED = "allowed"
    HOLD = "hold"  # not now; `until` says when to ask again, None when a person has to decide first
    DENIED = "denied"


class Effect(StrEnum):
    """What one reason does to the outcome."""

    DENY = "deny"
    HOLD = "hold"
    NOTE = "note"  # speaks for the text, or is worth knowing; changes nothing


@dataclass(slots=True)
class Reason:
    """One reason. code: stable, part of the API. requirements: ids of the catalogue that it rests on.

    Not frozen, for the same reason as `Finding`; do not change it.

    event: the ledger event behind it, "" for none. until: when a hold ends.
    """

    code: str
    effect: Effect
    sentence: str
    requirements: tuple[str, ...] = ()
    event: str = ""
    until: datetime | None = None


@dataclass(slots=True)
class SendDecision:
    """The decision. Not frozen, for the same reason as `Finding`; do not change it.

    suggestion: the text with what it lacks added (first-message disclosure), "" for none.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...]
    decided_at: datetime
    until: datetime | None = None
    suggestion: str = ""

    @property
    def is_allowed(self) -> bool:
        """Whether it may go now."""
        return self.outcome is Outcome.ALLOWED


def concluded(reasons: tuple[Reason, ...], at: datetime, suggestion: str = "") -> SendDecision:
    """The decision that follows from all reasons: one denial denies, else one hold holds (until the last one ends)."""
    is_held = False
    for reason in reasons:
        if reason.effect is Effect.DENY:
            return SendDecision(Outcome.DENIED, reasons, at, suggestion=suggestion)
        if reason.effect is Effect.HOLD:
            is_held = True
    if not is_held:
        return SendDecision(Outcome.ALLOWED, reasons, at, suggestion=suggestion)
    ends = [reason.until for reason in reasons if reason.effect is Effect.HOLD]
    until = None if None in ends else max(end for end in ends if end is not None)
    return SendDecision(Outcome.HOLD, reasons, at, until=until, suggestion=suggestion)
