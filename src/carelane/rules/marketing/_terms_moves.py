"""Soft terms: credit with your name on it, you are due for, lock it in, only a few left, our treat for the trouble.

Decides: which constructions make terms of a sale tempting, and what shows that they only inform.
Leaves alone: offers on top of a purchase (`_offer_moves.py`) and offers in plain words.
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP24, NOT
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import MONEY_WORD

_HANDLED = (
    r"\b(?:was|were|has been|have been|late delivery|returned|refund\w*|deposit|check|mailed|package|receipt"
    r"|new balance"
    r"|dispute|order is|in error|by mistake|charged|timesheet|scheduled|claim|outage|credited|statement)\b"
)
CREDITS: Final = (
    Sign(
        (
            (
                rf"(?:{MONEY_WORD}|\bcredit|\bgift|\bbonus|\btreat)[^.!?\n]{{0,24}}\bwith your name on it\b"
                rf"|\b(?:burning a hole|waiting to be spent|itching to be spent)\b"
            ),
            (
                rf"\b(?:dropped|put|placed|loaded|added|slipped|tucked|popped)\b{GAP16}(?:credit|bonus|{MONEY_WORD}"
                rf"|treat|gift|something)\b{GAP24}\b(?:account|card|wallet|app|name|profile)\b"
            ),
            (
                rf"(?:{MONEY_WORD}|\bcredit)[^.!?\n]{{0,20}}\b(?:toward|towards|to put toward|to use (?:in|on"
                rf"|before|by|this)|to spend)\b"
            ),
            rf"\b(?:here's|here is|enjoy|pocket|grab|take this as)(?: an?)? {MONEY_WORD}",
            rf"\b(?:\w+ bucks|{MONEY_WORD}) (?:on us|from us|is yours|are yours|in hand|back|to play with)\b",
            (
                r"\b(?:account|card|wallet) (?:has|just got|got) (?:a|an) (?:gift|bonus|treat|surprise|credit)\b"
                r"|\bbirthday (?:bonus|treat|gift|surprise|credit|money)\b"
            ),
            rf"\bspend {MONEY_WORD}[^.!?\n]{{0,24}}\b(?:get|take|earn|and)\b",
            r"\bgo have fun\b|\bcome (?:use|spend|claim) it\b",
        ),
        near=_HANDLED,
        around=ASKED,
        despite=r"\b(?:use it before|before (?:it|june|they)|come (?:use|spend|in|back)|toward|go have fun)\b",
    ),
)
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
LOCKS: Final = ()
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
SCARCE: Final = (
    Sign(
        (
            (
                r"\bfirst \d+ (?:callers?|people|guests|customers|families|shoppers|visitors|orders|sign-?ups"
                r"|members|patients|homes|kids|readers|drivers|fans|to (?:reply|call|text|sign|book|order"
                r"|arrive))\b"
            ),
            (
                r"\b(?:\d+|two|three|four|five|six|a few|a handful|a couple|one|last)(?: of)? (?:\w+ )?(?:cabins?"
                r"|spots?|seats?|tables?|units?|slots?|rooms?|pies|places?|tickets?|homes?|lots?|kennels?"
                r"|openings?|puppies|trees|boxes|passes|sites|campsites|bikes|tees|pairs|left)"
                r"\b[^.!?\n]{0,24}\b(?:remain(?:s|ing)?|left|still open|to go|available|up for grabs|are open"
                r"|unclaimed|still free)\b"
            ),
            (
                r"\bdown to (?:our|the) (?:last|final)\b|\b(?:only|just) a (?:handful"
                r"|few)(?: of)?(?: \w+){1,2} (?:left|remain)\b|\b(?:nearly|almost|all but) (?:gone|full|sold out"
                r"|booked)\b|\bsells? out (?:every|each|fast|by|quick)\b|\b\d+ ?(?:percent|%) full\b"
            ),
            (
                r"\bdon't be (?:left out|the last)\b|\bget yours (?:early|now|before|today)\b|\bwho's coming\b"
                r"|\b(?:dates|spots|tables|seats|units|rooms|cabins|tickets) are (?:going|flying|moving|filling"
                r"|almost gone)\b"
            ),
            (
                r"\b(?:won't|don't|can't) (?:last|wait forever)\b|\bdon't let (?:those|that|them|it"
                r"|this) \w* ?(?:get away|slip|pass)"
            ),
        ),
        near=(
            r"\b(?:your (?:order|forms?|child is|account|trial|pages)|waitlist|get a number|in line|to sign"
            r"|camp is full|on your order|prescription|refills?|before your|clinic|ship|documents|steps|payments?"
            r"|questions?|attempts?|bus)\b"
        ),
        around=ASKED,
    ),
)
SORRY: Final = (
    Sign(
        (
            (
                r"\b(?:pick|choose|grab|enjoy|try|tack on|add|have|take|claim|get|redeem"
                r"|bump you)\b[^.!?\n]{2,50}\b(?:our treat|it's ours|ours to give|pay (?:zero|nothing)"
                r"|on the house|at half (?:cost|price)|costs? nothing|for (?:a|the) trial)\b"
            ),
            (
                r"\b(?:your|the) next (?:\w+ ){1,3}(?:costs? nothing|is (?:covered|ours|our treat)|comes free"
                r"|won't cost)\b"
            ),
            (
                r"\b(?:win|earn) back your (?:trust|business|confidence)\b|\b(?:give us|deserve|get|like"
                r"|want) (?:another|a second|one more) (?:try|chance|shot|go)\b"
            ),
            (
                r"\bwe(?:'d| would)? (?:owe you one|like to (?:bump|treat|offer you|gift)|want to (?:treat|gift"
                r"|make it right with))\b"
            ),
            r"\b(?:our treat|pay (?:zero|nothing)|at half cost)\b",
        ),
        near=(
            r"\b(?:already|was waived|is waived|refunded|replacement|right size|june bill|your bill|you asked|lift"
            r"|password|sign-?in)\b"
        ),
        around=ASKED,
    ),
)
