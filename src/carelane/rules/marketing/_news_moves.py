"""Soft announcements: something new near you, on the shelf, on the menu, in the chair.

Decides: which constructions announce what can now be bought, and what shows that they only inform.
Leaves alone: announcements in plain words (`product_news.py`, which uses these).
"""

from typing import Final

from carelane.rules.marketing._lexicon import ASKED, GAP24, NOT
from carelane.rules.marketing._signs import Sign
from carelane.rules.marketing._soft import CALL_SOFT, PEOPLE, PERSONAL, SERVICE, WHEN

_NEAR = (
    r"(?:(?:your|the) [^.!?\n]{0,12}(?:street|block|neighborhood|zip(?: code)?|area|part of town|side of town"
    r"|building|corner"
    r"|town|road|county|doorstep|campus|complex|village|suburb|neck of the woods)|near you|from you|around the corner"
    r"|[a-z] (?:court|street|st|lane|ln|ave|avenue|road|rd|drive|heights"
    r"|park|hills)\b)"
)
_ARRIVE = (
    r"(?:reach\w*|arriv\w+|land\w*|expand\w*|open\w*|com(?:e|es|ing)|roll\w*|serv(?:e|es|ing)|deliver\w*|launch\w*|hit"
    r"|made it|made its way|wir\w+|built|connect\w+|extend\w+|live|available|an option|moving|moved|head\w*|lit up)"
)
_RANGE = (
    r"(?:carry|carrying|stock|stocking|serve|serving|sell|selling|bake|baking|brew|brewing|pour|pouring|teach|teaching"
    r"|host|hosting|rent|renting|offer|offering|make|making|roast|roasting|grow|growing|book|booking|groom|grooming"
    r"|install|installing|build|building|deliver|delivering|board|boarding|tak(?:e|ing) (?:on )?new|do|doing)"
)
_OWN_SYSTEM = (
    r"\b(?:portal|online account|sign in|log ?in|records?|results|x-?rays?|statements?|refills?|password"
    r"|autopay|e-?mail"
    r"|notes?|payments?|checks?|paperwork|cards?|codes?|reports?|bills?|balance|status|track\w*)\b"
)
NEWS: Final = (
    Sign(
        (
            (
                rf"\b(?:just|now|finally|recently|has|have|is|are|we're|started|can|will"
                rf"|from now on)\b{GAP24}\b{_ARRIVE}\b{GAP24}\b{_NEAR}"
            ),
            (
                r"\b(?:started|begun|now|soon|next week) (?:coming|delivering|serving|running|rolling"
                r"|heading) (?:to|in|into)\b"
            ),
            r"\b(?:are|is) (?:rolling|heading|coming) (?:in)?to\b",
            (
                r"\bwe (?:now )?(?:deliver|serve|come|pick up|go) [^.!?\n]{0,30}\b(?:your (?:part|side|end|area"
                r"|street|town|zip|neighborhood)"
                r"|from now on)\b"
            ),
        ),
        anchors=(
            (
                r"\b(?:your|the) (?:\w+ )?(?:street|block|neighborhood|zip|area|part of town|side of town|town"
                r"|road|county|doorstep)\b"
            ),
            r"\b(?:near|from) you\b|\baround the corner\b",
            (
                r"\b(?:on|in|to|into|for homes on|at) [a-z]+ (?:court|street|st|lane|ln|ave|avenue|road|rd|drive"
                r"|heights|park|hills)\b"
            ),
            r"\b(?:coming|delivering|serving|running|going|rolling|heading) (?:to|in|into)\b",
        ),
        needs=rf"{CALL_SOFT}|\b(?:founding|grand|pick your|get you|stop over|call|rates)\b",
        text=(
            rf"{SERVICE}|\b(?:modem|power|gas|water|police|school|bus|snow|storm|traffic|can't|cannot|meters?"
            rf"|in front of|shots)\b"
        ),
        around=ASKED,
    ),
    Sign(
        (
            rf"\bwe(?:'ve| have)? (?:just |recently |also |now )?(?:started|begun|began) (?:to )?{_RANGE}\b",
            (
                r"\b(?:landed|arrived|hit|turned up|showed up) (?:on|in|at) (?:our|the) (?:shelves|shelf|store"
                r"|menu|floor|racks?|shop|lot|case|taps?|showroom|cellar)\b"
            ),
            (
                r"\b(?:fresh|new|just) (?:on|to|off|onto|in) (?:the |our )(?:menu|shelves|shelf|rack|racks|case"
                r"|lot|floor|truck|oven|tap|line-?up|schedule)\b"
            ),
            (
                r"\b(?:pleased|excited|thrilled|happy|proud|delighted|stoked) to (?:add|announce|introduce|carry"
                r"|unveil|launch|bring|offer|share|roll out)\b"
            ),
            (
                rf"\bstart(?:ing|s)? (?:in |this |next |on )?{WHEN},? (?:we|our \w+) (?:'re |'ll |are |will |also "
                rf"|now )*(?:{_RANGE}|have|be)\b"
            ),
            (
                r"\b(?:is something|are things) we (?:now )?do\b|\bis what we do now\b|\b(?:do|does|doing|make|fix"
                r"|clean|handle)[^.!?\n]{1,24} now too\b"
            ),
            (
                rf"\b(?:shop|store|salon|clinic|studio|practice|team|bakery|cafe|gym|barbers|stylists|vets"
                rf"|pharmacy) (?:is|are) (?:now|also) {_RANGE}\b"
            ),
            (
                r"\b(?:has|have|we've|we) (?:just |now |recently |also )?(?:brought in|unpacked|introduced"
                r"|rolled out|launched|added|brought on|got in)\b"
            ),
        ),
        after=(
            r"(?:you|u|your|him|her|them|it|that|this|the (?:note|photo|file|charge|fee|refund|name|code)"
            r"|an? (?:note|charge|fee|credit|hold|line))\b"
        ),
        before=NOT,
        around=ASKED,
        near=rf"{_OWN_SYSTEM}|\b(?:position|role|salary|job|repair|your (?:case|claim|account|order|ticket|car"
        rf"|vehicle|unit|roof|project|file)"
        rf"|treatment plan|investigation|two-factor|security)\b",
    ),
    Sign(
        (
            (
                rf"\b(?:paws|co|shop|store|market|salon|clinic|studio|cafe|gym|yoga|dental|vet|auto|books|pharmacy"
                rf"|spa|bakery|farm|bank"
                rf"|repair|cleaners|we|kitchen|nails|{PEOPLE}) (?:now|also) (?:has|have|carries|carry|stocks?"
                rf"|offers?|does|do|serves?"
                rf"|sells?|delivers?|makes?|teach(?:es)?|fix(?:es)?|gives?|rents?)\b"
            ),
            r"\byou can now (?:get|buy|rent|have|enjoy|find|try|shop|add|book|order|pick up|taste)\b",
            r"\b(?:is|are) (?:here|back|in season|in bloom|finally here)[!:,.]",
            r"\bthe [^.!?\n]{2,24} (?:is|are|have) (?:in|arrived|landed|here)[!.]",
            (
                r"\b(?:class|club|camp|program|course|league|workshop|semester|session|studio|lessons|enrollment"
                r"|registration)s? "
                r"(?:opens?|starts?|begins?|launch(?:es)?|is open|are open|opened)\b"
            ),
            (
                r"\bguess (?:what|who)(?:'s| is| just| landed| has| came)?\b|\b(?:big|fun|exciting|great|good"
                r"|fresh) (?:news|change|changes)\b[:!, ]"
            ),
        ),
        needs=CALL_SOFT,
        before=NOT,
        around=ASKED,
        text=(
            rf"{SERVICE}|{PERSONAL}|{_OWN_SYSTEM}|\b(?:your (?:\w+ ){{0,2}}(?:is|are|was|were|has|have)|power"
            rf"|internet|driver|technician|tech|door \d)\b"
        ),
        despite=r"\b(?:come see|swing by|try (?:it|one|them)|taste|guess (?:what|who)|no need for a visit)\b",
    ),
)
