"""A website that never names the registered brand.

Decides: no name of the brand record stands on any page that was read.
Leaves alone: policies of another company (`site-policy-names-another`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BRAND, GOOD


def _check(view: SiteView) -> Iterator[SiteIssue]:
    brand = view.context.brand
    if brand is None or not brand.names or not view.words.strip():
        return
    folded = fold(view.words)
    if brand.find(folded):
        return
    partial = brand.find_partial(folded)
    severity = Severity.WARNING if partial else None
    names = ", ".join(f"“{name}”" for name in brand.names[:2])
    less = "; only a part of it does" if partial else ""
    yield SiteIssue(
        view.at_site(), f"{names} stands on no page that was read{less}", severity=severity, related=_RELATED
    )


_RELATED = ("brand.displayName", "brand.companyName", "brand.website")
RULE = Rule(
    id="site-brand-missing",
    title="The website does not name the registered brand",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("BRD-02", "WEB-01"),
    causes=("website-brand-mismatch",),
    why="Reviewers compare the name of the brand with the website, and decline where they differ.",
    how_to_fix="Put the registered name on the site (the foot is enough: “Example is a trade name of Example LLC”).",
    check_site=_check,
    non_compliant=(
        SiteExample(
            GOOD,
            ("website/",),
            {"brand": {"displayName": "Copper Kettle Kitchens", "website": "https://copper.example"}},
        ),
    ),
    compliant=(SiteExample(GOOD, (), BRAND), SiteExample(GOOD)),
)
