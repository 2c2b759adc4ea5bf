""" "You qualify", "you are pre-approved", "see if you are eligible".

Decides: pre-approvals nobody applied for, invitations to find out whether one qualifies, lower payments.
Leaves alone: decisions on an application, pre-approval letters that were asked for, being picked for a seat.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._due_moves import QUALIFIES
from carelane.rules.marketing._lexicon import ASKED, MONEY, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_APPLIED = (
    r"\b(?:you applied|applied for|your (?:\w+ )?application|refund|exemption|appeal|claim|letter"
    r"|interview|jury|position|seat|waitlist|graduat\w*|the class|the team|scholarship|promotion to|grant"
    r"|honors?|as requested|verif\w+|re-?enroll\w*|medicaid|fafsa)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\byou(?:'ve| have|'re| are)?(?: been)?(?: already| just)? (?:pre-?approved|pre-?qualified"
                r"|pre-?selected|hand-?picked|specially selected|chosen (?:for|to)|selected (?:for"
                r"|to (?:receive|get|join|try|enjoy)))\b"
            ),
            r"\b(?:pre-?approved|pre-?qualified) (?:for|offer|up to|loan|credit)\b",
            (
                r"\b(?:see|find out|check|know|determine|learn) (?:if|whether) you(?:'re| are| may| might"
                r"| could)? (?:qualify|qualified|eligible|pre-?approved)\b|\bsee (?:what|how much) you(?:'re"
                r"| are)? (?:qualify|eligible|pre-?approved)\b|\bdo you qualify\b"
            ),
            r"\byou (?:may|might|could|likely|probably|still) (?:be )?(?:qualify|qualified|eligible|entitled)\b",
            (
                r"\byou(?:'re| are)? (?:now |already |automatically )?(?:qualify|qualified|eligible) (?:for"
                r"|to (?:get|receive|claim|earn|save|lower|reduce)) (?:an? |our |the |up to |special "
                r"|your )?(?:\w+ )?(?:rate|rates|credit|loan|discount|offer|vip|bonus|card|limit|savings"
                r"|reward|reduction|pricing|price|refinanc\w+|cash|gift|funding|increase|financing|trial)\b"
            ),
            (
                rf"\b(?:lower|cut|reduce|drop|slash) (?:your|the) (?:\w+ )?(?:payment|payments|rate|rates|premium"
                rf"|premiums|bill|bills|taxes|interest|costs?|insurance)(?: by {MONEY}| today| now| up to"
                rf"| with us|[.!?]|\b)"
            ),
            (
                r"\byour (?:\w+ )?(?:rate|payment|premium|bill|interest)s? (?:could|can|may|might) (?:drop"
                r"|go down|be (?:lower|reduced|cut))\b|\byour (?:account|home|business|vehicle|property"
                r"|household) (?:now |may |could |likely )?(?:qualify|qualifies) for\b"
            ),
            (
                r"\b(?:extra|additional|unclaimed|new) benefits (?:at|for|that|you|worth|available|of up)\b"
                r"|\bmay be entitled to\b"
            ),
            r"\blowering your (?:\w+ )?(?:payment|rate|premium|bill|taxes|bills|costs)\b",
            (
                r"\bcongrat(?:s|ulations)[!,.]? you(?:'re| are|'ve been| have been)? (?:now "
                r"|already )?(?:qualify|qualified|eligible|selected|chosen|pre-?\w+) (?:for|to)\b"
            ),
            rf"\b(?:borrow|get|access|receive|need) up to {MONEY}",
            (
                r"\b(?:increase|raise) your credit (?:limit|line|score)\b|\bcredit (?:limit"
                r"|line) increase (?:offer|available|is waiting)\b"
            ),
        ),
        near=_APPLIED,
        around=ASKED,
        before=rf"{NOT}(?: \w+){{0,2}}",
    ),
)

RULE = Rule(
    id="qualification-lure",
    title="A promise that somebody qualifies",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *QUALIFIES),
    check=reading("“{match}” lures with something nobody applied for.", *_SIGNS, *QUALIFIES),
    covers=COVERS,
    causes=CAUSES,
    why="Pre-approvals and eligibility checks that nobody asked for hunt for customers, and filters know "
    "them from spam.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("First Choice Lending: «you've been pre-approved» for up to $10,000."),
        Example("Northstar Solar: «see if you qualify» for a rebate."),
        Example("Oakline Insurance: you could «lower your premium by $120»."),
    ),
    compliant=(
        Example("First Choice Lending: your application was approved, we mailed the letter."),
        Example("Lakeshore College: you qualify for the fee exemption you applied for."),
        Example("Oakline Insurance: you requested a lower deductible; your premium is now $84."),
    ),
)
