"""Shapes of a sale that name no offer: prices from, room left, now serving.

Decides: which shapes say that something is for sale, and what shows that they only inform.
Leaves alone: praise and pushes (`_hint_moves.py`), prices in plain words.
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._lexicon import ASKED, GAP24
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import PERSONAL, SERVICE

_DUE = (
    r"\b(?:changed|due|total|charged|payments?|balance|bill|billed|invoice|fee|deposit|copay|owe|owed|premium"
    r"|was received|receipt"
    r"|refund\w*|came to|posted|paid|pay|contract|policy|statement|late|cost of|replacement|repair|part|parts"
    r"|labor|limit"
    r"|transfer\w*|withdraw\w*|estimate you|you asked|it is|as agreed|pickup|at pickup)\b"
)
PRICED: Final = (
    Sign(
        (
            r"\b(?:from|starting at|starts? at|start from|as low as) \$ ?\d[\d,]*\b",
            r"[,:] \$ ?\d[\d,.]* (?:a|an|per|each|for (?:two|four|kids|adults|the))\b|, \$ ?\d[\d,.]* each\b",
            (
                r"\b(?:with us|yours|cover(?:ed)?|unlimited|protected|plan|club|members?) for (?:just "
                r"|only )?\$ ?\d[\d,.]*(?: a| per)?\b"
            ),
            (
                r"\b(?:come back|back|in|join|yours|on) for \$ ?\d[\d,.]*[.!]|\bfor half (?:of )?what you pay\b"
                r"|\bhalf price for\b"
            ),
            (
                r"\bfirst (?:month|visit|class|hour|week|session|lesson|round|drink|cut)(?:'s| is) on (?:me|us"
                r"|the house)\b"
            ),
            (
                r"\btake \$ ?\d[\d,]* off\b|\bwaive the \w+ fee\b|\b(?:same old|pre-season|early|opening|intro"
                r"|launch) prices?\b"
            ),
            r"\b(?:get|see) (?:a|your) (?:price|quote) in (?:minutes|seconds|a)\b|\bquotes are (?:quick|free|easy)\b",
        ),
        near=_DUE,
        text=rf"{PERSONAL}|\b(?:your (?:rent|payment|statement|invoice|reservation|stay|order) )",
        around=ASKED,
    ),
)
ROOM: Final = (
    Sign(
        (
            (
                rf"\b(?:has|have|we've got|got) (?:room|space|(?:one|two|three|four|five|a few|some|\d+) (?:bikes?"
                rf"|spots?|seats?|tables?|chairs?|slots?|openings?|stalls|lanes|boats|beds)){GAP24}\b(?:for|free"
                rf"|open|left|tonight|this|still)\b"
            ),
            (
                r"\b(?:chairs?|mornings|evenings|afternoons|tables|lanes|courts|slots|weekends|weekdays|saturdays"
                r"|books|boats|stalls|cabins|kennels)(?: with \w+)? (?:are |is )?(?:still |wide |now )?(?:open"
                r"|free|available)\b"
            ),
            (
                r"\b(?:has|have) (?:an? (?:\w+ )?opening|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:open"
                r"|free))\b|\b(?:unit|room|cabin|lot|suite) (?:just )?opened up\b"
            ),
            (
                r"\b(?:one|two|a) free (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bstill takes? (?:drop-?ins"
                r"|walk-?ins|new)\b|\bspots aren't\b|\brooms for [^.!?\n]{2,30} open\b"
            ),
            r"\bhalf empty\b|\bis yours for the (?:taking|asking)\b|\byours could be (?:the|next|\d)\b",
        ),
        near=(
            rf"{SERVICE}|\b(?:check-?in|room \d+|for your (?:repair|visit|x-ray|surgery|exam|appointment)|shelter"
            r"|bus|parking"
            rf"|you have \w+ spots?|dr\.?|repair|application)\b"
        ),
        text=rf"{PERSONAL}|\b(?:as you (?:asked|requested)|waitlist\w*|confirmed|emergency|repair|reschedul\w*)\b",
        around=ASKED,
    ),
)
SHAPES: Final = (
    Sign(
        (
            (
                r"\bnow (?:pouring|serving|booking|enrolling|leasing|boarding|playing|baking|brewing|showing"
                r"|casting|renting|seating|taking (?:orders|bookings|reservations))\b|\b(?:go explore"
                r"|keys are waiting|passes are (?:up|out|live|on sale)|rent one|bring hungry)\b"
            ),
            (
                r"\b(?:siblings|kids|teachers|seniors|moms|dads|nurses|students|vets|veterans|locals|ladies"
                r"|grandparents|dogs|babies|tables|parties|groups) (?:\w+ )?(?:free|get (?:a free|\d+ (?:percent"
                r"|%)|half|\$\d+))\b"
            ),
            (
                r"\b(?:first|early) (?:crack|dibs|shot|look|go|pick|peek) (?:at|on|of) (?:our|the|this)\b"
                r"|\bif we (?:made|earned|helped|did)[^.!?\n]{2,24}, [^.!?\n]{0,12}\b(?:google|yelp|online|tell"
                r"|say|word|review)\b"
            ),
            (
                r"\b(?:look|think|read|go|went|looked) (?:over|at|about|through) our (?:\w+ )?(?:proposal|offer"
                r"|bid|quote|pricing|plan|packages?|menu|lineup)\b|\bbeats? what you(?:'re| are) paying\b"
            ),
            (
                r"\bif you'd like to try (?:it|them|one|some)\b|\btime to think (?:about )?(?:\w+ )?\w+[.!]"
                r"|\bwe have your size\b|\bkeep it going for\b|\bfor less than (?:a|the cost of a|your) (?:coffee"
                r"|latte|lunch|pizza|movie|current)\b"
            ),
            (
                r"\blet's (?:price|quote|design|plan|swap|refresh|replace|spruce)\b|\bbring your questions about\b"
                r"|\bgot a makeover\b|\bback on the (?:shelf|shelves|menu)\b|\b(?:rolled|just rolled) in (?:last"
                r"|this|to)\b|\bmini (?:photo )?sessions\b"
            ),
            (
                r"\bguest pass(?:es)?\b[^.!?\n]{0,40}\bbring\b|\bstand(?:'s| is) open\b|\bdate night\b"
                r"|\bperfect (?:day|night|time|weather) for an?\b|\bparty on the \d+(?:st|nd|rd|th)\b|\b(?:missing"
                r"|miss) the (?:slopes|beach|ice|water|course|court|trails)\b"
            ),
            r"(?:[.:!] )\$ ?\d+, reply [a-z]+|\bit's \$ ?\d[\d,]*, reply [a-z]+",
        ),
        near=SERVICE,
        text=rf"{PERSONAL}|\b(?:as you asked|allergy|you ordered|charged|your (?:turn|number))\b",
        around=ASKED,
        severity=Severity.WARNING,
    ),
)
