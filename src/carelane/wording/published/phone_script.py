"""What staff read out to ask for consent to texts.

Decides: the words, the question that asks for a yes, and the announcement of the confirmation.
Leaves alone: the confirmation itself. Source: docs.aws.amazon.com, registration-help-optin-verbal; marketing needs a
second yes by text, support.telnyx.com/en/articles/16256133 .
"""

from dataclasses import replace
from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.claims import CONFIRMED, HELP_WORKS, OPTIONAL, RECORDED, SCRIPT_READ, STOP_WORKS, TOPICS
from carelane.wording.published.compose import FREQUENCY_IS, NO_SHARING_IS, NOT_A_CONDITION, RATES, Line, compose
from carelane.wording.written import Written

ARTEFACT: Final = "texts.verbalScript"
_ENGLISH: Final = (
    Line(
        (
            "Read these words to the person exactly as they stand here:",
            "Staff read this aloud, word for word:",
        ),
        (SCRIPT_READ,),
        ("SCR-01", "CTA-15"),
    ),
    Line(
        (
            "May {name} send you text messages about {topics}?",
            "Would you like to get text messages from {name} about {topics}?",
        ),
        (TOPICS,),
        ("CTA-01", "CTA-02", "CTA-09"),
        when=lambda facts: facts.service,
    ),
    Line(
        ("May {name} also send you recurring automated marketing text messages with offers at this number?",),
        sources=("CTA-24", "FRM-12"),
        when=lambda facts: facts.marketing and facts.service,
    ),
    Line(
        ("May {name} send you recurring automated marketing text messages with offers at this number?",),
        sources=("CTA-24", "FRM-12"),
        when=lambda facts: facts.marketing and not facts.service,
    ),
    FREQUENCY_IS,
    RATES["en"],
    Line(
        (
            "You can reply STOP at any time to opt out, or HELP for help.",
            "To opt out, reply STOP at any time; for help, reply HELP.",
        ),
        (STOP_WORKS, HELP_WORKS),
        ("CTA-05", "CTA-06"),
    ),
    NO_SHARING_IS,
    Line(
        ("Our Privacy Policy is at {privacy} and our Terms are at {terms}.",),
        sources=("CTA-07", "CTA-08"),
    ),
    Line(
        (
            "Text messages are optional; if you say no, we serve you in the same way.",
            "You may say no: text messages are optional, and nothing else changes.",
        ),
        (OPTIONAL,),
        ("FRM-02",),
    ),
    NOT_A_CONDITION["en"],
    Line(
        (
            "Do you agree to get these text messages? Please say yes or no.",
            "Do you agree to these text messages, yes or no?",
        ),
        sources=("SCR-01",),
    ),
    Line(
        (
            "After a clear yes: Thank you. We are sending you a text message that confirms it now.",
            "After a yes: Thank you. You are getting a text message now that confirms this.",
        ),
        (CONFIRMED,),
        ("SCR-02",),
    ),
    Line(
        ("It asks you to reply YES; only then are you signed up for the marketing texts.",),
        (CONFIRMED,),
        ("SCR-03",),
        when=lambda facts: facts.marketing,
    ),
    Line(
        (
            "After a no: no text is sent. Note the answer, the day and time, and your own name.",
            "After a no, send no text. Write down the answer, day and time, and who asked.",
        ),
        (RECORDED,),
        ("SCR-01",),
    ),
)
_SPANISH: Final = (
    Line(("Lea estas palabras exactamente como están aquí:",), (SCRIPT_READ,), ("SCR-01", "CTA-15")),
    Line(
        ("¿Acepta que {name} le envíe mensajes de texto sobre {topics}?",),
        (TOPICS,),
        ("CTA-01", "CTA-02", "CTA-09"),
        when=lambda facts: facts.service,
    ),
    Line(
        (
            (
                "¿Acepta que {name} le envíe mensajes de texto recurrentes y automatizados de mercadotecnia con "
                "ofertas "
                "a este número?"
            ),
        ),
        sources=("CTA-24", "FRM-12"),
        when=lambda facts: facts.marketing,
    ),
    FREQUENCY_IS,
    RATES["es"],
    Line(
        ("Puede responder STOP cuando quiera para darse de baja. Para recibir ayuda, responda HELP.",),
        (STOP_WORKS, HELP_WORKS),
        ("CTA-05", "CTA-06"),
    ),
    NO_SHARING_IS,
    Line(
        ("Nuestra Política de privacidad está en {privacy} y nuestros Términos en {terms}.",),
        sources=("CTA-07", "CTA-08"),
    ),
    Line(("Los mensajes de texto son opcionales; si dice que no, le atendemos igual.",), (OPTIONAL,), ("FRM-02",)),
    NOT_A_CONDITION["es"],
    Line(("¿Acepta recibir estos mensajes de texto? Diga sí o no, por favor.",), sources=("SCR-01",)),
    Line(
        ("Después de un sí claro: Gracias. Ahora le enviamos un mensaje de texto que lo confirma.",),
        (CONFIRMED,),
        ("SCR-02",),
    ),
    Line(
        ("Le pide responder YES; solo entonces queda inscrito para los mensajes de mercadotecnia.",),
        (CONFIRMED,),
        ("SCR-03",),
        when=lambda facts: facts.marketing,
    ),
    Line(
        ("Después de un no: no se envía ningún mensaje. Anote la respuesta, el día, la hora y su nombre.",),
        (RECORDED,),
        ("SCR-01",),
    ),
)


def phone_script(ask: Ask) -> Written:
    """The script, one sentence a line."""
    spanish = ask.language == "es"
    title = "Guion para llamadas" if spanish else "Phone script"
    return compose(ask, ARTEFACT, title, _SPANISH if spanish else _ENGLISH, between="\n")


def spoken(ask: Ask) -> Written:
    """What the person hears up to the question: the script without what staff do before and after."""
    script = phone_script(ask)
    heard = [number for number, sentence in enumerate(script.sentences) if "SCR-01" in sentence.sources]
    return replace(script, sentences=script.sentences[heard[0] + 1 : heard[1] + 1], between=" ")
