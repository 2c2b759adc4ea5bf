"""Politics in a campaign that is not registered for it.

Decides: candidates, parties, votes of the public and appeals to lawmakers.
Leaves alone: a vote in an association, benefits elections, job candidates, "this campaign", "third party", parties with
cake.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import LOOKS_AT, unless_declared
from carelane.rules.prohibited._political_words import WORDS
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

RULE = Rule(
    id="political-content",
    title="Politics outside a political campaign",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Texts that ask for votes, money for a candidate or calls to lawmakers need the special use case "
        "POLITICAL and a verified "
        "sender; RingCentral's policy bars them."
    ),
    how_to_fix=(
        "Leave politics out of this campaign. A committee registers with Campaign Verify and uses the use case "
        "POLITICAL at a "
        "provider that carries it."
    ),
    check=content(WORDS, "reads as politics"),
    triggers=WORDS.triggers,
    holds=unless_declared("POLITICAL"),
    covers=("SMP-15",),
    causes=("usecase-sample-mismatch", "prohibited-other"),
    cites=(
        Cite("ringcentral-content-policy-copy", "bars political messages"),
        Cite("sinch-campaign-schema", "has a special use case for politics"),
    ),
    limits=(
        "A public office that tells people where to vote gets a warning too; that is the use case of public "
        "announcements."
    ),
    non_compliant=(
        Example("Team Rivera: «vote for Ana Rivera for mayor» on May 5. Reply STOP to opt out."),
        Example("Maple Votes: «early voting» ends Friday, bring a friend. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple HOA: cast your vote for the board by Friday. Reply STOP to opt out."),
        Example("Maple HR: benefits election closes Friday, log in to enroll. Reply STOP to opt out."),
        Example("Harbor Talent: the next candidate interview is at 2. Reply STOP to opt out."),
        Example("Team Rivera: vote for Ana Rivera for mayor. Reply STOP to opt out.", use_case="POLITICAL"),
    ),
)
