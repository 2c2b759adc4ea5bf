"""Soft offers: add it, bundle it, ask about it, credit for you, you qualify, lock it in, only a few left.

Decides: which constructions offer something on top or on terms, and what shows that they only inform.
Leaves alone: offers in plain words (the rules of this folder, which use these).
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP24, GAP40, NOT, YES
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import MONEY_WORD, PERSONAL, SERVICE

_START = r"(?:^|[.!?:] ?|\band |\bor |, )"
_SAME = (
    r"\b(?:you reported|no cost|redo|warranty|as you asked|you asked|in error|confirm\w*|instead of|reschedul\w*|patch"
    r"|on the account|authori[sz]ed|key|gate|forms?|retainer|refund\w*|recall\w*|follow-?up)\b"
)
ADDS: Final = (
    Sign(
        (
            (
                r"\b(?:squeeze (?:them|it|that|you) in|tack (?:on|a|an)|throw (?:in|on)|make it a (?:double|combo"
                r"|meal|pair|package|day)|get the works)\b"
            ),
            (
                rf"\b(?:want|fancy|care for|how about|got room for|room for|what about|craving) (?:the |an? |some "
                rf"|fresh |new |your |to (?:have|get) (?:the|your) ){GAP40}\b(?:done|too|as well|the same|while"
                rf"|with (?:it|that|your)|on arrival|on the side|added|thrown in|the same day)\b"
            ),
            rf"\b(?:fancy|care for|room for|how about) (?:a|an|some|the|fresh|dessert|something) ?{GAP24}\?",
            (
                r"\b(?:we|they|our \w+|the crew|he|she|i) (?:could|can|would"
                r"|will)(?: also)? [^.!?\n]{2,40}\b(?:as well|too|while (?:we|they|he|she)(?:'re| are|'s"
                r"| is) (?:there|at it|out))\b"
            ),
            r"\b(?:goes|go|pairs?|works?) (?:\w+ )?with (?:your|that|the|any|\w+day's)\b|\bone more thing[:,]",
            (
                r"\b(?:shall|should|may|can|could) we (?:put (?:it|that|one)|pack (?:one|it|some)|add (?:it|one"
                r"|that)|do that for you|toss in|bring (?:one|some|along)|include)\b"
            ),
            (
                r"\b(?:most|many|lots of|half (?:of )?our|our regular) (?:guests|customers|people|folks|families"
                r"|clients|members|drivers|patients|homeowners) (?:throw in|add|pick|choose|go (?:for|with)"
                r"|upgrade|take|grab|get|also)\b"
            ),
        ),
        near=_SAME,
        text=rf"{YES}|{PERSONAL}",
        around=ASKED,
        before=NOT,
    ),
    Sign(
        (
            (
                rf"\b(?:put|putting|combin(?:e|ing)|pair|pairing|rolling|roll|bundl(?:e|ing)|join|group"
                rf"|stack)\b{GAP40}\b(?:together|with|and|on one bill|into one)\b{GAP40}\b(?:costs? less|for less"
                rf"|drops?|lowers?|saves?|keep more|cheaper|less than|knocks|cuts?|in your pocket|take care of both"
                rf"|adds up)\b"
            ),
            (
                r"\b(?:two|three|four|both|five|all) [^.!?\n]{2,24},? (?:for (?:the price of|one price|less|only"
                r"|just)|one (?:low )?price)\b"
            ),
            (
                rf"\b(?:package|combo|duo|trio|bundle|plan|pass|deal|club|pack)s?\b{GAP16}(?:covers?|comes? with"
                rf"|includes?|gets? you|is back|starts? at|costs)\b"
            ),
            (
                r"\b(?:the|buy the|get the|our) (?:works|season pass|family (?:package|plan|pack|pass)"
                r"|full package|whole package|combo)\b"
            ),
            (
                rf"\b(?:wash|wax|cut|color|exam|x-?rays?|cleaning|interior|inspection|rotation|shave|massage"
                rf"|facial)(?:,| and| plus| \+)[^.!?\n]{{2,40}}{MONEY_WORD}"
            ),
        ),
        near=(
            rf"{SERVICE}|\b(?:now on one bill|lot \w+\b|show this text|in (?:the|your) (?:agreement|contract|lease)"
            rf"|the price on your bill|trial period|came to|was|were)\b"
        ),
        around=ASKED,
        text=YES,
    ),
    Sign(
        (
            (
                rf"{_START}((?:ask|call|text|see|chat with|have a (?:chat|word) with|talk (?:to|with)|speak (?:to"
                rf"|with)|message|ring) (?:(?:us|[a-z]+|dr\.? [a-z]+|the (?:desk|team)|at the (?:desk|counter"
                rf"|bar)) )?(?:about|how much|what|how) (?:our|joining|becoming|adding|an?|new|getting|financing"
                rf"|your trade|going|unlimited|you could|it would|we can|bundl\w+|refinanc\w+|implants?|whitening"
                rf"|memberships?)\b)"
            ),
            r"[.!?] ?(ask (?:for )?[a-z]+(?: at (?:[a-z]+|the desk|the counter|the bar))?)[.!]?$",
            (
                r"\b(?:mention|inquire about|check out|say you want|look into) (?:our|the new|adding) \w+"
                r"|\binquire about\b"
            ),
            (
                r"\b(?:if you(?:'d like| want)|you(?:'d)? (?:want|like|love|care)|happy|curious) to (?:hear|learn"
                r"|know|see|find out|talk|chat) (?:more )?(?:about )?(?:how (?:our|we)|our|what (?:we|our)|joining"
                r"|the new)\b"
            ),
            (
                r"\b(?:let us know|tell us|reply|drop us a line|holler|shout|give us a (?:ring|shout|call"
                r"|holler)) (?:if|when) (?:you'd like|you want|[^.!?\n]{2,30} (?:would be|is|sounds?"
                r"|are) (?:of interest|interesting|good|tempting)|you're (?:ready|interested|curious)|(?:an?|our"
                r"|some) )"
            ),
            (
                r"\b(?:happy|glad|delighted|here) to (?:go over|walk you through|tell you about|explain) (?:them"
                r"|our|the options|how|what|pricing|plans)\b"
            ),
            (
                r"\bbe of interest\b|\b(?:what|how much) your (?:trade-?in|car|truck|home|house|old \w+) (?:could"
                r"|might|would|is|can) (?:fetch|bring|go|be|worth)\b"
            ),
            r"(?:^|[.!?:] ?)curious about\b",
        ),
        anchors=(
            (
                r"\b(?:ask|call|text|see|tell|talk|speak|message|ring|chat|word|get)\b[^.!?\n]{0,20}\b(?:about|how"
                r"|what|whether)\b"
            ),
            r"\b(?:mention|inquire about|check out|say you want|look into)\b",
            r"\bto (?:hear|learn|know|see|find out|talk|chat)\b",
            r"\b(?:let us know|tell us|reply|drop us a line|holler|shout|ring|call) (?:if|when)\b",
            r"\b(?:go over|walk you through|tell you about|explain)\b",
            (
                r"\bof interest\b|\byour (?:trade-?in|car|truck|home|house|old \w+) (?:could|might|would|is|can)\b"
                r"|\bcurious about\b"
            ),
        ),
        inside=(
            r"\b(?:our (?:cancellation|refund|return|privacy|hours|policy|policies|closure|schedule|recent"
            r"|question|claim|case|bill|records?|conversation|call|visit|invoice)|about (?:your|the|a (?:claim"
            r"|ticket|case|bill|refund|delivery|problem)|it)$)"
        ),
        near=(
            rf"{SERVICE}|{NOT}|\b(?:x-?ray|about (?:your|this|the|it|a (?:claim|bill|refund|delivery|problem"
            rf"|ticket))|mess|key|how (?:much|long) you owe|bring a list|side effects?)\b"
        ),
        text=rf"{YES}|{PERSONAL}|\byou asked\b",
        around=ASKED,
    ),
    Sign(
        (
            r"\b(?:fun fact|pro tip|little[- ]known fact|psst)[:,!.] ?[^.!?\n]{0,24}\b(?:our|we|us)\b",
            (
                r"\b(?:bet|betcha) you didn't (?:know|realize)\b|\b(?:a lot of|most|many) (?:people|folks"
                r"|customers|clients|patients) (?:don't|do not|never) (?:realize|know)\b"
            ),
            (
                r"\b(?:just so you know|by the way|btw|fyi|oh, and|in case you (?:didn't know|missed it"
                r"|hadn't heard|weren't aware)|ps|p\.s\.|psst),?:? (?:that )?(?:(?:we|our \w+) (?:also|now|do|can"
                r"|have)|[a-z]+(?: [a-z]+)? (?:also (?:\w+s)|gives?|hangs?|offers?|tutors?|fix(?:es)?|sells?"
                r"|makes?|carr(?:y|ies)|rents?|trains?|cleans?|installs?|trims?|details?|grooms?|teach(?:es)?"
                r"|repairs?|delivers?))\b"
            ),
            (
                r"\bdid you (?:know|hear) (?:that )?(?:your (?:membership|plan|pass|policy|visit) can|putting"
                r"|bundling|most|we|our|[a-z]+ (?:also|now|does|can|fixes|sells|rents)|adding|combining|joining"
                r"|switching|members|you could|you can)\b"
            ),
            (
                r"\b(?:most|many) (?:homes|families|people|drivers|households|owners|customers|folks|shops"
                r"|businesses) (?:save|spend less|pay less|see|cut)\b"
            ),
        ),
        near=(
            r"\b(?:portal|on file|your (?:report|key|balance|results?|account|refund|appointment|order|chart|car"
            r"|claim)|found (?:a|an|the)|reschedule|cancel|park(?:ing)?|scam\w*|phishing|never (?:ask|call)"
            r"|paper bill|sign in|closed|holiday)\b"
        ),
        around=ASKED,
        text=rf"{YES}|{PERSONAL}",
    ),
)
