"""May this text go to this person now: the one decision, from facts alone.

Decides: the outcome with every reason, not only the first one. Nothing that speaks against a text is left out.
Leaves alone: where the facts come from (`services.gate`) and who is told what (`report`).
Source: see the modules of `domain.gate`; each reason names its requirements.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from carelane.domain.gate.consent_checks import consent_reasons, stop_reasons
from carelane.domain.gate.sender_checks import sender_reasons
from carelane.domain.gate.text_checks import suggestion_for, text_reasons
from carelane.domain.gate.time_checks import time_reasons
from carelane.domain.gate_facts import SendFacts
from carelane.domain.send_decision import Effect, Reason, SendDecision, concluded


@dataclass(frozen=True, slots=True)
class Check:
    """One question of the gate."""

    name: str
    asks: str
    reasons: Callable[[SendFacts], tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class Explained:
    """One question with its answer. effect: the worst of its reasons, None when it found nothing to say."""

    name: str
    asks: str
    effect: Effect | None
    reasons: tuple[Reason, ...]


CHECKS: Final = (
    Check("stops", "Did the person, their carrier or the holder of the number say stop?", stop_reasons),
    Check("consent", "Did the person agree to a text like this?", consent_reasons),
    Check("text", "Does the text say what it has to, and nothing that it must not?", text_reasons),
    Check("sender", "May this number send it, under an approved campaign?", sender_reasons),
    Check("time", "Is this a time at which it may arrive, and not one text too many?", time_reasons),
)
_WORST: Final = (Effect.DENY, Effect.HOLD, Effect.NOTE)


def decide_send(facts: SendFacts) -> SendDecision:
    """The decision. Allowed means that no reason speaks against it."""
    reasons = (
        *stop_reasons(facts),
        *consent_reasons(facts),
        *text_reasons(facts),
        *sender_reasons(facts),
        *time_reasons(facts),
    )
    return concluded(reasons, facts.at, suggestion_for(facts))


def explain_send(facts: SendFacts) -> tuple[Explained, ...]:
    """Every question of the gate with its answer, in the order in which they are asked."""
    found = []
    for check in CHECKS:
        reasons = check.reasons(facts)
        effects = {each.effect for each in reasons}
        worst = next((effect for effect in _WORST if effect in effects), None)
        found.append(Explained(check.name, check.asks, worst, reasons))
    return tuple(found)
