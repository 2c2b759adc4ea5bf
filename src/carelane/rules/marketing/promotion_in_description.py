"""A description that announces promotion for a campaign that is not for marketing.

Decides: offers, promotions, marketing, upselling (blocker); newsletters, events, reviews, leads, surveys (warning).
Leaves alone: the statement that no marketing is sent, the names of marketing firms, no-sharing sentences.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._described import PROMISED
from carelane.rules.marketing._signs import CAUSES, reading, triggers_of
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="promotion-in-description",
    title="Promotion announced in the description",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="news",
    holds=unless_marketing,
    triggers=triggers_of(*PROMISED),
    check=reading("The description announces “{match}”, but the campaign is not registered for marketing.", *PROMISED),
    covers=("DSC-05", "UC-07"),
    causes=CAUSES,
    why="Reviewers compare the description with the use case, and a description that mentions promotion "
    "fits Marketing only.",
    how_to_fix="Take it out and say that no marketing is sent, or register the campaign as Marketing or "
    "Mixed with its own consent.",
    non_compliant=(
        Example("Maple Ridge Property Management texts tenants about repairs, rent reminders and «special offers»."),
        Example("Example Plumbing answers customers and sends a monthly «newsletter» to all of them."),
    ),
    compliant=(
        Example(
            "This campaign answers tenants who write to us about repairs. No marketing or promotional "
            "messages are sent."
        ),
        Example("Sunrise Marketing LLC answers the support questions of its customers by text."),
        Example("Corner Books answers questions about orders. Promotional texts are sent under a separate campaign."),
        Example("Corner Books sends special offers to its subscribers.", use_case="MARKETING"),
    ),
)
