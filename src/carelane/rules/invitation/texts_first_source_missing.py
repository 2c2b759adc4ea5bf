"""A "customers text us first" opt-in that does not say where they find the number.

Decides: the customer is said to start, and no place at which the number is published stands in the text.
Leaves alone: whether the number is really published there (needs the website or a photo).
Source: S1, and the campaign guide at https://support.telnyx.com/en/articles/16256133-10dlc-campaign-compliance-guide .
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import CustomerTextsFirst
from carelane.domain.target import Target
from carelane.language.elements import CUSTOMER_STARTS, WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PUBLISHED = (
    WEB_ADDRESS,
    (
        r"\b(?:publish|publishes|published|listed|posted|printed|displayed|advertised|shown|found"
        r"|appears?|stands|given|provided|available) (?:\w+ ){0,3}(?:on|in|at|beside|near)\b"
    ),
    (
        r"\b(?:on|from|at|in) (?:our|the|a|an|its|their) (?:\w+ ){0,2}(?:web ?site|page|site|sign|signs"
        r"|signage|cards?|business cards?|invoices?|bills?|vehicles?|trucks?|vans?|listing|profile"
        r"|signature|flyers?|receipts?|statements?|letterhead|directory|map)\b"
    ),
    (
        r"\b(?:business cards?|web ?site|google (?:listing|business|maps)|yelp|signage|storefront"
        r"|invoices|e-?mail signatures?|brochures?|yard signs?)\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(CUSTOMER_STARTS)
    if match is None or text.has(*_PUBLISHED) or text.placeholders:
        return
    declared = any(isinstance(way, CustomerTextsFirst) and way.published for way in text.context.opt_in_methods)
    said = words(text, match.start(), match.end())
    says = f"“{said}”: the text does not say where people find the number"
    if declared:
        says = f"“{said}”: the places named in the campaign file are not written here"
    yield Hit(match.start(), match.end(), says)


RULE = Rule(
    id="texts-first-source-missing",
    title="Customers text first, but where they find the number is not said",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(CUSTOMER_STARTS,),
    absence_of=_PUBLISHED,
    covers=("CTA-18",),
    causes=("cta-missing-path",),
    conflict="implied-consent-in-cta",
    part_of_page=True,
    why="For a text-first opt-in the published number is the invitation; reviewers have to see where it stands.",
    how_to_fix="Say where the number is published (page address, sign, card, invoice) and what stands beside it.",
    check=_check,
    non_compliant=(
        Example("We «only text clients when they text us» first with a question about their taxes at Harbor Tax."),
        Example("Customers «initiate the text conversation» and Example Plumbing answers."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example("Clients text us first; our number is printed on the business cards of Harbor Tax."),
    ),
)
