"""A website whose policy speaks as a company while the brand is registered as a sole proprietor.

Decides: "LLC", "Inc." or "our company" in the policy or the terms of a sole proprietor.
Leaves alone: a plain "we", which people use of one person's business.
Source: a refusal with code 30915 for it.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, PRIVACY

_COMPANY = (
    r"\b(?:our|the|this) (?:company|corporation|organization|subsidiaries|shareholders|board)\b",
    r"\b(?:inc|llc|corp|corporation|pllc|llp)\b",
)
_DANA = {
    "brand": {
        "entityType": "SOLE_PROPRIETOR", "firstName": "Dana", "lastName": "Reyes", "displayName": "Maple Ridge",
        "website": "https://mapleridgepm.example",
    }
}  # fmt: skip


def _check(view: SiteView) -> Iterator[SiteIssue]:
    if view.brand.entity_type != "SOLE_PROPRIETOR":
        return
    for document in (view.policy, view.terms):
        match = document.text.first(*_COMPANY) if document else None
        if document is not None and match is not None:
            span = document.text.original_span(match.start(), match.end())
            says = f"“{document.quote(span)}” speaks of a company, but the brand is registered as a sole proprietor"
            yield SiteIssue(document.place(span), says, related=("brand.entityType",))


RULE = Rule(
    id="site-sole-proprietor-plural",
    title="The website speaks of a company, the brand is one person",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("PRV-01",),
    causes=("sole-prop-invalid", "privacy-policy-noncompliant"),
    why="One registrant was refused because the policy said “we, us, our … LLC” while the brand was a sole proprietor.",
    how_to_fix="Name the person or the trade name in the policy, or register the company with its EIN.",
    check_site=_check,
    non_compliant=(
        SiteExample({**GOOD, "/privacy": f"{PRIVACY}\nMaple Ridge LLC values privacy."}, ("website/privacy",), _DANA),
    ),
    compliant=(SiteExample(GOOD, (), _DANA), SiteExample({**GOOD, "/privacy": f"{PRIVACY}\nOur company grows."})),
)
