"""The keys of a campaign file: the one table from which the reader, the writer and the JSON Schema are made.

Decides: which keys exist, in which order they are written, what each holds, and one sentence about each.
Leaves alone: whether a value is wise (`rules`); every key is optional.
Source: field names of The Campaign Registry as in `domain/fields.py`;
https://developers.telnyx.com/api-reference/campaign/submit-campaign .
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from carelane.domain.brand import ENTITY_TYPES, STOCK_EXCHANGES, VERTICALS
from carelane.domain.campaign import MAX_SAMPLES
from carelane.domain.facts import LANGUAGES, PhoneFieldUse, WayOut
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, FACT_FIELDS, TEXT_FIELDS
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES

VERSION: Final = 1
EXTENSION: Final = "x-"  # keys that start so are the owner's and are never looked at


class Holds(StrEnum):
    """What a key holds."""

    TEXT = "text"
    FLAG = "flag"  # true or false
    CODE = "code"  # one word of a closed list
    CODES = "codes"  # several words of a closed list
    TEXTS = "texts"  # a list of texts; one text alone is a list of one
    KEYWORDS = "keywords"  # a list, or one text with commas
    PUBLICATIONS = "publications"  # where a number is published


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name in the file, the attribute of the model, what it holds, and what it is for."""

    name: str
    attribute: str
    holds: Holds
    about: str
    values: tuple[str, ...] = ()


_BRAND_ABOUT: Final[Mapping[str, str]] = {
    "companyName": "legal name, exactly as in the tax record",
    "displayName": "the name customers know (DBA)",
    "alsoKnownAs": "abbreviations and other names of the same sender that appear in texts",
    "entityType": "legal form",
    "ein": "tax number (EIN), nine digits in the United States",
    "einIssuingCountry": "country that issued the tax number, two letters",
    "altBusinessId": "another business number, such as DUNS",
    "altBusinessIdType": "which kind of number that is: NONE, DUNS, GIIN or LEI",
    "vertical": "line of business",
    "website": "public website of the sender",
    "email": "support address that customers may write to",
    "phone": "support number that customers may call",
    "businessContactEmail": "a person's address on the sender's own domain",
    "street": "street of the registered address",
    "city": "city of the registered address",
    "state": "state of the registered address, two letters in the United States",
    "postalCode": "postal code of the registered address",
    "country": "country, two letters",
    "stockSymbol": "stock symbol of a public company",
    "stockExchange": "stock exchange of a public company",
    "firstName": "first name of a sole proprietor",
    "lastName": "last name of a sole proprietor",
    "mobilePhone": "mobile number of a sole proprietor, which gets a one-time code",
    "brandRelationship": "filled in by the provider",
    "taxExemptStatus": "tax-exempt status of a non-profit, such as 501c3",
}
_CAMPAIGN_ABOUT: Final[Mapping[str, str]] = {
    "brandId": "the registry's or provider's id of the brand",
    "campaignId": "the registry's or provider's id of the campaign",
    "usecase": "the registered use case; it can never be changed later",
    "subUsecases": "the purposes inside a use case that takes several",
    "description": "who sends, to whom, and why",
    "messageFlow": "the call to action: how a person comes to receive texts, step by step",
    "optinMessage": "the answer to somebody who opts in",
    "optoutMessage": "the answer to STOP",
    "helpMessage": "the answer to HELP",
    "optinKeywords": "words that opt in",
    "optoutKeywords": "words that opt out",
    "helpKeywords": "words that ask for help",
    "subscriberOptin": "consent is collected from every recipient",
    "subscriberOptout": "recipients can opt out",
    "subscriberHelp": "recipients can get help",
    "embeddedLink": "some messages hold a link",
    "embeddedLinkSample": "an example of such a link",
    "embeddedPhone": "some messages hold a phone number",
    "numberPool": "more than 49 numbers send",
    "ageGated": "some content is only for adults",
    "directLending": "the content has to do with loans",
    "affiliateMarketing": "others than the brand control content",
    "autoRenewal": "the campaign renews itself",
    "termsAndConditions": "the registry's own terms are accepted",
    "privacyPolicyLink": "public address of the privacy policy",
    "termsAndConditionsLink": "public address of the texting terms",
    "numbers": "numbers that send",
    "referenceId": "an id of your own",
    "resellerId": "the registry's id of the reseller",
}
_TEXTS_ABOUT: Final[Mapping[str, str]] = {
    "firstMessage": "the first text that a new recipient gets",
    "webForm": "the wording at the form or checkbox on the website",
    "verbalScript": "what is read out when consent is asked by voice",
    "paperForm": "the wording on the paper form",
    "textToJoin": "the invitation to text a keyword",
    "privacyPolicy": "the privacy policy, or the part about texting",
    "terms": "the texting terms",
}
_FACTS_ABOUT: Final[Mapping[str, str]] = {
    "customers": "who is texted, as a plural: tenants, patients",
    "topics": "what the texts are about, so that it completes “texts about ...”",
    "trade": "the trade that sample messages are taken from; see `carelane write --trades`",
    "frequency": "how often texts come, as it stands in a sentence; “varies” when it does",
    "languages": "the languages that recipients read",
    "supportHours": "when somebody answers",
    "sendsOptinReply": "the phone system answers a person who opts in",
    "sendsOptoutReply": "the phone system answers STOP",
    "sendsHelpReply": "the phone system answers HELP",
    "sendsMarketing": "some of the texts advertise",
    "sharesNumbers": "numbers go to third parties or affiliates for their marketing",
    "phoneField": "what a phone field on the website is for",
    "wayOut": "what is done about a phone field that is for calls only",
    "policyDate": "from which day the privacy policy and the terms for texts hold",
    "confirmed": "ids of the statements (“true only if ...”) that the owner has confirmed",
}
ALT_ID_TYPES: Final = ("NONE", "DUNS", "GIIN", "LEI")
_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "entityType": ENTITY_TYPES,
    "vertical": VERTICALS,
    "stockExchange": STOCK_EXCHANGES,
    "altBusinessIdType": ALT_ID_TYPES,
    "usecase": tuple(USE_CASES),
    "subUsecases": SUB_USE_CASES,
    "languages": LANGUAGES,
    "phoneField": tuple(PhoneFieldUse),
    "wayOut": tuple(WayOut),
}
_FLAGS: Final = frozenset(
    {
        "subscriberOptin", "subscriberOptout", "subscriberHelp", "embeddedLink", "embeddedPhone", "numberPool",
        "ageGated", "directLending", "affiliateMarketing", "autoRenewal", "termsAndConditions",
        "sendsOptinReply", "sendsOptoutReply", "sendsHelpReply", "sendsMarketing", "sharesNumbers",
    }
)  # fmt: skip


def _key(name: str, attribute: str, about: str) -> Key:
    values = _CODES.get(name, ())
    if name in {"subUsecases", "languages"}:
        holds = Holds.CODES
    elif values:
        holds = Holds.CODE
    elif name in _FLAGS:
        holds = Holds.FLAG
    elif name.endswith("Keywords"):
        holds = Holds.KEYWORDS
    elif name in {"alsoKnownAs", "numbers", "confirmed"}:
        holds = Holds.TEXTS
    else:
        holds = Holds.TEXT
    return Key(name, attribute, holds, about, values)


def _section(fields: Mapping[str, str], about: Mapping[str, str]) -> Mapping[str, Key]:
    return MappingProxyType({name: _key(name, fields[name], about[name]) for name in about})


SAMPLES: Final = "samples"
SAMPLE_KEYS: Final = tuple(f"sample{index}" for index in range(1, MAX_SAMPLES + 1))
BRAND_KEYS: Final = _section(BRAND_FIELDS, _BRAND_ABOUT)
CAMPAIGN_KEYS: Final = _section(CAMPAIGN_FIELDS, _CAMPAIGN_ABOUT)  # without the samples
TEXT_KEYS: Final = _section(TEXT_FIELDS, _TEXTS_ABOUT)
FACT_KEYS: Final = _section(FACT_FIELDS, _FACTS_ABOUT)
_FLOW: Final = list(CAMPAIGN_KEYS).index("messageFlow") + 1
# All keys of a campaign as they are written: the samples follow the call to action, as in the forms.
CAMPAIGN_ORDER: Final = (*list(CAMPAIGN_KEYS)[:_FLOW], *SAMPLE_KEYS, SAMPLES, *list(CAMPAIGN_KEYS)[_FLOW:])
TOP_KEYS: Final = ("carelane", "provider", "template", "brand", "campaign", "optInMethods", "texts", "facts")
