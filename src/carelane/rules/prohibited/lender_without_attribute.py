"""A brand that is a lender by its name, without the direct-lending attribute.

Decides: names of banks, credit unions and lenders, and the line of business FINANCIAL, against the attribute.
Leaves alone: what the texts say (`direct-lending-attribute`), food banks, and lenders that are refused anyway.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.patterns import compiled
from carelane.rules.prohibited._business import CAMPAIGN, Trade, business
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_LENDERS: Final = Trade(
    names=(
        (
            r"\b(?:lending|lenders?|loans?|mortgages?|home loans|credit union|finance company|auto finance|bancorp"
            r"|bancshares|savings and loan)\b"
        ),
        (
            r"\b(?:national|state|savings|community|federal|trust|commercial|farmers|merchants|citizens|first"
            r"|peoples|united) bank\b|\bbank (?:of \w+|and trust|& trust|n\.?a\.?)\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:food|blood|diaper|milk|seed|tissue|eye|toy|west|left|right|south|river) bank\b"
            r"|\b(?:book|tool|toy) lending\b|\blending (?:library|hand)\b|\bloan closet\b"
        ),
        r"\bmortgage brokers?\b|\b(?:payday|title|quick|fast) loans?\b",
    ),
)
_LENDS_BY_NAME: Final = r"\b(?:lending|lenders?|loans?|mortgages?|auto finance|finance company)\b"
_by_name: Final = business(_LENDERS, "this is the name of a lender")


def _check(submission: Submission) -> Iterator[Issue]:
    declared = submission.campaign.direct_lending
    if declared is True:
        return
    said = (
        "the direct-lending attribute is off" if declared is False else "the direct-lending attribute was not answered"
    )
    issue = next(iter(_by_name(submission)), None)
    if issue is not None:
        # A bank or credit union does more than lend, and its service texts have passed without the attribute.
        lends = any(compiled(_LENDS_BY_NAME).search(name.lower()) for name in submission.brand.names)
        severity = Severity.BLOCKER if declared is False and lends else Severity.WARNING
        yield replace(
            issue, what=f"{issue.what}, but {said}", severity=severity, related=("directLending", *issue.related)
        )
    elif submission.brand.vertical.strip().upper() == "FINANCIAL":
        yield Issue(
            "brand.vertical",
            f"the line of business is FINANCIAL, and {said}",
            severity=Severity.ADVICE,
            confidence=Confidence.LOW,
            related=("directLending",),
        )


RULE = Rule(
    id="lender-without-attribute",
    title="A lender by name, without the direct-lending attribute",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why=(
        "Whoever lends money sets the direct-lending attribute, even when this campaign offers no loan; without it "
        "reviewers decline."
    ),
    how_to_fix=(
        "If you lend the money yourselves, set the direct-lending attribute; it cannot be changed later, so a "
        "submitted campaign has "
        "to be created anew. If you lend nothing, say in the description what you do."
    ),
    check_campaign=_check,
    covers=("BRD-04",),
    causes=("attr-direct-lending",),
    non_compliant=(
        CampaignExample(file=brand_file("Example Credit Union", directLending=False), at=("brand.displayName",)),
        CampaignExample(file=brand_file("Harbor Home Loans"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Harbor Point", vertical="FINANCIAL", directLending=False), at=("brand.vertical",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Example Credit Union", directLending=True)),
        CampaignExample(file=brand_file("Maple Food Bank", directLending=False)),
    ),
)
