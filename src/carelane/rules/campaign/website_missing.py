"""A brand record without a website.

Decides: the field is empty although a brand record is there, or nothing in the whole file names an address. The
registry asks companies for it; a person who registers without one is warned.
Leaves alone: whether the site opens.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._links import addresses
from carelane.rules.campaign._record import has_brand_record
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.brand.website.strip():
        return
    somewhere = any(addresses(submission)) or any(text.links for text in submission.texts.values())
    if has_brand_record(submission.brand):
        demanded = "brand.website" in submission.context.profile.required
        person = submission.brand.entity_type.strip().upper() == "SOLE_PROPRIETOR"
        severity = Severity.BLOCKER if demanded or not (somewhere or person) else None
        yield Issue(field="brand.website", what="the brand record gives no website", severity=severity)
    elif not somewhere and len(submission.texts) > 2:
        yield Issue(
            field="brand.website",
            what="no address of the business stands anywhere in the file",
            severity=Severity.ADVICE,
            confidence=Confidence.MEDIUM,
        )


RULE = Rule(
    id="website-missing",
    title="No website is given",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers open the website to see the business, the opt-in and the policies; a brand without any presence "
        "online is declined."
    ),
    how_to_fix="Enter the public website of the brand, or another page online on which the business can be found.",
    check_campaign=_check,
    causes=("website-unreachable",),
    cites=(
        Cite("telnyx-dca-codes", "codes 804 and 807: the brand has no website that works"),
        Cite("ringcentral-checklist", "a working website is needed"),
    ),
    non_compliant=(
        CampaignExample(file=care(drop=("brand.website",)), at=("brand.website",)),
        CampaignExample(
            file=excerpt(
                sample1=field("sample1"),
                optoutMessage=field("optoutMessage"),
                description=field("description"),
            ),
            at=("brand.website",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(messageFlow=field("messageFlow")), note="the call to action names the site"),
    ),
)
