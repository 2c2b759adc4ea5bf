"""Pages without a secure connection.

Decides: a faulty certificate; pages with a form or a policy that are served by http.
Leaves alone: addresses in the registration (`link-field-insecure`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import FORM, GOOD

_MATTER = frozenset({PageRole.HOME, PageRole.PRIVACY, PageRole.TERMS, PageRole.OPT_IN, PageRole.CONTACT})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    if view.picture.certificate:
        says = f"the certificate is faulty: {view.picture.certificate}"
        yield SiteIssue(view.at_site(), says, severity=Severity.BLOCKER)
    plain = [page for page in view.pages if page.address.startswith("http://") and page.role in _MATTER]
    if plain:
        more = f", and {len(plain) - 1} more" if len(plain) > 1 else ""
        yield SiteIssue(Place(plain[0].address), f"the page is served without encryption (http){more}")


RULE = Rule(
    id="site-insecure",
    title="The website is not served securely",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("PRV-01", "FRM-10"),
    causes=("website-insecure",),
    why="Reviewers ask for https; a browser that warns of a faulty certificate ends the review.",
    how_to_fix="Have your host renew the certificate and send every http address to https.",
    check_site=_check,
    non_compliant=(
        SiteExample({**GOOD, "certificate": "it ended on 2026-10-01"}, ("website/",)),
        SiteExample({"http://mapleridgepm.example/contact": {"form": FORM}}, ("website/contact",)),
    ),
    compliant=(SiteExample(GOOD),),
)
