"""Asking for company and for gifts: come by, be our guest, chip in, win something.

Decides: which constructions bring people in, and what shows that they only inform.
Leaves alone: asking people to bring or tell others (`_people_moves.py`), invitations in plain words.
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP24, GAP40
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import COME, FOOD, MONEY_WORD, SERVICE

_PRIZE = (
    r"(?:prizes?|raffle|drawing|giveaway|kayak|grill|getaway|gift card|tickets?|weekend|trip|year of|spa day|bike"
    r"|cruise|tv|basket|jackpot)"
)
COMES: Final = (
    Sign(
        (
            (
                rf"\b{COME}\b{GAP40}\b(?:see what's new|what's new|something to see|the (?:new|latest|fall|spring"
                rf"|summer|holiday) \w+|try(?:ing)? (?:a|an|one|some|our|the|on)|deals?|hotter|cider|hayride"
                rf"|a new (?:ride|car|truck|home)|test drive|say hi)\b"
            ),
            (
                rf"\b{COME} (?:for|and have|and grab|and get|and try|to try) (?:an? |some |the |our "
                rf"|your )?(?:\w+ )?{FOOD}\b"
            ),
            (
                r"\bif you feel like (?:trying|taking|seeing|grabbing|an?)\b|\b(?:coffee|kettle|grill|cider|fire"
                r"|music)(?:'s| is| will be) (?:on|hot|going|lit)\b"
            ),
            (
                r"(?:^|[.!?:] ?)in the (?:neighborhood|area|mood)\?|\bwe'd love to (?:put you|have you (?:in|over"
                r"|stop)|show you|see you (?:on|in|at|this))\b"
            ),
            (
                r"\bbring the (?:family|kids|crew|gang|whole family|pups?|dog)\b(?: by| in| down| out| over|,"
                r"| to (?:our|the)| for )"
            ),
            (
                r"\b(?:deals|bargains|prices|sales?) (?:are )?(?:hot|hotter|even hotter|sizzling|waiting)\b"
                r"|\bopen(?:s)? (?:and|&) so is the bar\b"
            ),
        ),
        near=(
            rf"{SERVICE}|\b(?:is (?:fixed|ready|done)|sign|paperwork|your (?:new )?(?:key|truck|car|pet|glasses"
            rf"|tires)|records|shot)\b"
        ),
        around=ASKED,
    ),
)
GATHERS: Final = (
    Sign(
        (
            (
                r"\bopen house (?:is |this |on |at |next |\w+day)|\b(?:sip|paint|shop|wine|taste|dine"
                r"|brews?) (?:and|&|n) (?:sip|shop|paint|dine|learn|stroll|taste|bites)\b"
            ),
            (
                r"\blive (?:music|band|jazz|dj|bands|entertainment)\b|\b(?:trivia|karaoke|open mic|bingo"
                r"|game) (?:tonight|night|on|every|is)\b"
            ),
            (
                r"\b(?:you and|you \+|bring)(?: a| your)? (?:guest|friend|plus one"
                r"|neighbor)s?\b[^.!?\n]{0,20}(?:welcome|invited|are)\b"
            ),
            (
                r"\b(?:meet the (?:author|artist|maker|chef|brewer|team|winemaker|designers?)|(?:spring|fall"
                r"|holiday|private|sneak|season) (?:preview|showcase|kickoff|bash|fling|soiree|soir.e|mixer))\b"
            ),
            (
                r"\b(?:free|complimentary) (?:\w+ ){0,2}(?:talk|class|seminar|lecture|demo|lesson|clinic|night"
                r"|session|tasting|workshop|concert)\b[^.!?\n]{0,40}\b(?:at|on|tuesday|monday|wednesday|thursday"
                r"|friday|saturday|sunday|this)\b"
            ),
            (
                r"\b(?:lunch|dinner|snacks|drinks|refreshments|cookies|pizza|food|coffee|breakfast) (?:provided"
                r"|included|on us)\b|\bfirst round(?:'s| is) on\b"
            ),
            (
                r"\b(?:throwing|hosting|having|planning) (?:an? |our )(?:\w+ ){0,2}(?:party|bash|picnic|cookout"
                r"|celebration|get-together|mixer|event|open mic|social|brunch|shindig)\b"
            ),
            r"\bcome out for\b|\bribbon (?:cutting|is cut)\b|\bwill you be there\?",
        ),
        near=(
            r"\b(?:your (?:house|home|listing|form|child'?s?|badge|appointment|shift|orientation|surgery)|showing"
            r"|badges|inspection|repairs|stairs|jury|deposition|mandatory|staff|page 2|fasting)\b"
        ),
        around=ASKED,
        severity=Severity.WARNING,
    ),
)
GIVES: Final = (
    Sign(
        (
            (
                r"\b(?:chip in|pitch in|stand with|give (?:today|now|what you can|any)|round up at|pledge"
                r"|make a gift|sponsor an?|match(?:es|ed|ing)? (?:your|every|all) (?:gift|dollar|donation)s?)\b"
            ),
            (
                r"\b(?:your|any|every) (?:gift|amount|dollar|support|contribution|donation|pledge)(?: today"
                r"| now)? (?:goes|puts|keeps|feeds|helps|buys|doubles|makes|matters|counts|supports|can|will"
                r"|of any size|provides|sends|gives)\b"
            ),
            (
                r"\b(?:reach|short of|toward|towards|closer to|meet) (?:us |its |our |the |\d+ )?(?:\w+ )?(?:goal"
                r"|donors?|target|match)\b|\b\d+ donors\b|\bgiving tuesday\b"
            ),
            rf"{MONEY_WORD} (?:feeds|buys|keeps|covers|sends|provides|plants|helps|gives|shelters|houses|vaccinates)\b",
            r"\b(?:give|donate)\.[a-z]+|\w/(?:give|donate)\b|\bfund (?:is|needs|drive)\b",
        ),
        near=(
            r"\b(?:was received|tax letter|paid in full|bring an id|ticket|thank you for your (?:gift|donation)"
            r"|receipt|payment|balance|tuition|invoice)\b"
        ),
        around=ASKED,
    ),
)
WINS: Final = (
    Sign(
        (
            (
                rf"\b(?:toss|throw|drop|put) your name in(?:to)? (?:the|a|our) (?:hat|bowl|drawing|mix)\b|\b(?:one"
                rf"|a|five|three|ten|\d+) lucky\b|\bwins? (?:a|an|the|two|free|\$)\b{GAP24}\b{_PRIZE}\b"
            ),
            r"\b(?:take|bring|walk away|go) home (?:with )?(?:a|an|the|two|\$\d+)\b",
            (
                r"\b(?:in|into|entered for|entry for) (?:the |our |a |an |this )(?:\w+ )?(?:raffle|drawing"
                r"|giveaway)\b|\b(?:be entered (?:for|in|into|to)|for a chance|a chance (?:at (?:a|the|our)"
                r"|to win)|chance to win)\b"
            ),
            (
                r"\b(?:giving away|give away|raffling|raffle off|scratch and win|spin (?:the wheel|to win)"
                r"|spin our wheel|guess the (?:number|weight|score)|enter to (?:win|take)|play to win)\b"
            ),
        ),
        near=(
            r"\b(?:appeal|court|you bought|ready at|door \d|case|by chance|have a chance to|any chance"
            r"|lottery number|draft)\b"
        ),
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:survey|poll|questionnaire|questions|opinion|thoughts|feedback|how we did"
                rf"|help us improve)\b[^.!?\n]{{0,50}}\b(?:is yours|be entered|pocket|earn|win|points"
                rf"|thank you with|reward|{MONEY_WORD}|gift card|coffee card|pays|car wash|dessert|free)(?:\b"
                rf"|[^a-z])"
            ),
            r"\b(?:your opinion pays|quick reward|we'll thank you with)\b",
            (
                rf"\b(?:pocket|earn|win|get) [^.!?\n]{{2,30}}\b(?:for|when you)\b{GAP16}\b(?:survey|poll"
                rf"|questionnaire|feedback|opinion)\b"
            ),
        ),
        anchors=(
            (
                r"\b(?:survey|poll|questionnaire|questions|opinion|thoughts|feedback|how we did|help us improve"
                r"|thank you with)\b"
            ),
        ),
        near=r"\b(?:surgery|intake|nurse|appointment time|study participants|your visit:)\b",
        around=ASKED,
    ),
)
