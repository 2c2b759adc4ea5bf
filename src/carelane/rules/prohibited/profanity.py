"""Swear words in a text.

Decides: coarse words by whole word, also with letters replaced by signs; mild ones ("damn") only as a warning.
Leaves alone: words that contain the same letters (Scunthorpe, shiitake, assembly, hello, Dickson).
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule

_WORDS: Final = Lexicon(
    deniable=False,
    certain=(
        (
            r"\b(?:mother|mutha|brain|cluster)?fuck(?:s|ed|er|ers|in|ing|face|head|wit|ups?|off)?\b"
            r"|\bfck(?:ing|ed|in)?\b|\bfuk(?:ing|in)?\b|\bf[*@#!$%]{1,3}(?:c?k|c|(?:c?k)?(?:ing|ed|er))\w*|\bf\*{3}"
        ),
        (
            r"\b(?:bull|horse|dip|chicken|ape)?shit(?:s|ty|ter|head|heads|hole|show|storm|face|faced|less|ting)?\b"
            r"|\bsh[*!1@#]t(?:ty|s)?\b|\bs\*{2}t\b|\bbullsh[*!1@#]t\b"
        ),
        r"\b(?:asshole|arsehole|dumbass|jackass|asshat|smartass)(?:s|es)?\b|\ba[$*]{2}(?:hole)?s?\b",
        r"\bbitch(?:es|ing|y|in)?\b|\bb[*!1]tch(?:es|ing)?\b|\bson of a bitch\b",
        (
            r"\b(?:cunts?|dickheads?|cocksuckers?|twats?|wankers?|whores?|sluts?|motherf\w+|goddamn(?:ed|it)?|stfu"
            r"|gtfo|pussies|dumbf\w+|shitfaced)\b"
        ),
        r"\b(?:suck|eat|lick) my (?:dick|cock|balls|ass)\b|\b(?:kiss|bite) my ass\b",
        (
            r"\b(?:mierda|put[ao]s?|pendej[oa]s?|cabr[oó]n(?:es)?|chinga(?:da|do|r|te|tu)?|hij[oa]s? de puta|joder"
            r"|gilipollas)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:damn|dammit|damnit|crap|crappy|badass|wtf|lmfao|pissed off|piss off|bastards?|kick-?ass"
            r"|half-?ass(?:ed)?)\b"
        ),
        r"\b(?:what the|go to|hot as|bloody|oh|as|mad as) hell\b|\bhell (?:yeah|yes|no)\b|\bhell of a\b",
        (
            r"\b(?:your|my|his|her|their|dumb|lazy|fat|big|sorry|bad|kick|save) ass(?:es)?\b"
            r"|\b(?:cheap|big|dumb|weak|bad|crazy)-ass\b"
        ),
    ),
    innocent=(
        r"\b(?:brood|stud|champion|spayed|intact) bitch(?:es)?\b|\bbitch (?:in (?:heat|whelp)|pup(?:py)?)\b",
        r"\bjackass (?:penguins?|mail)\b|\bbastard (?:file|sword)s?\b|\bputa madre tequila\b|\bcabr[oó]n tequila\b",
        r"\b(?:as|is|from|to) hell'?s\b|\bwild ass(?:es)?\b|\bass (?:and|or) mule\b",
    ),
)

RULE = Rule(
    id="profanity",
    title="A swear word",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Carriers filter coarse language in business texts, and a reviewer declines a sample that contains it.",
    how_to_fix="Write the sentence without the word; hiding letters behind signs makes it worse.",
    check=content(_WORDS, "carriers do not carry coarse language"),
    triggers=_WORDS.triggers,
    covers=("CNT-06", "SMP-15"),
    causes=("shaft-hate",),
    limits="One finding a text: the other words are named with it.",
    non_compliant=(
        Example("Iron Barn Gym: get off the couch and quit your «bullshit». Reply STOP to opt out."),
        Example("Iron Barn Gym: no «f***ing» excuses, class at 6. Reply STOP to opt out."),
        Example("Iron Barn Gym: one «hell of a» workout tonight at 6. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Hello from Scunthorpe Assembly Hall: shiitake class at 6. Reply STOP to opt out."),
        Example("Dick's Bike Repair: the brass shell is fixed, pass by to check out. Reply STOP to opt out."),
    ),
)
