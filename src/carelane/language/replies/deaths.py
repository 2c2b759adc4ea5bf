"""Deaths: somebody else answers for the person meant.

Decides: which constructions say so; a person decides, texts wait.
Leaves alone: wishes to stop (`revoking` and its kin), which come first when a reply holds both.
"""

from typing import Final

from carelane.language.replies.construction import Construction

# Who has died, or is said not to be there.
_KIN = (
    r"(?:he|she|husband|wife|mom|mother|mum|mama|dad|father|papa|son|daughter|brother|sister|grandma"
    r"|grandmother|grandpa|grandfather|nana|aunt|uncle|cousin|partner|spouse|friend|roommate|boss|owner|tenant|client|patient|neighbor"
    r"|account holder|the (?:man|woman|person|lady|owner|gentleman|customer)|they)"
)

DEATHS: Final[tuple[Construction, ...]] = (
    Construction(
        "deceased",
        "deceased",
        "review",
        "says that the person has died",
        (
            (
                rf"\b{_KIN}(?:'s| is|s| has been|'s been| was|'re| are)? (?:been |now |already |sadly |long "
                r"|actually )*(?:deceased|gone to heaven|dead(?: ?[.,!?]|$| (?:and|now|since|for|so"
                r"|already|you|please|from|\w+ (?:years?|months?|weeks?|days?))\b))"
            ),
            rf"\b{_KIN}\b[^.!?\n]{{0,20}} (?:passed away|has passed|passed on|died|was killed|perished)\b",
            r"\b(?:i'?m|i am|im|this is) (?:the|his|her|a) (?:widow|widower|executor|executrix)\b",
            r"\b(?:widow|widower) (?:here|of)\b",
            r"\b(?:has|have) been (?:dead|deceased|gone) (?:for|since|\w+ (?:years?|months?|weeks?))\b",
            r"\b(?:was|been) killed (?:in|by|last|on)\b",
            r"\bwho (?:is|has been|'s been) dead\b|\bdied (?:in|last|this|on|back|years|two|three|a) ",
            r"\b(?:no longer|not) (?:alive|living|among us|with us)(?: ?[.,!]|$| (?:now|any))",
            r"\b(?:isn'?t|is not|ain'?t|not) with us (?:any ?more|any longer|now)\b",
            r"\b(?:texting|messaging|contacting|bothering|calling) (?:a|my|the|his|her|our) (?:dead|deceased|late)\b",
            (
                r"\b(?:my|our|the|his|her) (?:dead|deceased|late) (?:husband|wife|mom|mother|mum|dad|father"
                r"|son|daughter|brother|sister|grandma|grandpa|aunt|uncle|partner|friend|man|woman|person)\b"
            ),
            r"^(?:he'?s |she'?s |is )?(?:deceased|dead)[ !.]*$",
            r"\bwe lost (?:him|her|my \w+|our \w+)(?: ?[.,!]|$| (?:in|last|to|this|on|two|three|\d))",
            r"\b(?:went|gone|called) (?:home )?to (?:god|heaven|the lord|be with)\b",
            r"\b(?:at rest|resting in peace|in heaven)(?: ?[.,!]|$| (?:now|since))",
            (
                r"\b(?:buried|cremated|funeral for) (?:him|her|my (?:husband|wife|mom|mother|dad|father|son"
                r"|daughter|brother|sister))\b"
            ),
            r"\bdied of\b|\bdeath (?:of|in) (?:my|the|our)\b",
            (
                r"\b(?:passed away|passed on|is deceased|was deceased|has deceased|no longer with us"
                r"|not with us any ?more)\b"
            ),
            (
                r"\b(?:he|she|husband|wife|mom|mother|mum|dad|father|son|daughter|brother"
                r"|sister|grandma|grandmother|grandpa|grandfather|aunt|uncle|partner|owner"
                r"|tenant) (?:has |had |just |sadly |recently )?(?:died|passed)\b"
            ),
            r"\b(?:husband|wife|mom|mother|dad|father|he|she|sister|brother) is dead(?: ?[.,!]|$)",
            (
                r"\b(?:died|passed) (?:last|in (?:january|february|march|april|may|june|july"
                r"|august|september|october|november|december|20\d\d)|on (?:monday|\w+ \d)"
                r"|(?:two|three|a few|several|\d+) (?:days|weeks|months|years) ago)\b"
            ),
            r"\bmy late (?:husband|wife|father|mother|mom|dad|brother|sister|son|daughter)\b",
            r"\bfallecio\b",
            r"\bmurio mi\b",
        ),
        ("CON-09", "REV-04"),
    ),
)
