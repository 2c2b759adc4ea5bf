"""Seasons and holidays as a reason to buy.

Decides: "spring is here, book", "beat the heat", gift ideas, holiday wishes with an offer.
Leaves alone: holiday wishes, closed offices, terms and school breaks.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import CALL
from carelane.rules.marketing._season_moves import SEASONS
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SEASON = (
    r"(?:spring|summer|winter|fall|autumn|the holidays?|holiday season|christmas|(?:tax|storm|allergy"
    r"|wedding|flu|hurricane|grilling|pool|mosquito|planting|prom|busy|heating|cooling|fire|snow|rainy"
    r"|baseball|football|ski|party|tick|pest)"
    r" season|back[- ]to[- ]school(?: season)?|cold weather|warmer weather|the (?:cold|heat|snow|new year)"
    r"|new year|valentine's(?: day)?|mother's day|father's day|thanksgiving|halloween|easter)"
)
_PITCH = (
    rf"{CALL}|\b(?:book|schedule|order|shop|call|tune|reserve|service|gift|treat|booked|scheduled yet|save"
    rf"|beat|protect|prepare|let us|openings|ready|appointments?|get your|sign up|refresh|spruce|check-?up"
    rf"|offer|special|stop in|come in|visit us|we can help|we have)\b"
)
_CLOSED = (
    r"\b(?:closed?|closing|hours|office will|term|semester|classes|school|break|reopen"
    r"|(?:trash|garbage|recycling|waste) (?:pick-?up|collection)|outage|advisory|warning|shelter)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b{_SEASON} (?:is|are|'s) (?:almost |finally |right |just |officially |around |coming |nearly "
                rf"|fast )*(?:here|coming|upon us|around the corner|approaching|near|back|on (?:the|its) way"
                rf"|in full swing|days? away|soon|now)\b|\b{_SEASON}'s (?:almost |finally )?(?:here|coming)\b"
            ),
        ),
        needs=_PITCH,
        near=_CLOSED,
    ),
    Sign(
        (
            r"\bbeat the (?:heat|cold|rush|chill|summer|winter|holiday)\b",
            (
                r"\b(?:perfect|great|ideal|best|unique|last[- ]minute|thoughtful|holiday"
                r"|christmas) (?:\w+ )?(?:gifts?|stocking stuffers?|presents?)\b|\bgift (?:ideas?|guide"
                r"|someone|of (?:health|beauty|relaxation|wellness))\b"
            ),
            (
                r"\bgift (?:cards?|certificates?) (?:are |make |now )?(?:available|make|on sale|for|now)\b"
                r"|\b(?:give|buy|grab|get|send|treat \w+(?: \w+)? to) (?:an? |the )?gift (?:cards?"
                r"|certificates?)\b"
            ),
            (
                r"\b(?:treat|spoil|surprise|celebrate) (?:mom|dad|someone|her|him|your (?:mom|dad|crew|team"
                r"|staff|kids|date|valentine|sweetheart|loved ones?|family|wife|husband|partner|favorite)"
                r"|the (?:family|kids|mom|dad))\b"
            ),
            (
                rf"\b(?:get|is|are|keep|make sure) (?:your|you) [^.!?\n]{{0,40}}ready for (?:the )?(?:{_SEASON}"
                rf"|season|cold|heat|storms?|vacation|beach|prom|road trip|holidays)\b"
                rf"|\bget(?:ting)? (?:\w+ )?ready for (?:the )?(?:{_SEASON}|season|holidays|beach)\b"
            ),
            (
                r"\b(?:celebrate|kick off|ring in) (?:\w+ ){0,4}(?:with (?:us|our|a|an)|at)\b|\bkick off (?:the "
                r"|your )?(?:summer|spring|season|weekend|year|holidays|fall)\b"
            ),
        ),
        near=rf"{_CLOSED}|\b(?:delivered|front desk|you bought|replaced|lost|was sent)\b",
    ),
    Sign(
        (
            (
                r"\bhappy (?:holidays|new year|thanksgiving|easter|halloween|mother's day|father's day"
                r"|valentine's(?: day)?|4th of july|fourth of july|memorial day|labor day|summer|spring|fall"
                r"|winter|hanukkah|diwali)\b|\bmerry christmas\b|\bseason's greetings\b"
            ),
        ),
        needs=rf"\b(?:treat|gifts?|enjoy (?:an?|\d|our|your|free|this|half)|celebrate with|save|off|special"
        rf"|deal|sale|stop (?:by|in)|come in|visit us|offer|free|discount)\b|{CALL}",
        near=_CLOSED,
    ),
)

RULE = Rule(
    id="seasonal-promotion",
    title="A season or holiday as a reason to buy",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="seasonal",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *SEASONS),
    check=reading("“{match}” uses the season to sell.", *_SIGNS, *SEASONS),
    covers=COVERS,
    causes=CAUSES,
    why="Nobody asked for a seasonal reminder to buy or book, so reviewers count it as promotion.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Nimbus Air: «spring is here»! Book your AC tune-up."),
        Example("Summit Heating: «beat the cold» and schedule a furnace check."),
        Example("Willow Spa: the «perfect gift» for Mother's Day is a facial."),
    ),
    compliant=(
        Example("Hudson Tax: happy holidays! Our office is closed until January 2."),
        Example("Lakeshore College: spring is here and classes start Monday."),
        Example("Blue Door Dental: happy new year from our team."),
    ),
)
