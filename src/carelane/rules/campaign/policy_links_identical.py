"""One address for privacy policy and terms, or an address that is only the front page.

Decides: both fields hold the same address, or one of them is the bare website.
Leaves alone: a page that holds both under different anchors.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import same_site
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import POLICY_FIELDS, Address, addresses
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    found = {address.path: address for address in addresses(submission) if address.path in POLICY_FIELDS}
    fronts = {path for path, address in found.items() if not address.rest and _is_brands(address, submission)}
    for path in sorted(fronts):
        yield _issue(found[path], "this is the front page of the site, not the page itself")
    if len(found) == len(POLICY_FIELDS) and not fronts:
        policy, terms = (found[path] for path in POLICY_FIELDS)
        if (policy.host, policy.rest) == (terms.host, terms.rest):
            yield _issue(terms, "privacy policy and terms have the same address")


def _is_brands(address: Address, submission: Submission) -> bool:
    website = submission.brand.website.strip()
    return bool(website) and address.well_formed and same_site(address.host, website)


def _issue(address: Address, what: str) -> Issue:
    return Issue(field=address.path, what=what, span=Span(0, len(address.text)))


RULE = Rule(
    id="policy-links-identical",
    title="Privacy policy and terms have no pages of their own",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Reviewers expect a page for each of the two; on one address they find only one of them.",
    how_to_fix="Give each its own page, and enter the exact address of that page.",
    check_campaign=_check,
    covers=("CTA-21",),
    causes=("terms-missing", "privacy-policy-missing"),
    cites=(Cite("agent-10dlc-guide", "separate pages are asked for"),),
    non_compliant=(
        CampaignExample(
            file=care(termsAndConditionsLink="https://mapleridgepm.example/privacy"), at=("termsAndConditionsLink",)
        ),
        CampaignExample(file=care(privacyPolicyLink="https://www.mapleridgepm.example/"), at=("privacyPolicyLink",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                privacyPolicyLink="https://mapleridgepm.example/legal#privacy",
                termsAndConditionsLink="https://mapleridgepm.example/legal#terms",
            )
        ),
    ),
)
