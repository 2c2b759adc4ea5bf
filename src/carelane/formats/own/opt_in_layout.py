"""The keys of each way to opt in, made from the facts that `domain/opt_in.py` lists.

Decides: names in the file (camel case of ours) and one sentence about each fact.
Leaves alone: what follows from a fact (`rules`).
"""

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OptInKind,
    OptInMethod,
    OtherWay,
    Paper,
    PointOfSale,
    Publication,
    PublishedOn,
    Verbal,
    WebForm,
)
from carelane.formats.own.layout import Holds, Key

WAYS: Final[Mapping[OptInKind, type[OptInMethod]]] = MappingProxyType(
    {
        OptInKind.WEB_FORM: WebForm,
        OptInKind.CUSTOMER_TEXTS_FIRST: CustomerTextsFirst,
        OptInKind.KEYWORD: Keyword,
        OptInKind.VERBAL: Verbal,
        OptInKind.PAPER: Paper,
        OptInKind.POINT_OF_SALE: PointOfSale,
        OptInKind.CONTRACT: Contract,
        OptInKind.EMPLOYEE_ONBOARDING: EmployeeOnboarding,
        OptInKind.OTHER: OtherWay,
    }
)
WAYS_ABOUT: Final[Mapping[OptInKind, str]] = MappingProxyType(
    {
        OptInKind.WEB_FORM: "a form on a website",
        OptInKind.CUSTOMER_TEXTS_FIRST: "the customer always sends the first text",
        OptInKind.KEYWORD: "a word that a person texts to join",
        OptInKind.VERBAL: "asked by voice, in person or on the phone",
        OptInKind.PAPER: "a paper form",
        OptInKind.POINT_OF_SALE: "at a counter or terminal",
        OptInKind.CONTRACT: "a clause in a contract between businesses",
        OptInKind.EMPLOYEE_ONBOARDING: "staff who agree when they are hired",
        OptInKind.OTHER: "another way, described step by step",
    }
)
_ABOUT: Final[Mapping[str, str]] = {
    "url": "public address of the form",
    "place": "the way to it on the site",
    "has_checkbox": "there is a checkbox for consent to texts",
    "checkbox_ticked_by_default": "the checkbox is ticked when the page opens",
    "checkbox_required": "the form cannot be sent without ticking it",
    "checkbox_for_texts_only": "the checkbox is about texts and nothing else",
    "phone_required": "the form cannot be sent without a phone number",
    "behind_login": "the form is only seen after signing in",
    "wording": "the wording that people see",
    "evidence": "what proves it: an address, a photo, a file name",
    "published": "where people find the number",
    "customer_always_first": "nobody is texted who has not texted first",
    "added_to_a_list": "people who text are added to a list",
    "broadcasts": "texts are sent to many at once",
    "keyword": "the word",
    "number": "the number that it is texted to",
    "advertised": "where the invitation stands",
    "script": "what is said, word for word",
    "asked_by": "who asks",
    "phone": "the number on which it is asked",
    "ivr_choice": "the key of the phone menu",
    "recorded": "the call is recorded",
    "own_box_or_signature": "the form has a box or line of its own for texts",
    "where": "the place",
    "parties": "who signed",
    "clause": "the clause, word for word",
    "document": "the document that staff sign",
    "optional": "staff can decline and are still hired",
    "description": "what happens, step by step",
}
PUBLICATION_KEYS: Final[Mapping[str, Key]] = MappingProxyType(
    {
        # Not `on` as in the model: YAML 1.1 takes that word for true, also as a key.
        "place": Key("place", "on", Holds.CODE, "kind of place", tuple(place.value for place in PublishedOn)),
        "where": Key("where", "where", Holds.TEXT, "which one: an address or a short description"),
        "evidence": Key("evidence", "evidence", Holds.TEXT, _ABOUT["evidence"]),
    }
)


def camel(attribute: str) -> str:
    """`checkbox_required` as `checkboxRequired`."""
    first, *others = attribute.split("_")
    return first + "".join(part.capitalize() for part in others)


def _holds(annotation: object) -> Holds:
    if annotation is str:
        return Holds.TEXT
    return Holds.PUBLICATIONS if annotation == tuple[Publication, ...] else Holds.FLAG


def _keys(way: type[OptInMethod]) -> Mapping[str, Key]:
    facts = [fact for fact in fields(way) if fact.name != "kind"]
    return MappingProxyType(
        {camel(fact.name): Key(camel(fact.name), fact.name, _holds(fact.type), _ABOUT[fact.name]) for fact in facts}
    )


WAY_KEYS: Final[Mapping[OptInKind, Mapping[str, Key]]] = MappingProxyType(
    {kind: _keys(way) for kind, way in WAYS.items()}
)
