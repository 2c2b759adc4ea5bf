"""Going after people: still on your mind, saw you looking, left behind, miss you, sign on again, your home's worth.

Decides: which constructions pursue somebody who has not bought or has stopped, and what shows that they only inform.
Leaves alone: the plain forms (`lead_follow_up.py`, `cart_recovery.py`, `win_back.py` and others, which use these).
"""

from typing import Final

from carelane.rules.marketing._lexicon import GAP24, GAP40, RUNNING
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import PERSONAL, SERVICE

_BID = (
    r"(?:quote|estimate|bid|proposal|price|prices|pricing|number|offer|plan|project|remodel|kitchen|deck|fence"
    r"|roof|window(?:s)?|tour|policy|demo|consult(?:ation)?|package|job|design)"
)
_MATTER = (
    r"\b(?:manual|attached|approved|ticket|printer|treatment|as you asked|you asked us|claim|case|refund|feet"
    r"|colors|key|"
    r"gate|hearing|documents?|signature|deposit|invoice|lease|results?|appointment|closing|you signed|permit"
    r"|working now)\b"
)
LEADS: Final = (
    Sign(
        (
            (
                r"\b(?:still|been) on your (?:mind|list|radar)\b|\b(?:is|are) (?:it|that|this"
                r"|they) still (?:something|on|of interest|in the cards|happening|a go)\b"
            ),
            (
                rf"\b(?:any|your|got) (?:thoughts?|questions?|feedback|decision|luck) (?:on|about|with"
                rf"|regarding) (?:the|our|my|that|your) (?:\w+ )?{_BID}\b"
            ),
            (
                r"\bare we a go\b|\bwhere are you (?:at |with |on )+(?:the|your|that)\b|\bready to (?:pick a date"
                r"|pull the trigger|lock it in|get (?:it|this) (?:going|rolling|done)|roll|set a date|book it)\b"
            ),
            (
                rf"\b(?:circling back|circle back|checking back|touching base|touch base|following up|follow up"
                rf"|checking in|reaching (?:back )?out|bumping|popping back)\b{GAP40}\b(?:{_BID}|tour|your search"
                rf"|see if|find you)\b"
            ),
            rf"\b(?:quick|one) (?:q|question|ques)(?: for you)? (?:about|on|re) (?:that|the|your) (?:\w+ )?{_BID}\b",
            (
                rf"\b(?:slip|fall|get lost) (?:through|between|in) the (?:cracks|shuffle)\b|\b(?:didn't"
                rf"|don't) want (?:your|you|the|that) {GAP24}(?:slip|miss|get lost)\b"
            ),
            (
                rf"\b(?:you|we) (?:asked|wrote|called|filled (?:in|out)|reached out|inquired|chatted|talked|spoke"
                rf"|met|looked)\b{GAP40}\b(?:back in|a while (?:ago|back)|last (?:month|year|week|spring|summer"
                rf"|fall|winter)|months ago|weeks ago|earlier this year)\b"
            ),
            (
                r"\bdid you ever (?:find|get|end up|settle on|decide on|go with|pick) (?:a|an|someone|anyone"
                r"|somebody|going)\b[^.!?\n]{2,30}\?"
            ),
            (
                r"\b(?:shall|should|can|could|may) i (?:find|set|get|save|pencil|hold|book|grab"
                r"|send) you (?:a time|a spot|up|in|one|some (?:times|options)|a (?:date|slot|quote))\b"
                r"|\blet's set (?:up|a)\b"
            ),
        ),
        near=rf"{_MATTER}|{RUNNING}",
        text=rf"{PERSONAL}|\b(?:as you asked|manual|your ticket|technician will)\b",
    ),
    Sign(
        (
            (
                r"\b(?:noticed|saw|see|seen|spotted) (?:that )?(?:you|you'd|you've|you were|someone)(?: been"
                r"| were)? (?:\w+ )?(?:look\w*|check\w*|brows\w*|peek\w*|view\w*|stopp(?:ed|ing) by|shopp\w*"
                r"|search\w*|eye(?:d|ing)|visit\w*|click\w*|read\w*|download\w*|add\w*|explor\w*|test\w*|filled"
                r"|price\w*)\b"
            ),
            (
                r"\byou (?:recently |just )?(?:peeked at|eyed|checked out|browsed|viewed|looked (?:up|at)"
                r"|downloaded|clicked|searched for|were eyeing|were looking at|were browsing|toured"
                r"|stopped by our booth)\b"
            ),
            (
                r"\b(?:that|the) [^.!?\n]{2,24} you (?:eyed|liked|looked at|picked out|viewed|wanted|were eyeing"
                r"|saved|tried on|loved)\b|\b(?:which|what) caught your eye\b"
            ),
            (
                r"\bthanks? (?:you )?for (?:visiting|browsing|checking out|stopping by|looking at) (?:our (?:site"
                r"|website|page|booth|store|listings?)|[a-z]+\.[a-z]+|us)\b"
            ),
            (
                r"\b(?:looked up|searched for|is shopping for|was looking at) [a-z]+ (?:prices?|quotes?|rates?"
                r"|plans?)\b|\byour search for\b"
            ),
            (
                r"\bwhat can (?:we|i) help you find\b|\bready to (?:see some|tour|walk|visit some)\b"
                r"|\bwant to walk through\b"
            ),
        ),
        near=(
            rf"{SERVICE}|\b(?:sign-?in|device|charged|gas|wrong form|attached|was this you|suspicious|report(?:ed)?"
            rf"|login|address on file|error)\b"
        ),
        text=r"\b(?:was this you|wrong form|sent back|not you)\b",
    ),
)
LEFT: Final = (
    Sign(
        (
            (
                r"\b(?:something|life|what) stopped you\b|\bso close\b[^.!?\n]{0,8}[!.]|\byou were (?:so |this "
                r"|almost )(?:close|there|done)\b"
            ),
            (
                r"\bstill (?:yours|here|waiting|available) (?:if you want|for you|when you)\b"
                r"|\byour [^.!?\n]{2,20} (?:are|is) still here\b"
            ),
            (
                r"\b(?:finish|complete|wrap up|pick up|resume|continue) (?:your (?:quote|policy|order now|sign-?up"
                r"|purchase|design|cart|trip|search|enrollment in)|where you left off|it in (?:two|2|a|\d))\b"
                r"|\blet's wrap (?:it|this) up\b"
            ),
            (
                r"\b(?:basket|bag|cart|wishlist|wish list) (?:misses|is (?:lonely|waiting|full|calling|getting)"
                r"|has|still)\b"
            ),
            (
                r"\bwe(?:'ve| have)? (?:saved|held|kept|set aside) (?:what|the \w+|those|your (?:picks|cart|bag"
                r"|basket|favorites|quote|price))\b"
            ),
            (
                r"\byou started (?:a|an|your) (?:policy|quote|sign-?up|plan|trip|design|order|booking|enrollment"
                r"|trial) (?:with us )?(?:and|but)\b"
            ),
        ),
        near=(
            r"\b(?:intake|before your visit|charged|lost and found|waiting room|at the desk|warehouse|new date"
            r"|claim|tax return|prescription|registration form|your child)\b"
        ),
        text=r"\b(?:at the desk|before your visit|not charged|front desk)\b",
    ),
)
