"""An e-mail address of the brand that is none, or is at a free mail service.

Decides: the form of the address, shared mailboxes where a person is asked for, and free mail services.
Leaves alone: whether the domain is that of the website (`email-off-domain`) and whether mail arrives.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._mail import is_free_mail
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_SHARED: Final = re.compile(
    r"(?:info|support|contact|help|admin|office|sales|hello|team|billing|noreply|no-reply)@", re.IGNORECASE
)


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    for path, value in (("brand.email", brand.email), ("brand.businessContactEmail", brand.business_contact_email)):
        given = value.strip()
        span = Span(0, len(value))
        if not given:
            continue
        contact = path == "brand.businessContactEmail"
        if not _ADDRESS.fullmatch(given):
            yield Issue(field=path, what=f"“{given}” is no e-mail address", span=span)
        elif is_free_mail(given):
            severity = None if contact else _of_free_mail(brand.entity_type)
            what = f"{given} is at a free mail service, not on the brand's own domain"
            yield Issue(field=path, what=what, span=span, severity=severity)
        elif contact and _SHARED.match(given):
            what = f"{given} is a shared mailbox; the check needs the address of a person"
            yield Issue(field=path, what=what, span=span, severity=Severity.WARNING)


def _of_free_mail(entity_type: str) -> Severity:
    """A person without a company may well have no domain."""
    return Severity.ADVICE if entity_type.strip().upper() == "SOLE_PROPRIETOR" else Severity.WARNING


RULE = Rule(
    id="email-form",
    title="The brand's e-mail address does not pass",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers want an address on the brand's own domain; one at a free mail service or without a domain is a "
        "known reason to decline."
    ),
    how_to_fix="Enter an address on the brand's own domain which somebody reads.",
    check_campaign=_check,
    causes=("brand-email-invalid",),
    cites=(
        Cite("aws-registration-guide", "the e-mail should be on the domain of the website"),
        Cite("zoho-fee-notice", "the contact's address is a personal one on the brand's own domain"),
    ),
    non_compliant=(
        CampaignExample(file=care(brand={"email": "office at mapleridgepm"}), at=("brand.email",)),
        CampaignExample(file=care(brand={"email": "mapleridgepm@gmail.com"}), at=("brand.email",)),
        CampaignExample(
            file=care(brand={"businessContactEmail": "info@mapleridgepm.example"}), at=("brand.businessContactEmail",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"businessContactEmail": "r.okafor@mapleridgepm.example"})),
    ),
)
