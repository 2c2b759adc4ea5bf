"""“No marketing” is promised, and another field shows marketing.

Decides: the statement in description or call to action against the use case, the samples and the opt-in reply.
Leaves alone: marketing in campaigns that promise nothing (the marketing family).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.campaign._description_parts import NO_MARKETING
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._uses import PROMOTION
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_ABOUT_OTHERS: Final = r"\b(?:third[- ]part\w+|affiliates?|partners?|shar(?:e|ed|ing)|sold|condition of|separate\w*)\b"
_SALE: Final = (
    "Maple Ridge Property Management: special offer, 20% off the first month for friends. Reply STOP to opt out."
)


def _check(submission: Submission) -> Iterator[Issue]:
    promise = next(
        ((path, match) for path in ("description", "messageFlow") if (match := _promise(submission, path))), None
    )
    if promise is None:
        return
    path, span = promise
    # A call to action may promise it for one box of several; a description speaks for the campaign.
    severity = None if path == "description" else Severity.WARNING
    if "MARKETING" in (submission.context.purposes or ()):
        yield Issue(
            field=path,
            what="no marketing is promised, but MARKETING is declared",
            span=span,
            severity=severity,
            related=("usecase", "subUsecases"),
        )
        return
    for other, text in submission.of_kind(Target.SAMPLE, Target.OPTIN_MESSAGE):
        found = text.first(PROMOTION)
        if found is not None:
            where = text.original_span(found.start(), found.end())
            words = text.original[where.start : where.end]
            yield Issue(
                field=other,
                what=f"“{words}” promotes, although {path} says that nothing does",
                span=where,
                severity=severity,
                related=(path,),
            )


def _promise(submission: Submission, path: str) -> Span | None:
    """Where the field promises it; a sentence on what others may do with the number promises something else."""
    text = submission.texts.get(path)
    for match in text.matches(NO_MARKETING) if text is not None else ():
        if text is not None and compiled(_ABOUT_OTHERS).search(text.sentence(match.start(), match.end())) is None:
            return text.original_span(match.start(), match.end())
    return None


RULE = Rule(
    id="marketing-statement-contradicted",
    title="No marketing is promised, but another field shows it",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="Reviewers hold the fields against each other; a promise that a sample breaks is worse than none.",
    how_to_fix=(
        "Take the promotion out, or take the promise back and register MARKETING with the consent that it needs."
    ),
    check_campaign=_check,
    covers=("DSC-05", "DSC-02", "SMP-06"),
    causes=("marketing-in-nonmarketing", "description-usecase-mismatch"),
    non_compliant=(
        CampaignExample(file=care(sample3=_SALE), at=("sample3",)),
        CampaignExample(file=care(usecase="MIXED", subUsecases=["CUSTOMER_CARE", "MARKETING"]), at=("description",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                description="Maple Ridge Property Management texts its tenants offers and answers.",
                usecase="MARKETING",
                sample3=_SALE,
            )
        ),
    ),
)
