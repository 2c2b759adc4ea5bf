"""The campaign file says that the consent box is ticked when the page opens.

Decides: that one fact of a declared web form.
Leaves alone: what the texts say about the box (`preticked-box`).
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
        if isinstance(way, WebForm) and way.checkbox_ticked_by_default:
            yield Issue(f"{place}.checkboxTickedByDefault", "the box for texts is ticked when the page opens")


RULE = Rule(
    id="declared-box-preticked",
    title="The declared consent box is ticked in advance",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-01",),
    causes=("prechecked-checkbox",),
    why="A box that somebody else has ticked is no act of agreeing, and the reviewer sees it on the page.",
    how_to_fix="Leave the box empty when the page opens, then change this fact.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(
            declared(web_form(checkboxTickedByDefault=True)), at=("optInMethods[0].checkboxTickedByDefault",)
        ),
        CampaignExample(
            declared(web_form(), web_form(checkboxTickedByDefault=True)),
            at=("optInMethods[1].checkboxTickedByDefault",),
        ),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample(declared(web_form(checkboxTickedByDefault=None))),
    ),
)
