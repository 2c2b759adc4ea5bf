"""The age-gated attribute is set, but no text says how the age is asked.

Decides: no text of the registration mentions a date of birth.
Leaves alone: what stands on the website, and whether the attribute is needed at all.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._business import CAMPAIGN
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_BIRTH: Final = (
    r"\b(?:date of birth|birth ?dates?|dob|birthday|mm/dd|month,? day|day,? month|year of birth|fecha de nacimiento"
    r"|age[- ]verification (?:service|provider))\b"
)
_TOLD_IN: Final = (
    Target.DESCRIPTION,
    Target.CTA,
    Target.WEB_FORM,
    Target.VERBAL_SCRIPT,
    Target.PAPER_FORM,
    Target.TEXT_TO_JOIN,
    Target.FIRST_MESSAGE,
)


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.age_gated is not True:
        return
    if any(text.has(_BIRTH) for _, text in submission.of_kind(*_TOLD_IN)):
        return
    yield Issue(
        field="messageFlow",
        what="the age-gated attribute is set, but the call to action does not say how people prove their age",
        related=("ageGated",),
    )


RULE = Rule(
    id="age-gate-not-described",
    title="The age gate is declared but not described",
    looks_at=CAMPAIGN,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Reviewers look for the gate itself: a field for the whole date of birth, at the opt-in and on the website.",
    how_to_fix=(
        "Say in the call to action that people enter day, month and year of birth before they opt in. If "
        "nothing in your texts or "
        "on your website is meant for adults, a new campaign without the attribute is the way out."
    ),
    check_campaign=_check,
    covers=("BRD-11",),
    causes=("age-gate-missing",),
    non_compliant=(CampaignExample(file=brand_file("Stone Bridge Bar & Grill", ageGated=True), at=("messageFlow",)),),
    compliant=(
        CampaignExample(file=brand_file("Stone Bridge Bar & Grill", ageGated=False)),
        CampaignExample(
            file=brand_file(
                "Stone Bridge Bar & Grill",
                ageGated=True,
                messageFlow=(
                    "Guests enter their date of birth on our join page, then tick the box for texts. Reply STOP to "
                    "opt out."
                ),
            )
        ),
    ),
)
