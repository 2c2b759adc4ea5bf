"""No address of the privacy policy in the registry's own field.

Decides: whether privacyPolicyLink is filled in; an address that stands only in the call to action is
offered as the edit.
Leaves alone: the text of the policy (family policy) and whether the address loads (needs the website).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_URL = "https://mapleridgepm.example/privacy"


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.privacy_policy_link.strip():
        return
    flow = submission.texts.get("messageFlow")
    links = flow.links if flow is not None else ()
    known = next((link.url for link in links if "privac" in link.url.lower()), "")
    what = "the field for the address of the privacy policy is empty"
    if known:
        yield Issue(
            "privacyPolicyLink", f"{what}; {known} stands only in the call to action", related=("messageFlow",),
            edit=FieldEdit("privacyPolicyLink", Span(0, 0), known, safe=True),
        )  # fmt: skip
        return
    yield Issue("privacyPolicyLink", what)


RULE = Rule(
    id="privacy-policy-address-missing",
    title="The address of the privacy policy is not entered",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("CTA-21",),
    causes=("privacy-policy-missing",),
    why="Reviewers look for the policy in its own field; several providers have required it since 30 June 2026.",
    how_to_fix="Enter the public https address of the privacy policy in privacyPolicyLink.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form()), at=("privacyPolicyLink",)),
        CampaignExample(declared(web_form(), flow="Tenants tick a box at our site."), at=("privacyPolicyLink",)),
    ),
    compliant=(CampaignExample(declared(web_form(), privacyPolicyLink=_URL)),),
)
