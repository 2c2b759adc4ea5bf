"""Texts to staff without the opt-in of staff.

Decides: description or samples speak to employees, and neither the call to action nor the ways to opt in say how
they agree.
Leaves alone: staff who write to customers.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import OptInKind
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_STAFF: Final = (
    r"(?:employees?|staff|team members?|workers|workforce|drivers|technicians|crew|contractors|volunteers|personnel)"
)
_TO_STAFF: Final = (
    (
        rf"\b(?:to|notify|remind|alert|inform|text|texts|texting|message|messages|update) (?:our|its|their|the|all"
        rf"|own)?(?: (?:own|internal|field|full-time|part-time|current|company))? ?{_STAFF}\b"
    ),
    (
        r"\b(?:internal|employee|staff|workforce|crew|shift) (?:communications?|messages|messaging|notifications?"
        r"|alerts|updates|scheduling|schedules|texting)\b"
    ),
    r"\byour shift\b",
)
_AGREE: Final = (
    rf"\b{_STAFF}\b[^.\n]{{0,80}}\b(?:opt|opts|consent|consents|agree|agrees|sign|signs|signed|acknowledg\w+"
    rf"|authoriz\w+|enroll\w*|onboarding)\b"
)
_HIRED: Final = (
    r"\b(?:onboarding|new hires?|when (?:they are )?hired|employment (?:form|paperwork|agreement)|hr (?:form|portal)"
    r"|handbook)\b"
)
_DESCRIPTION: Final = "Maple Ridge Property Management sends schedule changes to its employees. No marketing is sent."


def _check(submission: Submission) -> Iterator[Issue]:
    if any(method.kind is OptInKind.EMPLOYEE_ONBOARDING for method in submission.methods):
        return
    if submission.any_has(("messageFlow", "description"), _AGREE, _HIRED):
        return
    for path, text in submission.of_kind(Target.DESCRIPTION, Target.SAMPLE):
        match = text.first(*_TO_STAFF)
        if match is not None:
            yield Issue(
                field=path,
                what="the texts go to staff, but nothing says how staff agree to them",
                span=text.original_span(match.start(), match.end()),
                related=("messageFlow",),
            )
            return


RULE = Rule(
    id="employee-opt-in-missing",
    title="Staff get texts, but their opt-in is not described",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="Texts to the business's own staff are registered like any others: no source frees them from consent.",
    how_to_fix=(
        "Describe how staff agree: a line of its own when they are hired, which they may refuse, with STOP and HELP."
    ),
    check_campaign=_check,
    covers=("UC-14",),
    causes=("cta-methods-incomplete",),
    conflict="employee-texts",
    non_compliant=(
        CampaignExample(file=care(description=_DESCRIPTION), at=("description",)),
        CampaignExample(
            file=care(
                sample2="Maple Ridge Property Management: your shift on Friday starts at 9. Reply STOP to opt out."
            ),
            at=("sample2",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                description=_DESCRIPTION, methods=[{"method": "employee_onboarding", "document": "Hiring form, page 2"}]
            )
        ),
    ),
)
