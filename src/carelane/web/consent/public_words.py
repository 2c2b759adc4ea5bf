"""What the public pages say in English and Spanish, apart from the registered words beside the boxes."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PublicWords:
    """The sentences of one language; {name} is the business, {number} the number that texts come from."""

    other_language: str  # the name of the other language, in that language
    heading: str
    phone: str
    phone_hint: str
    your_name: str
    optional: str
    boxes: str
    boxes_hint: str
    leave_empty: str
    send: str
    privacy: str
    terms: str
    problem: str
    error: str
    bad_number: str
    nothing_ticked: str
    changed: str
    too_old: str
    done_heading: str
    done: str
    asked: str
    stop: str
    stopped_before: str
    waiting_heading: str
    waiting: str
    closed_heading: str
    closed: str
    prefs_heading: str
    prefs_lead: str
    is_on: str
    is_off: str
    keep: str
    turn_off: str
    turn_on: str
    no_words: str
    nothing_more: str
    everything_off: str
    save: str
    saved: str
    unchanged: str
    code_heading: str
    code_lead: str
    code: str
    open_page: str
    bad_code: str
    bad_link: str
    too_many: str


ENGLISH: Final = PublicWords(
    other_language="Español",
    heading="Text messages from {name}",
    phone="Mobile phone number",
    phone_hint="Ten digits, such as 608-555-0143.",
    your_name="Your name",
    optional="(optional)",
    boxes="Which texts would you like?",
    boxes_hint="Tick what you agree to. Nothing is ticked for you, and you get nothing that you leave empty.",
    leave_empty="Leave this field empty",
    send="Sign up",
    privacy="Privacy Policy",
    terms="Terms",
    problem="Please check the form",
    error="Error:",
    bad_number="This is not a mobile phone number. Give ten digits, such as 608-555-0143.",
    nothing_ticked="No box is ticked, so nothing was recorded. Tick what you agree to, or leave this page.",
    changed="The words of this form have changed since you opened it. Read them again, and tick what you agree to.",
    too_old="This page was open for a long time. Read it again, and tick what you agree to.",
    done_heading="Your agreement is recorded",
    done="{name} has recorded that you agreed to:",
    asked="You asked {name} for:",
    stop="You can end these texts at any time: reply STOP to any of them.",
    stopped_before=(
        "If this phone once asked {name} for no more texts, this form alone does not undo that: text YES from the "
        "phone itself{to} within a day."
    ),
    waiting_heading="One more step",
    waiting="To finish, text YES from this phone{to} within a day. Until then nothing counts, and nothing is sent.",
    closed_heading="This form is not open",
    closed="Ask the business how to sign up for its texts.",
    prefs_heading="Your texts from {name}",
    prefs_lead="See what you agreed to, and change it. Stopping takes effect at once.",
    is_on="On: you agreed to these texts.",
    is_off="Off: you get none of these.",
    keep="Leave as it is",
    turn_off="Stop these texts",
    turn_on="Start these texts",
    no_words="To get these, text START from your phone{to}.",
    nothing_more="All texts",
    everything_off="Stop all texts from {name}",
    save="Save",
    saved="Saved. It holds from this moment.",
    unchanged="Nothing was changed.",
    code_heading="Open your preferences",
    code_lead="Type the code that the business gave you. It works once.",
    code="Code",
    open_page="Open",
    bad_code="This code opens nothing. Codes work once, for a day: ask for a new one, or text STOP to end all texts.",
    bad_link="This link opens nothing. It is old, or was cut off. Ask for a new one, or text STOP to end all texts.",
    too_many="That was very often in a short time. Wait a minute, and try again.",
)
SPANISH: Final = PublicWords(
    other_language="English",
    heading="Mensajes de texto de {name}",
    phone="Número de teléfono móvil",
    phone_hint="Diez dígitos, por ejemplo 608-555-0143.",
    your_name="Su nombre",
    optional="(opcional)",
    boxes="¿Qué mensajes desea recibir?",
    boxes_hint="Marque lo que acepta. Nada está marcado de antemano, y no recibirá lo que deje sin marcar.",
    leave_empty="Deje este campo vacío",
    send="Inscribirme",
    privacy="Política de privacidad",
    terms="Términos",
    problem="Revise el formulario",
    error="Error:",
    bad_number="Esto no es un número de teléfono móvil. Escriba diez dígitos, por ejemplo 608-555-0143.",
    nothing_ticked="No marcó ninguna casilla y no se registró nada. Marque lo que acepta o salga de esta página.",
    changed="El texto de este formulario ha cambiado desde que lo abrió. Léalo de nuevo y marque lo que acepta.",
    too_old="Esta página estuvo abierta mucho tiempo. Léala de nuevo y marque lo que acepta.",
    done_heading="Su consentimiento está registrado",
    done="{name} ha registrado que usted acepta:",
    asked="Usted pidió a {name}:",
    stop="Puede terminar estos mensajes en cualquier momento: responda STOP a cualquiera de ellos.",
    stopped_before=(
        "Si alguna vez se pidió a {name} que no enviara más mensajes a este teléfono, este formulario solo no lo "
        "cambia: envíe YES desde ese teléfono{to} dentro de un día."
    ),
    waiting_heading="Falta un paso",
    waiting="Para terminar, envíe YES desde este teléfono{to} dentro de un día. Hasta entonces no se le envía nada.",
    closed_heading="Este formulario no está abierto",
    closed="Pregunte al negocio cómo recibir sus mensajes.",
    prefs_heading="Sus mensajes de {name}",
    prefs_lead="Vea lo que aceptó y cámbielo. Lo que detenga termina de inmediato.",
    is_on="Activado: usted aceptó estos mensajes.",
    is_off="Desactivado: no recibe ninguno de estos.",
    keep="Dejar como está",
    turn_off="Detener estos mensajes",
    turn_on="Recibir estos mensajes",
    no_words="Para recibirlos, envíe START desde su teléfono{to}.",
    nothing_more="Todos los mensajes",
    everything_off="Detener todos los mensajes de {name}",
    save="Guardar",
    saved="Guardado. Vale desde este momento.",
    unchanged="No se cambió nada.",
    code_heading="Abrir sus preferencias",
    code_lead="Escriba el código que le dio el negocio. Funciona una sola vez.",
    code="Código",
    open_page="Abrir",
    bad_code="Este código no abre nada. Vale una vez, por un día: pida otro, o envíe STOP para terminar los mensajes.",
    bad_link="Este enlace no abre nada. Es antiguo o está cortado. Pida otro, o envíe STOP para terminar los mensajes.",
    too_many="Fueron demasiados intentos en poco tiempo. Espere un minuto e inténtelo otra vez.",
)


def words_in(language: str) -> PublicWords:
    """The sentences of a language; English where there are none."""
    return SPANISH if language == "es" else ENGLISH
