"""The attribute for links against the links in the samples.

Decides: a sample with a link while the attribute is off, and the attribute on while no sample holds a link.
Leaves alone: where the links lead (`sample-link-off-domain`), and the addresses in the HELP reply.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_WITH_LINK = (
    "Maple Ridge Property Management: your lease is at https://mapleridgepm.example/lease/14. Reply STOP to opt out."
)


def _check(submission: Submission) -> Iterator[Issue]:
    declared = submission.campaign.embedded_link
    samples = submission.samples
    linked = [(path, text.links[0]) for path, text in samples if text.links]
    if linked and not declared:
        path, link = linked[0]
        said = "embeddedLink is off" if declared is False else "embeddedLink is not answered"
        yield Issue(
            field=path,
            what=f"“{link.url}” is a link, but {said}",
            span=Span(link.start, link.end),
            severity=None if declared is False else Severity.ADVICE,
            how_to_fix="Set embeddedLink to true, or take the links out of the samples.",
            related=("embeddedLink", *(other for other, _ in linked[1:])),
        )
    elif declared and samples and not linked:
        yield Issue(
            field="embeddedLink",
            what="embeddedLink is on, but no sample holds a link",
            severity=Severity.WARNING,
            how_to_fix="Show a link in one sample, or set embeddedLink to false if your texts hold none.",
        )


RULE = Rule(
    id="embedded-link-attribute",
    title="The attribute for links does not fit the samples",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Reviewers compare the attribute with the samples, and it cannot be changed once the campaign is approved.",
    how_to_fix="Let the attribute and the samples agree.",
    check_campaign=_check,
    covers=("SMP-10",),
    causes=("attr-embedded-link", "attr-mismatch"),
    non_compliant=(
        CampaignExample(file=care(sample2=_WITH_LINK), at=("sample2",)),
        CampaignExample(file=care(embeddedLink=True), at=("embeddedLink",)),
        CampaignExample(file=care(drop=("embeddedLink",), sample2=_WITH_LINK), at=("sample2",), note="advice only"),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(embeddedLink=True, sample2=_WITH_LINK)),
    ),
)
