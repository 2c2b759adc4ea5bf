"""The campaign file says that the web form has no consent box.

Decides: that one fact of a declared web form.
Leaves alone: a required phone field without a box (`declared-consent-forced`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import WebForm
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    for place, way in submission.placed_methods:
        if isinstance(way, WebForm) and way.has_checkbox is False and not way.phone_required:
            yield Issue(f"{place}.hasCheckbox", "the form has no box for texts")


RULE = Rule(
    id="declared-form-without-box",
    title="The declared web form has no consent box",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("FRM-05",),
    causes=("missing-checkbox",),
    conflict="checkbox-for-optional-number",
    why="RingCentral and other reviewers want an unticked box wherever a number is asked for.",
    how_to_fix=(
        "Add an unticked, optional box with the consent sentence, or say at the field that the number "
        "is for calls only."
    ),
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form(hasCheckbox=False)), at=("optInMethods[0].hasCheckbox",)),
        CampaignExample(declared(web_form(), web_form(hasCheckbox=False)), at=("optInMethods[1].hasCheckbox",)),
    ),
    compliant=(CampaignExample(declared(web_form())), CampaignExample(declared(web_form(hasCheckbox=None)))),
)
