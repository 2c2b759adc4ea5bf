"""Samples that repeat each other.

Decides: identical samples, and samples that differ in a word or a number only.
Leaves alone: the same STOP line in all of them.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.elements import HELP_INSTRUCTION, STOP_INSTRUCTION
from carelane.language.patterns import compiled
from carelane.language.similarity import near_duplicates
from carelane.rules.campaign._examples import care, field
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text

_SAME: Final = field("sample1")


def _check(submission: Submission) -> Iterator[Issue]:
    samples = submission.samples
    bodies = [_body(text) for _, text in samples]
    reported: set[int] = set()
    for first, second, _score in sorted(near_duplicates(bodies)):
        if second in reported:
            continue
        reported.add(second)
        (one, _), (other, text) = samples[first], samples[second]
        equal = bodies[first] == bodies[second]
        yield Issue(
            field=other,
            what=f"{other} is {'the same text as' if equal else 'nearly the same text as'} {one}",
            span=Span(0, len(text.original)),
            severity=Severity.BLOCKER if equal else Severity.WARNING,
            related=(one,),
        )


def _body(text: Text) -> str:
    """The sample without its STOP and HELP lines, which all samples share."""
    sentences = re.split(r"(?<=[.!?])\s+|\n", text.folded.strip())
    kept = [part for part in sentences if not any(compiled(item).search(part) for item in _LINES)]
    return " ".join(kept) or text.folded.strip()


_LINES: Final = (*STOP_INSTRUCTION.patterns, *HELP_INSTRUCTION.patterns)

RULE = Rule(
    id="duplicate-samples",
    title="Two samples are the same",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Samples have to be different messages; a copy shows nothing new and counts as missing.",
    how_to_fix="Replace the copy by another message that you really send.",
    check_campaign=_check,
    covers=("SMP-13",),
    causes=("duplicate-content",),
    non_compliant=(
        CampaignExample(file=care(sample2=_SAME), at=("sample2",)),
        CampaignExample(file=care(sample3=_SAME.replace("Tuesday", "Thursday")), at=("sample3",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("sample2", "sample3"))),
    ),
)
