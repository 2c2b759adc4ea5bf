"""No sample at all names the brand.

Decides: the samples together.
Leaves alone: single samples (`sample-missing-brand`) and senders that are not the brand (`sample-from-another-sender`).
"""

from collections.abc import Iterator
from typing import Any, Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._names import is_named, names_another
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_NAMELESS: Final[dict[str, Any]] = {
    "sample1": "Hi, our plumber comes Tuesday between 9 and 11. Reply HELP for help or STOP to opt out.",
    "sample2": "Thanks for your question. Your lease includes parking space 14. Reply STOP to opt out.",
    "sample3": "The heating in your building works again. Tell us if your unit stays cold. Reply STOP to opt out.",
}


def _check(submission: Submission) -> Iterator[Issue]:
    samples = submission.samples
    if not samples or any(is_named(text) for _, text in samples):
        return
    names = submission.brand.names
    certain = len(names) > 1 or not all(names_another(text) for _, text in samples)
    known = f" {names[0]}" if names else " the sender"
    path = samples[0][0]
    count = "the only sample does not name" if len(samples) == 1 else f"none of the {len(samples)} samples names"
    yield Issue(
        field=path,
        what=f"{count}{known}",
        span=Span(0, 0),
        severity=None if names and certain else Severity.WARNING,
        related=tuple(other for other, _ in samples[1:]),
    )


RULE = Rule(
    id="samples-missing-brand",
    instead_of=("sample-missing-brand",),
    title="No sample names the brand",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers have to see that the texts come from the registered brand; without its name in any sample they "
        "decline."
    ),
    how_to_fix="Begin each sample with the brand, as registered or as the public knows it.",
    check_campaign=_check,
    covers=("SMP-01",),
    causes=("sample-missing-brand",),
    non_compliant=(
        CampaignExample(file=care(**_NAMELESS), at=("sample1",)),
        CampaignExample(file=care(drop=("sample2", "sample3"), sample1=_NAMELESS["sample1"]), at=("sample1",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(sample2=_NAMELESS["sample2"]), note="the others name the brand"),
    ),
)
