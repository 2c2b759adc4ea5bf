"""Where terms say what the texts of the program are about.

Decides: by the words for usual topics, by what the texts are said to do, and by compounds such as "visit texts".
Leaves alone: whether the topic fits the use case.
"""

import re
from typing import Final

from carelane.language.elements import Element
from carelane.rules.text import Text

DESCRIPTION: Final = Element(
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
_COMPOUND: Final = re.compile(r"\b([a-z]{3,}) (?:texts|text messages|alerts)\b")
_TERMS_OF: Final = re.compile(r"\bterms (?:of|for) (?:the |our |this )?$")
_NO_TOPIC: Final = frozenset(
    "the our these those such all any and get receive receives send sends sent sending stop stops "  # noqa: SIM905
    "more further future your from via recurring automated with for out opt into agreed about these other mobile "
    "sms text who them may can will "
    "some few many several most unwanted delivering deliver delivers following marketing promotional additional".split()
)


def described_at(text: Text) -> tuple[int, int] | None:
    """The folded span that says what the texts are about; None where nothing does."""
    for match in text.matches(DESCRIPTION):
        if match.group() != "service" or not _TERMS_OF.search(text.folded[: match.start()]):
            return match.span()
    return next((found.span() for found in _COMPOUND.finditer(text.original) if found[1] not in _NO_TOPIC), None)
