"""Soft terms: credit with your name on it, you are due for, lock it in, only a few left, our treat for the trouble.

Decides: which constructions make terms of a sale tempting, and what shows that they only inform.
Leaves alone: offers on top of a purchase (`_offer_moves.py`) and offers in plain words.
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP24
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
LOCKS: Final = ()
SCARCE: Final = (
    Sign(
        (
            (
                r"\bfirst \d+ (?:callers?|people|guests|customers|families|shoppers|visitors|orders|sign-?ups"
                r"|members|patients|homes|kids|readers|drivers|fans|to (?:reply|call|text|sign|book|order"
                r"|arrive))\b"
            ),
            (
                r"\b(?:\d+|two|three|four|five|six|a few|a handful|a couple|one|last)(?: of)? [^.!?\n]{0,12}(?:cabins?"
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
