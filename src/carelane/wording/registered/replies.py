"""The three automatic replies and the first message of a service conversation.

Decides: their sentences in English and Spanish, each with what it claims.
Leaves alone: whether the phone system sends them (a statement that the owner confirms).
Source: opt-in reply: brand, program, frequency, rates, HELP, STOP; opt-out reply: brand and the end of messages,
nothing else, within five minutes (47 CFR 64.1200(a)(12)); HELP reply: brand and a contact; first
message: source text S2.
"""

from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.wording import said
from carelane.wording.ask import Ask
from carelane.wording.lines import NO_MORE_MESSAGES_LINE, STOP_LINE
from carelane.wording.published.claims import CONFIRMED, HELP_WORKS, STOP_WORKS, TOPICS
from carelane.wording.published.compose import FREQUENCY_IS, RATES, STOP_AND_HELP, Line, compose
from carelane.wording.written import Gap, Statement, Written

OPTIN: Final = "optinMessage"
OPTOUT: Final = "optoutMessage"
HELP: Final = "helpMessage"
FIRST: Final = "texts.firstMessage"
OPTOUT_SENT: Final = Statement(
    "optout-reply-on",
    "somebody who replies STOP gets this one confirmation, within five minutes, and then nothing more",
    "Leave the automatic answer to STOP of your phone system on, and give it these words where it lets you.",
    said.stop_is_answered,
    Gap("facts.sendsOptoutReply", "nobody answers STOP today. Switch that answer on, then say so here"),
)
FIRST_SENT: Final = Statement(
    "first-message-sent", "every new conversation begins with these words", "Keep them as a template for staff."
)
_TITLES: Final = {
    "en": ("Answer to an opt-in", "Answer to STOP", "Answer to HELP", "First message"),
    "es": ("Respuesta a la suscripción", "Respuesta a STOP", "Respuesta a HELP", "Primer mensaje"),
}


def optin_message(ask: Ask) -> Written:
    """The confirmation that somebody opted in."""
    opening = {
        "en": (
            "{name}: You agreed to get text messages about {topics}.",
            "{name}: Thank you for agreeing to text messages about {topics}.",
            "{name}: You opted in to text messages about {topics}.",
        ),
        "es": (
            "{name}: Usted aceptó recibir mensajes de texto sobre {topics}.",
            "{name}: Gracias por aceptar mensajes de texto sobre {topics}.",
            "{name}: Aceptó mensajes de texto sobre {topics}.",
        ),
    }
    lines = (
        Line(opening[ask.language], (CONFIRMED, TOPICS), ("OIN-01", "OIN-02")),
        FREQUENCY_IS,
        RATES[ask.language],
        STOP_AND_HELP[ask.language],
    )
    return compose(ask, OPTIN, _TITLES[ask.language][0], lines)


def optout_message(ask: Ask) -> Written:
    """The one confirmation of STOP."""
    endings = {
        "en": (
            "{name}: " + NO_MORE_MESSAGES_LINE,
            "{name}: You have opted out and will get no more messages.",
            "{name}: You are opted out. No further messages will be sent.",
        ),
        "es": (
            "{name}: Usted ha sido dado de baja. No recibirá más mensajes.",
            "{name}: Su suscripción fue cancelada. No recibirá más mensajes.",
        ),
    }
    lines = (Line(endings[ask.language], (OPTOUT_SENT,), ("OUT-01", "OUT-02")),)
    return compose(ask, OPTOUT, _TITLES[ask.language][1], lines)


def help_message(ask: Ask) -> Written:
    """Where to get help, and how to stop."""
    openings = {
        "en": (
            "{name}: For help with these texts, {contact}.",
            "{name}: To get help, {contact}.",
            "{name}: Need help? Please {contact}.",
        ),
        "es": ("{name}: Para recibir ayuda, {contact}.", "{name}: Si necesita ayuda, {contact}."),
    }
    stop = {"en": STOP_LINE, "es": "Responda STOP para darse de baja."}
    lines = (
        Line(openings[ask.language], (HELP_WORKS,), ("HLP-01", "HLP-02")),
        Line((stop[ask.language],), (STOP_WORKS,), ("HLP-04",)),
    )
    return compose(ask, HELP, _TITLES[ask.language][2], lines)


def first_message(ask: Ask) -> Written:
    """The first text of a service conversation, with the disclosures that S2 allows there."""
    links = {"en": "Privacy: {privacy} Terms: {terms}", "es": "Privacidad: {privacy} Términos: {terms}"}
    answers_only = {way.kind for way in ask.registration.opt_in_methods} <= {OptInKind.CUSTOMER_TEXTS_FIRST}
    openings = {
        "en": (
            "{name}: We text you about {topics}.",
            "This is {name}. These messages are about {topics}.",
        ),
        "es": ("{name}: Le escribimos sobre {topics}.",),
    }
    if not answers_only:  # FST-03: it confirms what was agreed to elsewhere
        openings = {
            "en": (
                "{name}: You agreed to get text messages about {topics}.",
                "This is {name}. You opted in to text messages about {topics}.",
            ),
            "es": ("{name}: Usted aceptó recibir mensajes de texto sobre {topics}.",),
        }
    lines = (
        Line(openings[ask.language], (FIRST_SENT, TOPICS), ("FST-01",)),
        FREQUENCY_IS,
        RATES[ask.language],
        STOP_AND_HELP[ask.language],
        Line((links[ask.language],), rank=2),
    )  # fmt: skip
    return compose(ask, FIRST, _TITLES[ask.language][3], lines)
