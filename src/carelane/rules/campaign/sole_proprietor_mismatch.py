"""Sole proprietor and company mixed up.

Decides: a brand that calls itself a sole proprietor and shows a tax number or a company form, or a use case
and an entity type of which only one says sole proprietor.
Leaves alone: what public records say.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_COMPANY: Final = re.compile(
    r"\b(?:L\.?L\.?C|L\.?L\.?P|P\.?L\.?L\.?C|Inc(?:orporated)?|Corp(?:oration)?|Ltd|Limited|GmbH|P\.?C)\b\.?",
    re.IGNORECASE,
)
_PERSON: Final = {
    "entityType": "SOLE_PROPRIETOR",
    "companyName": "",
    "displayName": "Dana Whitfield Plumbing",
    "ein": "",
    "einIssuingCountry": "",
    "firstName": "Dana",
    "lastName": "Whitfield",
    "mobilePhone": "+16145550142",
}


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    entity = brand.entity_type.strip().upper()
    sole = "SOLE_PROPRIETOR"
    if sole not in (entity, submission.context.usecase):
        return
    if entity and (entity == sole) != (submission.context.usecase == sole) and submission.context.usecase:
        yield Issue(
            field="usecase",
            what=f"the use case is {submission.context.usecase} but the brand is registered as {entity}",
            related=("brand.entityType",),
        )
    if brand.ein.strip():
        yield Issue(field="brand.ein", what="a sole proprietor has no tax number, but an EIN is given")
    for path, name in (("brand.companyName", brand.company_name), ("brand.displayName", brand.display_name)):
        form = _COMPANY.search(name)
        if form:
            yield Issue(field=path, what=f"“{name}” is a company ({form.group()}), not a sole proprietor")


RULE = Rule(
    id="sole-proprietor-mismatch",
    title="Sole proprietor is the wrong kind of registration",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Only a person without any tax number registers as a sole proprietor; every LLC has one and is declined.",
    how_to_fix=(
        "With an EIN, register as a company (entity type PRIVATE_PROFIT) and choose a standard use case such as "
        "LOW_VOLUME. "
        "Without one, register under your own name and choose the use case SOLE_PROPRIETOR."
    ),
    check_campaign=_check,
    covers=("UC-11",),
    causes=("sole-prop-invalid",),
    non_compliant=(
        CampaignExample(
            file=care(
                brand={"entityType": "SOLE_PROPRIETOR"}, usecase="SOLE_PROPRIETOR", subUsecases=["CUSTOMER_CARE"]
            ),
            at=("brand.companyName", "brand.ein"),
        ),
        CampaignExample(file=care(brand=_PERSON), at=("usecase",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand=_PERSON, usecase="SOLE_PROPRIETOR", subUsecases=["CUSTOMER_CARE"])),
    ),
)
