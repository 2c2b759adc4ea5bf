"""Asking for answers to a survey or for a rating.

Decides: surveys with a link (warning) and a rating question after service (advice).
Leaves alone: land surveys, pain on a scale from 1 to 10, "did that fix it?", public reviews (`review-request`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import Context, unless_marketing
from carelane.rules.marketing._signs import CAUSES, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                r"\b(?:take|complete|fill (?:out|in)|answer|finish|participate in|do|start) (?:our |this |the "
                r"|an? |your )?(?:\w+[- ]){0,3}(?:surveys?|questionnaire)\b"
            ),
            (
                r"\b(?:short|quick|brief|\d+[- ](?:question|minute|second|min)|one[- ]question|satisfaction"
                r"|customer|feedback|experience|patient|resident|nps|online|anonymous|guest|member"
                r"|client) (?:\w+ )?surveys?\b"
            ),
            r"\bsurvey (?:link|here|below|about (?:your|our)|on your|at)\b|\bsurvey: ",
        ),
        near=r"\b(?:land|lot|property|boundary|plat|site|surveyor|title|closing|move forward|loss runs"
        r"|health|surgery|procedure|before your|nurse|intake|medical history|symptom)\b",
    ),
    Sign(
        (
            (
                r"\bhow (?:did we do|are we doing|was your (?:\w+ )?(?:visit|experience|stay|service|appointment"
                r"|order|delivery|meal|trip|call|ride|repair)|would you rate|satisfied (?:are|were) you"
                r"|likely (?:are|is) (?:you|it))\b"
            ),
            (
                r"\brate (?:your|our|this|the) (?:\w+ )?(?:experience|service|visit|stay|support|call|agent"
                r"|technician|driver|delivery|satisfaction|repair)\b"
            ),
            (
                r"\b(?:share|give us|leave|provide|submit|send us|we'd love|we would love|love to (?:hear|get)"
                r"|welcome) your (?:\w+ )?(?:feedback|thoughts|opinion)\b|\bwe(?:'d"
                r"| would) love (?:to hear )?(?:your |some )?feedback\b"
            ),
            r"\byour (?:opinion|voice|feedback) (?:matters|counts)\b",
            (
                r"\bon a scale (?:of|from)\b|\breply (?:with )?(?:a number )?(?:from |between )?1 ?(?:-|to"
                r"|through|and) ?(?:5|10)\b"
            ),
        ),
        near=r"\b(?:pain|symptoms?|anxiety|mood|nausea|swelling|bleeding|feeling today|feel today)\b",
        severity=Severity.ADVICE,
        confidence=Confidence.MEDIUM,
    ),
)


def _holds(context: Context) -> bool | None:
    """Polling and Voting is the use case for surveys, so there it does not hold."""
    if context.purposes is not None and "POLLING_VOTING" in context.purposes:
        return False
    return unless_marketing(context)


RULE = Rule(
    id="survey-request",
    title="A survey outside Polling and Voting",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="survey",
    holds=_holds,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” asks for feedback, which has a use case of its own.", *_SIGNS),
    covers=("UC-05",),
    causes=CAUSES,
    conflict="satisfaction-surveys-use-case",
    why="Surveys and ratings are registered as Polling and Voting, alone or as one of the uses of a Mixed campaign.",
    how_to_fix="Add Polling and Voting to the campaign's uses, or ask only whether the problem is solved.",
    limits="Whether a question about satisfaction right after a ticket still belongs to Customer Care is "
    "disputed; it is advice here.",
    non_compliant=(
        Example("Rapid Repair: your ticket is closed. Please «take our short survey»."),
        Example("Rapid Repair: «how did we do»? «Reply 1-5»."),
    ),
    compliant=(
        Example("Pinnacle Realty: the survey of your lot is set for Tuesday."),
        Example("CloudNine IT: did that fix it? Reply YES or NO."),
        Example("Rapid Repair: please take our short survey.", use_case="POLLING_VOTING"),
    ),
)
