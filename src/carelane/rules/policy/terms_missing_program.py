"""Terms that do not describe the messages.

Decides: whether any kind of message (appointments, orders, answers ...) is named.
Leaves alone: whether the kind fits the use case.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import Element
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule

_PROGRAM = Element(
    "description of the program",
    (
        (
            r"\b(?:appointments?|bookings?|reservations?|orders?|deliver(?:y|ies)|shipping|repairs?"
            r"|maintenance|account|billing|payments?|rent|support|customer (?:care|service)|questions?"
            r"|inquir(?:y|ies)"
            r"|requests?|reminders?|confirmations?|status|schedul\w+|verification|codes?|security"
            r"|promotions?|promotional|offers?|marketing|events?|service (?:updates?|assistance)|service"
            r"|employment|job|jobs"
            r"|notifications? about|updates? (?:about|on|regarding)|messages? (?:about|regarding|related)"
            r"|texts? (?:about|regarding|related)|case|claims?|surveys?|feedback|reviews?|donations?"
            r"|citas?|pedidos?|entregas?|preguntas|solicitudes|su cuenta|c[oó]digos|encuestas|ofertas|estudios|avisos"
            r"|escuela)\b"
        ),
    ),
)

RULE = Rule(
    id="terms-missing-program",
    title="The terms do not describe the messages",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    absence_of=(_PROGRAM,),
    covers=("TRM-02",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for a description of the messages in the terms.",
    how_to_fix="Say which messages the program sends, for example repair updates and answers to questions.",
    check=part_missing(_PROGRAM, "the terms do not say which messages the program sends"),
    non_compliant=(
        Example("Harbor Tax texts: message frequency varies. Reply STOP to opt out.«»"),
        Example("By opting in you agree to get text messages from Copper Kettle.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle sends texts about your order.")),
)
