"""More numbers than a campaign may hold without a pool.

Decides: more than 49 numbers while the number pool is not declared, and a pool that is declared for a handful.
Leaves alone: files that list no numbers.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_MOST_WITHOUT_POOL: Final = 49


def _check(submission: Submission) -> Iterator[Issue]:
    campaign = submission.campaign
    count = len({number.strip() for number in campaign.numbers if number.strip()})
    if count > _MOST_WITHOUT_POOL and not campaign.number_pool:
        said = "the number pool is off" if campaign.number_pool is False else "the number pool is not declared"
        yield Issue(field="numberPool", what=f"{count} numbers are listed, but {said}", related=("numbers",))
    elif campaign.number_pool and 0 < count <= _MOST_WITHOUT_POOL:
        what = f"a number pool is declared for {count} numbers; it is asked for above {_MOST_WITHOUT_POOL} only"
        yield Issue(field="numberPool", what=what, severity=Severity.ADVICE, related=("numbers",))


RULE = Rule(
    id="number-pool-attribute",
    title="The number pool does not fit the numbers",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Carriers let a campaign have at most 49 numbers, and refuse more without a pool that was asked for.",
    how_to_fix="Set numberPool to true and ask your provider for the pool, or use fewer numbers.",
    check_campaign=_check,
    covers=("BRD-07",),
    causes=("attr-mismatch",),
    non_compliant=(
        CampaignExample(file=care(numbers=[f"+1614555{number:04}" for number in range(100, 150)]), at=("numberPool",)),
        CampaignExample(file=care(numbers=["+16145550142"], numberPool=True), at=("numberPool",)),
    ),
    compliant=(
        CampaignExample(file=care(numbers=["+16145550142"])),
        CampaignExample(file=care(numbers=[f"+1614555{number:04}" for number in range(100, 150)], numberPool=True)),
    ),
)
