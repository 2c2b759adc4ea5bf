"""What to have ready as proof, for each way to opt in that the file names.

Decides: the list for each way and what of it the file holds already.
Leaves alone: whether the proof shows what it should: a person looks at it.
Source: how each way has to be shown, the sources named at the lists.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from carelane.domain.campaign import Registration
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
    Verbal,
    WebForm,
)
from carelane.services.packet.packet import Proof, ProofOfWay

_FORM: Final = ("telnyx-campaign-requirements", "aws-registration-guide")
_VOICE: Final = ("aws-opt-in-verbal", "telnyx-campaign-requirements")
_SIGN: Final = ("aws-opt-in-signs",)
_FIRST: Final = ("s1-campaign-declined-thread", "ringcentral-staff-opt-out-logging")
_PAPER: Final = ("telnyx-campaign-requirements",)
_POLICY: Final = ("ringcentral-checklist",)
TITLES: Final = {
    OptInKind.WEB_FORM: "Web form",
    OptInKind.CUSTOMER_TEXTS_FIRST: "Customers text first",
    OptInKind.KEYWORD: "Keyword",
    OptInKind.VERBAL: "By voice",
    OptInKind.PAPER: "Paper form",
    OptInKind.POINT_OF_SALE: "At the counter",
    OptInKind.CONTRACT: "Contract",
    OptInKind.EMPLOYEE_ONBOARDING: "Staff",
    OptInKind.OTHER: "Another way",
}


def evidence_for(registration: Registration) -> Iterator[ProofOfWay]:
    """The proofs of each way, in the order of the file, then those of the pages that all ways share."""
    for number, method in enumerate(registration.opt_in_methods, start=1):
        yield ProofOfWay(f"{number}. {TITLES[method.kind]}", tuple(_proofs(method)))
    yield ProofOfWay("Pages that reviewers open", tuple(_pages(registration)))


def _proofs(method: OptInMethod) -> Iterable[Proof]:
    match method:
        case WebForm():
            return _web_form(method)
        case CustomerTextsFirst():
            return _texts_first(method)
        case Keyword():
            return _keyword(method)
        case Verbal():
            return _verbal(method)
        case Paper():
            return _paper(method)
        case PointOfSale() | Contract() | EmployeeOnboarding() | OtherWay():
            return _other(method)


def _web_form(method: WebForm) -> Iterator[Proof]:
    yield Proof("The address of the page with the form", "Open it in a private window, signed out.", method.url, _FORM)
    yield Proof(
        "A picture of the whole form",
        "With the phone field, the box for texts not ticked, the words beside it, and both links in one view.",
        method.evidence,
        _FORM,
    )
    yield Proof("The words beside the box, as they stand there", "Copy them, do not retype.", method.wording, _FORM)
    if method.behind_login:
        yield Proof(
            "A public picture of the form, because it is behind a login",
            "Reviewers cannot sign in: put the picture on a public page and its address into the call to action.",
            method.evidence,
            _FORM,
        )


def _texts_first(method: CustomerTextsFirst) -> Iterator[Proof]:
    for place in method.published:
        where = f"{place.on.value.replace('_', ' ')}{f': {place.where}' if place.where else ''}"
        yield Proof(
            f"A picture of the number where it is published ({where})",
            "It shows the number, the business's name and the invitation to text.",
            place.evidence,
            _FIRST,
        )
    if not method.published:
        yield Proof("Where customers find the number", "Name the page, sign or card, and take a picture.", "", _FIRST)
    yield Proof(
        "A conversation in which the customer texts first",
        "A screenshot with the customer's number and private details made unreadable.",
        method.evidence,
        _FIRST,
    )


def _keyword(method: Keyword) -> Iterator[Proof]:
    yield Proof(
        "A picture of the invitation to text the word",
        "With the word, the number, what the texts are about, how often, rates, STOP, HELP and both links.",
        method.evidence or method.advertised,
        _SIGN,
    )
    yield Proof("The confirmation that the word brings", "Text the word yourself and keep a screenshot.", "", _SIGN)


def _verbal(method: Verbal) -> Iterator[Proof]:
    yield Proof("The script, word for word", "As it is read out, with the question and the yes.", method.script, _VOICE)
    yield Proof(
        "How the yes is kept",
        "Who asks, and where day, time and number are noted or the recording lies.",
        method.evidence or ("calls are recorded" if method.recorded else ""),
        _VOICE,
    )


def _paper(method: Paper) -> Iterator[Proof]:
    yield Proof(
        "A picture of the blank form",
        "The whole page, with the box or line for texts of its own, not ticked.",
        method.evidence,
        _PAPER,
    )
    yield Proof("The words beside the box", "Copy them, do not retype.", method.wording, _PAPER)


def _other(method: PointOfSale | Contract | EmployeeOnboarding | OtherWay) -> Iterator[Proof]:
    words = {
        OptInKind.POINT_OF_SALE: ("A picture of the counter sign or terminal, and what is said there", "script"),
        OptInKind.CONTRACT: ("The clause about texts, with the names of the parties", "clause"),
        OptInKind.EMPLOYEE_ONBOARDING: ("The paper on which staff agree, with the part about texts", "clause"),
        OptInKind.OTHER: ("The way, step by step, with a picture of each", "description"),
    }
    what, attribute = words[method.kind]
    yield Proof(what, "Make names and other private details unreadable.", method.evidence, _PAPER)
    yield Proof("The exact words", "Copy them, do not retype.", str(getattr(method, attribute)), _PAPER)


def _pages(registration: Registration) -> Iterator[Proof]:
    campaign = registration.campaign
    yield Proof(
        "The website opens without signing in and names the business",
        "In a private window, on a phone too.",
        registration.brand.website,
        _POLICY,
    )
    yield Proof(
        "The privacy policy opens, speaks of texts, and says that numbers are not shared for marketing",
        "Open the very link that you submit.",
        campaign.privacy_policy_link,
        _POLICY,
    )
    yield Proof(
        "The texting terms open and name what is sent, how often, rates, STOP and HELP",
        "Open the very link that you submit.",
        campaign.terms_and_conditions_link,
        _POLICY,
    )
