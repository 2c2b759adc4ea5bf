"""A link of a message that ends on another business's domain.

Decides: where the link ends after all redirects, against the website.
Leaves alone: public shorteners as such (`public-shortener`), which the message shows by itself.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.language.domains import host_of
from carelane.rules.picture.documents import plain_address
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD

_SEEN = frozenset({FetchState.OK, FetchState.LOGIN, FetchState.BLOCKED})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for link in view.picture.links:
        if link.state in _SEEN and not view.is_own(link.address):
            through = " after a redirect" if link.redirects else ""
            host = host_of(plain_address(link.address).partition("/")[0])
            says = f"the link “{link.written[:100]}” of a message ends{through} at {host}, not on the brand's website"
            yield SiteIssue(Place(link.address, quote=link.written), says)


RULE = Rule(
    id="site-link-off-brand",
    title="A link of a message ends on another domain",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("SMP-08",),
    causes=("brand-mismatch", "spam-or-deceptive"),
    why="Reviewers and filters expect links to the sender's own domain; others look like phishing.",
    how_to_fix="Use a page on your own domain, or say in the description whose service the link belongs to.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            {
                **GOOD,
                "links": {"https://mrpm.example/x": {"address": "https://payrent.example/a", "text": "Pay your rent"}},
            },
            ("website/a",),
        ),
    ),
    compliant=(SiteExample({**GOOD, "links": {"https://pay.mapleridgepm.example/x": "Your account"}}),),
)
