"""Numbers that come from somewhere else than the person: bought, rented, shared or scraped lists.

Decides: wordings that name such a source of numbers.
Leaves alone: denials ("we never buy lists"), and passing consent on (`consent-transferred`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import INVITED, words
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
    r"\b(?:data|list) (?:brokers?|vendors?|providers?)\b",
    r"\b(?:skip[- ]?trac(?:e|ed|ing)|cold (?:leads?|texts?|outreach|list)|cold-?text\w*)\b",
    r"\b(?:from|using|via|through) (?:\w+ )?(?:public|county|court|property|tax|voter) (?:records?|rolls?|files?)\b",
    r"\b(?:zillow|homeadvisor|angi|angie's list|thumbtack|lendingtree|indeed|realtor\.com) leads?\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_SOURCES):
        if denied(text, match.start(), match.end(), reach=110) or _is_about_sharing(match.group()):
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
