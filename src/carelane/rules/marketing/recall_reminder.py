"""A reminder that the next visit is due although nothing is booked.

Decides: "you're due for a cleaning", "time for your next oil change", "it's been 6 months since your last visit".
Leaves alone: payments that are due, appointments that are booked, medicine times.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SPAN = (
    r"(?:over |more than |almost |nearly |about )?(?:\d{1,2}|a few|several|six|three|two|four|one|twelve"
    r"|a|an)\+? (?:months?|years?|weeks)"
)
_SIGNS = (
    Sign(
        (
            r"\b(?:over|past )?due for (?:your|an?|another|his|her|its|the|their|annual|regular|routine) ?\w+",
            r"\bdue to (?:schedule|book|come in)\b",
            (
                r"\btime (?:for|to (?:schedule|book|come in for|set up|plan)) (?:your (?:next|annual|yearly"
                r"|regular|routine|six|6|spring|fall|summer|winter|child's|pet's)|another|a (?:new|fresh"
                r"|refresh|touch-?up|trim|check-?up|cleaning|tune-?up|haircut|visit|service)|an (?:annual"
                r"|oil))\b"
            ),
            r"\b(?:unused|remaining|leftover) (?:\w+ )?(?:benefits|fsa|hsa|dental benefits|insurance benefits)\b",
            rf"\bit(?:'s| has| is) been {_SPAN} since (?:your|we|you)\b",
            (
                rf"\byour last (?:\w+ )?(?:visit|cleaning|service|appointment|exam|check-?up|haircut|facial"
                rf"|massage|oil change) was {_SPAN} ago\b"
            ),
            (
                r"\bready for (?:another|your next) (?:visit|appointment|cleaning|service|haircut|facial|massage"
                r"|session|treatment|oil change)?"
            ),
        ),
        near=r"\b(?:payments?|rent|balance|invoice|premium|installment|fee|tuition|dose|medic\w*|pill"
        r"|waiting room|check-?in|video|surgery|procedure|extraction|filling|implant|injury|accident"
        r"|how (?:is|are)|follow-?up|scheduled for|on (?:\w+ )?\d|confirmed|is booked|ordered)\b",
        around=ASKED,
    ),
)

RULE = Rule(
    id="recall-reminder",
    title="A reminder to book the next visit",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="win_back",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” asks for a new visit although none is booked.", *_SIGNS),
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    conflict="recall-reminders",
    why="Some reviewers take a recall as care of the patient or customer, others as an attempt to sell the next visit.",
    how_to_fix="Keep it to booked appointments, or say in the description and the call to action that "
    "recall reminders are sent.",
    non_compliant=(
        Example("Blue Door Dental: you're «due for your 6»-month cleaning. Reply YES to book."),
        Example("QuickLube: «it's been six months since your» last oil change."),
        Example("Cedar Eye Care: «time for your annual» exam."),
    ),
    compliant=(
        Example("Maple Ridge Property Management: rent is due for June."),
        Example("Blue Door Dental: your cleaning is scheduled for Monday at 9."),
        Example("Horizon Hearing: it's been two weeks since your procedure. How are you feeling?"),
    ),
)
