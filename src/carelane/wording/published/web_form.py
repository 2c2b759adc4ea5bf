"""The words of a web form with an optional box for texts, and the labels of its boxes.

Decides: what stands on the form, line by line, and what stands beside each box (service and marketing apart).
Leaves alone: the form as HTML (`web_form_html.py`), which shows the same labels.
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.facts import WayOut
from carelane.domain.opt_in import WebForm
from carelane.wording.ask import Ask
from carelane.wording.published.agreeing import MARKETING, SERVICE, disclosures
from carelane.wording.published.claims import FORM_SHOWN, OPTIONAL
from carelane.wording.published.compose import compose
from carelane.wording.published.known import known
from carelane.wording.written import Gap, Sentence, Written

ARTEFACT: Final = "texts.webForm"


@dataclass(frozen=True, slots=True)
class Fields:
    """What the parts of a form are called in one language."""

    heading: str
    sign_up_heading: str
    name: str
    email: str
    phone: str
    phone_optional: str
    message: str
    optional: tuple[str, str]  # says that the box, or the boxes, may stay empty
    sign_up_optional: tuple[str, str]
    send: str
    sign_up: str
    privacy: str
    terms: str


FIELDS: Final = {
    "en": Fields(
        heading="Contact {name}",
        sign_up_heading="Text messages from {name}",
        name="Name",
        email="E-mail",
        phone="Mobile phone",
        phone_optional="(optional)",
        message="How can we help?",
        optional=(
            "The box is optional: you can send this form with the box left empty.",
            "The boxes are optional: you can send this form with either or both left empty.",
        ),
        sign_up_optional=(
            "The box is optional, and this form is for text messages only: without the box you get none.",
            "Each box is optional, and this form is for text messages only: you get none of those whose box is empty.",
        ),
        send="Send",
        sign_up="Sign up for texts",
        privacy="Privacy Policy",
        terms="Terms",
    ),
    "es": Fields(
        heading="Contacto: {name}",
        sign_up_heading="Mensajes de texto de {name}",
        name="Nombre",
        email="Correo electrónico",
        phone="Teléfono móvil",
        phone_optional="(opcional)",
        message="¿En qué podemos ayudarle?",
        optional=(
            "La casilla es opcional: puede enviar este formulario sin marcarla.",
            "Las casillas son opcionales: puede enviar este formulario sin marcarlas.",
        ),
        sign_up_optional=(
            (
                "La casilla es opcional y este formulario es solo para mensajes de texto: sin marcarla no recibirá "
                "ninguno."
            ),
            (
                "Cada casilla es opcional y este formulario es solo para mensajes de texto: sin marcarla no recibirá "
                "esos mensajes."
            ),
        ),
        send="Enviar",
        sign_up="Recibir mensajes",
        privacy="Política de privacidad",
        terms="Términos",
    ),
}


def box_labels(ask: Ask) -> tuple[tuple[str, Written], ...]:
    """The name of each box's field and what stands beside it."""
    facts, rest = known(ask), disclosures(ask.language)
    found = []
    for name, line in (("sms_service", SERVICE[ask.language]), ("sms_marketing", MARKETING[ask.language])):
        if line.when(facts):
            found.append((name, compose(ask, f"{ARTEFACT}/{name}", name, (line, *rest))))
    return tuple(found)


def is_sign_up(ask: Ask) -> bool:
    """True when the form is one of its own for texts."""
    return ask.registration.facts.way_out is WayOut.SEPARATE_FORM


def needs_phone(ask: Ask) -> bool:
    """True when the form cannot do without the number: it said so, or it is for texts alone."""
    forms = [way for way in ask.registration.opt_in_methods if isinstance(way, WebForm)]
    return is_sign_up(ask) or any(form.phone_required for form in forms)


def optional_words(ask: Ask) -> str:
    """The sentence that says that the form goes through without the box."""
    fields = FIELDS[ask.language]
    one, several = fields.sign_up_optional if is_sign_up(ask) else fields.optional
    return one if len(box_labels(ask)) == 1 else several


def web_form(ask: Ask) -> Written:
    """The form as plain text, as it is pasted into the campaign file."""
    spanish, sign_up = ask.language == "es", is_sign_up(ask)
    fields, facts, labels = FIELDS[ask.language], known(ask), box_labels(ask)
    heading = (fields.sign_up_heading if sign_up else fields.heading).format_map(facts.words)
    phone = fields.phone if needs_phone(ask) else f"{fields.phone} {fields.phone_optional}"
    above = [heading, phone] if sign_up else [heading, fields.name, fields.email, phone, fields.message]
    sentences = [Sentence(text) for text in above]
    for _, label in labels:
        states = tuple(dict.fromkeys(label.statements))
        sources = tuple(dict.fromkeys(source for sentence in label.sentences for source in sentence.sources))
        sentences.append(Sentence(f"[ ] {label.text}", states, ("FRM-01", "FRM-03", *sources)))
    sentences.append(Sentence(optional_words(ask), (OPTIONAL, FORM_SHOWN), ("FRM-02",)))
    sentences.append(Sentence(fields.sign_up if sign_up else fields.send))
    title = "Formulario web con casilla opcional" if spanish else "Web form with an optional box for texts"
    return Written(ARTEFACT, title, ask.language, tuple(sentences), _gaps(labels), "\n")


def _gaps(labels: tuple[tuple[str, Written], ...]) -> tuple[Gap, ...]:
    return tuple(dict.fromkeys(gap for _, label in labels for gap in label.gaps))
