"""What a business says about its texts: the answers that lead to a use case.

Decides: which facts count, the words for them in an answers file, and that each may stay open.
Leaves alone: reading them from a file (`reading.py`), asking for them (`questions.py`), what follows (`plan.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from carelane.domain.brand import ENTITY_TYPES
from carelane.services.use_case_choice.streams import STREAMS

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Answers:
    """One business and its texts. "", (), None: not said.

    starts: who writes first. triggers: what makes a text go out. streams: kinds of texts, by their ids.
    receives: who gets them. sends: by hand or automatically. texts_a_month, texts_a_day: all numbers together, the
    day being the busiest. numbers: how many send. branch_numbers: each branch or agent texts from a number of its own.
    institution: a school or college. tax_exempt: the paragraph of the tax law. campaign_verify: a political sender
    has a verification token. brand_registered: the brand's fee is paid. brand_score: of a vetting, 1 to 100.
    """

    starts: str = ""
    triggers: tuple[str, ...] = ()
    streams: tuple[str, ...] = ()
    receives: tuple[str, ...] = ()
    sends: str = ""
    texts_a_month: int | None = None
    texts_a_day: int | None = None
    numbers: int | None = None
    branch_numbers: bool | None = None
    entity_type: str = ""
    institution: str = ""
    tax_exempt: str = ""
    campaign_verify: bool | None = None
    trade: str = ""
    provider: str = ""
    brand_registered: bool | None = None
    brand_score: int | None = None

    @property
    def customers_always_first(self) -> bool:
        """True when nobody is texted who has not texted first."""
        return self.starts == "customers"

    @property
    def is_501c3(self) -> bool:
        """True for a non-profit with that status."""
        return self.entity_type == "NON_PROFIT" and self.tax_exempt == "501c3"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an answers file. kind: "choice", "choices", "flag" or "count"; words: what a choice may be."""

    attribute: str
    kind: str
    about: str
    words: Mapping[str, str] = field(default_factory=dict)
    most: int = 100_000_000


_ENTITIES: Final = dict(
    zip(
        ENTITY_TYPES,
        (
            "a private company (LLC, Inc. and so on)",
            "a company on a stock exchange",
            "a non-profit",
            "a government body",
            "one person without a tax number (sole proprietor)",
        ),
        strict=True,
    )
)

KEYS: Final[Mapping[str, Key]] = MappingProxyType(
    {
        "starts": Key("starts", "choice", "who writes first", {
            "customers": "always the customer: we only answer",
            "both": "sometimes the customer, sometimes we",
            "business": "we do",
        }),
        "triggers": Key("triggers", "choices", "what makes a text go out", {
            "customer_text": "a customer texts us",
            "customer_action": "a customer orders, books, signs in or asks for something",
            "date": "a date comes near (an appointment, a due day)",
            "staff": "somebody of us decides to write",
            "event": "something happens (an outage, a storm, suspicious spending)",
        }),
        "streams": Key("streams", "choices", "the kinds of texts",
                       {stream.id: stream.title for stream in STREAMS.values()}),
        "receives": Key("receives", "choices", "who gets the texts", {
            "customers": "customers, clients, tenants or patients",
            "members": "members, donors, volunteers or parents",
            "students": "students",
            "employees": "our own staff",
            "partners": "other businesses that we work with",
            "prospects": "people who are not customers yet",
            "public": "the public",
        }),
        "sends": Key("sends", "choice", "how a text is sent", {
            "person": "a person types each one",
            "automatic": "a program sends them",
            "both": "some by hand, some by a program",
        }),
        "textsAMonth": Key("texts_a_month", "count", "texts sent in a month, all numbers together"),
        "textsADay": Key("texts_a_day", "count", "texts sent on the busiest day, all numbers together"),
        "numbers": Key("numbers", "count", "how many telephone numbers send"),
        "branchNumbers": Key("branch_numbers", "flag", "each branch or agent texts from a number of its own"),
        "entityType": Key("entity_type", "choice", "what the business is", _ENTITIES),
        "institution": Key("institution", "choice", "a place of education", {
            "none": "neither of these",
            "k12": "a school up to grade 12",
            "higher_education": "a college or university",
        }),
        "taxExempt": Key("tax_exempt", "choice", "tax-exempt status", {
            "none": "none, or not known",
            "501c3": "501(c)(3)",
            "501c4": "501(c)(4)",
            "501c5": "501(c)(5)",
            "501c6": "501(c)(6)",
        }),
        "campaignVerify": Key("campaign_verify", "flag", "a political sender has a campaign verification token"),
        "trade": Key("trade", "choice", "the line of business, where it matters", {
            "tax_services": "tax services or accounting",
            "loans_or_debt": "loans, debt relief or credit repair",
            "law": "law",
            "property": "property management",
            "health": "health",
            "other": "another one",
        }),
        "provider": Key("provider", "choice", "the phone system", {
            "ringcentral": "RingCentral",
            "twilio": "Twilio",
            "telnyx": "Telnyx",
            "bandwidth": "Bandwidth",
            "aws": "Amazon (AWS)",
            "tcr": "another one",
        }),
        "brandRegistered": Key("brand_registered", "flag", "the brand is registered already"),
        "brandScore": Key("brand_score", "count", "score of an outside vetting, 1 to 100", most=100),
    }
)  # fmt: skip
