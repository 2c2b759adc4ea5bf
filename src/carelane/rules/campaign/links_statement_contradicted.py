"""“No links” is promised, and a sample holds one.

Decides: the statement in description or call to action against the samples and the attribute.
Leaves alone: the attribute itself (`embedded-link-attribute`).
"""

from collections.abc import Iterator
from re import Match
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text

_NO_LINKS: Final = (
    r"\b(?:no|without|never any|not any) (?:embedded |web |external )?(?:links?|urls?|hyperlinks?)\b",
    (
        r"\b(?:do|does|will|messages|texts) (?:not|never) (?:contain|include|hold|have"
        r"|send)\b[^.\n]{0,24}\b(?:links?|urls?|hyperlinks?)\b"
    ),
)
_PROMISE: Final = "Maple Ridge Property Management answers its tenants' questions by text. Messages contain no links."
_LINKED: Final = (
    "Maple Ridge Property Management: your lease is at https://mapleridgepm.example/lease/14. Reply STOP to opt out."
)


def _promise(text: Text) -> Match[str] | None:
    """The first promise of no links at all; “no link shorteners” promises something else."""
    return next(
        (
            match
            for match in text.matches(*_NO_LINKS)
            if not text.folded[match.end() :].startswith(
                (" shorten", "-shorten", " to ", " from ", " other than", " except")
            )
        ),
        None,
    )


def _check(submission: Submission) -> Iterator[Issue]:
    for path in ("description", "messageFlow"):
        text = submission.texts.get(path)
        match = _promise(text) if text is not None else None
        if text is None or match is None:
            continue
        for other, sample in submission.of_kind(Target.SAMPLE):
            for link in sample.links[:1]:
                yield Issue(
                    field=other,
                    what=f"“{link.url}” stands here, although {path} says that there are no links",
                    span=Span(link.start, link.end),
                    related=(path,),
                )
        if submission.campaign.embedded_link:
            span = text.original_span(match.start(), match.end())
            yield Issue(
                field=path, what="no links are promised, but embeddedLink is on", span=span, related=("embeddedLink",)
            )
        return


RULE = Rule(
    id="links-statement-contradicted",
    title="No links are promised, but there are some",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Reviewers hold the fields against each other and decline what contradicts itself.",
    how_to_fix="Take the links out, or take the sentence back and set embeddedLink to true.",
    check_campaign=_check,
    covers=("DSC-02", "SMP-06", "SMP-10"),
    causes=("attr-embedded-link", "attr-mismatch"),
    non_compliant=(
        CampaignExample(file=care(description=_PROMISE, sample2=_LINKED), at=("sample2",)),
        CampaignExample(file=care(description=_PROMISE, embeddedLink=True), at=("description",)),
    ),
    compliant=(
        CampaignExample(file=care(description=_PROMISE)),
        CampaignExample(file=care(embeddedLink=True, sample2=_LINKED)),
    ),
)
