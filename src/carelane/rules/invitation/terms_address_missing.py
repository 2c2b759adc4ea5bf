"""No address of the terms in the registry's own field.

Decides: whether termsAndConditionsLink is filled in; an address that stands only in the call to action is
offered as the edit.
Leaves alone: the text of the terms (family policy) and whether the address loads (needs the website).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_URL = "https://mapleridgepm.example/terms"


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.terms_and_conditions_link.strip():
        return
    flow = submission.texts.get("messageFlow")
    links = flow.links if flow is not None else ()
    known = next((link.url for link in links if "terms" in link.url.lower()), "")
    what = "the field for the address of the terms is empty"
    if known:
        yield Issue(
            "termsAndConditionsLink", f"{what}; {known} stands only in the call to action", related=("messageFlow",),
            edit=FieldEdit("termsAndConditionsLink", Span(0, 0), known, safe=True),
        )  # fmt: skip
        return
    yield Issue("termsAndConditionsLink", what)


RULE = Rule(
    id="terms-address-missing",
    title="The address of the terms is not entered",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("CTA-21",),
    causes=("terms-missing",),
    why="Reviewers look for the terms in its own field; several providers have required it since 30 June 2026.",
    how_to_fix="Enter the public https address of the terms in termsAndConditionsLink.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form()), at=("termsAndConditionsLink",)),
        CampaignExample(declared(web_form(), flow="Tenants tick a box at our site."), at=("termsAndConditionsLink",)),
    ),
    compliant=(CampaignExample(declared(web_form(), termsAndConditionsLink=_URL)),),
)
