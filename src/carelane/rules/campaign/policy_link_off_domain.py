"""Privacy policy or terms on somebody else's site.

Decides: the host of the link against the brand's website; hosts of ready-made policies are named as such.
Leaves alone: public shorteners (`link-field-shortened`), files that give no website, and what the policy says.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import is_public_shortener, same_site
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import POLICY_FIELDS, addresses
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

# Services that host a policy in the name of their customer: the policy may well be the brand's own.
_POLICY_HOSTS: Final = (
    "termly.io", "iubenda.com", "termsfeed.com", "privacypolicies.com", "freeprivacypolicy.com", "getterms.io",
    "enzuzo.com", "privacypolicygenerator.info", "websitepolicies.com", "cookieyes.com",
    "app-privacy-policy-generator.firebaseapp.com",
)  # fmt: skip


def _check(submission: Submission) -> Iterator[Issue]:
    website = submission.brand.website.strip()
    if not website:
        return
    for address in addresses(submission):
        if address.path not in POLICY_FIELDS or not address.well_formed or address.left_open:
            continue
        if same_site(address.host, website) or is_public_shortener(address.host):
            continue
        hosted = any(same_site(address.host, host) for host in _POLICY_HOSTS)
        where = f"{address.host}, a host of policies" if hosted else address.host
        yield Issue(
            field=address.path,
            what=f"the address is on {where}, not on the brand's site ({website})",
            span=Span(0, len(address.text)),
            severity=Severity.ADVICE if hosted else None,
            related=("brand.website",),
        )


RULE = Rule(
    id="policy-link-off-domain",
    title="Policy or terms are on another site than the brand's",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="The reviewer wants the brand's own policy; on another company's site it looks like somebody else's.",
    how_to_fix=(
        "Put policy and terms on the brand's own site, or let them name the brand and say there who runs the site."
    ),
    check_campaign=_check,
    covers=("PRV-01",),
    causes=("privacy-policy-noncompliant", "website-brand-mismatch"),
    non_compliant=(
        CampaignExample(
            file=care(privacyPolicyLink="https://ridgeholdings.example/privacy"), at=("privacyPolicyLink",)
        ),
        CampaignExample(
            file=care(termsAndConditionsLink="https://app.termly.io/policy/77"), at=("termsAndConditionsLink",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(privacyPolicyLink="https://legal.mapleridgepm.example/privacy")),
    ),
)
