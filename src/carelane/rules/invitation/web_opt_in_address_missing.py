"""A web opt-in without the address at which it happens.

Decides: a website, form or app is named as the way to opt in and no address stands in the text.
Leaves alone: an address that cannot be reached (`opt-in-address-not-public`), and ways that need no website.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import OptInKind, WebForm
from carelane.domain.target import Target
from carelane.language.elements import CONTACT_PLACEHOLDER, WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._pages import shows_a_page
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ON_THE_WEB = (
    (
        r"\b(?:on|via|through|at|from|using|in|visit|visits|visiting|to|with) (?:our|the|a|an|my|their"
        r"|its|this|your)?(?: [a-z-]+){0,2} ?"
        r"(?:web ?site|web ?page|web ?form|online form|landing page|sign-?up (?:form|page)"
        r"|contact (?:form|page|us page)|booking (?:form|page)|checkout"
        r"|(?:mobile|web) app|app|portal|settings|home ?page|registration (?:form|page)|quote form"
        r"|intake form|opt-in (?:form|page))\b"
    ),
    r"\b(?:web ?site|web ?form|online) (?:opt-?in|form|sign-?up|registration|booking|checkout|contact form)\b",
    r"\bonline\b",
)
_PLACEHOLDERS = (
    CONTACT_PLACEHOLDER,
    r"[\[{<%$(][^\]}>%)\n]{0,24}(?:url|website|web ?site|link|domain|page)[^\]}>%)\n]{0,24}[\]}>%)]",
)


def _check(text: Text) -> Iterator[Hit]:
    if shows_a_page(text) or text.has(*_PLACEHOLDERS):
        return
    match = next((item for item in text.matches(*_ON_THE_WEB) if not denied_before(text, item.start())), None)
    if match is None:
        return
    declared = any(
        isinstance(way, WebForm) and way.url for way in text.context.opt_in_methods if way.kind is OptInKind.WEB_FORM
    )
    said = words(text, match.start(), match.end())
    says = f"“{said}” names no address, so a reviewer cannot look at the opt-in"
    if declared:
        says = f"“{said}” names no address here, although the campaign file knows one"
    yield Hit(match.start(), match.end(), says)


RULE = Rule(
    id="web-opt-in-address-missing",
    title="The web opt-in has no address",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    triggers=_ON_THE_WEB,
    absence_of=_PLACEHOLDERS,
    scans_for=WEB_ADDRESS.patterns,
    covers=("CTA-12",),
    causes=("cta-unverifiable",),
    part_of_page=True,
    why="Reviewers open the page of the opt-in; a website that is named without its address cannot be verified.",
    how_to_fix="Give the full address of the page with the form, and where on that page the box stands.",
    check=_check,
    non_compliant=(
        Example("Customers of Example Plumbing opt in «on our website» by ticking a box."),
        Example("Members tick the texts box «in the app» of Lakeside Rowing Club and agree to reminders."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Customers opt in on our website at {website_url}/contact.", template=True),
        Example("Patients sign the paper intake form at the front desk of Northgate Dental."),
    ),
)
