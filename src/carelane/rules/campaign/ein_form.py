"""A tax number that cannot be one.

Decides: for a US brand, nine digits; and numbers that stand for "to be filled in".
Leaves alone: whether the number belongs to the business (the registry asks the tax office), and tax numbers of
other countries.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_EIN: Final = re.compile(r"\d{2}-?\d{7}")
_SOCIAL_SECURITY: Final = re.compile(r"\d{3}-\d{2}-\d{4}")


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    given = brand.ein.strip()
    country = (brand.ein_issuing_country or brand.country or "US").strip().upper()
    if not given or country not in ("US", "USA"):
        return
    span = Span(0, len(brand.ein))
    digits = re.sub(r"\D", "", given)
    if _SOCIAL_SECURITY.fullmatch(given):
        yield Issue(field="brand.ein", what="the EIN has the form of a social security number", span=span)
    elif not _EIN.fullmatch(given):
        yield Issue(field="brand.ein", what=f"“{given}” is no EIN: that is nine digits, such as 31-7745208", span=span)
    elif len(set(digits)) == 1:
        yield Issue(field="brand.ein", what=f"{given} is a number to be filled in, not an EIN", span=span)


RULE = Rule(
    id="ein-form",
    title="The EIN does not have the form of one",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry looks the EIN up in the records of the IRS; a number of another form cannot be found there.",
    how_to_fix=(
        "Copy the nine digits of the EIN from the letter from the IRS (CP 575 or 147C). Never enter a social "
        "security number."
    ),
    check_campaign=_check,
    causes=("brand-identity-unverified", "fields-missing-or-invalid"),
    cites=(
        Cite("aws-registration-guide", "a US tax number has nine digits"),
        Cite("ringcentral-checklist", "nine digits, as in the tax record"),
    ),
    non_compliant=(
        CampaignExample(file=care(brand={"ein": "31-774520"}), at=("brand.ein",)),
        CampaignExample(file=care(brand={"ein": "412-55-0199"}), at=("brand.ein",)),
        CampaignExample(file=care(brand={"ein": "00-0000000"}), at=("brand.ein",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"ein": "774520831RT0001", "einIssuingCountry": "CA"})),
    ),
)
