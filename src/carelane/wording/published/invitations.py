"""Signs, advertisements and signature lines by which people are invited to text.

Decides: the counter sign (a keyword where the campaign has one, otherwise the customer's first text), the
text-to-join advertisement, and the line below e-mails. All disclosures stand in the invitation itself.
Leaves alone: where they are shown. Source: docs.aws.amazon.com, registration-help-optin-qrcode; S1 for businesses that
only answer.
"""

from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.wording.ask import Ask
from carelane.wording.published.claims import (
    ADVERT_SHOWN,
    CUSTOMER_FIRST,
    NO_LIST,
    SIGN_SHOWN,
    SIGNATURE_USED,
    TOPICS,
)
from carelane.wording.published.compose import (
    FREQUENCY_IS,
    LINKS,
    NO_SHARING_IS,
    NOT_A_CONDITION,
    RATES,
    STOP_AND_HELP,
    Line,
    compose,
)
from carelane.wording.written import Statement, Written

COUNTER_SIGN: Final = "counter_sign"
TEXT_TO_JOIN: Final = "texts.textToJoin"
EMAIL_SIGNATURE: Final = "email_signature"
_SOURCES: Final = ("CTA-01", "CTA-02", "SCR-05")


def _first(shown: Statement) -> dict[str, tuple[Line, ...]]:
    """The invitation to write first, with what the business does with it."""
    return {
        "en": (
            Line(
                (
                    "Text {name} at {number}.",
                    "{name}: text us at {number}.",
                ),
                (shown,),
                ("CTA-18", *_SOURCES),
            ),
            Line(
                (
                    (
                        "You text us first about {topics}; we answer that conversation only, and your number goes on "
                        "no "
                        "messaging list."
                    ),
                    "You send the first text about {topics}. We answer it, and your number is not added to any list.",
                ),
                (CUSTOMER_FIRST, NO_LIST, TOPICS),
                ("CTA-18", "CTA-19"),
            ),
        ),
        "es": (
            Line(("Escriba un mensaje de texto a {name} al {number}.",), (shown,), ("CTA-18", *_SOURCES)),
            Line(
                (
                    (
                        "Usted escribe primero sobre {topics}; respondemos solo a esa conversación y su número no se "
                        "agrega a ninguna lista."
                    ),
                ),
                (CUSTOMER_FIRST, NO_LIST, TOPICS),
                ("CTA-18", "CTA-19"),
            ),
        ),
    }


def _join(shown: Statement) -> dict[str, tuple[Line, ...]]:
    """The invitation to text a keyword."""
    return {
        "en": (
            Line(
                (
                    "Text {keyword} to {number} to get text messages from {name} about {topics}.",
                    "{name}: text {keyword} to {number} to receive text messages about {topics}.",
                ),
                (shown, TOPICS),
                ("CTA-17", *_SOURCES),
                when=lambda facts: facts.service,
            ),
            Line(
                (
                    (
                        "Text {keyword} to {number} to get recurring automated marketing text messages with offers "
                        "from "
                        "{name}."
                    ),
                ),
                (shown,),
                ("CTA-17", "CTA-24", *_SOURCES),
                when=lambda facts: not facts.service,
            ),
            Line(
                ("Some of these are recurring automated marketing text messages with offers.",),
                (),
                ("CTA-24",),
                when=lambda facts: facts.marketing and facts.service,
            ),
        ),
        "es": (
            Line(
                ("Envíe {keyword} al {number} para recibir mensajes de texto de {name} sobre {topics}.",),
                (shown, TOPICS),
                ("CTA-17", *_SOURCES),
            ),
            Line(
                ("Algunos son mensajes recurrentes y automatizados de mercadotecnia con ofertas.",),
                (),
                ("CTA-24",),
                when=lambda facts: facts.marketing,
            ),
        ),
    }


def _disclosed(language: str) -> tuple[Line, ...]:
    return (
        FREQUENCY_IS, RATES[language], STOP_AND_HELP[language], NOT_A_CONDITION[language], NO_SHARING_IS,
        LINKS[language],
    )  # fmt: skip


def counter_sign(ask: Ask) -> Written:
    """The sign, one line a line."""
    ways = {way.kind for way in ask.registration.opt_in_methods}
    opening = (_join if OptInKind.KEYWORD in ways else _first)(SIGN_SHOWN)[ask.language]
    title = "Letrero" if ask.language == "es" else "Sign for the counter or the door"
    return compose(ask, COUNTER_SIGN, title, (*opening, *_disclosed(ask.language)), between="\n")


def text_to_join(ask: Ask) -> Written:
    """The advertisement of a keyword, in one paragraph."""
    title = "Anuncio de palabra clave" if ask.language == "es" else "Advertisement of the keyword"
    return compose(ask, TEXT_TO_JOIN, title, (*_join(ADVERT_SHOWN)[ask.language], *_disclosed(ask.language)))


def email_signature(ask: Ask) -> Written:
    """The lines below e-mails, for a business that is texted first."""
    opening = _first(SIGNATURE_USED)[ask.language]
    title = "Línea de firma de correo" if ask.language == "es" else "Line below e-mails"
    return compose(ask, EMAIL_SIGNATURE, title, (*opening, *_disclosed(ask.language)))
