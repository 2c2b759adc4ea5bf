"""Empty fields of the brand record.

Decides: which required facts of the brand are missing. Where the file holds no brand record at all (many forms
ask for the brand on another page) that is one piece of advice.
Leaves alone: names (`brand-name-missing`), the website (`website-missing`) and a public company's own fields
(`public-company-fields-missing`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import missing_fields
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import has_brand_record
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_ELSEWHERE: Final = frozenset(
    {
        "brand.companyName",
        "brand.displayName",
        "brand.website",
        "brand.stockSymbol",
        "brand.stockExchange",
        "brand.businessContactEmail",
        "brand.taxExemptStatus",
    }
)
# Facts that the registry compares with public records: without them the brand is not verified.
_IDENTITY: Final = frozenset(
    {"brand.ein", "brand.entityType", "brand.street", "brand.city", "brand.state", "brand.postalCode"}
)

_NOUN: Final = {
    "brand.entityType": "entity type (what kind of company it is)",
    "brand.ein": "EIN",
    "brand.einIssuingCountry": "EIN issuing country (US for an American EIN)",
    "brand.email": "e-mail address",
    "brand.phone": "phone number",
    "brand.postalCode": "postal code",
    "brand.vertical": "line of business (vertical)",
    "brand.firstName": "first name (of the person who registers)",
    "brand.lastName": "last name (of the person who registers)",
    "brand.mobilePhone": "mobile phone",
}


def _check(submission: Submission) -> Iterator[Issue]:
    missing = [
        path
        for path in missing_fields(submission.registration, submission.context.profile)
        if path.startswith("brand.") and path not in _ELSEWHERE
    ]
    if not missing:
        return
    if not has_brand_record(submission.brand):
        yield Issue(
            field="brand",
            what="the file holds no brand record, so the brand's own fields could not be checked",
            severity=Severity.ADVICE,
            confidence=Confidence.LOW,
            how_to_fix="Compare the brand record at your provider with the tax record, or add it to this file.",
            related=tuple(missing),
        )
        return
    for path in missing:
        name = _NOUN.get(path, path.removeprefix("brand."))
        yield Issue(
            field=path,
            what=f"the brand's {name} is missing",
            severity=None if path in _IDENTITY else Severity.WARNING,
        )


RULE = Rule(
    id="brand-record-incomplete",
    title="The brand record has empty fields",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The registry verifies the brand by these facts before it looks at any campaign, and refuses a record that "
        "lacks one."
    ),
    how_to_fix="Fill in the field exactly as it stands in the tax record and in public records.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid", "brand-identity-unverified", "brand-contact-invalid"),
    cites=(
        Cite("aws-registration-guide", "which facts of a brand are required"),
        Cite("tcr-csp-api-client", "the fields of a brand"),
    ),
    non_compliant=(
        CampaignExample(file=care(drop=("brand.ein", "brand.phone")), at=("brand.ein", "brand.phone")),
        CampaignExample(file=care(drop=("brand.entityType",)), at=("brand.entityType",)),
        CampaignExample(
            file=excerpt(sample1=field("sample1")), at=("brand",), note="advice only: the record may stand elsewhere"
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                brand={
                    "entityType": "SOLE_PROPRIETOR",
                    "companyName": "",
                    "displayName": "Dana Whitfield Plumbing",
                    "ein": "",
                    "einIssuingCountry": "",
                    "vertical": "",
                    "firstName": "Dana",
                    "lastName": "Whitfield",
                    "mobilePhone": "+16145550142",
                },
                usecase="SOLE_PROPRIETOR",
                subUsecases=["CUSTOMER_CARE"],
            ),
            note="a person has no tax number",
        ),
    ),
)
