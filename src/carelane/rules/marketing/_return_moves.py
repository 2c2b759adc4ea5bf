"""Going after people who have bought: miss you, hired us before, sign on again, what is your home worth.

Decides: which constructions bring back a customer or open a property deal, and what shows that they only inform.
Leaves alone: leads that have not bought (`_lead_moves.py`); the plain forms.
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import PERSONAL

MISSED: Final = (
    Sign(
        (
            (
                r"\b(?:isn't|not|aren't|ain't|hasn't been) the same without you\b|\bwhere(?:'ve| have) you been\b"
                r"|\b(?:hey|hi|hello) stranger\b|\bdon't be a stranger\b|\blong time,? no see\b"
            ),
            (
                r"\b(?:gathering|collecting) dust\b|\b(?:scissors|mat|locker|bike|booth|chair|clubs|shoes|bowl"
                r"|seat) (?:is|are)(?: \w+)? (?:lonely|open|waiting|free|calling)\b|\bfavorite (?:booth|table|seat"
                r"|chair|bike|stool|instructor) (?:is|has)\b"
            ),
            (
                r"\b(?:weeks|months|years?|\d+ days) since (?:your|you|we) (?:last |were |saw |had )?(?:trim"
                r"|haircut|visit|facial|massage|class|workout|order|lesson|wash|here|you|groom\w*|cut|color"
                r"|service|in|stay|trip|clean\w*|polish)\b[^.!?\n]{0,8}\?"
            ),
            (
                r"\b(?:you've|you have) been (?:away|gone|busy|quiet|missed|on our minds?)(?:[.!?,]| lately)"
                r"|\blife got (?:busy|in the way)\b"
            ),
            (
                r"\b(?:reason|excuse) to (?:drop|come|stop|swing|pop|visit|return|order)\b|\bteam (?:would love"
                r"|can't wait) to see you\b|\bwhere you left off\b"
            ),
            (
                r"\b(?:former|past|prior|previous|returning|longtime|long-time|alumni) (?:clients?|customers?"
                r"|guests?|patients?|members?|students?|shoppers?|residents?|campers?)\b[^.!?\n]{0,40}\b(?:get"
                r"|gets|enjoy|stay|pay|save|first|on the house|at no cost|no-cost|no cost|free|half|welcome"
                r"|receive|ride|choose|pick|book)\b"
            ),
            (
                r"\b(?:everyone|anyone|folks|people|all) (?:we've|we have|we) (?:painted|cleaned|worked|served"
                r"|helped|mowed|built|fixed|treated|roofed|photographed)\b"
            ),
            (
                r"\b(?:you've|you have) (?:hired|used|booked|stayed with|been with|shopped with|bought from"
                r"|visited|trusted) us before\b|\bbeen with us before\b|\b(?:worked with|helped"
                r"|served) you (?:before|last (?:year|spring|summer|fall))\b"
            ),
            (
                r"\b(?:great|nice|fun|pleasure|joy|loved?) (?:working on|working with|helping|painting|building"
                r"|having|seeing|hosting) (?:your|you)\b[^.!?\n]{0,60}[.!] ?(?:anything else|what's next|need"
                r"|ready|got|want|how about|any)\b|\banything else on (?:the|your) list\b"
            ),
            (
                r"\b(?:neighbor|alumni|returning|comeback|old friend|loyal) rate\b"
                r"|\bthank[- ]you to (?:our )?(?:former|past|longtime|loyal|returning)\b"
            ),
        ),
        near=(
            r"\b(?:gate code|records|charge of|posted in error|refund\w*|settlement|owed|desk; |ticket|parked"
            r"|root canal|asks you to|surgery|check she ordered|vaccin\w*|implant|statement|studio \d|at the desk"
            r"|survey of|release form)\b"
        ),
        text=rf"{PERSONAL}|\b(?:gate code|was mailed|posted in error|reset your password)\b",
    ),
)
RENEWS: Final = (
    Sign(
        (
            (
                r"\b(?:stay with us|stick with us|sign on again|re-?up|join again|come aboard again"
                r"|keep the good times|another (?:year|season) with us)\b"
            ),
            (
                r"\b(?:renew|extend|re-?enroll|resubscribe|sign (?:up|on) again"
                r"|re-?sign)\b[^.!?\n]{0,40}\b(?:and (?:get|keep|we'll|save|bring|receive|enjoy|your)"
                r"|for (?:priority|free|a free|another)|early|skip|drops?|gift|bonus|tote|guest|best|perks?"
                r"|before (?:rates|prices))\b"
            ),
            (
                r"\b(?:who|if you|when you|members who) renew\b|\bdon't lose your (?:perks|benefits|rate|spot"
                r"|seats?|discount|points|status)\b"
            ),
            (
                r"\bwe'll add (?:two|three|\d+|a|an|another) (?:\w+ )?(?:months?|weeks?|class(?:es)?|visits?"
                r"|sessions?)\b|\bkeep (?:the best|your) (?:view|seats?|old rate|perks|locker|spot)\b"
            ),
        ),
        near=(
            r"\b(?:medicaid|snap|lease|parking tag|license|registration|prescription|no action|was (?:renewed"
            r"|extended)|visa|passport|permit|in person|library card|coverage ends|cobra|financial aid)\b"
        ),
        around=ASKED,
    ),
)
HOMES: Final = (
    Sign(
        (
            (
                r"\bhomes? like yours\b|\b(?:houses|homes|properties|condos|lots|places) (?:on|in) (?:your"
                r"|\w+) (?:\w+ )?(?:went|sold|are (?:selling|moving|going)|sell|moved)\b"
            ),
            (
                r"\b(?:curious|wonder(?:ing)?|know|find out|see|ask) what (?:you'd get|yours|your (?:home|house"
                r"|place|condo|land)|it)[^.!?\n]{0,20}(?:\?|\bget|\bworth|\bfetch|\bbring|\bsell)"
            ),
            (
                r"\bwhat(?:'s| is) your (?:home|house|place|condo|land|property|car|truck) worth\b|\b(?:worth"
                r"|sell) (?:today|in this market)\?"
            ),
            (
                r"\b(?:got|with|represent|have \w+) (?:buyers?|clients?|investors?|families"
                r"|a family) (?:hunting|looking|searching|who want|interested in|waiting|ready)\b"
            ),
            (
                r"\b(?:part with|let go of|up for grabs|think(?:ing)? (?:about|of) selling|sell your (?:home|house"
                r"|place|land))\b"
            ),
            (
                r"\b(?:market|demand) (?:in|for|is|around|here|near)\b[^.!?\n]{0,24}\b(?:hot|strong|booming"
                r"|on fire|moving|wild|heating up|favou?rs)\b|\btalk about (?:listing|selling|buying)\b"
            ),
            (
                r"\bjust (?:listed|sold|reduced)[:!]|\bcoming soon:|\bnew listing\b|\bfirst through the door\b"
                r"|\bcall me first\b|\bbe your (?:agent|realtor|broker)\b"
            ),
            (
                r"\bwe buy (?:land|houses|homes|cars|gold|lots|junk|any)\b|\bcash in (?:a|\d) ?(?:week|day|few|\d)"
                r""
            ),
        ),
        near=(
            r"\b(?:your listing (?:went|is)|as we agreed|the buyers of your|measure|first showing|got (?:two|an"
            r"|three|\d) offers?|your (?:home|house) on|inspection|closing|earnest|elevator|appraisal)\b"
        ),
        text=r"\b(?:as you asked|your listing went|escrow)\b",
    ),
)
