"""The campaign file says that people cannot go on without agreeing to texts.

Decides: a required box, a required phone field without a box, staff who cannot decline.
Leaves alone: what the texts say (`consent-forced`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import EmployeeOnboarding, OptInMethod, WebForm
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _forced(way: OptInMethod) -> Iterator[tuple[str, str]]:
    match way:
        case WebForm():
            if way.checkbox_required:
                yield "checkboxRequired", "the form cannot be sent without ticking the box for texts"
            if way.phone_required and way.has_checkbox is False:
                yield "phoneRequired", "the phone field is required and there is no box, so everybody consents"
        case EmployeeOnboarding():
            if way.optional is False:
                yield "optional", "staff cannot decline the texts"
        case _:
            return


def _check(submission: Submission) -> Iterator[Issue]:
    for place, way in submission.placed_methods:
        for key, what in _forced(way):
            yield Issue(f"{place}.{key}", what)


RULE = Rule(
    id="declared-consent-forced",
    title="A declared way to opt in leaves no choice",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-02", "FRM-04"),
    causes=("consent-forced",),
    why="Consent that is a condition is a frequent reason to decline, and the reviewer tries it on the page.",
    how_to_fix="Make the box and the phone field optional, then change this fact.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form(checkboxRequired=True)), at=("optInMethods[0].checkboxRequired",)),
        CampaignExample(
            declared(web_form(hasCheckbox=False, phoneRequired=True)), at=("optInMethods[0].phoneRequired",)
        ),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample(declared(web_form(phoneRequired=True)), note="the box is a choice of its own"),
    ),
)
