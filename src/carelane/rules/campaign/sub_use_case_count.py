"""Too few, too many or misplaced sub use cases.

Decides: how many the use case takes, and repeats.
Leaves alone: an empty list where the provider never asks for it, names that do not exist (`list-value-unknown`), and
whether each has a sample (`declared-use-without-sample`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.use_cases import USE_CASES, UseCase, code_for_label
from carelane.rules.campaign._examples import care, excerpt
from carelane.rules.campaign._record import has_brand_record
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    use_case = USE_CASES.get(submission.context.usecase)
    if use_case is None:
        return
    given = [code_for_label(sub) or sub.strip().upper() for sub in submission.campaign.sub_usecases if sub.strip()]
    if len(set(given)) < len(given):
        twice = sorted({code for code in given if given.count(code) > 1})
        yield Issue(field="subUsecases", what=f"{', '.join(twice)} is declared twice")
    count = len(set(given))
    if count > use_case.max_sub:
        takes = f"at most {use_case.max_sub}" if use_case.max_sub else "none"
        yield Issue(field="subUsecases", what=f"{use_case.code} takes {takes}, but {count} sub use cases are declared")
    elif count < use_case.min_sub and (count or "subUsecases" not in submission.context.profile.not_asked):
        yield _too_few(submission, use_case, count)


def _too_few(submission: Submission, use_case: UseCase, count: int) -> Issue:
    needed = f"{use_case.min_sub} to {use_case.max_sub}"
    if count:
        return Issue(
            field="subUsecases", what=f"{use_case.code} needs {needed} sub use cases, but only {count} is declared"
        )
    return Issue(
        field="subUsecases",
        what=f"{use_case.code} is made of {needed} other use cases, and none is declared",
        severity=_severity(submission),
    )


def _severity(submission: Submission) -> Severity:
    """The registry refuses it; a file without a brand record may have lost the list on its way."""
    return Severity.BLOCKER if has_brand_record(submission.brand) else Severity.WARNING


RULE = Rule(
    id="sub-use-case-count",
    title="The number of sub use cases does not fit the use case",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The registry counts: MIXED takes two to five sub use cases, LOW_VOLUME and SOLE_PROPRIETOR one to five, the "
        "standard use cases none."
    ),
    how_to_fix=(
        "Declare one sub use case for each purpose you text for. With one purpose only, register that use case itself "
        "instead of MIXED."
    ),
    check_campaign=_check,
    covers=("UC-08",),
    causes=("fields-missing-or-invalid",),
    non_compliant=(
        CampaignExample(file=care(usecase="MIXED", subUsecases=["CUSTOMER_CARE"]), at=("subUsecases",)),
        CampaignExample(file=care(subUsecases=["ACCOUNT_NOTIFICATION"]), at=("subUsecases",)),
        CampaignExample(file=excerpt(usecase="MIXED"), at=("subUsecases",)),
        CampaignExample(
            file=care(usecase="LOW_VOLUME", subUsecases=["CUSTOMER_CARE", "CUSTOMER_CARE"]), at=("subUsecases",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(usecase="MIXED", subUsecases=["CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"])),
        CampaignExample(
            file=care(usecase="LOW_VOLUME"), provider="twilio", note="this provider's form has no such list"
        ),
    ),
)
