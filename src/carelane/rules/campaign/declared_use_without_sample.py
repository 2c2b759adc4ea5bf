"""A declared use that no sample shows.

Decides: for each declared purpose, whether one of the samples could belong to it.
Leaves alone: special use cases, which do not say what is sent, and samples of other uses (rules of their own).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._use_topics import LOOSE, shows
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    purposes = submission.context.purposes or frozenset()
    samples = submission.samples
    if not samples:
        return
    several = len(purposes) > 1
    for code in sorted(purposes & LOOSE.keys()):
        if any(shows(text, code) for _, text in samples):
            continue
        field = "subUsecases" if several else "usecase"
        yield Issue(
            field=field,
            what=f"{code} is declared, but no sample shows it",
            related=tuple(path for path, _ in samples),
        )


RULE = Rule(
    id="declared-use-without-sample",
    title="No sample shows a declared use",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Reviewers ask for one sample for each use and sub use case that is declared.",
    how_to_fix="Add a sample of that use, or take the use out of the registration.",
    check_campaign=_check,
    covers=("SMP-05", "SMP-06"),
    causes=("sample-missing", "usecase-sample-mismatch"),
    cites=(Cite("twilio-30538", "a sample is missing for a declared use case"),),
    non_compliant=(
        CampaignExample(
            file=care(usecase="MIXED", subUsecases=["CUSTOMER_CARE", "DELIVERY_NOTIFICATION"]), at=("subUsecases",)
        ),
        CampaignExample(file=care(usecase="FRAUD_ALERT"), at=("usecase",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                usecase="MIXED",
                subUsecases=["CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"],
                sample2="Maple Ridge Property Management: reminder that rent is due on Friday. Reply STOP to opt out.",
            )
        ),
    ),
)
