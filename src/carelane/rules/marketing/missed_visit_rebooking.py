"""A text after a missed visit that asks to book again.

Decides: "you missed your appointment, reply to rebook": a visit that was booked, missed by the customer, and a call
to take a new time. Advice at most, because authorities can be read both ways (see the conflict); where a use case
covers bookings or care, it is observed and not reported.
Leaves alone: visits that the business missed, moved or cancelled, deliveries and technicians at a closed door,
"we miss you" without a visit (`win-back`), reminders where nothing was booked (`recall-reminder`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._signs import CAUSES, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_DAY = (
    r"(?:today|yesterday|earlier|this (?:morning|afternoon|evening|week)|last (?:night|week|\w+day)|(?:on )?\w+day"
    r"|at \d{1,2}(?::\d\d)? ?(?:am|pm)?|on \w+ \d{1,2}(?:st|nd|rd|th)?)"
)
_VISIT = (
    r"(?:appointments?|appts?|visits?|cleanings?|sessions?|class(?:es)?|lessons?|exams?|check-?ups?|consult(?:ation)?s?"
    r"|bookings?|reservations?|haircuts?|facials?|massages?|treatments?|fittings?|screenings?|slots?|tours?|showings?"
    r"|times?|interviews?|meetings?|inspections?)"
)
_MISSED = (
    rf"\byou(?:'ve| have)? (?:just )?missed (?:your|the|our|a|an)(?: [\w:'-]+){{0,3}} {_VISIT}\b",
    rf"\b(?:sorry )?(?:we|i)(?:'re sorry we)? missed you (?:at|for) (?:your|the|our)(?: [\w:'-]+){{0,3}} {_VISIT}\b",
    rf"\b(?:sorry )?we missed you (?:{_DAY})\b",
    (
        r"\byou (?:didn't|did not|weren't able to|were unable to|couldn't|could not) (?:make it(?: in)?|attend|show up"
        rf"|make|come in|arrive)(?: (?:to|for|in for))?(?: (?:your|the|our)(?: [\w:'-]+){{0,3}} {_VISIT})?\b"
    ),
    r"\b(?:marked|recorded|listed|logged|noted) (?:as )?(?:a |an )?no[- ]?show\b",
    rf"\byour missed(?: [\w:'-]+){{0,2}} {_VISIT}\b",
    rf"\byour(?: [\w:'-]+){{0,3}} {_VISIT} (?:was|has been|got) missed\b",
)
# Taking a new time: without it the text only tells what happened.
_AGAIN = (
    r"\b(?:re-?book\w*|re-?schedul\w*|(?:book|schedule|set up|find|pick|choose|get|grab|arrange) (?:you )?(?:again"
    r"|a(?:nother)? (?:new |better |different )?(?:time|date|day|slot|visit|appointment|spot|one)|(?:a )?new one)"
    r"|(?:new|another|better) (?:time|date|day|slot|appointment)|back on the (?:schedule|calendar|books))\b"
)
# Somebody at a closed door, or the business at fault.
_DOOR = (
    r"\b(?:deliver\w*|package|parcel|courier|driver|technician|tech|crew|installer|plumber|electrician|adjuster"
    r"|stopped by|came by|tried to|attempted|your (?:call|voicemail|door)|we (?:had|need) to (?:cancel|move)"
    r"|our (?:fault|mistake|error)|emergency closure|payments?|ballot|deadline)\b"
)
_SIGNS = (Sign(_MISSED, needs=_AGAIN, text=_DOOR),)

RULE = Rule(
    id="missed-visit-rebooking",
    title="A new booking asked for after a missed visit",
    looks_at=SENT,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    category="win_back",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” asks to book again after a missed visit.", *_SIGNS),
    covers=("UC-04", "UC-07"),
    causes=CAUSES,
    conflict="no-show-rebooking",
    why="A new time for a missed visit is service to some and re-engagement to others; no source names the case.",
    how_to_fix="Name the visit that was missed, send it once and soon after, add no offer, and declare Account "
    "Notification beside Customer Care.",
    limits="A visit is known by its name; one that is only called by its hour is found where the text asks to rebook.",
    non_compliant=(
        Example("Blue Door Dental: «you missed your 3pm cleaning». Reply YES to rebook.", use_case=""),
        Example("Cedar Eye Care: «you didn't make it to your exam» yesterday. Tap to pick a new time.", use_case=""),
        Example("Peak Gym: your class was «marked as a no-show». Rebook in the app.", use_case="HIGHER_EDUCATION"),
    ),
    compliant=(
        Example("Blue Door Dental: you missed your 3pm cleaning. A fee of $25 was added to your account.", use_case=""),
        Example("Rapid Repair: our technician came by at 2 but missed you. Call to reschedule.", use_case=""),
        Example(
            "Blue Door Dental: Dr. Ruiz is ill, so we have to move your cleaning. Reply to reschedule.", use_case=""
        ),
        Example("Kestrel Bank: you missed a call from our fraud team.", use_case=""),
        Example("Blue Door Dental: you missed your 3pm cleaning. Reply YES to rebook."),
        Example("Blue Door Dental: you missed your cleaning. Reply to rebook.", use_case="ACCOUNT_NOTIFICATION"),
    ),
)
