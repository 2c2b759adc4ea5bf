"""Asking for favours and company: spread the word, vote for us, follow us, come by, chip in, win something.

Decides: which constructions recruit people for the sender's cause, and what shows that they only inform.
Leaves alone: requests in plain words (the rules of this folder, which use these).
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._lexicon import ASKED, GAP24, GAP40, NOT
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import MONEY_WORD, PERSONAL

_ONE = (
    r"(?:pals?|budd(?:y|ies)|friends?|neighbors?|coworkers?|colleagues?|sisters?|brothers?|family|mom|cousins?"
    r"|roommates?|classmates?|relatives?|parents?|teammates?|someone|anyone|folks|crew|others|guest)"
)
_SOCIAL = (
    r"(?:instagram|insta|ig|facebook|fb|tiktok|tik tok|youtube|twitter|x|linkedin|pinterest|snapchat|threads"
    r"|nextdoor|our (?:page|channel|feed|blog|story|socials?))"
)
_VOTING = (
    r"\b(?:hoa|board (?:meets|meeting|election)|ballots are|polls? (?:are|open|close)|polling place|council"
    r"|election|union|was counted|precinct|bylaws|amendment|primary doctor|visits stay)\b"
)
REFERS: Final = (
    Sign(
        (
            (
                r"\b(?:spread the (?:word|love)|word of mouth|put in a (?:good )?word|talk us up|brag about us"
                r"|sing our praises|pass (?:us|our (?:name|number|card|info)) (?:along|on|around))\b"
            ),
            (
                r"\b(?:mention|recommend|suggest|name|plug) (?:us|our (?:name|shop|team|work|clinic)) (?:to|at"
                r"|with) (?:your|a|the|any|next|anyone|someone)\b"
            ),
            r"\bspeak (?:well|highly) of (?:us|me|our)\b|\bsay nice things\b",
            (
                rf"\b(?:point|send|steer|nudge) (?:them|him|her|your {_ONE}|an? {_ONE}|anyone) (?:to (?:us|me"
                rf"|[a-z]+[.!])|our way|my way)"
            ),
            (
                rf"\b(?:pass|share|forward|send|give) (?:this|our|my|the) (?:number|text|name|card|link|message"
                rf"|info|code|flyer|along) (?:along )?(?:to|with) (?:an? |your |any |the )?(?:\w+ )?{_ONE}\b"
            ),
            (
                rf"\b(?:if|does|know if) (?:your|an?|any) {_ONE} (?:ever )?(?:needs?|wants?|could use|is looking"
                rf"|are looking|has been looking)\b|\b(?:got|know) (?:an? |any |some )?(?:{_ONE}|people) (?:who"
                rf"|that|whose|with|in need|looking|moving|buying|selling|hunting)\b"
            ),
            r"\bwho else (?:do you know|needs|could use|wants)\b|\bwho do you know\b",
            (
                rf"\b(?:bring|tell|text|invite|get|grab) (?:an? |your |the "
                rf"|every )?{_ONE}\b{GAP24}\b(?:{MONEY_WORD}|both|you each|earn|get|lands|credit|free|half)"
            ),
        ),
        near=(
            r"\b(?:nurse|adjuster|drive you home|gate code|records|claim|verify|accident|witness|emergency"
            r"|sedation|procedure|pick (?:up|you up)|authori[sz]ed|do not|don't|never|scam|passcode|court"
            r"|interpreter|account holder|name on it)\b"
        ),
        text=PERSONAL,
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:every|each|any)(?: new| one)? (?:{_ONE}|famil(?:y|ies)|customer|client|patient|member"
                rf"|student|household)\b{GAP40}\b(?:worth|earns?|gets? you|pays?|means|you (?:bring|send|refer"
                rf"|sign up))\b"
            ),
            (
                rf"{MONEY_WORD}[^.!?\n]{{0,20}}\b(?:for|per|when|if|every time|once"
                rf"|thank-?you for)\b[^.!?\n]{{0,12}}\b(?:every|each|any|an?|your) (?:new )?{_ONE}\b"
            ),
            rf"\b(?:rack up|collect|pocket|gather)\b{GAP24}(?:stars|points|stamps|punches|credits?|{MONEY_WORD})",
            r"\b(?:double|triple|extra|bonus) (?:credit|stamps|punches|stars|points)\b",
        ),
        near=r"\b(?:your claim|timesheet|refund|overtime|court|invoice|stamped pages|balance due|deposit)\b",
        around=ASKED,
    ),
)
VOTES: Final = (
    Sign(
        (
            (
                r"\b(?:your|a|each|every) vote (?:counts|helps|means|matters|could|puts|gets|for us)\b"
                r"|\bcast (?:your|a) (?:ballot|vote)\b|\bvot(?:e|ing) (?:for )?(?:us|our"
                r"|[a-z]+(?: [a-z]+){0,2} (?:for|as)|daily|once a day|now|is open|at)\b"
            ),
            (
                r"\b(?:we|we're|we were|we've been|we got|proud to be|our \w+ (?:is|was|got)) (?:up for|nominated"
                r"|a finalist|finalists|in the running|been nominated|shortlisted)\b|\bgot nominated\b"
            ),
            (
                r"\b(?:reader'?s'? choice|best of (?:the )?(?:town|city|county|best|[a-z]+)|people's choice"
                r"|best (?:salon|gym|pizza|taco|dentist|vet|bakery|pie|burger) in)\b"
            ),
            (
                r"\b(?:please|help us|let's|to) (?:nominate|win it|bring home|take (?:first|the crown|gold"
                r"|the title))\b|\bhelp (?:us|your favorite|our)\b[^.!?\n]{0,24}\b(?:win|first place|trophy"
                r"|number one|award)\b|\bnominate [a-z]+ [a-z]+ (?:in|for|as)\b"
            ),
        ),
        text=_VOTING,
        severity=Severity.WARNING,
    ),
)
FOLLOWS: Final = (
    Sign(
        (
            (
                rf"\b(?:find|follow|like|join|catch|see|add|friend|check out|visit|tag|hang out with|come hang"
                rf"|connect with) (?:us |along |our page |with us |me )?(?:on|at|over on) (?:our )?{_SOCIAL}\b"
            ),
            (
                rf"\bwe(?:'re| are) (?:now )?on {_SOCIAL}\b|\b(?:give|show) (?:our page|us) (?:a |some )(?:like"
                rf"|follow|love)\b|\blike (?:our page|us on)\b"
            ),
            (
                r"\bsubscribe to (?:our|the) (?:channel|newsletter|podcast|blog|list|youtube)\b|\btag us\b|(?:^"
                r"|[.!?] )follow us\b"
            ),
            (
                r"\b(?:sign up for|join|get) (?:our|the) (?:\w+ )?(?:newsletter|mailing list|e-?mail list"
                r"|text club|vip list|facebook group|insider list)\b"
            ),
            rf"\bjoin our {_SOCIAL}\b|\bfollow along\b",
        ),
        before=NOT,
        near=r"\b(?:no longer|your order|signature|outage alerts|scam|impersonat\w*|unsubscribe\w*)\b",
        severity=Severity.WARNING,
    ),
)
RATES: Final = (
    Sign(
        (
            (
                r"\b(?:few|couple of|kind|nice|good) words? (?:on|online|about us|at|for us|on google)\b"
                r"|\byour kind words\b"
            ),
            r"\b(?:put in a good word|let the world know|shout (?:it|us) out|score us)\b",
            r"\b(?:tap|click|pick|choose|leave|give) (?:the |us |some |your )?stars?\b|\bhow(?:'d| did) we do\?",
            (
                r"\b(?:shops?|businesses|practices|teams?) (?:like ours )?(?:live|grow|run|thrive|depend) (?:on"
                r"|by) (?:reviews|ratings|word|stars)\b"
            ),
            (
                r"\b(?:for|leave|got time for|post|drop) (?:us )?an? (?:quick |short |honest |little )?(?:review"
                r"|rating|shout-?out)\b"
            ),
        ),
        near=r"\b(?:lease|draft|inspector|passed|document|blocking|spam folder|contract)\b",
        before=NOT,
        severity=Severity.WARNING,
    ),
)
