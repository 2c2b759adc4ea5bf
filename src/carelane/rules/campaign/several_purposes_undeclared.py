"""A single use case for a campaign that clearly has several.

Decides: the samples show two or more uses beyond doubt besides the declared one.
Leaves alone: single samples of another use (rules of their own) and use cases that hold several.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._uses import STRICT, says_what_is_sent
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_REMINDER = "Maple Ridge Property Management: reminder that rent is due on Friday. Reply STOP to opt out."
_SURVEY = "Maple Ridge Property Management: how did we do yesterday? Answer 1 to 5. Reply STOP to opt out."


def _check(submission: Submission) -> Iterator[Issue]:
    purposes = submission.context.purposes
    if not says_what_is_sent(purposes) or purposes is None or len(purposes) > 1:
        return
    shown = {
        code: path
        for code, element in STRICT.items()
        for path, text in submission.samples
        if text.has(element) and code not in purposes
    }
    if len(shown) > 1:
        yield Issue(
            field="usecase",
            what=f"{next(iter(purposes))} is declared, but the samples show {', '.join(sorted(shown))} as well",
            related=tuple(sorted(set(shown.values()))),
        )


RULE = Rule(
    id="several-purposes-undeclared",
    title="One use case is declared for a campaign with several",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "More than one purpose means Mixed or Low Volume Mixed; under a single use case the other samples are "
        "mismatches."
    ),
    how_to_fix="Register LOW_VOLUME (or MIXED) and declare each purpose as a sub use case, with a sample for each.",
    check_campaign=_check,
    covers=("UC-08", "SMP-06"),
    causes=("usecase-sample-mismatch", "description-usecase-mismatch"),
    non_compliant=(
        CampaignExample(file=care(sample2=_REMINDER, sample3=_SURVEY), at=("usecase",)),
        CampaignExample(
            file=care(sample2=_REMINDER, sample3="Maple Ridge Property Management: your verification code is 482913."),
            at=("usecase",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                usecase="MIXED",
                subUsecases=["CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"],
                sample2=_REMINDER,
                sample3=_SURVEY,
            )
        ),
    ),
)
