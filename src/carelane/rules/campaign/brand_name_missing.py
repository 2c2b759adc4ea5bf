"""A registration that names no sender.

Decides: neither a public name nor a legal name stands in the brand record.
Leaves alone: whether the names agree (`brand-names-unlinked`) and the rest of the record (`brand-record-incomplete`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import required_fields
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import has_brand_record
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    if brand.names:
        if has_brand_record(brand):
            yield from _half(submission)
        return
    known = has_brand_record(brand)
    yield Issue(
        field="brand.displayName",
        what="the brand has no name"
        if known
        else "the file does not name the brand, so the texts were not compared with it",
        severity=Severity.BLOCKER if known else Severity.WARNING,
        confidence=None if known else Confidence.MEDIUM,
        how_to_fix="" if known else "Add the brand's legal and public name to the file, as your provider has them.",
    )


def _half(submission: Submission) -> Iterator[Issue]:
    required = required_fields(submission.registration, submission.context.profile)
    for path, name, noun in (
        ("brand.companyName", submission.brand.company_name, "legal name"),
        ("brand.displayName", submission.brand.display_name, "public name"),
    ):
        if path in required and not name.strip():
            yield Issue(field=path, what=f"the brand record gives no {noun}")


RULE = Rule(
    id="brand-name-missing",
    title="The brand has no name",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry needs the legal name and the name that customers know, and every text is compared with them.",
    how_to_fix="Enter the legal name exactly as in the tax record, and the name under which customers know you.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid", "brand-identity-unverified"),
    cites=(
        Cite("aws-registration-guide", "company name and trade name are required"),
        Cite("tcr-csp-api-client", "a brand has a display name, and a company name unless a person registers"),
    ),
    non_compliant=(
        CampaignExample(file=care(drop=("brand.companyName",)), at=("brand.companyName",)),
        CampaignExample(file=care(brand={"companyName": "", "displayName": ""}), at=("brand.displayName",)),
        CampaignExample(
            file={"campaign": {"usecase": "CUSTOMER_CARE", "sample1": field("sample1")}}, at=("brand.displayName",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(sample1=field("sample1")), note="a name without a record"),
    ),
)
