"""The headings of the public page of a text program, in the languages of its readers.

Decides: what its parts are called. Leaves alone: what stands in them (`programme.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.opt_in import OptInKind


@dataclass(frozen=True, slots=True)
class Headings:
    """Headings and labels of one language; `ways` has one for each way to opt in."""

    language: str  # its own name for itself
    title: str
    how: str
    expect: str
    frequency: str
    cost: str
    stop: str
    help: str
    data: str
    contact: str
    privacy: str
    terms: str
    email: str
    phone: str
    text_now: str
    to: str
    languages: str
    ways: Mapping[OptInKind, str]


HEADINGS: Final[Mapping[str, Headings]] = {
    "en": Headings(
        language="English",
        title="{name} text messages",
        how="How to opt in",
        expect="What to expect",
        frequency="How often",
        cost="Cost",
        stop="To stop",
        help="To get help",
        data="Your number and your choice",
        contact="Contact",
        privacy="Privacy Policy",
        terms="Terms",
        email="E-mail",
        phone="Phone",
        text_now="Text {words}{number}",
        to="to ",
        languages="Languages",
        ways={
            OptInKind.WEB_FORM: "On our website",
            OptInKind.CUSTOMER_TEXTS_FIRST: "Text us first",
            OptInKind.KEYWORD: "Text a keyword",
            OptInKind.VERBAL: "Tell us",
            OptInKind.PAPER: "On paper",
            OptInKind.POINT_OF_SALE: "At the counter",
            OptInKind.CONTRACT: "In a contract",
            OptInKind.EMPLOYEE_ONBOARDING: "As a member of staff",
            OptInKind.OTHER: "Another way",
        },
    ),
    "es": Headings(
        language="Español",
        title="Mensajes de texto de {name}",
        how="Cómo inscribirse",
        expect="Qué esperar",
        frequency="Con qué frecuencia",
        cost="Costo",
        stop="Para darse de baja",
        help="Para recibir ayuda",
        data="Su número y su elección",
        contact="Contacto",
        privacy="Política de privacidad",
        terms="Términos",
        email="Correo electrónico",
        phone="Teléfono",
        text_now="Escriba {words}al {number}",
        to="",
        languages="Idiomas",
        ways={
            OptInKind.WEB_FORM: "En nuestro sitio web",
            OptInKind.CUSTOMER_TEXTS_FIRST: "Escríbanos primero",
            OptInKind.KEYWORD: "Envíe una palabra clave",
            OptInKind.VERBAL: "Díganoslo",
            OptInKind.PAPER: "En papel",
            OptInKind.POINT_OF_SALE: "En el mostrador",
            OptInKind.CONTRACT: "En un contrato",
            OptInKind.EMPLOYEE_ONBOARDING: "Como miembro del personal",
            OptInKind.OTHER: "De otra manera",
        },
    ),
}
