"""Fewer samples than the provider wants.

Decides: how many samples are filled in, and whether the first of them is.
Leaves alone: whether each declared use has one (`declared-use-without-sample`) and near-copies (`duplicate-samples`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import samples_advised, samples_needed
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import core_texts, is_excerpt, is_formal
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    given = [index for index, sample in enumerate(submission.campaign.samples, 1) if sample.strip()]
    registration, profile = submission.registration, submission.context.profile
    needed, advised = samples_needed(registration, profile), samples_advised(registration, profile)
    count, free = len(given), next(index for index in range(1, 7) if index not in given)
    if given and free == 1:
        what = "sample1 is empty, although later samples are filled in; every form asks for it"
        yield Issue(field="sample1", what=what, severity=_severity(submission))
        return
    if count >= advised or free > profile.samples_max:
        return
    path = f"sample{free}"
    if count >= needed:
        what = f"{_so_many(count)} is enough for {profile.title}, but {advised} are safer"
        yield Issue(field=path, what=what, severity=Severity.ADVICE)
        return
    what = f"{profile.title} wants at least {needed} samples, and {_so_many(count)} is given"
    yield Issue(field=path, what=what, severity=_severity(submission))


def _severity(submission: Submission) -> Severity:
    """An excerpt may leave out samples; a form that was filled in leaves out nothing."""
    if is_excerpt(submission) or not (is_formal(submission) or core_texts(submission.campaign) == 0):
        return Severity.WARNING
    return Severity.BLOCKER


def _so_many(count: int) -> str:
    return {0: "none", 1: "one sample"}.get(count, f"{count} samples")


RULE = Rule(
    id="too-few-samples",
    title="There are not enough samples",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The form is refused with fewer samples than the provider wants, and reviewers ask for one for each use.",
    how_to_fix=(
        "Add samples, each a different message that you really send: three for RingCentral, two elsewhere, one for "
        "each sub use case."
    ),
    check_campaign=_check,
    covers=("SMP-04",),
    causes=("sample-missing",),
    conflict="samples-count",
    non_compliant=(
        CampaignExample(file=care(drop=("sample3",)), at=("sample3",), provider="ringcentral"),
        CampaignExample(file=care(drop=("sample2", "sample3")), at=("sample2",)),
        CampaignExample(file=care(drop=("sample1",)), at=("sample1",)),
        CampaignExample(
            file=excerpt(usecase="CUSTOMER_CARE", description=field("description"), messageFlow=field("messageFlow")),
            at=("sample1",),
        ),
    ),
    compliant=(
        CampaignExample(file=care(), provider="ringcentral"),
        CampaignExample(file=care(drop=("sample3",))),
    ),
)
