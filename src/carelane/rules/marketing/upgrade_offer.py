"""The invitation to a bigger plan, room, product or treatment.

Decides: "upgrade to Gold", "step up to", "go premium", "for $10 more", "treat yourself".
Leaves alone: upgrades of equipment and systems that are scheduled or done, versions, unlocked accounts.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._due_moves import UPGRADES
from carelane.rules.marketing._lexicon import ASKED, GAP24, MONEY, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_TIER = r"(?:gold|premium|pro|plus|platinum|unlimited|vip|elite|deluxe|ultimate|diamond|black)"
_DONE = (
    r"\b(?:scheduled|completed?|installed|requested|approved|processed|confirmed|maintenance|technician"
    r"|required|mandatory|security|firmware|software|version \d"
    r"|outage|end of life|was|were|has been|have been|is done|successful\w*|interruptions?)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\bupgrade (?:now|today|here|for (?:just|only|free|{MONEY})|and (?:get|save|enjoy|unlock"
                rf"|receive|skip))"
            ),
            r"\bupgrade to (?:keep|continue|unlock|get|avoid|access|enjoy|remove)\b",
            (
                rf"\bupgrade to (?:our |the |a |an )?(?:{_TIER}|bigger|larger|faster|first class|business class"
                rf"|annual|better|suite|[\w-]+ (?:plan|package|tier|membership|suite|room|unit|bundle|level"
                rf"|edition|subscription|data|internet))\b"
            ),
            (
                r"\bupgrade your (?:plan|room|membership|seats?|service|subscription|package|phone|device|ride"
                r"|home|kitchen|bathroom|comfort|experience|stay|storage|speed|look|smile|style|vehicle|car"
                r"|coverage|policy|ticket|windows|floors?|closet|backyard|wardrobe|game|tv|entertainment)\b"
            ),
        ),
        near=_DONE,
        around=ASKED,
        before=NOT,
    ),
    Sign(
        (
            (
                rf"\b(?:time|ready|want|like|interested in|eligible|qualify|thinking|considered|due|chance"
                rf"|deserve){GAP24}\b(?:upgrad(?:e|ing)|trade up|new (?:phone|device|car|vehicle))\b"
            ),
        ),
        anchors=(r"\bupgrad(?:e|ing)\b", r"\btrade up\b", r"\bnew (?:phone|device|car|vehicle)\b"),
        near=_DONE,
        around=ASKED,
        before=r"i|i'd|i would|i am|i'm|like to|want to",
    ),
    Sign((r"\b(?:free|complimentary|exclusive|special|early) upgrade\b",), near=_DONE),
    Sign(
        (
            r"\b(?:move|step|level|trade|bump|jump) (?:you )?up to\b",
            (
                rf"\b(?:go|try|choose|switch to|move to|get|discover|explore|join|subscribe to|with) (?:our |the "
                rf"|a |to )?{_TIER}(?: plan| tier| membership| package| version| today| now| and|[.!?,:]|$)"
            ),
            (
                rf"\b(?:our |the )?{_TIER} (?:tier|plan|membership|version|package) (?:unlocks|includes"
                rf"|comes with|gives|gets|offers|adds)\b"
            ),
            (
                r"\bunlock (?:all|more|premium|advanced|unlimited|exclusive|full|extra|new|pro|every|special"
                r"|better|faster)\b"
            ),
            (
                rf"\bfor (?:only |just )?(?:{MONEY}|a few dollars|a little|pennies|a few bucks"
                rf"|a small \w+) more\b|\b{MONEY} more (?:per|a|each)\b|\bsmall (?:extra|additional) (?:cost"
                rf"|charge|fee)\b|\b(?:up|faster|more|bigger|extra) for {MONEY} more\b|\bfor {MONEY} more\b"
            ),
            (
                r"\b(?:double|triple|boost|supercharge|max out|maximize) your (?:speed|storage|data|coverage"
                r"|internet|limit|sales|revenue|points|results|bookings|savings|benefits|home'?s value|wi-?fi"
                r"|profits?)\b"
            ),
            (
                r"\b(?:treat|pamper|spoil|reward) (?:yourself|your ?self|your (?:skin|feet|hair|home|pet|dog|cat"
                r"|car))\b|\bindulge in\b"
            ),
            (
                r"\b(?:want|need|ready for|looking for|interested in|how about|craving) (?:more|faster|better"
                r"|bigger|extra|additional) (?:speed|internet|storage|data|coverage|space|power|features|cash"
                r"|minutes|bandwidth|protection|wi-?fi|room)\b"
            ),
            (
                r"\b(?:customers|people|members|homeowners|patients|families|businesses) like you (?:usually"
                r"|often|also|love|choose|are|save|prefer)\b"
            ),
            (
                r"\bswitch to (?:our|the|an?) (?:\w+ )?(?:annual|unlimited|family|bigger|better|faster|premium"
                r"|pro|business|care) (?:plan|package|membership)\b"
            ),
            (
                r"\byou(?:'re| are) (?:\w+ )?eligible (?:for|to) (?:an? |our |move up|step up|upgrade|switch"
                r"|\w+ )?(?:upgrade|larger|bigger|better|new|\w+ upgrade)"
            ),
        ),
        after=r"the (?:counter|desk|front|window|door|line|scale)|\d{1,2}(?::|am|pm| am| pm|st|nd|rd|th)"
        r"|date|speed|\w+day",
        around=rf"{ASKED}|\b(?:appointment|appt) (?:up )?to\b",
        before=rf"{NOT}|charged|was|were|i|i'd|do i",
        near=_DONE,
    ),
    Sign(
        (
            (
                rf"\byou (?:now |may |could |also |already |might )*qualify for (?:an? |our |the )?(?:larger|bigger"
                rf"|better|upgrade|premium|vip|faster|higher){GAP24}"
            ),
        ),
        anchors=(r"\bqualify for\b",),
    ),
)

RULE = Rule(
    id="upgrade-offer",
    title="An invitation to upgrade",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="upsell",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *UPGRADES),
    check=reading("“{match}” sells a bigger or better version.", *_SIGNS, *UPGRADES),
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    why="Selling a larger plan to a customer is upselling, the soft marketing that care campaigns are "
    "declined for most.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Harbor Internet: your ticket is closed. «Upgrade to our Gold» plan today."),
        Example("Grand Harbor Hotel: «step up to» a suite «for $25 more»."),
        Example("Willow Spa: «treat yourself» to our signature facial."),
    ),
    compliant=(
        Example("Harbor Internet: the upgrade of your router is scheduled for Monday."),
        Example("CloudNine IT: we are upgrading our phone system tonight, expect short interruptions."),
        Example("Kestrel Bank: we unlocked your account. You can sign in again."),
        Example("Blue Door Dental: we can move you up to 3 PM if you like."),
    ),
)
