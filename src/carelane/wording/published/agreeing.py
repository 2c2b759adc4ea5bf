"""The sentence by which a person agrees to texts: one for service, one for marketing.

Decides: its words beside a box, in print and in a contract, so that they agree everywhere.
Leaves alone: where it stands. Source: service and marketing get a box each, CTIA Principles 2023-05; what a
consent to marketing has to name, 47 CFR 64.1200(f)(9).
"""

from typing import Final

from carelane.wording.published.claims import TOPICS
from carelane.wording.published.compose import FREQUENCY_IS, LINKS, NO_SHARING_IS, RATES, STOP_AND_HELP, Line
from carelane.wording.published.known import Known

_SOURCES: Final = ("CTA-01", "CTA-02", "CTA-09", "CTA-10")
_MARKETING_SOURCES: Final = ("FRM-09", "FRM-12", "CTA-24")


def _both(facts: Known) -> bool:
    return facts.marketing and facts.service


SERVICE: Final = {
    "en": Line(
        (
            "I agree to receive text messages (SMS) from {name} about {my_topics} at the mobile number I enter here.",
            "I agree that {name} sends me text messages (SMS) about {my_topics} at the mobile number I enter here.",
            "Yes, I agree to get text messages (SMS) about {my_topics} from {name} at this mobile number.",
            (
                "I would like to get text messages (SMS) from {name} about {my_topics}, and I agree to receive them at "
                "this "
                "mobile number."
            ),
        ),
        (TOPICS,),
        _SOURCES,
        when=lambda facts: facts.service,
    ),
    "es": Line(
        (
            "Acepto recibir mensajes de texto (SMS) de {name} sobre {topics} en el número móvil que doy aquí.",
            "Sí, acepto que {name} me envíe mensajes de texto (SMS) sobre {topics} a este número móvil.",
        ),
        (TOPICS,),
        _SOURCES,
        when=lambda facts: facts.service,
    ),
}
MARKETING: Final = {
    "en": Line(
        (
            (
                "I agree to receive recurring automated marketing text messages (SMS) with offers from {name} at the "
                "mobile number I enter here. Consent is not a condition of purchase."
            ),
            (
                "Yes, I agree to get recurring automated marketing text messages (SMS) from {name} with offers at this "
                "mobile number. Consent is not a condition of purchase."
            ),
        ),
        (),
        (*_SOURCES, *_MARKETING_SOURCES),
        when=lambda facts: facts.marketing,
    ),
    "es": Line(
        (
            (
                "Acepto recibir mensajes de texto (SMS) recurrentes y automatizados de mercadotecnia con ofertas de "
                "{name} en el número móvil que doy aquí. El consentimiento no es condición de compra."
            ),
        ),
        (),
        (*_SOURCES, *_MARKETING_SOURCES),
        when=lambda facts: facts.marketing,
    ),
}


def boxed(line: Line) -> Line:
    """The sentence with an empty box before it."""
    return Line(tuple(f"[ ] {words}" for words in line.phrasings), line.states, line.sources, line.rank, line.when)


def disclosures(language: str) -> tuple[Line, ...]:
    """What has to stand beside an agreement to texts."""
    return (FREQUENCY_IS, RATES[language], STOP_AND_HELP[language], NO_SHARING_IS, LINKS[language])
