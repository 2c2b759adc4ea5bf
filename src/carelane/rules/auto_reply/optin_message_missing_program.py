"""An opt-in reply that does not say what was joined.

Decides: no word for a kind of message ("appointment reminders", "support", "order updates") stands there.
Leaves alone: whether that kind fits the use case.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_IN
from carelane.rules.rule import Example, Rule, missing

_KINDS: Final = (
    (
        r"\b(?:support|service|services|care|account|appointments?|reminders?|updates?|alerts?|notifications?|orders?|shipping"
        r"|delivery|deliveries|billing|invoices?|payments?|statements?|schedul\w+|bookings?|reservations?|codes?|verification"
        r"|security|tickets?|repairs?|maintenance|inquir\w+|enquir\w+|questions?|conversations?|offers?|promotions?|marketing"
        r"|deals|news|newsletter|events?|classes|visits?|prescriptions?|refills?|leases?|rent|tenants?|patients?|claims?"
        r"|shifts?|staff|jobs?|surveys?|rewards|program|club|list|membership|citas|avisos|recordatorios|pedidos|alertas)\b"
    ),
    r"\b(?:about|regarding|for|with) (?:your|our|my|the)\b",
    r"\b(?:texts?|messages?|msgs?|sms) (?:about|regarding|on|concerning|when|whenever) \w",
)

RULE = Rule(
    id="optin-message-missing-program",
    title="The opt-in reply does not say what was joined",
    looks_at=OPT_IN,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="The reply should tell the person which messages will come, so that the consent is about something.",
    how_to_fix="Name the kind of messages, for example “appointment reminders and answers to your questions”.",
    check=missing("the opt-in reply does not say which messages were agreed to", *_KINDS),
    absence_of=_KINDS,
    covers=("OIN-02",),
    causes=("auto-msg-incomplete",),
    non_compliant=(
        Example("Northgate Dental: you are subscribed. Reply STOP to opt out.«»"),
        Example("Example Plumbing: thanks, you're in! Msg & data rates may apply.«»"),
    ),
    compliant=(
        Example("Northgate Dental: you are subscribed to appointment reminders. Reply STOP to opt out."),
        Example(
            "Eastside School: you will receive texts about closures, bus delays and absences. Reply STOP to opt out."
        ),
        Example("Maple Ridge: you will get texts about your maintenance requests. Reply STOP to opt out."),
    ),
)
