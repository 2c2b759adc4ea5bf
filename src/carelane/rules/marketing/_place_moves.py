"""Soft announcements of places, people and dishes: a new home, a new face, wings from 4 to 6.

Decides: which constructions announce where, by whom and what is served, and what shows that they only inform.
Leaves alone: news of goods and services (`_news_moves.py`).
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP40
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import CALL_SOFT, FOOD, MONEY_WORD, PEOPLE, SERVICE

PLACES: Final = (
    Sign(
        (
            r"\b(?:moved|moving) (?:in)?to (?:a |an |our )?(?:bigger|new|larger|brighter|better|roomier|beautiful)\b",
            (
                r"\bopen (?:late|sundays?|saturdays?|nights) now\b"
                r"|\bnow open (?:late|sundays?|saturdays?|nights)\b"
            ),
            (
                r"\b(?:second|third|newest|new|latest|next) (?:\w+ )?(?:shop|store|location|branch|studio|clinic"
                r"|restaurant|cafe|gym|spot|salon|bakery) (?:\w+ )?opens?\b"
            ),
            (
                r"\b(?:has|have|got|found) a new (?:home|look|spot|space|place|address|location)\b"
                r"|\bdoors open (?:mon|tues|wednes|thurs|fri|satur|sun)day"
                r"|\b(?:summer|winter|spring|fall|new|holiday|extended|late|longer) hours (?:are here|start|mean)\b"
            ),
            r"\bwe(?:'re| are) now open (?:sundays?|saturdays?|late|nights|weekends|on)\b",
        ),
        needs=rf"{CALL_SOFT}|\b(?:brunch|burgers|first \d+|guests|patients|shop)\b",
        text=rf"{SERVICE}|\b(?:pharmacy|polls|polling|pickup|clos(?:e|es|ed|ing)|gym locker|school)\b",
        severity=Severity.WARNING,
    ),
    Sign(
        (
            rf"\b(?:say hello to|say hi to|meet|welcomed|introducing|give it up for)\b{GAP40}\b{PEOPLE}\b",
            r"\b(?:has|have|just) joined (?:us|our|the)\b|\b(?:joins|joined) (?:us|our team|the team)\b",
            (
                r"\b(?:is|are|we're) (?:now )?(?:seeing|accepting|taking on|taking|welcoming) (?:new )?(?:patients"
                r"|clients|families|customers)\b"
            ),
            r"\bback (?:behind the (?:chair|bar|counter|grill)|in the (?:kitchen|studio))\b",
            rf"\bthere's a new {PEOPLE} in town\b|\bnew {PEOPLE} in town\b|\b(?:chef|dr\.?|coach) \w+ is here\b",
            (
                r"\bour (?:team|crew|family|staff|shop|practice) (?:is|has been|keeps|has) (?:growing|grown"
                r"|bigger)\b|\bwelcomed (?:\w+ )?\w+ (?:new )?\w+ (?:this|last)\b"
            ),
            r"\b(?:her|his|their) (?:chair|books?|calendar|schedule) (?:has room|is open|are open|is filling)\b",
        ),
        anchors=(
            r"\b(?:say hello to|say hi to|meet|welcomed?|introducing|give it up for)\b",
            r"\b(?:joined|joins)\b",
            r"\b(?:seeing|accepting|taking on|taking|welcoming) (?:new )?(?:patients|clients|families|customers)\b",
            r"\bback (?:behind|in) the\b",
            rf"\bnew {PEOPLE} in town\b|\b(?:chef|dr\.?|coach) \w+ is here\b",
            r"\bour (?:team|crew|family|staff|shop|practice)\b",
            r"\b(?:her|his|their) (?:chair|books?|calendar|schedule)\b",
        ),
        needs=rf"{CALL_SOFT}|\b(?:new patients|free|can take on|need a|before (?:he|she|they) fills?)\b",
        text=rf"{SERVICE}|\b(?:your (?:child|kid)|classroom|homeroom|on call|teach|will (?:call|visit|see) you)\b",
        severity=Severity.WARNING,
    ),
)
FOODS: Final = (
    Sign(
        (
            (
                rf"\b(?:half[- ]price(?:d)?|\$\d+(?:\.\d\d)?|bottomless|all[- ]you[- ]can[- ]eat|unlimited|endless"
                rf"|two-for-one) {GAP16}{FOOD}\b"
            ),
            rf"\b{FOOD}\b[^.!?\n]{{0,16}}(?:are|is|for|,) ?(?:only |just )?{MONEY_WORD}",
            (
                r"\b(?:soup|catch|special|flavor|roast|pie|taco|beer|drink|cake|bagel|slice) of the (?:day|week"
                r"|month|night)\b|\bchef's (?:special|choice|table)\b"
            ),
            (
                rf"\b{FOOD} (?:night|hour|day|fest|monday|tuesday|wednesday|thursday|friday|saturday"
                rf"|sunday)s? (?:is|starts?|at|from|till|this|tonight|every)\b"
            ),
            (
                r"\b(?:ladies|students|seniors|vets|teachers|kids|locals) (?:drink|eat|dine|play|get in|ride|swim"
                r"|bowl|skate) (?:for|at|half)\b"
            ),
            (
                r"\b(?:truck|grill|smoker|oven|kitchen|bar|fryer|pit|patio) (?:is|'s) (?:on|open|hot|fired|parked"
                r"|lit|rolling|at)\b[^.!?\n]{0,40}"
            ),
            r"(?:^|[.!?:] ?)(?:hungry|thirsty|hangry|craving|peckish)\b[^.!?\n]{0,30}\?",
            r"\ball[- ]you[- ]can[- ]eat\b|\bbottomless\b",
        ),
        needs=rf"{FOOD}|\b(?:drink|drafts|night)\b",
        text=r"\byour (?:order|bill|table|receipt|slices?|food|delivery|tab|card)\b|\b(?:charged|refund|students"
        r"|cafeteria|pre-?order(?:ed)?|driver"
        r"|potluck|per person you|catering order)\b",
        around=ASKED,
    ),
)
