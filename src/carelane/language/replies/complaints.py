"""Complaints: reports, anger, and texts called spam, a scam or harassment.

Decides: which constructions say so.
Leaves alone: wishes to stop (`revoking` and its kin), which come first when a reply holds both.
"""

from typing import Final

from carelane.language.replies.construction import Construction

_ASK = ("REV-03", "REV-04")

COMPLAINTS: Final[tuple[Construction, ...]] = (
    Construction(
        "reports-the-sender",
        "complaint",
        "act",
        "reports the sender, or has done so",
        (
            (
                r"\b(?:report|reporting|reported|forward|forwarding|forwarded)\b[^.!?\n]{0,12}\b"
                r"(?:you|u|this|these|number|texts?|messages?|company)\b[^.!?\n]{0,30}\b"
                r"(?:spam|junk|fcc|ftc|scam|fraud|harass\w*|authorit\w+|police|carrier|attorney general"
                r"|7726|bbb)\b"
            ),
            r"\b(?:report|reporting|reported) (?:you|u|this number|your (?:number|company|business))\b",
            (
                r"\b(?:complaint|complaining|complained|complain)\b[^.!?\n]{0,30}\b(?:fcc"
                r"|ftc|bbb|attorney general|carrier|consumer protection)\b"
            ),
            (
                r"\b(?:fcc|ftc|tcpa|do not call)\b[^.!?\n]{0,30}\b(?:complaint|violation"
                r"|violating|report|fine|lawsuit|claim|illegal)\w*\b"
            ),
            r"\b(?:violat\w+|breach)\b[^.!?\n]{0,24}\b(?:tcpa|fcc|do not call|telephone consumer)\b",
            r"\b(?:sue|suing|lawsuit against) (?:you|u|your (?:company|business))\b",
        ),
        _ASK,
    ),
    Construction(
        "calls-it-spam",
        "complaint",
        "review",
        "calls the texts spam or harassment",
        (
            (
                r"\b(?:looks|sounds|seems|smells|feels|reads) (?:like|so|very|kinda|pretty|really|all)? ?(?:a "
                r"|an |like )*(?:spam|spammy|scam|scammy|phishing|phishy|fishy|fraud|fake)\b"
            ),
            (
                r"\b(?:it'?s|its|this is|that'?s|is|a) (?:obviously |clearly |just |totally )?(?:phishing|a "
                r"phish|a scam|fake|fraudulent)(?: ?[.!,]|$)"
            ),
            (
                r"\b(?:that|this|your|the) (?:link|text|message|number) (?:looks|is|seems) (?:fake|fishy"
                r"|suspicious|sketchy|sketch|like a scam|phishing|spam)\b"
            ),
            r"\b(?:not|ain'?t|never) falling for (?:it|this|that)\b",
            r"\bspammy\b|\bspam again\b|\bmore spam\b",
            r"^reported[ !.]*$",
            (
                r"\b(?:this|it|that|these|texts?|messages?)(?:'s| is| are|s) (?:just |pure "
                r"|clearly |all |nothing but )?(?:spam|harassment|unwanted|junk|illegal|unsolicited"
                r"|a scam|an? invasion)\b(?: ?[.,!]|$| (?:stop|and|i|you))"
            ),
            (
                r"\b(?:you|u|y'?all|people|company)(?: people| guys)?(?: are|'re|re)? (?:keep )?"
                r"(?:harassing|spamming|stalking)\b"
            ),
            r"^(?:spam|scam|scammers?|spammers?|harassment)\b[ !.]*",
            r"\bstop (?:the )?(?:spam|harassment|scam)\w*\b",
            r"\bunsolicited (?:texts?|messages?)\b",
            r"\bas (?:spam|junk)\b",
            r"\bsick of you\b",
        ),
        _ASK,
    ),
    Construction(
        "angry-or-legal",
        "complaint",
        "review",
        "is angry at the sender or speaks of the law",
        (
            (
                r"^(?:you (?:people |guys )?(?:are )?|what a |such )?(?:bunch of )?(?:idiots?|morons?"
                r"|scumbags?|crooks|thieves|liars|creeps?|clowns|jerks|losers|parasites|bite me|eat (?:dirt"
                r"|shit)|go to hell|screw (?:you|u)|fuck (?:you|u|off)|f u|disgusting|pathetic|shame on you)[ "
                r"!.]*$"
            ),
            (
                r"\b(?:you|u|y'?all)(?: people| guys)? (?:are|r) (?:the worst|awful|terrible|crooks|liars"
                r"|disgusting|pathetic)\b"
            ),
            r"\b(?:shame on you|go to hell|how dare you|stalker|creepy)\b",
            (
                r"\b(?:these|this|your|the|that) (?:texts?|messages?|surveys?|spam|\w+ texts?) (?:\w+ "
                r")?(?:violate|violates|break|breaks|is against|are against)\b"
            ),
            r"\byou(?:'?re| are) breaking (?:the )?(?:rules|law|laws)\b",
            r"\btexting (?:\w+ ){0,3}is illegal\b",
            r"\b(?:fuck|screw|damn) (?:you|u|y'?all|this|your)\b",
            (
                r"\b(?:you|u|y'?all)(?: are|'re|r| r)? (?:all |such |a bunch of |a |an |the )*"
                r"(?:idiots?|morons?|assholes?|creeps?|scum|scammers?|crooks?|thieves|pathetic"
                r"|disgusting|parasites?)\b"
            ),
            r"\b(?:tcpa|fcc|ftc|attorney general|7726|harass\w*|stalking|lawsuit|no[- ]call list)\b",
            r"\b(?:illegal|against the law|invasion of (?:my )?privacy|privacy violation|violat\w+ my)\b",
            r"\b(?:sue|suing|report|reporting) (?:you|u|y'?all|your)\b",
        ),
        _ASK,
    ),
)
