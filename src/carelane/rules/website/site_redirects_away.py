"""A registered website that leads to another domain.

Decides: the home page ended on a domain that is not the one that was asked for or registered.
Leaves alone: redirects within the domain.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.language.links import same_site
from carelane.rules.picture.documents import plain_address
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BRAND, GOOD, HOME


def _check(view: SiteView) -> Iterator[SiteIssue]:
    home = view.home
    if home is None or not home.asked.startswith("http") or not home.address.startswith("http"):
        return
    asked, ended = (plain_address(address).partition("/")[0] for address in (home.asked, home.address))
    if asked and ended and not same_site(ended, asked) and asked != ended:
        says = f"{asked} leads to another domain, {ended}"
        yield SiteIssue(Place(home.address), says, related=("brand.website",))


RULE = Rule(
    id="site-redirects-away",
    title="The registered website leads to another domain",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("BRD-02", "WEB-01"),
    causes=("website-brand-mismatch",),
    why="A reviewer sees another domain than the registered one, and may take it for another business.",
    how_to_fix="Register the address where the site really is.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            {"/": {"text": HOME, "asked": "https://maplerentals.example/", "role": "home"}}, ("website/",), BRAND
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample({"/": {"text": HOME, "asked": "https://www.mapleridgepm.example/"}}),
    ),
)
