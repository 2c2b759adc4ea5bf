"""Something free, as a reason to buy or to come.

Decides: free gifts, buy one get one, "kids eat free", "on us", complimentary extras.
Leaves alone: repairs free of charge, "feel free", "are you free", toll-free numbers, a free visit that was booked.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP40, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.marketing._terms_moves import SORRY
from carelane.rules.rule import Example, Rule

_GOODWILL = (
    r"\b(?:warranty|recall|covered|error|mistake|sorry|apolog\w+|replacement|because|delay(?:ed)?"
    r"|inconvenience|fault|blame|no charge|confirmed|scheduled"
    r"|wi-?fi|parking|interpreter|translation|clinic|vaccin\w+|testing|credit report|food pantry)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\b(?:get|enjoy|claim|receive|score|snag|grab|win|earn|redeem|includes?|including|plus"
                r"|comes with|offer(?:ing)?|giving(?: away)?|gives? you|gets?"
                r"|pick up|stop (?:by|in) for|come in for|eligible for|unlock|your choice of|for|with|in for"
                r"|take|have|here's|here is|and|download|request|want|try)"
                r" (?:an? |your |our |one |two |\d{1,2} |some |this |the |up to )?(?:\w+ )?free "
                r"(?:gifts?|desserts?|appetizers?|drinks?|coffees?|meals?|slice|treats?|samples?|swag|t-?shirts?"
                r"|shipping|delivery|install(?:ation)?|upgrades?|months?|weeks?"
                r"|years?|nights?|class(?:es)?|sessions?|lessons?|pass(?:es)?|entry|admission|tickets?"
                r"|wash(?:es)?|oil|inspections?|check-?ups?|exams?|whitening|massage|facial|haircut"
                r"|add-?ons?|accessor\w+|tune-?ups?|filters?|rides?|days?|toppings?|sides?|fries|pizza|burger"
                r"|cookies?|donut|movie|phone|device|tablet|router|equipment|kit|bag|book|guide|e-?book"
                r"|demo|workshop|webinar|seminar|screening|tasting|wine|breakfast|lunch|dinner|snacks|food"
                r"|popcorn|bonus|item|product|case|cover|towing|rental|rent|storage|moving|pick-?up service|"
                r"shampoo|blowout|polish|manicure|pedicure|skin|hearing|eye|spinal|x-?rays?|evaluation|advice"
                r"|access|premium|trip|vacation|cruise|stay|service|services|cleaning|visit|bowl|cup|scoop"
                r"|cone|ice cream|dog|nail|beer|pint|margarita|hot dogs?|popsicle|cake|pie|facepainting"
                r"|parking pass|gas|car wash|rose|flower)\b"
            ),
            (
                r"\bfree (?:\w+ ){1,3}(?:with (?:every|any|each|purchase|all|our|your (?:next|first|order"
                r"|purchase|visit))|when you|if you (?:book|order|buy|sign|join|spend|come|bring|call)"
                r"|on (?:orders|all|any|your (?:next|first))|today only|this (?:week|weekend|month)|all (?:week"
                r"|month|day|weekend)|for (?:new|every|all|our|your (?:next|first|friends))|over \$)\b"
            ),
            (
                r"\bfree (?:shipping|delivery|installation|gifts?)(?:[!.]| (?:site-?wide|store-?wide|all|today"
                r"|on|this|over|through|until|when|with|with code)\b)"
            ),
            (
                r"\b(?:your|the) (?:next|second|third|2nd|3rd|5th|10th) (?:\w+ ){1,3}(?:is|are|'s) (?:free|on us"
                r"|half|on me)\b"
            ),
            (
                r"\byour free (?:\w+ ){1,4}(?:is|are) (?:waiting|ready|reserved)\b|\bget (?:the )?(?:second"
                r"|third|2nd|3rd) (?:one )?(?:free|half|on)"
            ),
            r"\b(?:we'll|we will|i'll|and|will) throw in\b",
            r"\b(?:gift|free) with (?:every |any |each |your |a )?(?:\w+ )?purchase\b|\bwith any purchase\b",
            (
                r"\b(?:months?|weeks?|class|classes|entree|pizza|one|drink|appetizer|dessert) (?:is "
                r"|are )?(?:absolutely |totally |completely )?free\b"
            ),
            r"\bfree all (?:day|week|month|weekend|summer)\b",
        ),
        inside=r"\bfree (?:of|to|from)\b",
        before=rf"{NOT}(?: \w+){{0,2}}",
        near=_GOODWILL,
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:who|when you|if you) (?:book|order|schedule|sign up|buy|join|enroll|refer|switch|reserve"
                rf"|subscribe){GAP40}\b(?:receive|get|save|earn|enjoy)s? (?:an?|\$|\d|free|up to|half|extra"
                rf"|[\[{{<@])"
            ),
            (
                rf"\b(?:book|order|schedule|sign up|buy|join|enroll|subscribe|refer|reserve|switch"
                rf"|pay){GAP40}\band (?:get|receive|save|earn|enjoy|score|unlock|win) (?:an? |\$|\d|free|up to"
                rf"|half|extra|your (?:free|gift|reward|bonus)|one|two)"
            ),
            (
                r"\b(?:get|receive|save|earn|enjoy) [^.!?\n]{2,30} (?:when|if) you (?:book|order|schedule"
                r"|sign up|buy|join|enroll|refer|switch|reserve|subscribe|bring|spend)\b"
            ),
        ),
        anchors=(
            (
                r"\b(?:who|when you|if you) (?:book|order|schedule|sign|buy|join|enroll|refer|switch|reserve"
                r"|subscribe|bring|spend)\b"
            ),
            r"\band (?:get|receive|save|earn|enjoy|score|unlock|win)\b",
        ),
        near=r"\b(?:reminders?|updates?|alerts?|notifications?|confirmation|receipt|copy|tracking|reply|help"
        r"|code|link)\b",
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:buy|purchase|get|order) (?:one|1|two|2|three|3|any \w+),? (?:\w+ ){{0,2}}(?:get"
                rf"|receive) (?:one|1|two|2|the|a|another|\w+){GAP16}"
            ),
        ),
        anchors=(r"\b(?:buy|purchase|get|order) (?:one|1|two|2|three|3|any \w+),? (?:\w+ ){0,2}(?:get|receive)\b",),
    ),
    Sign(
        (
            (
                r"\bb[o0]g[o0]\b|\b(?:two|2|three|3)[- ](?:for|4)[- ](?:one|1|two|2)\b|\b(?:two|2"
                r"|three) for the price of (?:one|1|two)\b"
            ),
            (
                r"\b(?:kids?|children|seniors?|veterans|teachers|moms|dads|students"
                r"|ladies) (?:under \d+ )?(?:eat|ride|play|swim|stay|get in|skate|drink|enter|are|fly) free\b"
            ),
        ),
    ),
    Sign(
        (r"\b(?:is|are|'s|\w+) on (?:us|the house)\b",),
        near=_GOODWILL,
        inside=r"\b(?:call|count|depend\w*|based|rely"
        r"|focus|wait\w*|check) on",
    ),
    Sign(
        (
            (
                r"\b(?:enjoy|get|claim|receive|schedule|book|redeem|offering|offer you|try) (?:an? |your |our "
                r"|one |this )?complimentary\b"
            ),
            r"\bcomplimentary (?:\w+ ){1,3}(?:with (?:every|any|each|your|all)|when you|for (?:our|new|all|you))\b",
        ),
        near=_GOODWILL,
        around=ASKED,
    ),
)

RULE = Rule(
    id="free-gift",
    title="Something free as a reason to buy",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *SORRY),
    check=reading("“{match}” offers something free to bring people in.", *_SIGNS, *SORRY),
    covers=COVERS,
    causes=CAUSES,
    why="A gift that rewards a purchase or a visit is an inducement to buy, so the text counts as marketing.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Harvest Table: «enjoy a free dessert» with your next dinner."),
        Example("Trailhead Outfitters: buy one pair, get «one free» this week."),
        Example("Lotus Yoga: bring a friend, the class «is on us»."),
    ),
    compliant=(
        Example("Rapid Repair: the repair is free of charge under warranty."),
        Example("Example Plumbing: your free estimate appointment is confirmed for Monday at 2."),
        Example("Ortega Law: are you free Tuesday at 3?"),
        Example("Nova Mobile: the replacement is on us, sorry about the mistake."),
    ),
)
