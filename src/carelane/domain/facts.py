"""What only the owner knows: the facts that texts are written from, and the statements that the owner confirmed.

Decides: which facts there are beside those of the brand and of the ways to opt in.
Leaves alone: the texts that are written from them (`wording`) and how they are asked (`services/interview`).
Every fact may be unknown: "" or None is a question to the owner and never a yes.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LANGUAGES: Final = ("en", "es")  # of what recipients read
# Characters of a fact that stands inside sentences; replies of 255 characters have to hold several.
MOST_CHARACTERS: Final = {"customers": 40, "topics": 160, "frequency": 80, "supportHours": 80}


class PhoneFieldUse(StrEnum):
    """What a phone field on the website is for; the values are the words of the campaign file."""

    NONE = "none"  # there is no such field
    CALLS_ONLY = "calls_only"
    TEXTS = "texts"


class WayOut(StrEnum):
    """What is done about a phone field that is for calls only (a reviewer reads it as an opt-in)."""

    LABEL = "label"  # the field goes, or says that it is for calls only; customers text first
    CHECKBOX = "checkbox"  # an optional box for texts, not ticked, joins the form
    SEPARATE_FORM = "separate_form"  # a form of its own for texts


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts sheet of a campaign.

    customers: who is texted, as a plural ("tenants"). topics: what the texts are about, as they would complete
    "texts about ..." ("repairs in your apartment"). trade: a key of the trades that samples exist for.
    frequency: how often, as it would stand in a sentence ("up to 4 messages a month"); "" is not said, "varies" is
    varying. sends_*: whether the phone system sends that automatic reply today. confirmed: ids of the statements
    ("true only if ...") that the owner has confirmed.
    """

    customers: str = ""
    topics: str = ""
    trade: str = ""
    frequency: str = ""
    languages: tuple[str, ...] = ()  # of what recipients read: "en", "es"
    support_hours: str = ""
    sends_optin_reply: bool | None = None
    sends_optout_reply: bool | None = None
    sends_help_reply: bool | None = None
    sends_marketing: bool | None = None
    shares_numbers: bool | None = None  # with third parties or affiliates, for their marketing
    phone_field: PhoneFieldUse | None = None
    way_out: WayOut | None = None
    policy_date: str = ""  # from which day the privacy policy and the terms for texts hold, as it stands in them
    confirmed: tuple[str, ...] = ()
