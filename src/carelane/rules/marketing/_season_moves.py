"""Soft reasons to act now: the season, the rush, the old provider.

Decides: which constructions make a season or a change of provider a reason, and what shows that they only inform.
Leaves alone: wishes (`_wish_moves.py`), seasons in plain words.
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, GAP24, GAP40
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import CALL_SOFT, SERVICE

SEASONS: Final = (
    Sign(
        (
            (
                r"\b(?:before|beat|ahead of|skip|avoid) (?:the|that) (?:\w+ )?(?:rush|list fills|crowds?|heat|cold"
                r"|freeze|frost|storm|season|price|increase|deadline|line|snow)\b"
                r"|\bbefore (?:it gets (?:too )?(?:cold|hot|busy|late)|everyone|they're gone|summer hits"
                r"|winter hits|the list|it's (?:too late|gone))\b"
            ),
            (
                r"\b(?:get|stay) (?:ahead of|a jump on|a head start)\b|\bget (?:that|your|those) \w+ (?:looked at"
                r"|checked|tuned|ready|cleaned|in shape|summer|winter)\b"
            ),
            (
                r"\blet (?:us|our \w+|[a-z]{3,12}|the pros) (?:clear|clean|do the|handle the (?:work|rest|mess"
                r"|worry)|take (?:it|care of the)|worry|sweat|cook|mow|shovel|haul|paint|tackle|spoil|freshen"
                r"|do the worrying)\b"
            ),
            (
                r"\b(?:gutters?|lawn|furnace|ducts?|chimney|yard|garage|deck|carpets?|windows|grill|pool|attic"
                r"|closet)(?: is| are|'s) (?:full|dirty|dusty|due|begging|overgrown|tired|ready for)\b"
            ),
            (
                r"\b(?:works?|worked|working) hard\b[^.!?\n]{0,30}\. ?(?:give|treat|get)\b|\bgive it a (?:checkup"
                r"|tune-?up|rest|once[- ]over)\b"
            ),
            (
                r"\b(?:sign up|book|line up|set up) (?:for )?(?:\w+ )?(?:plowing|mowing|raking|spraying|lights"
                r"|cleanup|clean-?up|aeration|shoveling|mulch\w*|tune-?ups?|washing|plow|winterizing)\b"
            ),
            (
                r"\b(?:pollen|leaves|snow|heat|cold|mosquitos?|mosquitoes|ants|ticks|bugs|mice|dust|mold|allergies"
                r"|weeds|humidity)(?: got| getting| have| has| driving| bugging) (?:you|your|to)\b"
            ),
        ),
        near=(
            rf"{SERVICE}|\b(?:your (?:\w+ )?(?:checkup|crew|tech)|we still need|due date|under your|nurse|shots?"
            rf"|power|water main|travel|plowing crew)\b"
        ),
        text=(
            r"\b(?:your (?:appointment|visit|return|claim|service plan|tech)|move the cars|finish your return"
            r"|scheduled)\b"
        ),
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:season|summer|winter|spring|fall|snow|pollen|holidays?|tax day|mother's day|father's day"
                rf"|frost|heat)(?:'s| is| are)?{GAP24}(?:coming|around the corner|on the way|almost here|here|close"
                rf"|near|upon us)\b"
            ),
        ),
        anchors=(r"\b(?:coming|around the corner|on the way|almost here|here|close|near|upon us)\b",),
        needs=rf"{CALL_SOFT}|\b(?:let (?:us|\w+) do|sign up|plan|get (?:that|your|ahead)|give it)\b",
        text=(
            rf"{SERVICE}|\b(?:we still need|please (?:move|clear|keep|bring)|students|crew comes"
            rf"|your \w+ (?:checkup|crew)|travel safely|roads?|office)\b"
        ),
    ),
)
SWITCHES: Final = (
    Sign(
        (
            (
                rf"\b(?:bring|move|switch|swap|transfer|port|carry)(?:ing)? (?:your|his|her|the|over"
                rf"|everything){GAP24}(?:over|across)? ?(?:to us|to [a-z]+ (?:mobile|bank|wireless|pharmacy"
                rf"|credit union|insurance|pharmacy)|with us|for [a-z]+ pro)\b"
            ),
            r"\b(?:come|bring \w+(?: \w+)?) (?:across|over) to\b",
            r"\bswap (?:out )?(?:your|that|the|those) [^.!?\n]{2,30} for\b",
            (
                r"\b(?:dropping|ditching|leaving|dumping|drop|ditch|dump|leave) (?:your |their |old )?(?:current "
                r"|old )?(?:cable|satellite|landline|bank|carrier|provider|insurer|guy|contract|\w+ guy"
                r"|\w+ company)\b"
            ),
            (
                rf"\b(?:neighbors|folks|families|people|friends|homes|shops|businesses|half)\b{GAP40}\b(?:for us"
                rf"|made the (?:switch|move|jump)|switched|came over|moved over|come over)\b"
            ),
            (
                r"\b(?:say the word|give the word)\b|\bwe(?:'ll| will|'d be glad to|'d love to|'d be happy to"
                r"| can) (?:take over|transfer|switch you|bring you|move you|handle the switch|move everything"
                r"|get you connected)\b"
            ),
            (
                r"\b(?:we|i) (?:can )?(?:beat|match) (?:most|any|every|your|their|the) (?:renewals?|quotes?|price"
                r"|rates?|bill|offer|premium)\b"
            ),
            r"\b(?:make the|ready to|easy to) (?:switch|jump|leap|move to)\b[^.!?\n]{0,4}[.!?]",
        ),
        near=(
            rf"{SERVICE}|\b(?:as you requested|tonight|breaker|you asked|old sim|was moved|your ticket|new address"
            rf"|utilities)\b"
        ),
        around=ASKED,
    ),
)
