"""A link in a care text that leads to a page that sells.

Decides: the path of the link says shop, sale, deals, offers and the like.
Leaves alone: what is really on the page (the website check opens it).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.message._parts import CONVERSATION
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SALES: Final = (
    r"[/?&=_-](?:shop|store|sales?|deals?|offers?|promos?|promotions?|specials?|coupons?|discounts?|pricing|buy|catalog"
    r"|products?|new-arrivals|clearance|black-friday|upgrade|subscribe|landing|lp|gift-?cards?"
    r"|collections?)(?:[/?&=._-]|\b)"
)
_WORDS: Final = (
    r"/[a-z0-9_./-]*\b(?:shop|store|sales?|deals?|offers?|promos?|promotions?|specials?|coupons?|discounts?|pricing|buy"
    r"|catalog|products?|new-arrivals|clearance|black-friday|upgrade|subscribe|landing|lp|gift-?cards?|collections?)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(_WORDS):
        return
    for link in text.links:
        path = link.path.lower()
        if not link.placeholder and path and compiled(_SALES).search(path):
            yield Hit(
                link.start,
                link.end,
                f"the address of this link reads like a sales page ({link.path})",
                in_original=True,
            )


RULE = Rule(
    id="sales-page-link",
    title="A link to a page that sells",
    looks_at=CONVERSATION,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Links in care texts should lead to help or to the account; a shop page makes the message marketing.",
    how_to_fix="Link to the support page, the ticket, the appointment or the account instead.",
    check=_check,
    triggers=(_WORDS,),
    holds=unless_marketing,
    covers=("SMP-09",),
    causes=("marketing-in-nonmarketing",),
    limits="Judges the address, not the page.",
    non_compliant=(
        Example("Northgate Dental: more here: «https://northgatedental.example/summer-sale». Reply STOP to opt out."),
        Example("Example Plumbing: see «www.exampleplumbing.example/shop/filters». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Dental: your forms: https://northgatedental.example/forms. Reply STOP to opt out."),
        Example("Example Plumbing: ticket 12: https://help.exampleplumbing.example/tickets/12. Reply STOP to opt out."),
    ),
)
