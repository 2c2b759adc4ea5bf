"""The ways in which a person opts in: a closed list, each with its own facts.

Decides: which facts belong to which way. None means "not said", which rules treat as a question
and never as a yes.
Source: how each way has to be described, https://support.telnyx.com/en/articles/9940291-10dlc-campaign-compliance-requirements
and https://docs.aws.amazon.com/sms-voice/latest/userguide/registration-help-optin-verbal.html .
"""

from dataclasses import dataclass
from enum import StrEnum


class OptInKind(StrEnum):
    """The closed list; the values are the words of the campaign file."""

    WEB_FORM = "web_form"
    CUSTOMER_TEXTS_FIRST = "customer_texts_first"
    KEYWORD = "keyword"
    VERBAL = "verbal"
    PAPER = "paper"
    POINT_OF_SALE = "point_of_sale"
    CONTRACT = "contract"
    EMPLOYEE_ONBOARDING = "employee_onboarding"
    OTHER = "other"


class PublishedOn(StrEnum):
    """Where people find the number that they text first."""

    PAGE = "page"
    SIGN = "sign"
    CARD = "card"
    INVOICE = "invoice"
    VEHICLE = "vehicle"
    LISTING = "listing"  # map or directory entry
    EMAIL_SIGNATURE = "email_signature"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Publication:
    """One place where the number is published, with what proves it (address, photo, file name)."""

    on: PublishedOn
    where: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class WebForm:
    """A form on a website. `place` is the way to it ("Contact page, below the phone field")."""

    url: str = ""
    place: str = ""
    has_checkbox: bool | None = None
    checkbox_ticked_by_default: bool | None = None
    checkbox_required: bool | None = None
    checkbox_for_texts_only: bool | None = None
    phone_required: bool | None = None
    behind_login: bool | None = None
    wording: str = ""
    evidence: str = ""
    kind: OptInKind = OptInKind.WEB_FORM


@dataclass(frozen=True, slots=True)
class CustomerTextsFirst:
    """The customer always sends the first text and gets answers to it, nothing else."""

    published: tuple[Publication, ...] = ()
    customer_always_first: bool | None = None
    added_to_a_list: bool | None = None
    broadcasts: bool | None = None
    evidence: str = ""
    kind: OptInKind = OptInKind.CUSTOMER_TEXTS_FIRST


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that a person texts to join; `advertised` says where the invitation stands."""

    keyword: str = ""
    number: str = ""
    advertised: str = ""
    wording: str = ""
    evidence: str = ""
    kind: OptInKind = OptInKind.KEYWORD


@dataclass(frozen=True, slots=True)
class Verbal:
    """Asked by voice; `script` is read word for word. `ivr_choice` is the menu key of a phone menu."""

    script: str = ""
    asked_by: str = ""
    phone: str = ""
    ivr_choice: str = ""
    recorded: bool | None = None
    evidence: str = ""
    kind: OptInKind = OptInKind.VERBAL


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper form with a box or a line of its own for texts."""

    wording: str = ""
    own_box_or_signature: bool | None = None
    evidence: str = ""
    kind: OptInKind = OptInKind.PAPER


@dataclass(frozen=True, slots=True)
class PointOfSale:
    """At a counter or terminal."""

    where: str = ""
    script: str = ""
    evidence: str = ""
    kind: OptInKind = OptInKind.POINT_OF_SALE


@dataclass(frozen=True, slots=True)
class Contract:
    """Between businesses: a clause that both sides signed."""

    parties: str = ""
    clause: str = ""
    evidence: str = ""
    kind: OptInKind = OptInKind.CONTRACT


@dataclass(frozen=True, slots=True)
class EmployeeOnboarding:
    """Staff who agree when they are hired."""

    document: str = ""
    clause: str = ""
    optional: bool | None = None
    evidence: str = ""
    kind: OptInKind = OptInKind.EMPLOYEE_ONBOARDING


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Anything else, described step by step."""

    description: str = ""
    evidence: str = ""
    kind: OptInKind = OptInKind.OTHER


OptInMethod = (
    WebForm | CustomerTextsFirst | Keyword | Verbal | Paper | PointOfSale | Contract | EmployeeOnboarding | OtherWay
)
