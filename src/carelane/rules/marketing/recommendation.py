"""Suggestions picked for the reader.

Decides: "recommended for you", "based on your last order you'd love", best sellers.
Leaves alone: what a doctor or technician recommends, times and slots that were found for the reader.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_ADVICE = (
    r"\b(?:dr\b|doctor|dentist|nurse|provider|physician|therapist|seats?|times?|appointments?|slots?"
    r"|interview|technician recommend\w*|mechanic|inspection|prescri\w+|match(?:es)? found|candidates?)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\b(?:recommended|hand-?picked|curated|picked|tailored|chosen|perfect) (?:just |especially "
                r"|specially )?for you\b|\bjust for you:"
            ),
            (
                r"\bwe think you(?:'ll|'d| would| will| might| may)? (?:love|like|enjoy|be interested)\b"
                r"|\bwe think you'd\b"
            ),
            (
                r"\byou(?:'ll| will|'d| would)(?: also| really)? (?:love|adore) (?:our|the|this|these|it|them"
                r"|how|what)\b"
            ),
            (
                r"\b(?:might|may|could|would) be (?:right|perfect|great|ideal|a (?:great|good"
                r"|perfect) fit) for you\b|\byou (?:might|may) love\b"
            ),
            (
                r"\bsince you (?:liked|loved|enjoyed|bought|purchased|viewed)\b|\bbecause you (?:liked|loved"
                r"|enjoyed|bought|purchased|viewed|watched)\b"
            ),
            (
                r"\b(?:we|i)(?:'ve| have)? (?:hand-?picked|picked|found|chose|curated|selected"
                r"|put together) (?:out )?(?:a few|some|these|this|\d+|several|the perfect"
                r"|something)(?: \w+){0,3} (?:for you|you'll|you might|you may|just)\b"
            ),
            (
                r"\bmore like this\b|\bour (?:top|best) (?:picks?|sellers?|selling)\b|\bbest[- ]?sell(?:ers?"
                r"|ing)\b|\b(?:customer|fan|crowd) favou?rites?\b|\bmust-haves?\b|\bmust haves\b"
                r"|\btrending (?:now|this)\b|\b(?:most|very) popular (?:services?|treatments?|items?|packages?"
                r"|dishes|styles)\b"
            ),
        ),
        near=_ADVICE,
        around=ASKED,
        before=NOT,
    ),
    Sign(
        (
            (
                r"\bbased on your (?:last|recent|past|previous|purchases?|browsing|history|interests?|orders?"
                r"|visits?|favorites|style|profile|taste)(?: \w+)?"
            ),
        ),
        needs_near=r"\b(?:love|like|enjoy|recommend\w*|think|picks?|try|might|may|interested|great|perfect"
        r"|suggest\w*)\b",
        near=_ADVICE,
    ),
)

RULE = Rule(
    id="recommendation",
    title="A recommendation of what to buy",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="recommendation",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” recommends something to buy.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A suggestion of what to buy next serves the sale; only advice the customer asked for is care.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Corner Books: your order shipped. «Recommended for you»: three new thrillers."),
        Example("Willow Spa: «based on your last visit» «you'd love our» hot stone massage."),
    ),
    compliant=(
        Example("Blue Door Dental: the dentist recommended a soft brush for you."),
        Example("Cedar Eye Care: we found a few times for you: Monday at 9 or Tuesday at 3."),
        Example("Corner Books: based on your last order we sent the same size."),
    ),
)
