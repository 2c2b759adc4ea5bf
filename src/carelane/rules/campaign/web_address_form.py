"""An address in a field that cannot be opened as it stands.

Decides: text that is no web address, a pattern that was never filled in, placeholder and internal hosts, and
several addresses in one field.
Leaves alone: http (`link-field-insecure`), others' domains (`policy-link-off-domain`), and whether a page answers.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import Address, addresses
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_FILLER: Final = re.compile(
    r"(?:^|\.)(?:example\.(?:com|org|net)|domain\.(?:com|tld)|my(?:site|domain|company|website|business)\.com"
    r"|website\.com"
    r"|company\.com|test\.com)$"
)
_INTERNAL: Final = re.compile(
    r"^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$"
    r"|\.(?:local|localhost|internal|test|invalid|lan)$|\.(?:ngrok\.io|ngrok-free\.app|ngrok\.app"
    r"|trycloudflare\.com|loca\.lt)$"
    r"|^(?:staging|stage|dev|test|preview|sandbox)[.-]"
)


def _check(submission: Submission) -> Iterator[Issue]:
    template = submission.context.template
    for address in addresses(submission):
        what, severity = _problem(address)
        if not what or (template and address.left_open):
            continue
        yield Issue(field=address.path, what=what, span=Span(0, len(address.text)), severity=severity)


def _problem(address: Address) -> tuple[str, Severity | None]:
    if address.left_open:
        return f"“{address.text}” still has a part to be filled in", None
    if _INTERNAL.search(address.host):
        return f"{address.host} cannot be opened by anybody outside", None
    if _FILLER.search(address.host):
        return f"{address.host} is an address for examples, not the brand's", None
    if len(address.text.split()) > 1 and address.text.lower().count("http") > 1:
        return "the field holds more than one address", Severity.WARNING
    if not address.well_formed:
        return f"“{address.text}” is no web address", None
    return "", None


RULE = Rule(
    id="web-address-form",
    title="An address in a field cannot be opened",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Reviewers open every address of the registration; one that cannot work is declined at once.",
    how_to_fix="Enter the full public address of the page, beginning with https://.",
    check_campaign=_check,
    covers=("CTA-12",),
    causes=(
        "cta-url-inaccessible",
        "website-unreachable",
        "privacy-policy-missing",
        "terms-missing",
        "fields-missing-or-invalid",
    ),
    cites=(Cite("telnyx-dca-codes", "website, policy and terms have to open for the reviewer"),),
    non_compliant=(
        CampaignExample(file=care(privacyPolicyLink="see footer of our site"), at=("privacyPolicyLink",)),
        CampaignExample(
            file=care(termsAndConditionsLink="https://www.example.com/terms"), at=("termsAndConditionsLink",)
        ),
        CampaignExample(file=care(brand={"website": "http://localhost:3000"}), at=("brand.website",)),
        CampaignExample(file=care(privacyPolicyLink="https://[your domain]/privacy"), at=("privacyPolicyLink",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"website": "www.mapleridgepm.example"})),
    ),
)
