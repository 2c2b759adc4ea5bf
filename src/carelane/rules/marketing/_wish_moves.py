"""Soft wishes: treat yourself, have you thought of, the season is coming, why do it yourself.

Decides: which constructions stir a wish that the sender would fulfil, and what shows that they only inform.
Leaves alone: commands to buy and plain offers (the rules of this folder).
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, RUNNING
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import CALL_SOFT, PERSONAL, SERVICE

_ILL = (
    r"\b(?:fever|symptoms?|nurse|wound|bandage|swelling|bleeding|dose|medication|mg|lab|fasting|911"
    r"|dr\.? \w+ asks)\b"
)
_STARTED = (
    r"(?:paying|spending|moving|leaving|planning|dreaming|remodeling|renovating|traveling|retiring|expecting|dreading"
    r"|drowning|juggling|running low|bored|sore|stiff|stressed|outgrown|outgrowing|hate|hating|love|loving|wishing"
    r"|still (?:with|using|renting|driving|paying|stuck|doing|mowing|writing)|rough|long|tough|busy|big"
    r"|thirsty|due for|time for|got (?:room|kids|pets|leaves"
    r"|guests|company)|ready for|in need of|hosting|throwing|curious about|wondering|ever (?:wonder|wondered"
    r"|wish|thought"
    r"|think|tried|dream|want|wanted|consider)|selling|buying|building|downsizing|starting|launching|school pictures"
    r"|need more|want more|worried about|no time|new (?:baby|puppy|home|job|house|car|year)|sick of|tired of)"
)
TREATS: Final = (
    Sign(
        (
            r"\byou(?:'ve| have)? (?:deserve|earned) (?:a|an|some|this|every|it|time)\b",
            r"\b(?:spoil|pamper|indulge|splurge on|treat) (?:yourself|your \w+|mom|dad|him|her|them|someone|that)\b",
            (
                r"\b(?:tables?|chairs?|kettle|doors?|tub|oven|grill|fire|pool|patio|bar|sauna|couch|booth|scissors"
                r"|coffee|slopes|courts?|spa(?: \w+)?|beach|lanes?)"
                r"(?: is| are|'s) (?:warm|open|hot|calling|waiting for you|lonely|ready when you)\b"
            ),
            (
                r"\b(?:mama|mom|dad|you|everyone) (?:needs?|could use) (?:a (?:break|treat|hug|lift"
                r"|refresh|night off|rest)|some (?:love|tlc|color|pampering)|too)\b"
            ),
            (
                r"\bgive (?:your|the|those|that) (?:\w+ ){1,3}(?:some love|some tlc|a (?:break|treat|boost|glow"
                r"|lift|makeover|refresh|facelift|new look|little love|checkup|rest))\b"
            ),
            (
                r"\bnew (?:season|year|look|month|hair),? new\b|\blife(?:'s| is) (?:too )?short\b|\bme[- ]time\b"
                r"|\bsplurge\b|\bunwind\b|\bescape the\b"
            ),
            r"\b(?:colorists|stylists|team|chefs|trainers|bakers|crew|staff|groomers|instructors) can't wait\b",
        ),
        near=rf"{SERVICE}|\b(?:sorry|apolog\w+|refund|your (?:room|car|pup|dog) is|pickup|wi-?fi)\b",
        around=ASKED,
    ),
)
THOUGHTS: Final = (
    Sign(
        (
            (
                r"\b(?:ever|have you|had you|you ever|did you ever) (?:think|thought|consider(?:ed)?|wonder(?:ed)?"
                r"|looked|given (?:any |some |more )?thought|imagined?|dream(?:ed|t)?|tried|wish(?:ed)?)"
                r" (?:about|of|into|to|how|what|that|doing|having|a|an|our|using|putting)?"
            ),
            (
                r"\bmaybe (?:this is|it's) (?:the|about|your|time)|\b(?:this|it) (?:could be|is|might be) (?:the"
                r"|your) (?:year|month|season|summer|spring|winter|fall) (?:for|to|you|of)\b"
                r"|\bmake this the (?:year|season|summer)\b"
            ),
            r"\b(?:picture|imagine) (?:your|yourself|a|an|coming|having|waking|never|this|walking|opening|stepping)\b",
            r"\bwhat (?:would|could) you do with (?:an?|more|extra)\b|\bwhat if (?:you|your) [^.!?\n]{2,40}\?",
            (
                r"\bwhy (?:scrub|pay|settle|spend|struggle|sweat|fight|haul|clean|mow|drive|cook|worry|rent|bother"
                r"|lug|stress|suffer|live with|do it|do your|wash|walk|carry|guess|rake|shovel"
                r"|wait)\b[^.!?\n]{2,40}\?"
            ),
            (
                r"\b(?:does|do) (?:it|that|this|them) (?:weekly|monthly|daily|for (?:shops|homes|people|families"
                r"|folks|you|businesses|less))\b|\bwe (?:build|make|do|design|plan|fix) (?:them|those|that)[.!]"
            ),
            (
                r"\b(?:kitchen|bathroom|roof|fence|yard|lawn|deck|carpet|hair|floors?|windows?|paint|smile|car"
                r"|website|logo|patio|furniture|driveway|siding|couch|closet)s? (?:looking|feeling) \w+"
            ),
            (
                r"\b(?:would|we'd|i'd) (?:love|be glad|be happy|be honou?red|like) (?:a (?:look|shot|chance|crack)"
                r"|another (?:shot|chance|go)|the chance|to (?:take (?:over|it|yours)|be your|put you in"
                r"|help (?:you (?:plan|with your)|her|him|them|too)|design|bid|pitch in|take yours))\b"
            ),
            (
                r"\b(?:our|my) (?:organizers|designers|planners|experts|pros|stylists|crew|team) (?:has"
                r"|have) (?:ideas|a few ideas|just the thing)\b"
            ),
        ),
        anchors=(
            r"\b(?:ever|have you|had you) (?:think|thought|consider|wonder|looked|given|imagine|dream|tried|wish)",
            (
                r"\b(?:maybe|make) (?:this|it)|\b(?:this|it) (?:could|is|might) (?:be )?(?:the|your) (?:year|month"
                r"|season|summer|spring|winter|fall)\b"
            ),
            r"\b(?:picture|imagine) (?:your|yourself|a|an|coming|having|waking|never|this|walking|opening|stepping)\b",
            r"\bwhat (?:would|could) you do with\b|\bwhat if you",
            (
                r"\bwhy (?:scrub|pay|settle|spend|struggle|sweat|fight|haul|clean|mow|drive|cook|worry|rent|bother"
                r"|lug|stress|suffer|live with|do|wash|walk|carry|guess|rake|shovel|wait)\b"
            ),
            (
                r"\b(?:does|do) (?:it|that|this|them) (?:weekly|monthly|daily|for)\b|\bwe (?:build|make|do|design"
                r"|plan|fix) (?:them|those|that)[.!]"
            ),
            r"\b(?:looking|feeling) \w+\?",
            r"\b(?:would|we'd|i'd) (?:love|be glad|be happy|be honou?red|like)\b",
            r"\b(?:organizers|designers|planners|experts|pros|stylists|crew|team) (?:has|have) (?:ideas|a few|just)\b",
        ),
        after=(
            r" ?(?:(?:to |about |into |of )?(?:the|which|whether|these|those|restarting|your (?:appointment"
            r"|surgery|visit|order|claim|case)|turning|resetting|closing)\b)"
        ),
        near=rf"{_ILL}|\b(?:valve|breaker|surgery|closet for|old \w+:|confirm\w*|claim|case|ticket|appointment)\b",
        around=ASKED,
    ),
    Sign(
        (rf"(?:^|[.!?:,\n] ?|\b(?:hi|hey|hello) \w+[,!] ?){_STARTED}\b[^.!?\n]{{0,48}}\?",),
        needs=(
            rf"{CALL_SOFT}|\b(?:we|our|us|let|i can|i'd|i'm|bring|call|ask|swap|sunrise|drop|facials|beat|cross"
            rf"|come|switch)\b"
        ),
        near=rf"{_ILL}|{RUNNING}|\b(?:drive you|your (?:ticket|room|stay|modem|order)|invoice)\b",
        text=(
            rf"{_ILL}|{PERSONAL}|\b(?:your (?:appointment|order|ticket|lease|refund|check-?in)|as you asked"
            rf"|move-?in|elevator|utilities|technician)\b"
        ),
        around=ASKED,
    ),
    Sign(
        (
            (
                r"\b(?:is it|it's|it is|it may be|might be|now's|now is)(?: about| finally| the)? time (?:for (?:a"
                r"|an|new|your next|some|something|another)|to (?:upgrade|switch|treat|get|try|think|sell|buy"
                r"|move up|refresh|replace|redo|start|say goodbye to))\b"
            ),
        ),
        near=(
            rf"{_ILL}|\b(?:pay|renew the|tag|vote|sign|appointment|refill|follow-?up|test|submit|pick up"
            rf"|re-?certif\w*|annual|yearly|well[- ]child|physical|vaccin\w+|screening|due)\b"
        ),
        text=PERSONAL,
        around=ASKED,
    ),
)
