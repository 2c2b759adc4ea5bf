"""Pressure of time.

Decides: "limited time", "hurry", "last chance to save", "while supplies last", "before it's gone".
Leaves alone: deadlines of the customer's own business (payment, appointment, documents), emergencies, closed doors.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP40, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.marketing._terms_moves import SCARCE
from carelane.rules.rule import Example, Rule

_BUSINESS = (
    r"\b(?:pay|payments?|balance|due|late fee|past due|invoice|cancel\w*|reschedul\w*|your (?:appointment"
    r"|visit|order|session|account|policy number|case|claim|file|exam|interview)"
    r"|upload|submit|respond|dispute|appeal|verify|vote|without (?:a )?fee|pick ?up|return|object|documents?"
    r"|forms?|w-?2|taxes|boarding|gate|flight|shut|valve|leak"
    r"|emergency|evacu\w*|secure|fraud|suspen\w*|interrupt\w*|disconnect\w*|unauthori[sz]ed|expired card"
    r"|entrance|door|lane|elevator|parking|pain|swelling|numb\w*|sore\w*|symptoms?|outage|side effects?"
    r"|exam)\b"
)
_PROMO = (
    r"\b(?:offers?|deals?|sales?|promos?|promotions?|discounts?|specials?|coupons?|savings|promo code|% off"
    r"|\d off|pricing|early bird price|points|bonus|gift|rewards?|enrollment|early bird|perks?"
    r"|shop|buy|free gift|tickets|upgrade)\b"
)
_SIGNS = (
    Sign(
        (r"\bhurry\b",),
        after=r"(?:is|was)(?: not|n't)",
        before=rf"{NOT}(?: \w+){{0,3}}|in a|need to"
        rf"|rush or|your",
        near=r"\b(?:no hurry|emergency)\b",
    ),
    Sign((r"\bact (?:now|fast|today|quickly|soon)\b",), near=_BUSINESS, before=NOT),
    Sign(
        (
            r"\blimited[- ]time(?: only| offer| deal)?\b|\bfor a (?:short|limited) (?:time|period)\b",
            (
                r"\b(?:limited|only a few) (?:quantit(?:y|ies)|supply|supplies|stock|edition|release|run|spots?"
                r"|seats?|seating|spaces?|openings)\b"
            ),
            r"\bwhile (?:supplies|supply|quantities|stocks?|they|tickets|spots|seats|inventory|spaces|it) lasts?\b",
            (
                r"\b(?:before (?:it's|it is|they're|they are|these are|they|it|we|we're|seats"
                r"|spots) (?:all )?(?:gone|sells? out|run out|runs out|fills? up|full|sold out|disappears?)"
                r"|once (?:it's|they're|they are) gone)\b"
            ),
            (
                r"\b(?:almost|nearly) (?:gone|sold out)\b|\bgone (?:at|by) midnight\b|\bnow or never\b"
                r"|\btime is running out\b|\bclock is ticking\b|\byou snooze\b|\bsnooze,? you lose\b"
            ),
            (
                r"\b(?:final|last) (?:hours|few (?:days|hours)|call|days?)(?:!|:| to (?:save|get|shop|order|buy"
                r"|enroll|join|grab|book|take|enjoy|claim|score|sign up|lock|register)| of (?:our|the) (?:sale"
                r"|event|offer|promotion|season)| for (?:our|the|this)? ?(?:sale|savings|offer|early|tickets"
                r"|discount|deal))"
            ),
            (
                r"\blast (?:week|weekend) (?:to (?:save|enroll|join|get|sign up|book|order|shop|grab|register)"
                r"|for (?:our|this|the) (?:sale|offer|special|deal))\b"
            ),
        ),
        near=_BUSINESS,
        after=r"parking|meter",
    ),
    Sign(
        (
            r"\blast chance\b",
            r"\b(?:today|tonight|tomorrow|this (?:week|weekend|month)|weekend|\w+day|(?:24|48|72)[- ]hours?) only\b",
            r"\b(?:won't|will not|wont|can't|doesn't|don't|not going to) last(?: long| forever)?\b",
            (
                r"\b(?:don't|do not|dont|never) (?:miss out|wait(?:[!.,:]| to (?:save|book|get|order|claim|join)"
                r"| any longer| until it| -)|miss (?:this|our|the (?:sale|deal|chance|fun|savings|opportunity"
                r"|party|offer)|your (?:chance|shot)|a (?:deal|thing))|delay[!.,:]|let (?:this|it|these|them"
                r"|the \w+(?: of the year)?) (?:slip|pass|get away))"
            ),
            r"\bonly (?:today|tonight|this (?:week|weekend))\b[:!]",
            r"\bmiss(?:ing)? out\b",
        ),
        near=_BUSINESS,
    ),
    Sign(
        (
            (
                r"\b(?:ends?|ending|expires?|expiring|over) (?:tonight|today|tomorrow|soon|at midnight"
                r"|in \d+ (?:hours?|days?)|this (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur"
                r"|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
            ),
        ),
        needs_near=_PROMO,
        near=rf"{_BUSINESS}|\b(?:your (?:trial|session|shift|lease|permit|pass|card|password|parking"
        rf"|subscription|plan|license|id|link|code|booking|hold|prescription|certification|insurance"
        rf"|coverage|membership)|passcode|verification|code expires|seller|buyer|listing|counter|job"
        rf"|employment|escrow|class|school|meeting|practice)\b",
    ),
    Sign(
        (
            (
                r"\b(?:selling|going|filling(?: up)?|booking(?: up)?|moving|flying|sells?|go|fill(?: up)?"
                r"|book(?: up)?|fills?(?: up)?)(?: so| very| really| too)? (?:fast|quickly|quick|out (?:soon"
                r"|fast|quickly)|off the shelves)\b"
            ),
            (
                r"\b(?:seats?|spots?|space|seating|spaces|quantities|supplies|tickets) (?:is |are )?(?:very "
                r"|strictly )?limited\b|\b(?:a few|few|handful of|just \d|\d|some|limited) (?:more )?(?:spots"
                r"|seats|slots|openings|units|tickets|tables|spaces|lots) (?:are )?(?:still )?(?:left"
                r"|remain\w*)\b|\balmost full\b|\bnearly full\b|\blimited availability\b|\bspots? (?:is"
                r"|are) limited\b|\b(?:space|seating|spots|seats|availability|enrollment) is limited\b"
            ),
        ),
        near=rf"{_BUSINESS}|\b(?:mailbox|inbox|storage|tank|disk|lot|memory)\b",
        severity=Severity.WARNING,
    ),
    Sign(
        (
            (
                rf"\bonly (?:a few|a couple(?: of)?|\d{{1,3}}|two|three|four|five|six"
                rf"|a handful of) (?:more )?(?:\w+ )?(?:spots?|seats?|slots?|spaces?|openings?|units?|tickets?"
                rf"|rooms?|tables?|appointments?|homes?|lots?|pieces?|pairs?|copies|items?)? ?(?:left|remain\w*"
                rf"|available|still open){GAP40}"
            ),
        ),
        anchors=(r"\bonly (?:a few|a couple|\d{1,3}|two|three|four|five|six|a handful)\b",),
        near=r"\b(?:pay|submit|upload|respond|cancel|your (?:trial|account|subscription|balance|minutes"
        r"|benefit\w*|refills?)|refills?|to (?:complete|finish|return|sign|file|review|register|appeal"
        r"|object|renew|vote)|until your|storage)\b",
    ),
)

RULE = Rule(
    id="urgency",
    title="Pressure of time or scarcity",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="urgency",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *SCARCE),
    check=reading("“{match}” presses people to buy or book.", *_SIGNS, *SCARCE),
    covers=COVERS,
    causes=CAUSES,
    why="Hurrying people towards a purchase is a mark of promotion; a service message states the date and no more.",
    how_to_fix="State the date or the number without pressing, or send the message from a campaign "
    "registered for Marketing.",
    non_compliant=(
        Example("Lotus Yoga: «hurry», class passes are «going fast»."),
        Example("Trailhead Outfitters: «last chance» to get the early bird price."),
        Example("Silver Fern Florist: roses are here «while supplies last»."),
    ),
    compliant=(
        Example("Blue Door Dental: no hurry, send the forms when you can."),
        Example("Blue Door Dental: last chance to change your appointment without a fee is 5 PM."),
        Example("Kestrel Bank: act now if you do not recognize this charge, we suspect fraud."),
        Example("Grand Harbor Hotel: today only, the front entrance is closed; use the side door."),
    ),
)
