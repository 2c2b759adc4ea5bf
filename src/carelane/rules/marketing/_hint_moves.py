"""Hints that something is for sale: prices from, room left, praise, a wish in question form, a deadline for a price.

Decides: the shapes of offers that name no offer, and what shows that they only inform. A shape that service
texts may share is a warning.
Leaves alone: offers in plain words (the other rules of this folder).
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._lexicon import ASKED
from carelane.rules.marketing._shape_moves import PRICED, ROOM, SHAPES
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import PERSONAL, SERVICE

_TROUBLE = (
    r"^\W*(?:can|could|will|would|do|does|did|is|are|was|were|am|what|when|where|which|how|ok|okay|may|should|have you"
    r"|please|any)\b|\b(?:questions?|concerns?|trouble|problems?|issues?|need help|wrong number|not you"
    r"|make it|running late"
    r"|locked|lost|broken|stuck|no heat|emergency|missed|forgot|changed|too early|delay\w*|right|correct"
    r"|sooner|reschedul\w*"
    r"|late|hi|hello|hey|thanks)\b|\?\W*(?:our (?:office|hours)|we (?:are|were) (?:here|closed|open|sorry))"
)
PRAISE: Final = (
    Sign(
        (
            (
                r"\b(?:members|customers|guests|folks|everyone|kids|neighbors|clients|patients|people|dogs|locals"
                r"|regulars)(?:'s| are| is)? (?:loves?|rav(?:e|ing)|talking|swear by|obsessed|can't stop"
                r"|lov(?:ing)) ?(?:about|it|our|them|this|over)?"
            ),
            (
                r"\byou'll (?:wonder why|thank (?:us|yourself)|never (?:go back|want))\b|\byou will too\b"
                r"|\bfind out why[.!]?$|\bbe the (?:taste tester|judge|envy)\b"
            ),
            (
                r"\b(?:no strings|satisfaction guaranteed|guaranteed to|silly money|top dollar|worth more (?:this"
                r"|now|today|than))\b|\bconsider this your (?:sign|invitation|cue|excuse)\b"
            ),
            (
                r"\b(?:crowd|tonight's|local|house|staff)(?: crowd)? favou?rites?\b|\bfinally bottled\b"
                r"|\b(?:(?:the|that) (?:river|beach|mountain|trail|water|lake|road|court|track|pool) is calling"
                r"|your [^.!?\n]{2,16} (?:called|won't clean|is begging|will thank you))\b"
            ),
            (
                r"\b(?:is|are) better (?:on|with|in|at) (?:a|an|our|the)\b[^.!?\n]{2,24}\. ?(?:come|get|stop|try"
                r"|see)|\btwo words:|\bfind (?:our|them) [^.!?\n]{2,24} (?:by|at|near|next to) the\b"
            ),
            (
                r"\b(?:your (?:old|favorite) \w+|\w+ing season) is back\b|\b(?:new|latest) (?:vintage|batch|issue"
                r"|flavor|edition|season|course guide|drop|album|release) (?:is|are) (?:here|out|in)\b"
            ),
            (
                r"\bwe (?:sharpen|print|fix|repair|sell|make|clean|bake|hem|frame|ship|rent|buy|mow|groom"
                r"|take) [^.!?\n]{2,24} now[.!]|\bwe now take\b|\bjust put in an?\b"
            ),
            (
                r"\b(?:could|can|will|might) (?:shave|save|knock|trim) (?:hundreds|thousands|a lot|\$)"
                r"|\bcould be doing more\b|\bcut (?:their|your|the) [^.!?\n]{2,20} in half\b"
            ),
        ),
        near=rf"{SERVICE}|\b(?:sorry|closed|outage|repair|recall)\b",
        text=PERSONAL,
        around=ASKED,
    ),
)
PUSHES: Final = (
    Sign(
        (
            (
                r"\b(?:quote|estimate|price|bid|proposal|offer|deal|rate)\b[^.!?\n]{0,30}\b(?:about to|going to"
                r"|will soon|ready to) (?:lapse|expire|run out|end|change)\b|\b(?:early|sale|intro|current|presale"
                r"|member) price\b[^.!?\n]{2,24}\bends?\b"
            ),
            (
                r"\bstill time to (?:gift|order|book|grab|get|join|sign|enter|save|reserve|plan)\b"
                r"|\bjust a nudge\b|\b(?:go to waste|use it or lose it|use them or lose them)\b|\b(?:benefits?"
                r"|dollars|fsa|hsa|points|miles|credits?)\b[^.!?\n]{0,16}\b(?:vanish|disappear|evaporate"
                r"|won't roll over|roll away)\b"
            ),
            (
                r"\blet's (?:talk about (?:adding|listing|selling|your next|a|getting)|knock it out|get you"
                r"|make it happen|get it done|plan your|find you|get those|get that)\b|\blet us (?:give|take"
                r"|handle|do|show|quote|clean|fix)\b[^.!?\n]{0,20}\b(?:once-over|a look|it all|the rest|you how"
                r"|for you)\b"
            ),
            (
                r"(?:^|[.!?:] ?)(?:make it an? (?:weekend|night|date|party|tradition)|save your (?:saturday|sunday"
                r"|weekend|back|evening|knees)|skip the (?:line|wait|mess|dishes|hassle|traffic|drive)|fill your"
                r"|come home to|take the (?:sting|stress|guesswork|hassle|work) out of|shop late|stock your"
                r"|light up your|dress up your|upgrade your|kick off|celebrate (?:with|mom|dad)|make room for)\b"
            ),
            (
                r"\bswap (?:that|those|your|out)\b[^.!?\n]{2,30}\b(?:before|for|we'll)\b|\btrade in (?:your|that"
                r"|the)\b|\bcover the next\b"
            ),
            (
                r"\b(?:post|share|send|snap|show) (?:us )?(?:your|a) (?:look|pic|photo|picture|build|selfie|video"
                r"|best)\b[^.!?\n]{0,50}\b(?:tag|feature[d]?|win|get a price|quote|chance|prize)\b"
            ),
            (
                r"\b(?:your )?neighbors?(?: at| on)? [^.!?\n]{0,24}\b(?:had us|hired us|chose us|called us|use us"
                r"|trust us|let us)\b|\bwe (?:work with|help|mow for|clean for|serve"
                r"|look after) (?:\w+ )?(?:of )?your neighbors\b|\bin your (?:school zone|subdivision|zip"
                r"|street) this (?:spring|year|summer|month)\b"
            ),
            (
                r"\bword is you(?:'re| are)\b|\b(?:heard|hear|rumor has it) you(?:'re| are) (?:house hunting"
                r"|moving|looking|getting married|expecting|hiring|shopping)\b|\baren't on (?:zillow|the market"
                r"|mls)\b"
            ),
            (
                r"\byou(?:'re| are|'ve been) (?:cleared|picked|chosen|selected|in) for (?:a|an|our|the) (?:second"
                r"|beta|pilot|bigger|larger|new|next|vip|early)\b|\bturns \d+ soon\b|\blucky you[!,]"
                r"|\bhalf birthday\b"
            ),
            (
                r"\b(?:hit|reach|get to) \d+ (?:reviews|followers|stars|likes|fans)\b|\b(?:named|mentioned"
                r"|named-dropped|recommended) us when\b|\bone signs, you\b|\b(?:refer|bring|invite)-a-\w+\b"
                r"|\bmade (?:the|your) neighbors jealous\b"
            ),
            (
                r"\b(?:other|last) (?:guys?|company|crew|contractor) (?:ghost|let|left|leave|no[- ]show)\w*\b"
                r"|\bwe show up\b|\bisn't calling you back\b|\bif your [^.!?\n]{2,40}, we (?:have|will|can|do"
                r"|fix)\b"
            ),
            (
                r"\b(?:we can|let us|we'll|happy to) (?:bring|cater|deliver) (?:lunch|breakfast|dinner|coffee"
                r"|the party|donuts) (?:to|for)\b|\bmenus? on request\b|(?:^|[.!?] )ask for [a-z]{2,10}[.!]?$"
            ),
        ),
        near=rf"{SERVICE}|\b(?:scam|phish\w*|damage|adjuster|tsa|security)\b",
        text=rf"{PERSONAL}|\b(?:as you asked|gate code|your (?:appointment|claim|ticket))\b",
        around=ASKED,
    ),
    Sign(
        (
            (
                r"[.!?] ?(?:want (?:one|in|some|it|me to keep|us to (?:quote|add|show|save)|to (?:see|try|taste"
                r"|join|hear|come|go)|your size)|yours next|is it yours|hop on|come up|come along|tour|treat time"
                r"|fancy (?:it|one|a)|up for it|game|you in|are you one of (?:them|us)|which one's yours|why not"
                r"|care to|who's (?:in|hungry|coming)"
                r"|shall we (?:save you|turn it on|hold one|hold a|book you|send one|keep one|put you|swing by)"
                r"|may (?:we|i) (?:quote|stop|show|swing|send you|tell you)|could it be yours|will you be (?:next"
                r"|there)|how about you|what do you say|say yes)\b[^.!?\n]{0,40}\?"
            ),
            (
                r"(?:^|[.!] |: )[a-z][^.!?\n:]{5,60}\? (?:we(?:'ll|'d|'ve| can| do| have| will| also| show| fix"
                r"| clean| make| print| buy| sell| build| haul| plan| deliver| train| re\w+)|our \w+ (?:make|do"
                r"|can|are|will|come|have)|let us|let's|i can|i'll|that's (?:who|what|us)|\w+ (?:day )?(?:camp|spa"
                r"|crew|team) (?:still|has|can)|everclean|our new)\b"
            ),
            (
                r"\b(?:kids|dog|cat|lawn|teen|feet|back|car|hair|yard|closet) (?:bored|tired|sore|shaggy|restless"
                r"|aching|full)\? ?\w+"
            ),
            (
                r"\b(?:movie|music|dinner|yoga|dancing|games|stories|lights) (?:under the stars|in the park"
                r"|at the plaza|on the (?:lawn|green|patio|roof))\b|\b(?:blankets|dogs|kids|families"
                r"|everyone) (?:are )?welcome\b|\bhosting an? (?:\w+ )?(?:dinner|tasting|class|party|workshop)\b"
                r"|\bshops open late\b"
            ),
            (
                r"\b(?:thrift shop|bake sale|book sale|gift shop|boutique|farm stand|market|nursery) has \w+\b"
                r"|\bare you \w+ enough for\b|\bwill this be the (?:year|summer|season)\b"
                r"|\bthere's an? \w+ in it for you\b"
            ),
        ),
        inside=_TROUBLE,
        near=rf"{SERVICE}|\b(?:hold your|leave it|call you|by phone|deliver|refund|reschedul\w*|cancel\w*)\b",
        text=rf"{PERSONAL}|{SERVICE}|\b(?:gate code|send her|send his|her name)\b",
        around=ASKED,
        severity=Severity.WARNING,
    ),
)
HINTS: Final = (*SHAPES, *PRICED, *ROOM, *PRAISE, *PUSHES)
