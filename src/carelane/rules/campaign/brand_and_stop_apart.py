"""Brand and STOP line stand in samples, but never in the same one.

Decides: the samples together.
Leaves alone: sets in which one of the two is missing altogether (`samples-missing-brand`, `samples-missing-stop`).
"""

from collections.abc import Iterator
from typing import Any, Final

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._names import is_named
from carelane.rules.campaign._record import sends_codes_only
from carelane.rules.rule import CampaignExample, Issue, Rule, joined
from carelane.rules.submission import Submission
from carelane.sources import Cite
from carelane.wording.lines import STOP_LINE

_APART: Final[dict[str, Any]] = {
    "sample1": "Maple Ridge Property Management: our plumber comes Tuesday between 9 and 11.",
    "sample2": "Thanks for your question. Your lease includes parking space 14. Reply STOP to opt out.",
    "sample3": "Maple Ridge Property Management: the heating in your building works again.",
}


def _check(submission: Submission) -> Iterator[Issue]:
    if sends_codes_only(submission):
        return
    named = [(path, text) for path, text in submission.samples if is_named(text)]
    stopped = [path for path, text in submission.samples if text.has(STOP_INSTRUCTION)]
    if not named or not stopped or any(path in stopped for path, _ in named):
        return
    path, text = named[0]
    end = len(text.original.rstrip())
    yield Issue(
        field=path,
        what="no single sample holds both the brand and the STOP line",
        span=Span(end, end),
        edit=FieldEdit(path, Span(end, end), joined(text.original[:end], STOP_LINE), safe=True),
        related=tuple(stopped),
    )


RULE = Rule(
    id="brand-and-stop-apart",
    title="Brand and STOP line are never in the same sample",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Reviewers want at least one sample that shows both the brand and how to opt out.",
    how_to_fix="Add “Reply STOP to opt out.” to a sample that begins with the brand.",
    check_campaign=_check,
    covers=("SMP-01", "SMP-02"),
    causes=("sample-missing-optout", "sample-missing-brand"),
    cites=(Cite("twilio-30893", "one sample holds the brand and the opt-out"),),
    non_compliant=(
        CampaignExample(file=care(**_APART), at=("sample1",)),
        CampaignExample(
            file=care(drop=("sample3",), sample1=_APART["sample1"], sample2=_APART["sample2"]), at=("sample1",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(sample2=_APART["sample2"])),
    ),
)
