"""The brand's e-mail is not on the domain of its website.

Decides: the domain behind the @ against the website's.
Leaves alone: free mail services (`email-form`) and the contact of the HELP reply (`help-contact-differs`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import same_site
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._mail import domain_of, is_free_mail
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    if not brand.website.strip():
        return
    for path, value in (("brand.email", brand.email), ("brand.businessContactEmail", brand.business_contact_email)):
        given = value.strip()
        if "@" not in given or is_free_mail(given) or same_site(domain_of(given), brand.website):
            continue
        what = f"{given} is not on the domain of the website ({brand.website.strip()})"
        yield Issue(field=path, what=what, span=Span(0, len(value)), related=("brand.website",))


RULE = Rule(
    id="email-off-domain",
    title="The brand's e-mail is on another domain than its website",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="An address on another domain looks like another company, and the check of the contact goes to that domain.",
    how_to_fix=(
        "Use an address on the domain of the website, or say in the description that both domains belong to the brand."
    ),
    check_campaign=_check,
    causes=("brand-email-invalid",),
    cites=(Cite("aws-registration-guide", "the domain of the e-mail should be that of the website"),),
    non_compliant=(
        CampaignExample(file=care(brand={"email": "office@ridgeholdings.example"}), at=("brand.email",)),
        CampaignExample(
            file=care(brand={"businessContactEmail": "r.okafor@ridgeholdings.example"}),
            at=("brand.businessContactEmail",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"email": "office@mail.mapleridgepm.example"})),
    ),
)
