"""Asking people to book although nothing is under way.

Decides: "book now", "book your next visit", "we have openings this week", tours.
Leaves alone: confirming, moving or completing a visit that is booked or was asked for; waitlists.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, COMMAND, GAP8, INQUIRED
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_BOOKED = (
    r"\b(?:follow-?up|waitlist\w*|reschedul\w*|cancel\w*|missed|confirm\w*|you requested|results?|dr\b"
    r"|doctor|repair|referr\w*|your (?:appointment|request|order|ticket|claim|inspection|report|procedure"
    r"|surgery|prescription)|re-?book"
    r"|interview|delivery|hearing|pick ?up|drop ?off|no[- ]show|before your)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"{COMMAND}(book (?:now|today|online|yours|early|ahead|your (?:spot|stay|trip|table|party|free"
                rf"|visit today|session today|appointment (?:today|now))|here|a (?:class|session|visit|table"
                rf"|room|tee time))\b)"
            ),
            (
                rf"{COMMAND}((?:book|schedule|reserve|plan) your next (?:\w+ )?(?:visit|appointment|cleaning"
                rf"|service|session|stay|trip|class|haircut|treatment|facial|massage|check-?up|adventure)?)"
            ),
            (
                rf"{COMMAND}(schedule (?:now|today|online today|yours|your (?:\w+ )?(?:tune-?up|cleaning"
                rf"|check-?up|service|exam) (?:today|now|before|this)|early)\b)"
            ),
            rf"{COMMAND}(come see us)[.!]",
            (
                rf"{COMMAND}(call (?:now|us today|today|us now) (?:for|to (?:get|save|book|schedule|learn|claim"
                rf"|reserve|set up|find out))\b)"
            ),
        ),
        near=_BOOKED,
        around=rf"{ASKED}|{INQUIRED}|\byou missed your\b|\bmissed (?:you|your visit)\b",
    ),
    Sign(
        (
            (
                rf"\b(?:we|i) (?:still |currently |now )?have {GAP8}(?:openings?|availability|same[- ]day"
                rf"|last[- ]minute|open (?:spots|slots|times)){GAP8}\b(?:this|today|tomorrow|next|left|for"
                rf"|available|open|on)\b"
            ),
            (
                r"\blast[- ]minute (?:openings?|availability|appointments?|spots?)\b|\bwe have openings\b"
                r"|\bopenings? (?:this|next) week\b"
            ),
            (
                r"\b(?:what|which) (?:days?|times?)(?: and time)? (?:works?|is (?:best|good|better)|would work"
                r"|are you (?:free|available))(?: best)?(?: for you)? (?:for|to) (?:an? |your |our )?(?:quick "
                r"|free |personal |private |in-person )*(?:tour|demo|consult(?:ation)?|walk-?through|showing"
                r"|test drive|look around|visit (?:us|our)|come (?:in|see|tour|visit))\b"
            ),
            (
                r"\b(?:schedule|book|set up|arrange|come in for|want|take|like) (?:an? |your "
                r"|our )?(?:\w+ )?(?:tour|showing|test drive|walk-?through)\b"
            ),
        ),
        anchors=(
            r"\bopenings?\b",
            r"\bavailability\b",
            (
                r"\b(?:same[- ]day|last[- ]minute|open (?:spots"
                r"|slots|times))\b"
            ),
            (
                r"\b(?:tour|demo|consult|consultation|walk-?through|showing|test drive"
                r"|look around|visit (?:us|our)|come (?:in|see|tour|visit))\b"
            ),
        ),
        near=rf"{_BOOKED}|\b(?:your (?:tour|showing)|tour (?:is|was|at)|confirmed)\b",
        around=rf"{ASKED}|{INQUIRED}|\byou missed your\b|\bmissed (?:you|your visit)\b",
    ),
)

RULE = Rule(
    id="booking-push",
    title="A push to book",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” asks for a booking that nobody requested.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="Filling the calendar is a sales aim; reviewers may take a push to book as marketing unless it "
    "answers a request.",
    how_to_fix="Tie it to the request (“as you asked, here are times for your repair”), or send it from a "
    "Marketing campaign.",
    non_compliant=(
        Example("Lotus Yoga: new week, new classes. «Book now» at lotusyoga.example."),
        Example("Willow Spa: «we have openings this» week."),
        Example("Fairview Apartments: «what day works for a tour» of the building?"),
    ),
    compliant=(
        Example("Example Plumbing: we have Tuesday at 2 open for your repair, does that work?"),
        Example("Blue Door Dental: you missed your visit. Please book your next appointment at the desk."),
        Example("Fairview Apartments: your tour is confirmed for Friday at 3."),
    ),
)
