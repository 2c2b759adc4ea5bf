"""Sweepstakes, raffles, giveaways and contests.

Decides: words of prize draws. They need the use case SWEEPSTAKE; elsewhere providers count them as gambling.
Leaves alone: a blood draw, "the prize of your collection", a lottery of places (the gambling rule), hiring contests.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import LOOKS_AT, unless_declared
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_WORDS: Final = Lexicon(
    certain=(
        r"\b(?:our|the|this week's|this month's) next (?:\w+ )?winner\b",
        (
            r"\bentered (?:in|into|to) (?:our|a|the) (?:\w+ ){0,2}(?:drawing|raffle|giveaway|contest|draw)\b"
            r"|\bwin (?:\w+ ){0,2}prizes?\b|\bspin (?:the wheel|to win)\b|\b(?:weekly|monthly|daily) drawing for\b"
        ),
        (
            r"\b(?:sweepstakes?|sweeps entry|50/50 (?:raffle|drawing|draw)|prize (?:draws?|drawings?|pools?|wheel)"
            r"|raffle tickets?|grand prize|no purchase (?:is )?necessary)\b"
        ),
        (
            r"\b(?:you|u)(?:'ve| have| has)?(?: just| been)* (?:won|selected to win|chosen to win|a winner)\b"
            r"|\byou(?:'re| are) (?:a|our|the|one of our) (?:lucky |grand prize |weekly )?winners?\b"
            r"|\bclaim (?:your|ur|the) (?:\w+ ){0,2}(?:prize|winnings|reward prize)\b"
        ),
        (
            r"\b(?:chance|chances|entered|entry|enter|opportunity) to win\b"
            r"|\bwin (?:a|an|one of|up to|big|free|tickets|\$[\d,]+)(?: \w+){0,4} (?:prize|giveaway|gift card|trip"
            r"|vacation|iphone|ipad|car|truck|cash|tv|cruise)\b"
        ),
        (
            r"\bchance (?:at|for|of winning) (?:a|an|the|our|winning|your)\b"
            r"|\b(?:selected|chosen|picked|drawn) as (?:[\w']+ ){0,3}winner\b"
        ),
        r"\b(?:sorteos?|rifas?|gane? un premio|gran premio)\b",
    ),
    doubtful=(
        (
            r"\b(?:raffles?|giveaways?|contests?|enter (?:our|the|now|today) (?:drawing|contest|giveaway|raffle)"
            r"|lucky (?:draw|winner)|prizes?|drawing for (?:a|the|an))\b"
        ),
    ),
    innocent=(
        r"\b(?:you|u)(?: just)? won't\b",
        (
            r"\b(?:won(?:'t|t)?|contest(?:s|ed|ing)?) (?:the|a|your|this|an) (?:charge|ticket|citation|fine|will"
            r"|claim|case|bid|award|assessment|lease|property|denial)\b|\bno contest\b"
            r"|\bcontest(?:ed)? (?:it|them|divorce)\b"
        ),
        (
            r"\b(?:nobel|booker|pulitzer|door) prizes?\b"
            r"|\bprize (?:bull|heifer|steer|pig|cow|pumpkins?|roses?|tomato(?:es)?|possession|winning)\b"
            r"|\byou(?:'ve| have)? won (?:the|your|this)? ?(?:auction|bid|case|appeal|dispute|lot|game|match|set)\b"
        ),
        (
            r"\b(?:science|art|spelling|costume|essay|photo|cook-?off|baking|chili|coloring|poetry|history"
            r"|math) (?:fair )?contest (?:entries|judging|check-?in|results|starts|begins)\b"
            r"|\bsorteo de (?:sangre)\b"
        ),
        (
            r"\bgiveaway (?:pile|bag|box|table|day for (?:coats|food|school supplies))\b"
            r"|\b(?:food|coat|backpack|school supply|school supplies|diaper|turkey|book|tree|mask) giveaways?\b"
        ),
    ),
)

RULE = Rule(
    id="sweepstakes-content",
    title="A sweepstake, raffle or contest",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Prize draws need the use case SWEEPSTAKE, which is approved once more by the carriers; in any other "
        "campaign providers "
        "count them as forbidden content."
    ),
    how_to_fix=(
        "Leave the prize out, or register it as a campaign of its own with the use case SWEEPSTAKE after asking "
        "your provider."
    ),
    check=content(_WORDS, "reads as a prize draw"),
    triggers=_WORDS.triggers,
    holds=unless_declared("SWEEPSTAKE"),
    covers=("SMP-15",),
    causes=("prohibited-other", "usecase-sample-mismatch"),
    cites=(
        Cite("twilio-forbidden-categories", "lists sweepstakes, raffles and contests with gambling"),
        Cite("sinch-campaign-schema", "has a special use case for sweepstakes"),
    ),
    non_compliant=(
        Example("Example Tires: reply WIN for a «chance to win» a set of tires. Reply STOP to opt out."),
        Example("Maple PTA: our spring «raffle» is Friday. Reply STOP to opt out.", use_case="MARKETING"),
    ),
    compliant=(
        Example("Northgate Lab: your blood draw is Monday at 8. Reply STOP to opt out."),
        Example("Example Tires: you are entered in our sweepstakes. Reply STOP to opt out.", use_case="SWEEPSTAKE"),
        Example("Maple Court: to contest the citation, call 614-555-0142. Reply STOP to opt out."),
    ),
)
