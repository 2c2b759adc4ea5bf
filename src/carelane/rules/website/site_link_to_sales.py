"""A link of a Customer Care message that lands on a page that sells.

Decides: landing pages with several signs of a shop or a pitch and none of support or an account.
Leaves alone: what the message itself says (`sales-page-link`).
Source: source text S0 wants links to support or account pages.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, flow
from carelane.sources import Cite

_SELLS = (
    r"\badd to (?:cart|bag|basket)\b", r"\b(?:shop|buy|order) now\b", r"\b\d{1,2} ?% off\b", r"\bsale ends\b",
    r"\blimited[- ]time\b", r"\b(?:special|exclusive) (?:offers?|deals?)\b", r"\bfree (?:trial|shipping|quote)\b",
    r"\b(?:save|discount|promo code|coupon)\b", r"\bour (?:best|new) (?:products|collection|plans)\b",
    r"\b(?:get started|sign up) (?:today|now)\b", r"\$ ?\d+(?:\.\d\d)?", r"\bcheckout\b",
)  # fmt: skip
_HELPS = (
    r"\b(?:your (?:account|order|appointment|request|ticket|invoice|bill|delivery|repair|case))\b",
    (
        r"\b(?:track|status|support|help (?:center|desk)|faq|contact us|log ?in|sign in|pay (?:your|a) (?:bill"
        r"|invoice|rent))\b"
    ),
)
_MANY = 3


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for link in view.picture.links:
        if link.state is not FetchState.OK:
            continue
        said = f"{link.title}\n{link.text}".casefold()
        signs = [match.group() for sign in _SELLS if (match := compiled(sign).search(said))]
        helps = sum(compiled(sign).search(said) is not None for sign in _HELPS)
        if len(signs) >= _MANY and helps < len(signs) - 1:
            says = (
                f"the link “{link.written[:100]}” of a message leads to a page that sells (“{'”, “'.join(signs[:3])}”)"
            )
            yield SiteIssue(Place(link.address, quote=link.written), says)


RULE = Rule(
    id="site-link-to-sales",
    title="A link of a message leads to a page that sells",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    holds=unless_marketing,
    covers=("SMP-09",),
    causes=("marketing-in-nonmarketing",),
    cites=(
        Cite(
            "s0-customer-care-guide", "Links of Customer Care messages lead to support or account pages, not to sales."
        ),
    ),
    why="In a campaign without marketing, a landing page that sells makes the message marketing.",
    how_to_fix="Link to the page about the customer's own order, account or question.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            {
                **GOOD,
                "links": {"https://mapleridgepm.example/new": "Shop now! 20% off all plans. Free trial. Add to cart."},
            },
            ("website/new",),
            flow("Tenants text us first."),
        ),
    ),
    compliant=(
        SiteExample(
            {**GOOD, "links": {"https://mapleridgepm.example/r/1": "Status of your repair. Contact us. $40 due."}}
        ),
    ),
)
