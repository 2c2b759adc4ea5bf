"""A web opt-in whose address is a home page, with no word on where the form is.

Decides: every address in the text lacks a path, and no page, form or step is named.
Leaves alone: texts without an address (`web-opt-in-address-missing`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PLACE = (
    (
        r"\b(?:contact|booking|registration|sign-?up|checkout|intake|quote|request|appointment|profile"
        r"|settings|support|consent|lead|account|enrollment|footer|header)\b"
    ),
    (
        r"\b(?:form|pop-?up|section|button|menu|tab|link|screen|check-?box|box|below|under|above|next to"
        r"|beside|click|clicks|clicking|navigate|scroll|page)\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_PLACE) or not text.has(WEB_ADDRESS):
        return
    links = text.links
    if not links or any(link.path.strip("/") for link in links):
        return
    link = links[0]
    yield Hit(
        link.start,
        link.end,
        f"“{link.url}” is a home page; the text does not say where on it people opt in",
        in_original=True,
    )


RULE = Rule(
    id="web-opt-in-place-vague",
    title="The web opt-in names a site but not the place on it",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(WEB_ADDRESS,),
    absence_of=_PLACE,
    covers=("CTA-12",),
    causes=("cta-unverifiable",),
    why="Reviewers search the given page for the form and decline when they do not find it there.",
    how_to_fix=(
        'Give the address of the page itself and the place on it, for example "Contact page, below the phone field".'
    ),
    check=_check,
    non_compliant=(
        Example("Riders opt in by going to «https://lakesiderowing.example» and entering their number."),
        Example("Customers of Copper Kettle visit «www.copperkettle.com» and agree to texts."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Riders opt in at https://lakesiderowing.example/join-texts."),
        Example("Riders opt in at https://lakesiderowing.example, in the form below the class list."),
    ),
)
