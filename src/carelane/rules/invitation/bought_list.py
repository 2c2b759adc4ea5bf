"""Numbers that come from somewhere else than the person: bought, rented, shared or scraped lists.

Decides: wordings that name such a source of numbers.
Leaves alone: denials ("we never buy lists"), and passing consent on (`consent-transferred`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_BOUGHT = (
    r"(?:purchas\w+|bought|buy|buying|rent(?:ed|ing)?|leas(?:ed|ing)|licensed|acquir\w+|scrap\w+"
    r"|harvest\w+|third[- ]party|shared|co-registration|aged|imported)"
)
_NUMBERS = r"(?:lists?|leads?|contacts?|numbers?|data(?:base)?s?|phone numbers?|mobile numbers?|opt-?ins?|audiences?)"
_SOURCES = (
    rf"\b{_BOUGHT} (?:\w+ ){{0,2}}{_NUMBERS}\b",
    (
        rf"\b{_NUMBERS} (?:that |which )?(?:is |are |was |were |we |have been )?(?:purchas\w+|bought|buy"
        rf"|rented|acquired|scraped|harvested|obtained|sourced|collected|provided|supplied|received"
        rf"|generated) (?:\w+ )?(?:from|by|through) (?:\w+ ){{0,3}}"
        r"(?:third[- ]part(?:y|ies)|vendors?|partners?|brokers?|lead (?:gen\w*|providers?|vendors?"
        r"|sources?|companies)|data (?:providers?|brokers?)|public records?|county records?|directories"
        r"|marketplaces?|affiliates?|other companies)\b"
    ),
    (
        r"\b(?:lead[- ]gen(?:eration)?|lead) (?:vendors?|providers?|partners?|companies|sources?"
        r"|sellers?|aggregators?|brokers?)\b"
    ),
    (
        r"\b(?:data|list|marketing data|contact data) (?:brokers?|vendors?|providers?|compan(?:y|ies)|sellers?"
        r"|hous(?:e|es)|suppliers?)\b"
    ),
    # "the leads we purchase", "a list that we rent", "numbers bought from"
    (
        rf"\b{_NUMBERS} (?:that |which )?(?:we|our (?:company|team|office|agents)|the (?:company|agency|team)"
        rf"|they) (?:have |had |then "
        r"|also |usually )?(?:purchas\w+|bought|buy|buys|rent|rents|rented|leas\w+|licens\w+|acquir\w+"
        r"|scrap\w+|harvest\w+|append\w*"
        r"|import\w*|got|get|obtain\w*) ?(?:from (?:\w+ ){0,3}\w+|daily|weekly|monthly)?"
    ),
    (
        rf"\b{_NUMBERS} (?:\w+ ){{0,2}}(?:is|are|was|were|get|gets) (?:\w+ )?(?:purchased|bought|rented|leased"
        rf"|scraped|harvested|appended)\b"
    ),
    (
        r"\bappended (?:\w+ ){0,2}(?:lists?|numbers?|data|phones?|contacts?|records?)\b|\b(?:data|phone|number"
        r"|cell) append(?:ing|s)?\b"
    ),
    (
        r"\b(?:leads?|numbers?|contacts?|lists?|details|spreadsheets?|records)\b[^.\n]{0,24} (?:from"
        r"|of) (?:\w+ ){0,3}(?:vendors?"
        r"|(?:marketing|data|outside|lead|research) (?:firms?|agenc(?:y|ies)|compan(?:y|ies))|brokers?"
        r"|marketplaces?|lead \w+"
        r"|(?:listing|comparison|review|job|dating|classified|referral) (?:web ?)?(?:sites?|portals?|boards?"
        r"|services?|apps?))\b"
    ),
    (
        r"\b(?:firm|agency|vendor|broker|lead company|data company|marketer|reseller) (?:\w+ ){0,2}(?:sold"
        r"|sells|rents|rented"
        r"|licensed|licenses|gave|gives|provided|provides|supplied|supplies)\b"
    ),
    # Forms of others: "a form on one of our partner sites", "agree there that up to five companies may contact them"
    (
        r"\b(?:on|from|at|through|via|by|of) (?:\w+ ){0,4}(?:partner|partners'|partner's|affiliate|affiliates'"
        r"|third[- ]party|publisher"
        r"|comparison|quote comparison|lead|referral|aggregator|marketplace|directory) (?:\w+ )?(?:web ?sites?"
        r"|sites?|pages?|forms?"
        r"|platforms?|portals?|networks?|apps?|companies|services)\b"
    ),
    (
        r"\b(?:up to|as many as|several|multiple|other|different) (?:\w+ )?(?:companies|businesses|providers"
        r"|sellers|lenders|agents|contractors"
        r"|insurers|dealers|carriers|partners) (?:may|can|could|will|to) (?:\w+ )?(?:contact|text|call|reach|message)\b"
    ),
    (
        r"\b(?:partners?|affiliates?|vendors?|agenc(?:y|ies)|publishers?|brokers?|resellers?|third[- ]part(?:y"
        r"|ies)|other compan(?:y|ies))"
        r" (?:\w+ )?(?:send|sends|sell|sells|give|gives|provide|provides|supply|supplies|pass|passes|forward"
        r"|forwards|deliver|delivers"
        r"|upload|uploads|share|shares|collect|collects|generate|generates|refer|refers) (?:us |to us )?(?:\w+ ){0,4}"
        r"(?:leads?|numbers?|contacts?|opt-?ins?|phone numbers|mobile numbers|lists?|consents?)\b"
    ),
    (
        r"\b(?:leads?|numbers?|contacts?|lists?) (?:\w+ ){0,2}(?:is|are|was|were|get"
        r"|gets)? ?(?:\w+ )?(?:provided|supplied|sold|sent|given"
        r"|passed|handed|forwarded|delivered|shared|collected|generated|sourced|received|come|comes"
        r"|came) (?:\w+ ){0,2}(?:by|from|through|via)"
        r" (?:\w+ ){0,3}(?:partners?|affiliates?|vendors?|lead \w+|agenc(?:y|ies)|publishers?|brokers?"
        r"|resellers?|compan(?:y|ies)|marketplaces?)\b"
    ),
    (
        r"\b(?:taken|pulled|drawn|sourced|scraped|collected|gathered|copied|found|compiled|exported|obtained"
        r"|got|harvested|looked up)"
        r" (?:\w+ ){0,2}(?:from|in|on|off|through|via) (?:\w+ ){0,3}(?:public|county|court|property|tax|voter"
        r"|deed|permit|mls|census|directory"
        r"|directories|white pages|yellow pages|google|linkedin|facebook|social media|zillow|yelp|craigslist"
        r"|the internet|the web|listings)\b"
    ),
    r"\b(?:skip[- ]?trac(?:e|ed|ing)|cold (?:leads?|texts?|outreach|list)|cold-?text\w*)\b",
    r"\b(?:from|using|via|through) (?:\w+ )?(?:public|county|court|property|tax|voter) (?:records?|rolls?|files?)\b",
    r"\b(?:zillow|homeadvisor|angi|angie's list|thumbtack|lendingtree|indeed|realtor\.com) leads?\b",
)


_NEVER = r"\b(?:not|never|no|neither|nor)\b"


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_SOURCES):
        if (
            denied(text, match.start(), match.end(), reach=110)
            or found(_NEVER, match.group())
            or _is_about_sharing(match.group())
        ):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}”: these people have not given their consent to you")


def _is_about_sharing(said: str) -> bool:
    """ "Third-party data" and "shared data" in a privacy sentence name no source of numbers."""
    return said in {
        "third-party data",
        "third party data",
        "shared data",
        "third-party database",
        "shared database",
        "imported data",
    }


RULE = Rule(
    id="bought-list",
    title="Numbers come from a bought, rented or shared source",
    looks_at=(*INVITED, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_SOURCES,
    covers=("CTA-28",),
    causes=("consent-transferred",),
    why=(
        "Consent cannot be bought or passed on; carriers forbid texting people from lists, whatever "
        "they once agreed to elsewhere."
    ),
    how_to_fix="Text only people who agreed with you directly, and take the source out of the campaign.",
    check=_check,
    non_compliant=(
        Example("Harbor Tax texts «purchased leads» and people who fill in the form."),
        Example("Our «lead generation partners» collect the numbers for Lakeside Realty."),
        Example("Owners are found through «skip tracing» and texted by Lakeside Realty."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Numbers are never purchased, rented or taken from third-party lists."),
        Example("Parents buy tickets for the list of classes that they signed up for."),
    ),
)
