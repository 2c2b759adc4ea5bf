"""The generators of this package by the artefact that they write, and which of them a campaign has a use for.

Decides: the list. Leaves alone: the texts.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.facts import PhoneFieldUse, WayOut
from carelane.domain.opt_in import CustomerTextsFirst, OptInKind, PublishedOn
from carelane.wording.ask import Generator
from carelane.wording.published import contract_clause as clause
from carelane.wording.published import employee_notice as notice
from carelane.wording.published import invitations, paper_form, phone_script, privacy_policy, terms, web_form
from carelane.wording.published import web_form_html as form_html

PUBLISHED: Final[Mapping[str, Generator]] = MappingProxyType(
    {
        privacy_policy.ARTEFACT: privacy_policy.privacy_policy,
        terms.ARTEFACT: terms.terms,
        web_form.ARTEFACT: web_form.web_form,
        form_html.ARTEFACT: form_html.web_form_html,
        paper_form.ARTEFACT: paper_form.paper_form,
        phone_script.ARTEFACT: phone_script.phone_script,
        clause.ARTEFACT: clause.contract_clause,
        notice.ARTEFACT: notice.employee_notice,
        invitations.COUNTER_SIGN: invitations.counter_sign,
        invitations.TEXT_TO_JOIN: invitations.text_to_join,
        invitations.EMAIL_SIGNATURE: invitations.email_signature,
    }
)
# What is a file rather than words to copy.
FILE_NAMES: Final[Mapping[str, str]] = MappingProxyType({form_html.ARTEFACT: "web-form.html"})
_ALWAYS: Final = (privacy_policy.ARTEFACT, terms.ARTEFACT)
_BY_WAY: Final[Mapping[OptInKind, tuple[str, ...]]] = {
    OptInKind.WEB_FORM: (web_form.ARTEFACT, form_html.ARTEFACT),
    OptInKind.CUSTOMER_TEXTS_FIRST: (),
    OptInKind.KEYWORD: (invitations.TEXT_TO_JOIN, invitations.COUNTER_SIGN),
    OptInKind.VERBAL: (phone_script.ARTEFACT,),
    OptInKind.PAPER: (paper_form.ARTEFACT,),
    OptInKind.POINT_OF_SALE: (phone_script.ARTEFACT, paper_form.ARTEFACT),
    OptInKind.CONTRACT: (clause.ARTEFACT,),
    OptInKind.EMPLOYEE_ONBOARDING: (notice.ARTEFACT,),
    OptInKind.OTHER: (),
}
_ON_SIGNS: Final = frozenset({PublishedOn.SIGN, PublishedOn.CARD, PublishedOn.VEHICLE, PublishedOn.INVOICE})


def wanted(registration: Registration) -> tuple[str, ...]:
    """The artefacts that a campaign with these ways to opt in has a use for, in the order of `PUBLISHED`."""
    found = set(_ALWAYS)
    for way in registration.opt_in_methods:
        found.update(_BY_WAY[way.kind])
        if isinstance(way, CustomerTextsFirst):
            places = {place.on for place in way.published}
            found.update({invitations.EMAIL_SIGNATURE} if PublishedOn.EMAIL_SIGNATURE in places else ())
            found.update({invitations.COUNTER_SIGN} if not places or places & _ON_SIGNS else ())
    facts = registration.facts
    if facts.phone_field is PhoneFieldUse.CALLS_ONLY and facts.way_out in {WayOut.CHECKBOX, WayOut.SEPARATE_FORM}:
        found.update(_BY_WAY[OptInKind.WEB_FORM])
    return tuple(artefact for artefact in PUBLISHED if artefact in found)
