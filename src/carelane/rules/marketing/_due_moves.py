"""Soft promises of what somebody is due: a newer phone, a higher limit, a grant, a better seat.

Decides: which constructions say that somebody may have more, and what shows that they only inform.
Leaves alone: credits, deadlines and treats (`_terms_moves.py`); pre-approvals in plain words.
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, NOT
from carelane.rules.marketing._signs import Sign

QUALIFIES: Final = (
    Sign(
        (
            (
                r"\byou(?:'ve| have)? (?:made|made it onto|are on|landed on) (?:the|our) (?:list|cut"
                r"|vip list)[^.!?\n]{0,4}for (?:our|a|an|up)\b"
            ),
            (
                r"\b(?:homes?|homeowners|seniors|veterans|families|drivers|people|residents|teachers|nurses"
                r"|businesses|renters|households|folks)\b[^.!?\n]{0,40}\b(?:often|may|might|could|can|usually|now"
                r"|also|are) (?:qualify|qualified|get|be owed|claim|be eligible|eligible|receive|recover|save)\b"
            ),
            (
                r"\bopen(?:ed|s)? the door (?:to|for)\b|\byou could be owed\b|\b(?:owed"
                r"|worth) more than you (?:think|know|realize)\b|\b(?:let us|let's) (?:look at|check"
                r"|see if)\b[^.!?\n]{0,4}your (?:accident|eligibility)?"
            ),
            (
                r"\b(?:grants?|rebates?|credits?|programs?|incentives?|funds?) (?:may|might|could|can"
                r"|will) (?:cover|pay|help|apply|knock)\b"
            ),
            (
                r"\b(?:looks like )?you(?:'re| are) (?:a (?:fit|match|good fit|great fit|candidate)|eligible|due"
                r"|in line|overdue) for (?:our|a|an|something|newer|new|more)\b"
            ),
            (
                r"\b(?:loan|offer|rate|card|line|deal|spot|truck|car|home|phone) (?:with your name|has your name"
                r"|waiting for you)\b"
            ),
            (
                r"\b(?:a )?(?:faster|bigger|higher|better|larger|newer|roomier) (?:\w+ )?(?:plan|limit|unit|model"
                r"|phone|line|speed|rate|seat|car|version)s?\b[^.!?\n]{0,20}(?:open to you|waiting|want it"
                r"|is yours|is available|are available|for (?:just |only )?\$|for a few|extra|more)\b"
            ),
            (
                r"\b(?:your|that) (?:phone|car|truck|mattress|laptop|roof|furnace|windows?|tv|plan|tires?"
                r"|device) (?:is|are) (?:due|ready|overdue) for (?:something|a|an|newer|new)\b"
            ),
        ),
        near=(
            r"\b(?:you applied|application|you asked|was approved|waiver|medicaid|fafsa|crew|report at|refund"
            r"|recall|maintenance|inspection|vaccin\w*|refill|shots?|oil|warranty)\b"
        ),
        around=ASKED,
        before=NOT,
    ),
    Sign(
        (
            (
                r"\b(?:move|step|jump|bump|go|trade) (?:up|into|you up|you) ?(?:to|into|in for)? (?:the |our |a "
                r"|an )?(?:first|gold|plus|pro|premium|platinum|bigger|newer|new|front|deluxe|suite|unlimited|vip"
                r"|larger|silver|executive)\b"
            ),
            (
                r"\b(?:let's|we can|we'll|happy to|can) get you (?:in|into) (?:the|a|an|something) (?:new|newer"
                r"|bigger|nicer|better|latest|2\d{3})\b|\bin a new (?:ride|car|truck|place|home)\b"
            ),
            (
                r"\b(?:we have|there are|got) (?:roomier|bigger|faster|better|newer|larger|nicer) (?:ones|plans"
                r"|units|models|options)\b|\boutgrown your\b"
            ),
            (
                r"\b(?:for|only|just) (?:a few|a couple|a little) (?:dollars|bucks) (?:more|extra)\b"
                r"|\bskip the \w+ fee\b|\bsee what's (?:waiting|new|out)\b"
            ),
            (
                r"\b(?:newer|latest|new) (?:model|phone|version|ride)s?, see\b|\bcome pick (?:one|yours|it)\b"
                r"|\b\d+x\d+s? just opened\b"
            ),
        ),
        near=(
            r"\b(?:as you (?:asked|requested)|scheduled|you asked|hold it|replacement|recall|warranty"
            r"|under your plan|system|tonight|maintenance|security|required)\b"
        ),
        around=ASKED,
    ),
)
UPGRADES: Final = (
    Sign(
        (
            (
                r"\b(?:rates?|prices?|premiums|fees|fares)\b[^.!?\n]{0,16}\b(?:won't (?:stay|last|be)|dipped"
                r"|(?:the )?(?:friendliest|lowest|best|softest)|dropped again|are (?:low|down|falling|soft)"
                r"|came down|still low|low again|down again)\b"
            ),
            (
                r"\b(?:freeze|lock|lock in|secure|lock down|nail down|keep|grab|fix) (?:your|this year's"
                r"|last year's|today's|the old|the current|the lower|that|yours|our) (?:\w+ )?(?:price|rate|rates"
                r"|tuition|premium|fare|pricing|fee)s? ?(?:now|before|by|until|today|for|till|early|and|while)?\b"
            ),
            r"\block (?:yours|it|one|them) (?:in|before|now|today)\b",
            (
                r"\b(?:get|order|join|enroll|sign up|buy|book|renew) (?:in )?(?:now |today )?before (?:the "
                r"|our )?(?:price|fee|rate|tuition|premium|cost|dues|increase)s?\b"
            ),
            (
                r"\bbeat the (?:price|rate|fee|increase|hike|tax|tuition)\b|\bbefore the (?:price )?(?:increase"
                r"|hike|price goes|prices go)\b|\bprice hike\b"
            ),
            (
                r"\bworth (?:a|another) (?:second |fresh |new )?look\b|\b(?:second|fresh) look at your (?:mortgage"
                r"|policy|plan|coverage|rate|bill)\b"
            ),
        ),
        near=(
            r"\b(?:rate lock|your (?:rate|price) is (?:set|locked)|as stated|in your contract|signed form"
            r"|statement|gate|door|deductible|closing|disclosure|you asked|expires on your loan)\b"
        ),
        around=ASKED,
    ),
)
