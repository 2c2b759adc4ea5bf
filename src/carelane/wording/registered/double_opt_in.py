"""The text that asks a phone to confirm what a form asked for.

Decides: its words in English and Spanish: a YES by text or the code on the page, and how to stop.
Leaves alone: the code, and when it is sent (`services.consent.recording.double_opt_in`).
Source: CTIA Messaging Principles 2023-05, 5.1.2 (confirmation of recurring programs); OIN-01 to OIN-05.
"""

from typing import Final

from carelane.domain.campaign import Registration
from carelane.wording.ask import Ask
from carelane.wording.published.compose import RATES, STOP_AND_HELP, Line, compose
from carelane.wording.published.known import Known
from carelane.wording.written import Written

ARTEFACT: Final = "opt_in_request"


def opt_in_request(registration: Registration, code: str, *, language: str = "en") -> Written:
    """The text with its code. What the texts are about is said where it is known."""
    knows_topics = bool(registration.facts.topics.strip())

    def with_topics(_: Known) -> bool:
        return knows_topics

    def without_topics(_: Known) -> bool:
        return not knows_topics

    lines = {
        "en": (
            Line(
                ("{name}: Reply YES, or enter {code} on our page, to get text messages about {topics}.",),
                when=with_topics,
            ),
            Line(("{name}: Reply YES, or enter {code} on our page, to get our text messages.",), when=without_topics),
        ),
        "es": (
            Line(
                ("{name}: Responda YES o escriba {code} en la página para recibir mensajes de texto sobre {topics}.",),
                when=with_topics,
            ),
            Line(
                ("{name}: Responda YES o escriba {code} en la página para recibir nuestros mensajes de texto.",),
                when=without_topics,
            ),
        ),
    }
    parts = (*lines[language], RATES[language], STOP_AND_HELP[language])
    title = "Confirm an opt-in" if language == "en" else "Confirmar la suscripción"
    return compose(Ask(registration, language), ARTEFACT, title, parts, more={"code": code})
