"""The campaign file says that the consent to texts is part of something else.

Decides: a box that is not for texts only, a paper form without a box or line of its own.
Leaves alone: what the texts say (`consent-for-several-channels`, `consent-merged-with-terms`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import Paper, WebForm
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    for place, way in submission.placed_methods:
        if isinstance(way, WebForm) and way.checkbox_for_texts_only is False:
            yield Issue(f"{place}.checkboxForTextsOnly", "the box also covers something else than texts")
        if isinstance(way, Paper) and way.own_box_or_signature is False:
            yield Issue(f"{place}.ownBoxOrSignature", "the paper form has no box or line of its own for texts")


RULE = Rule(
    id="declared-consent-bundled",
    title="A declared consent covers more than texts",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-10", "FRM-03", "SCR-04"),
    causes=("consent-bundled",),
    why=(
        "Consent to texts has to be a choice of its own; reviewers decline a box or signature that covers other things."
    ),
    how_to_fix="Give texts their own box or line, then change this fact.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form(checkboxForTextsOnly=False)), at=("optInMethods[0].checkboxForTextsOnly",)),
        CampaignExample(
            declared({"method": "paper", "wording": "I agree to texts.", "ownBoxOrSignature": False}),
            at=("optInMethods[0].ownBoxOrSignature",),
        ),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample(declared({"method": "paper", "ownBoxOrSignature": True})),
    ),
)
