"""A legal name that can hardly be the one in the tax record.

Decides: a trade name written into the legal name, and what reads like something to be filled in.
Leaves alone: whether the name is that of the tax record letter by letter (a person must compare).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_TRADE_NAME: Final = re.compile(
    r"\b(?:d\s?[./]?\s?b\s?[./]?\s?a\b\.?|doing business as|trading as|t/a|a\.?k\.?a\.?|formerly)\s", re.IGNORECASE
)
_FILLER: Final = re.compile(
    r"^\s*(?:n/?a|tbd|none|test\b.*|xxx+|your (?:company|business).*|company name|legal name)\s*$", re.IGNORECASE
)


def _check(submission: Submission) -> Iterator[Issue]:
    name = submission.brand.company_name
    trade = _TRADE_NAME.search(name)
    if trade:
        what = f"“{trade.group().strip()}” does not belong in the legal name: the trade name has a field of its own"
        yield Issue(field="brand.companyName", what=what, span=Span(trade.start(), len(name)))
    elif _FILLER.match(name) and not submission.context.template:
        what = f"“{name.strip()}” is not the name of a company"
        yield Issue(field="brand.companyName", what=what, span=Span(0, len(name)), severity=Severity.BLOCKER)


RULE = Rule(
    id="legal-name-form",
    title="The legal name can hardly be that of the tax record",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="The registry compares the legal name with the tax record letter by letter; any addition makes the check fail.",
    how_to_fix=(
        "Copy the name from the letter from the IRS (CP 575 or 147C), and enter the trade name as displayName."
    ),
    check_campaign=_check,
    covers=("BRD-01",),
    causes=("brand-identity-unverified",),
    non_compliant=(
        CampaignExample(
            file=care(brand={"companyName": "Ridge Holdings LLC dba Maple Ridge Property Management"}),
            at=("brand.companyName",),
        ),
        CampaignExample(file=care(brand={"companyName": "N/A"}), at=("brand.companyName",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"companyName": "Maple Ridge Property Management of Ohio LLC"})),
    ),
)
