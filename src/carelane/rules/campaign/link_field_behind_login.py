"""An address in a field that opens only for members.

Decides: addresses of sign-in pages, and of drives and editors that show a document only to those who are invited.
Leaves alone: the call to action and the facts of the ways to opt in (the rules on invitations), and whether a drive was
opened to everybody.
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

_DRIVES: Final = re.compile(
    r"(?:^|\.)(?:drive\.google\.com|docs\.google\.com|onedrive\.live\.com|1drv\.ms|sharepoint\.com|dropbox\.com"
    r"|box\.com|notion\.so|figma\.com"
    r"|canva\.com|icloud\.com|wetransfer\.com)$"
)
_SIGN_IN: Final = re.compile(
    (
        r"(?:^|[/?&=#.-])(?:log-?in|sign-?in|signin|dashboard|admin|wp-admin|wp-login\.php|my-?account|portal)(?:$"
        r"|[/?&=#.])"
    ),
    re.IGNORECASE,
)


def _check(submission: Submission) -> Iterator[Issue]:
    for address in addresses(submission):
        what = _problem(address)
        if what:
            yield Issue(field=address.path, what=what, span=Span(0, len(address.text)))


def _problem(address: Address) -> str:
    if _DRIVES.search(address.host):
        return f"{address.host} shows a document only to those whom it was opened for"
    if _SIGN_IN.search(f"/{address.rest}"):
        return f"{address.text} leads to a sign-in page"
    return ""


RULE = Rule(
    id="link-field-behind-login",
    title="An address of the registration opens only for members",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="The reviewer is a stranger without an account; what lies behind a sign-in counts as missing.",
    how_to_fix=(
        "Give a page that anyone can open. Where the step must stay behind a login, host a picture of it and give "
        "that address."
    ),
    check_campaign=_check,
    covers=("CTA-13", "FRM-10"),
    causes=("website-requires-login", "cta-url-inaccessible"),
    non_compliant=(
        CampaignExample(
            file=care(privacyPolicyLink="https://docs.google.com/document/d/1a2b/edit"), at=("privacyPolicyLink",)
        ),
        CampaignExample(file=care(brand={"website": "https://mapleridgepm.example/login"}), at=("brand.website",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(privacyPolicyLink="https://mapleridgepm.example/portal-privacy")),
    ),
)
