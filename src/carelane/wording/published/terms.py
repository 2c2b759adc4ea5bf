"""The terms for texts.

Decides: program name and description, frequency, rates, how to stop, help, carriers, the link to the policy.
Leaves alone: other terms of the business. Source: the parts of twilio.com/docs/api/errors/30558 and its siblings
and of Azure's application form for ten-digit numbers.
"""

from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.claims import HELP_WORKS, OPTIONAL, STOP_WORKS, TOPICS
from carelane.wording.published.compose import FREQUENCY_IS, NOT_A_CONDITION, RATES, Line, compose
from carelane.wording.written import Written

ARTEFACT: Final = "texts.terms"
_ENGLISH: Final = (
    Line(("Terms for text messages (SMS) from {name}", "{name}: terms for text messages (SMS)"), sources=("TRM-01",)),
    Line(("Effective date: {date}",)),
    Line(("Program name: {name} Text Messages", "Program name: {name} Texts"), sources=("TRM-01",)),
    Line(
        (
            "What it is: when you opt in, {name} sends you text messages about {topics}.",
            "Program description: {name} sends text messages about {their_topics} to people who have opted in.",
        ),
        (TOPICS,),
        ("TRM-02",),
    ),
    FREQUENCY_IS,
    RATES["en"],
    Line(
        (
            (
                "How to stop: reply STOP to any of our texts at any time. We confirm it with one text and send no "
                "further messages."
            ),
            "To end the texts, reply STOP at any time; one text confirms it, and no further messages follow.",
        ),
        (STOP_WORKS,),
        ("TRM-06",),
    ),
    Line(
        (
            "Help: reply HELP, or {contact}.",
            "For help, reply HELP to any of our texts, or {contact}.",
        ),
        (HELP_WORKS,),
        ("TRM-05",),
    ),
    Line(
        (
            "Agreeing to text messages is your choice; we serve you in the same way without them.",
            "Text messages are optional, and saying no changes nothing about our service.",
        ),
        (OPTIONAL,),
        ("FRM-02",),
    ),
    NOT_A_CONDITION["en"],
    Line(("Carriers are not liable for delayed or undelivered messages.",), sources=("azure-10dlc-application",)),
    Line(("How we treat your data: Privacy Policy, {privacy}", "Privacy Policy: {privacy}"), sources=("CTA-07",)),
)
_SPANISH: Final = (
    Line(("Términos de los mensajes de texto (SMS) de {name}",), sources=("TRM-01",)),
    Line(("Vigente desde: {date}",)),
    Line(("Nombre del programa: mensajes de texto de {name}",), sources=("TRM-01",)),
    Line(
        ("Qué es: cuando usted acepta, {name} le envía mensajes de texto sobre {topics}.",),
        (TOPICS,),
        ("TRM-02",),
    ),
    FREQUENCY_IS,
    RATES["es"],
    Line(
        (
            (
                "Cómo darse de baja: responda STOP a cualquiera de nuestros mensajes, cuando quiera. Un mensaje lo "
                "confirma y no enviamos más."
            ),
        ),
        (STOP_WORKS,),
        ("TRM-06",),
    ),
    Line(("Ayuda: responda HELP, o {contact}.",), (HELP_WORKS,), ("TRM-05",)),
    Line(
        ("Los mensajes de texto son opcionales; le atendemos igual sin ellos.",),
        (OPTIONAL,),
        ("FRM-02",),
    ),
    NOT_A_CONDITION["es"],
    Line(
        ("Los operadores no son responsables de mensajes retrasados o no entregados.",),
        sources=("azure-10dlc-application",),
    ),
    Line(("Cómo tratamos sus datos: Política de privacidad, {privacy}",), sources=("CTA-07",)),
)


def terms(ask: Ask) -> Written:
    """The terms, one point a line."""
    spanish = ask.language == "es"
    title = "Términos de los mensajes de texto" if spanish else "Terms for text messages"
    return compose(ask, ARTEFACT, title, _SPANISH if spanish else _ENGLISH, between="\n")
