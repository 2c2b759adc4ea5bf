"""Terms that do not describe the messages.

Decides: whether any kind of message (appointments, orders, answers ...) is named.
Leaves alone: whether the kind fits the use case.
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import Element
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

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
            r"|escuela|reparaci[oó]n(?:es)?)\b"
        ),
        # By construction: what the texts do, or what they are about.
        r"\b(?:texts?|messages?|alerts?) (?:\w+ ){0,8}(?:is|are) about\b",
        (
            r"\b(?:texts?|messages?|alerts?|sms|program|programme|mensajes(?: de texto)?|it|they) (?:\w+"
            r" ){0,2}(?:tells?"
            r"|announces?|reminds?|warns?|informs?|lets?|covers?|carr(?:y|ies)|concerns?|says?) (?:\w+"
            r" ){0,4}(?:about|of|when"
            r"|if|that|know|on|which|what)\b"
        ),
        (
            r"\b(?:program|programme|service|we|i|club) (?:\w+ )?(?:sends?|brings?|delivers?) (?:you )?(?:\w+ ){0,3}"
            r"(?:warnings?|answers|news|times|changes|progress|hours|closings?|results"
            r"|photos|pictures|directions|instructions)\b"
        ),
        r"\b(?:text|texts|message) you (?:when|about|if|as soon as|before|after|whenever)\b",
        r"\bmensajes de texto (?:\w+ )?(?:sobre|acerca|para)\b",
    ),
)

# "Visit texts", "lesson texts" say what they are about; "Harbor Tax texts" (a name) and "our texts" do not.
_COMPOUND = re.compile(r"\b([a-z]{3,}) (?:texts|text messages|alerts)\b")
_NO_TOPIC = frozenset(
    "the our these those such all any and get receive receives send sends sent sending stop stops "  # noqa: SIM905
    "more further future your from via recurring automated with for out opt into agreed about these other mobile "
    "sms text who them may can will "
    "some few many several most unwanted delivering deliver delivers following marketing promotional additional".split()
)
_missing = part_missing(_PROGRAM, "the terms do not say which messages the program sends")


def _check(text: Text) -> Iterator[Hit]:
    if not any(match[1] not in _NO_TOPIC for match in _COMPOUND.finditer(text.original)):
        yield from _missing(text)


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
    check=_check,
    non_compliant=(
        Example("Harbor Tax texts: message frequency varies. Reply STOP to opt out.«»"),
        Example("By opting in you agree to get text messages from Copper Kettle.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle sends texts about your order.")),
)
