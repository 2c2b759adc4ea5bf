"""A phone field that is for calls only, and what each way out of the contradiction says.

Decides: the words at the field, and the call to action of each way out, so that page, policy and call to action
agree. Leaves alone: which way to take and what follows from it (`wording/ways_out.py`).
"""

from typing import Final

from carelane.domain.facts import WayOut
from carelane.domain.opt_in import CustomerTextsFirst, OptInKind, PublishedOn, WebForm
from carelane.wording.ask import Ask
from carelane.wording.published.claims import (
    CALLS_ONLY,
    CUSTOMER_FIRST,
    FORM_SHOWN,
    NO_LIST,
    NO_NUMBER_FIELD,
    OPTIONAL,
    TOPICS,
)
from carelane.wording.published.compose import FREQUENCY_IS, LINKS, RATES, STOP_AND_HELP, Line, compose
from carelane.wording.published.known import GAPS, mark, one_line
from carelane.wording.published.web_form import box_labels
from carelane.wording.written import Written

AT_THE_FIELD: Final = "phone_field_label"
CALL_TO_ACTION: Final = "messageFlow"
_PLACES: Final = {
    PublishedOn.PAGE: "on the page",
    PublishedOn.SIGN: "on the sign",
    PublishedOn.CARD: "on our business cards",
    PublishedOn.INVOICE: "on our invoices",
    PublishedOn.VEHICLE: "on our vehicles",
    PublishedOn.LISTING: "in our listing",
    PublishedOn.EMAIL_SIGNATURE: "in our e-mail signatures",
    PublishedOn.OTHER: "here:",
}
_NAMED: Final = frozenset({PublishedOn.PAGE, PublishedOn.OTHER})  # say nothing without the name of the place
_FIELD: Final = {
    "en": Line(
        (
            "Phone (for calls only)\nWe call this number about your request and send no text messages to it.",
            "Phone number for calls\nFor calls about your request only; we send no text messages to this number.",
        ),
        (CALLS_ONLY, NO_NUMBER_FIELD),
        ("FRM-05", "s3-opt-in-checkbox-thread"),
    ),
    "es": Line(
        (
            (
                "Teléfono (solo para llamadas)\nLlamamos a este número por su solicitud y no le enviamos mensajes de "
                "texto."
            ),
        ),
        (CALLS_ONLY, NO_NUMBER_FIELD),
        ("FRM-05", "s3-opt-in-checkbox-thread"),
    ),
}
_CONTACT_FORM: Final = Line(
    (
        (
            "The contact form of our website asks for a phone number for calls only, and says so at the field; no "
            "text messages are sent to numbers from it."
        ),
    ),
    (CALLS_ONLY, NO_NUMBER_FIELD),
    ("FRM-05", "CTA-29"),
)
_FIRST: Final = (
    Line(
        ("Customers opt in by texting {name} first at {number}. They find the number {published}.",),
        (CUSTOMER_FIRST,),
        ("CTA-18", "CTA-11"),
    ),
    Line(
        (
            (
                "The customer always sends the first text, about {their_topics}; we answer that conversation only, and "
                "numbers are not added to any messaging list."
            ),
        ),
        (CUSTOMER_FIRST, NO_LIST, TOPICS),
        ("CTA-18", "CTA-19"),
    ),
    _CONTACT_FORM,
)
_ALSO_FIRST: Final = (
    Line(
        ("Customers also opt in by texting {name} first at {number}. They find the number {published}.",),
        (CUSTOMER_FIRST,),
        ("CTA-18", "CTA-11"),
        when=lambda facts: OptInKind.CUSTOMER_TEXTS_FIRST in facts.ways,
    ),
    Line(
        (
            (
                "There the customer always sends the first text; we answer that conversation only, and the number is "
                "not added to any messaging list."
            ),
        ),
        (NO_LIST,),
        ("CTA-18", "CTA-19"),
        when=lambda facts: OptInKind.CUSTOMER_TEXTS_FIRST in facts.ways,
    ),
)
_BOX_OPENING: Final = {
    WayOut.CHECKBOX: Line(
        (
            (
                "Customers opt in on our contact form at {form_url}: below the phone field stands a box for text "
                'messages that is empty when the page opens. Beside it stands: "{label}"'
            ),
        ),
        (FORM_SHOWN, TOPICS),
        ("CTA-12", "FRM-01", "FRM-11"),
    ),
    WayOut.SEPARATE_FORM: Line(
        (
            (
                "Customers opt in on a form for text messages only, at {form_url}: they enter their mobile number and "
                'tick a box that is empty when the page opens. Beside it stands: "{label}"'
            ),
        ),
        (FORM_SHOWN, TOPICS),
        ("CTA-12", "FRM-01", "FRM-11"),
    ),
}
_EMPTY_BOX: Final = Line(
    (
        (
            "The form can be sent with the box left empty; then the number is used for calls only and gets no text "
            "messages."
        ),
    ),
    (OPTIONAL, CALLS_ONLY),
    ("FRM-02", "FRM-04"),
)
_FROM: Final = Line(("The text messages come from our number {number}.",), sources=("CTA-26",))


def field_label(ask: Ask) -> Written:
    """What stands at a phone field that is for calls only."""
    title = "Junto al campo de teléfono" if ask.language == "es" else "At the phone field"
    return compose(ask, AT_THE_FIELD, title, (_FIELD[ask.language],), between="\n")


def call_to_action(ask: Ask, way: WayOut) -> Written:
    """What the call to action says about the website and about customers who text first, in English."""
    more = {"published": _published(ask), "form_url": _form_url(ask, way)}
    disclosed: tuple[Line, ...] = (FREQUENCY_IS, RATES["en"], STOP_AND_HELP["en"], LINKS["en"])
    if way is WayOut.LABEL:
        return compose(ask, CALL_TO_ACTION, "Call to action", (*_FIRST, *disclosed), more=more)
    labels = box_labels(ask)
    opening = _BOX_OPENING[way]
    quoted = [
        compose(ask, CALL_TO_ACTION, "", (opening,), more={**more, "label": labels[0][1].text}).sentences[0].text,
        *(f'A second box, also empty, is for marketing: "{label.text}"' for _, label in labels[1:]),
    ]
    first = Line((_escaped(" ".join(quoted)),), opening.states, opening.sources)
    behind = (_CONTACT_FORM,) if way is WayOut.SEPARATE_FORM else (_EMPTY_BOX,)
    return compose(ask, CALL_TO_ACTION, "Call to action", (first, *behind, *_ALSO_FIRST, _FROM), more=more)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _form_url(ask: Ask, way: WayOut) -> str:
    """The page of the form; a form of its own for texts is a new page, unless one is declared for texts only."""
    forms = [form for form in ask.registration.opt_in_methods if isinstance(form, WebForm) and form.url]
    if way is WayOut.SEPARATE_FORM:
        forms = [form for form in forms if form.checkbox_for_texts_only]
    return forms[0].url if forms else mark(GAPS["form_url"])


def _published(ask: Ask) -> str:
    ways = [way for way in ask.registration.opt_in_methods if isinstance(way, CustomerTextsFirst)]
    places = [place for way in ways for place in way.published]
    if not places or any(place.on in _NAMED and not place.where for place in places):
        return mark(GAPS["published"])
    return " and ".join(f"{_PLACES[place.on]} {one_line(place.where)}".strip() for place in places)
