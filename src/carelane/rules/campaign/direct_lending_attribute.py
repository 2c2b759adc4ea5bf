"""A lender that has not said so.

Decides: words by which a business shows that it lends or arranges loans, while the attribute is not on.
Leaves alone: lenders by name (`lender-without-attribute`), loans that carriers refuse (the rules on forbidden
content), a library that lends books, and banks' customers who ask about a loan elsewhere.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_LENDS: Final = (
    (
        r"\b(?:your|our|the|a|an|home|auto|car|personal|student|business|mortgage|payday|title|installment) "
        r"(?:[\w-]+ ){0,2}(?:loan|loans|mortgage|mortgages)\b"
    ),
    (
        r"\b(?:loan|mortgage|credit) (?:application|officer|approval|payment|advisor|specialist|originator|processor"
        r"|status|servic\w+)s?\b"
    ),
    r"\b(?:mortgage|loan) (?:company|broker|lender|servicer)\b",
    r"\b(?:lender|lenders|lending|refinanc\w+|line of credit|cash advance)\b",
)
_INNOCENT: Final = (
    r"\b(?:library|books?|loaner|loan(?:ed)? (?:car|vehicle|device|laptop|equipment)|student loan forgiveness scam)\b"
)
# A brand that lends by its very name is reported once, at the name.
_BY_NAME: Final = r"\b(?:lending|lenders?|loans|auto finance|finance company)\b"
_FIELDS: Final = (Target.DESCRIPTION, Target.CTA, Target.SAMPLE, Target.OPTIN_MESSAGE)


def _check(submission: Submission) -> Iterator[Issue]:
    declared = submission.campaign.direct_lending
    if declared or any(compiled(_BY_NAME).search(name.lower()) for name in submission.brand.names):
        return
    for path, text in submission.of_kind(*_FIELDS):
        match = text.first(*_LENDS)
        if match is None or text.has(_INNOCENT):
            continue
        said = "directLending is off" if declared is False else "directLending is not answered"
        span = text.original_span(match.start(), match.end())
        words = text.original[span.start : span.end]
        yield Issue(
            field=path,
            what=f"“{words}” sounds like a lender, but {said}",
            span=span,
            severity=Severity.WARNING if declared is False else Severity.ADVICE,
            related=("directLending",),
        )
        return


RULE = Rule(
    id="direct-lending-attribute",
    title="A lender has not declared direct lending",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="A business that lends money has to declare it, even if this campaign offers no loan.",
    how_to_fix=(
        "Set directLending to true if you lend the money yourselves; anyone who arranges loans for other lenders is "
        "refused. If you do neither, say in the description what the words are about."
    ),
    check_campaign=_check,
    covers=("BRD-04",),
    causes=("attr-direct-lending",),
    non_compliant=(
        CampaignExample(
            file=care(
                sample2="Maple Ridge Property Management: your loan application was received. Reply STOP to opt out."
            ),
            at=("sample2",),
        ),
        CampaignExample(
            file=care(
                description=(
                    "Lakeside Home Mortgage answers questions of its customers about a mortgage that they have with us."
                )
            ),
            at=("description",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                brand={"displayName": "Lakeside Lending", "companyName": "Lakeside Lending LLC"},
                sample2="Lakeside Lending: your loan application was received. Reply STOP to opt out.",
            ),
            note="said at the brand's name",
        ),
        CampaignExample(
            file=care(
                directLending=True,
                sample2="Maple Ridge Property Management: your loan application was received. Reply STOP to opt out.",
            )
        ),
        CampaignExample(
            file=care(sample2="Maple Ridge Property Management: a loaner key is at the desk. Reply STOP to opt out.")
        ),
    ),
)
