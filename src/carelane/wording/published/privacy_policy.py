"""The part of a privacy policy about texting.

Decides: its sentences: what is collected, what for, who gets it, the promise not to share, how to stop, whom to ask.
Leaves alone: the rest of the policy, which must not say the opposite. Source: the parts that reviewers look for,
support.telnyx.com/en/articles/10645583-10dlc-privacy-policy ; scope and sharing as source text S2 words them.
"""

from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.wording.ask import Ask
from carelane.wording.lines import NO_SHARING_OF_CONSENT_LINE
from carelane.wording.published.claims import (
    CALLS_ONLY,
    DELIVERY_ONLY,
    NO_LIST,
    NO_SHARING,
    RECORDED,
    SCOPE,
    TOPICS,
)
from carelane.wording.published.compose import FREQUENCY_IS, NO_SHARING_IS, RATES, STOP_AND_HELP, Line, compose
from carelane.wording.published.known import Known
from carelane.wording.written import Written

ARTEFACT: Final = "texts.privacyPolicy"


def _texts_first(facts: Known) -> bool:
    return OptInKind.CUSTOMER_TEXTS_FIRST in facts.ways


def _agrees(facts: Known) -> bool:
    """True when people opt in by another way than their own first text."""
    return not facts.ways or bool(facts.ways - {OptInKind.CUSTOMER_TEXTS_FIRST})


def _promises(facts: Known) -> bool:
    return not facts.shares


_CALLS: Final = {
    "en": Line(
        (
            (
                "Phone numbers that are entered in our contact form are used only for calls about the request; we send "
                "no text messages to them unless that person has opted in."
            ),
        ),
        (CALLS_ONLY,),
        ("FRM-05", "PRV-10"),
        when=lambda facts: facts.calls_only,
    ),
    "es": Line(
        (
            (
                "Los números que se escriben en nuestro formulario de contacto se usan solo para llamadas; no enviamos "
                "mensajes de texto a esos números, salvo que la persona los haya aceptado."
            ),
        ),
        (CALLS_ONLY,),
        ("FRM-05", "PRV-10"),
        when=lambda facts: facts.calls_only,
    ),
}
_CALLS_UNLESS: Final = {
    "en": Line(
        (
            (
                "Phone numbers that are entered in our contact form with the box for text messages left empty are used "
                "only for calls about the request."
            ),
        ),
        (CALLS_ONLY,),
        ("FRM-05", "PRV-10"),
        when=lambda facts: facts.calls_unless_ticked,
    ),
    "es": Line(
        (
            (
                "Los números que se escriben en nuestro formulario de contacto sin marcar la casilla de mensajes de "
                "texto se usan solo para llamadas."
            ),
        ),
        (CALLS_ONLY,),
        ("FRM-05", "PRV-10"),
        when=lambda facts: facts.calls_unless_ticked,
    ),
}
_ENGLISH: Final = (
    Line(("Text messages (SMS) from {name}: privacy", "{name}: privacy of text messages (SMS)"), sources=("PRV-01",)),
    Line(("Effective date: {date}",)),
    Line(
        (
            (
                "When you agree to text messages from {name}, we collect your mobile number and keep a record of your "
                "consent: when and how you gave it, and the words you agreed to."
            ),
            (
                "{name} collects your mobile number when you opt in to text messages, and keeps a record of your "
                "consent: "
                "the date, the way you gave it and the words you agreed to."
            ),
        ),
        (RECORDED,),
        ("PRV-08",),
        when=_agrees,
    ),
    Line(
        (
            (
                "When you text {name} first, we receive your mobile number and what you write, and we use them to "
                "answer "
                "that conversation; your number is not added to any messaging list."
            ),
        ),
        (NO_LIST,),
        ("PRV-08", "CTA-19"),
        when=_texts_first,
    ),
    Line(
        (
            (
                "We use your mobile number to send you text messages about {topics}. Mobile numbers given for text "
                "messages are used for that purpose only."
            ),
            "Your mobile number is used to send you text messages about {topics}, and for no other purpose.",
        ),
        (TOPICS, SCOPE),
        ("PRV-08", "s2-customer-care-disclosure"),
    ),
    _CALLS["en"],
    _CALLS_UNLESS["en"],
    FREQUENCY_IS,
    RATES["en"],
    STOP_AND_HELP["en"],
    Line(
        (
            "Questions about our text messages or about this policy: {contact}.",
            "If you have a question about our text messages or your data, {contact}.",
        ),
        sources=("PRV-08",),
    ),
    Line(
        (
            (
                "The service providers and carriers that deliver the text messages receive your mobile number only to "
                "deliver them."
            ),
        ),
        (DELIVERY_ONLY,),
        ("PRV-06",),
    ),
    NO_SHARING_IS,
    Line((NO_SHARING_OF_CONSENT_LINE,), (NO_SHARING,), ("PRV-03", "PRV-05"), when=_promises),
)
_SPANISH: Final = (
    Line(("Mensajes de texto (SMS) de {name}: privacidad",), sources=("PRV-01",)),
    Line(("Vigente desde: {date}",)),
    Line(
        (
            (
                "Cuando usted acepta recibir mensajes de texto de {name}, guardamos su número móvil y un registro de "
                "su "
                "consentimiento: cuándo y cómo lo dio, y las palabras que aceptó."
            ),
        ),
        (RECORDED,),
        ("PRV-08",),
        when=_agrees,
    ),
    Line(
        (
            (
                "Cuando usted escribe primero a {name}, recibimos su número móvil y lo que escribe, y los usamos para "
                "responder a esa conversación; su número no se agrega a ninguna lista."
            ),
        ),
        (NO_LIST,),
        ("PRV-08", "CTA-19"),
        when=_texts_first,
    ),
    Line(
        (
            (
                "Usamos su número móvil para enviarle mensajes de texto sobre {topics}. Los números móviles que se dan "
                "para mensajes de texto se usan solo para ese fin."
            ),
        ),
        (TOPICS, SCOPE),
        ("PRV-08", "s2-customer-care-disclosure"),
    ),
    _CALLS["es"],
    _CALLS_UNLESS["es"],
    FREQUENCY_IS,
    RATES["es"],
    STOP_AND_HELP["es"],
    Line(("Si tiene preguntas sobre nuestros mensajes de texto o sus datos, {contact}.",), sources=("PRV-08",)),
    Line(
        (
            (
                "Los proveedores y operadores que entregan los mensajes de texto reciben su número móvil solo para "
                "entregarlos."
            ),
        ),
        (DELIVERY_ONLY,),
        ("PRV-06",),
    ),
    NO_SHARING_IS,
    Line(
        (
            (
                "Los datos y el consentimiento para recibir mensajes de texto quedan excluidos de cualquier "
                "intercambio de "
                "datos que describa esta política."
            ),
        ),
        (NO_SHARING,),
        ("PRV-03", "PRV-05"),
        when=_promises,
    ),
)


def privacy_policy(ask: Ask) -> Written:
    """The section, one sentence or paragraph a line; the exclusion of consent stands last."""
    spanish = ask.language == "es"
    title = "Política de privacidad: mensajes de texto" if spanish else "Privacy policy: the part about text messages"
    return compose(ask, ARTEFACT, title, _SPANISH if spanish else _ENGLISH, between="\n")
