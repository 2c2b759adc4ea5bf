"""A pitch from one business to another.

Decides: "we help clinics like yours", "grow your business", "our clients see 30% more", free audits.
Leaves alone: notices about the reader's own leads, bookings and reviews in a product they use.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                r"\bwe help (?:\w+ ){0,4}(?:like (?:yours|you)|businesses|owners|companies|brands|practices"
                r"|contractors|firms|agents|clinics|restaurants|shops|offices|teams|homeowners|families|people"
                r"|sellers|buyers|investors)\b"
            ),
            (
                r"\b(?:grow|scale|boost|transform|automate|streamline|modernize) your (?:business|practice|sales"
                r"|revenue|brand|pipeline|bookings|company|agency|store|restaurant|clinic|team|front desk|firm"
                r"|shop)\b"
            ),
            (
                r"\b(?:get|getting|bring(?:ing)?(?: in)?|drive|generate|win|attract|book|booking|land|see|close"
                r"|closing|capture) (?:you )?(?:\w+ ){0,2}(?:more|qualified|twice as many"
                r"|extra) (?:\w+ )?(?:leads|bookings|customers|clients|patients|sales|reviews|calls|jobs|deals"
                r"|revenue|appointments)\b"
            ),
            (
                r"\bour (?:clients|customers|users|members) (?:see|save|are (?:getting|seeing|saving)|get|report"
                r"|love|have (?:seen|saved|gotten)|average|typically|enjoy)\b"
            ),
            (
                r"\b(?:most|many) (?:\w+ )?(?:owners|managers|businesses|practices|homeowners|drivers|families"
                r"|people|shops|companies|offices) (?:lose|overpay|don't know|miss|waste|are (?:over)?paying"
                r"|leave money|pay too)\b"
            ),
            r"\b(?:could be|might be|are|stop|be|tired of|still) (?:overpaying|paying too much)\b",
            (
                r"\byour (?:website|listing|reviews|seo|online presence|google (?:profile|ranking|listing)"
                r"|google) (?:could|should|isn't|is not|needs|can)\b"
            ),
            r"\bvoicemail about (?:growing|saving|upgrading|improving|lowering|selling|getting|helping)\b",
            r"\b(?:free|quick) (?:\w+ )?(?:audit|website review|growth plan|marketing plan|strategy session|seo)\b",
            (
                r"\b(?:see|watch) (?:it|us|our \w+) in action\b|\b(?:answers?|books?|follows? up)(?: every call"
                r"| calls| jobs| leads)? (?:for you|24/7|automatically)|\b24/7 (?:ai|virtual|receptionist)\b"
                r"|\bai (?:that|receptionist|assistant|agent) (?:answers|books|for your|can|that|to|follows"
                r"|schedules)\b"
            ),
            (
                r"\b(?:set-?up|onboarding|it) (?:only )?takes (?:only |just |less than )?(?:\d+|ten|five"
                r"|two) (?:min|minutes|seconds)\b[^.!?\n]{0,4}[.!?] ?(?:want|interested|ready)"
            ),
        ),
        around=ASKED,
        before=r"you have|you've got|you got|\d",
    ),
)

RULE = Rule(
    id="business-pitch",
    title="A sales pitch to a business",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” is a sales pitch.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="Praising results to win a client is acquisition, and an unasked pitch needs written consent to marketing.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("CloudNine IT: «we help clinics like yours» answer every call."),
        Example("Atlas Printing: «grow your business» with our mailers."),
    ),
    compliant=(
        Example("CloudNine IT: we can help, what is the name of your clinic?"),
        Example("CloudNine IT: you have 3 new bookings today."),
    ),
)
