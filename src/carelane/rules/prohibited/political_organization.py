"""A political organisation without the political use case.

Decides: the brand's names and line of business against those of candidates, parties and committees.
Leaves alone: what the texts say (the content rule).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._business import CAMPAIGN, Trade, business
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.prohibited._parts import unless_declared
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_TRADE: Final = Trade(
    names=(
        (
            r"\b(?:\w+ for (?:us |u\.s\. |state )?(?:congress|senate|governor|mayor|president|sheriff|city council"
            r"|school board|judge|assembly)|committee to (?:re-?)?elect|friends of \w+ for|super pac"
            r"|political action committee|(?:democratic|republican|libertarian) (?:party|committee|club|women|men)"
            r"|(?:county|state) (?:democrats|republicans|gop))\b"
        ),
    ),
    doubtful=(r"\b(?:pac|gop|democrats|republicans|vote \w+ 20\d\d)\b",),
    vertical="POLITICAL",
)
_check_names: Final = business(_TRADE, "a political organisation needs the use case POLITICAL")


def _check(submission: Submission) -> Iterator[Issue]:
    if unless_declared("POLITICAL")(submission.context) is True:
        yield from _check_names(submission)


RULE = Rule(
    id="political-organization",
    title="A political organisation in another use case",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Candidates, parties and committees register under the special use case POLITICAL with a verified sender; "
        "RingCentral's policy bars them."
    ),
    how_to_fix="Register with Campaign Verify and use the use case POLITICAL at a provider that carries it.",
    check_campaign=_check,
    causes=("usecase-not-eligible", "description-usecase-mismatch"),
    cites=(
        Cite("sinch-campaign-schema", "has a special use case for politics"),
        Cite("ringcentral-content-policy-copy", "bars political messages"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Ana Rivera for Mayor"), at=("brand.displayName",)),
        CampaignExample(file=brand_file("Maple Forward", vertical="POLITICAL"), at=("brand.vertical",)),
    ),
    compliant=(
        CampaignExample(file=brand_file("Ana Rivera for Mayor", usecase="POLITICAL")),
        CampaignExample(file=brand_file("Maple Party Rentals")),
    ),
)
