"""No sample at all says how to stop.

Decides: the samples together.
Leaves alone: single samples (`sample-missing-stop`) and campaigns of one-time codes.
"""

from collections.abc import Iterator
from typing import Any, Final

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._record import sends_codes_only
from carelane.rules.rule import CampaignExample, Issue, Rule, joined
from carelane.rules.submission import Submission
from carelane.wording.lines import STOP_LINE

_BARE: Final[dict[str, Any]] = {
    "sample1": "Maple Ridge Property Management: our plumber comes Tuesday between 9 and 11.",
    "sample2": "Maple Ridge Property Management: thanks for your question. Your lease includes parking space 14.",
    "sample3": "Maple Ridge Property Management: the heating in your building works again.",
}


def _check(submission: Submission) -> Iterator[Issue]:
    samples = submission.samples
    if submission.context.profile.severity.get("sample-missing-stop") is Severity.BLOCKER:
        return  # the provider wants the line in every sample, so each one is a blocker already
    if not samples or sends_codes_only(submission) or any(text.has(STOP_INSTRUCTION) for _, text in samples):
        return
    path, text = samples[0]
    end = len(text.original.rstrip())
    count = "the only sample does not say" if len(samples) == 1 else f"none of the {len(samples)} samples says"
    yield Issue(
        field=path,
        what=f"{count} how to stop",
        span=Span(end, end),
        severity=Severity.WARNING if submission.context.purposes is None else None,
        edit=FieldEdit(path, Span(end, end), joined(text.original[:end], STOP_LINE), safe=True),
        related=tuple(other for other, _ in samples[1:]),
    )


RULE = Rule(
    id="samples-missing-stop",
    instead_of=("sample-missing-stop",),
    title="No sample says how to stop",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="At least one sample has to tell people to reply STOP; a set without it is declined.",
    how_to_fix="Add “Reply STOP to opt out.” to the first sample, best to all of them.",
    check_campaign=_check,
    covers=("SMP-02",),
    causes=("sample-missing-optout",),
    non_compliant=(
        CampaignExample(file=care(**_BARE), at=("sample1",)),
        CampaignExample(file=care(drop=("sample2", "sample3"), sample1=_BARE["sample1"]), at=("sample1",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(usecase="2FA", **_BARE), note="one-time codes need no STOP line"),
    ),
)
