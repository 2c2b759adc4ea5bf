"""Free quotes, estimates and consultations as a pitch; unfinished quotes.

Decides: "get your free quote", "schedule a free consultation", "pick up where you left off".
Leaves alone: a quote that was asked for and is ready, a free estimate that is booked.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP24
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_WHAT = (
    r"(?:quotes?|estimates?|consult(?:ation)?s?|evaluations?|assessments?|inspections?|valuations?"
    r"|analysis|appraisals?|audits?|demos?|case review|policy review|review of|home value|measurements?"
    r"|proposals?|reviews?|look|ride|cma|tours?|check-?ups?)"
)
_FREE = (
    r"(?:free|no[- ]obligation|no[- ]cost|complimentary|zero[- ]obligation|cash|instant|same[- ]day"
    r"|no[- ]hassle|hassle[- ]free|no[- ]pressure|quick|fast)"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:get|request|claim|grab|receive|want|like|need|send you|give you|provide you|offer you"
                rf"|offering|schedule|book|start|for|with|set up|arrange|reserve|do|and|offer|here for) (?:an? "
                rf"|your |our |my |in for a )?(?:\w+ )?(?:{_FREE},? )+(?:\w+ ){{0,2}}{_WHAT}\b"
            ),
            rf"(?:^|[.!?:] ?)(?:{_FREE},? )+(?:\w+ ){{0,2}}{_WHAT}[.!?:,]",
        ),
        around=ASKED,
        near=r"\b(?:confirmed|is scheduled|booked|reminder|your (?:\w+ )?appointment|arrives?|on the way"
        r"|cancel\w*|reschedul\w*)\b",
    ),
    Sign(
        (
            (
                r"\bget (?:an?|your) (?:\w+ )?(?:quotes?|estimates?) (?:now|today|in (?:\d+|minutes|seconds"
                r"|under)|here|online|at|for)\b"
            ),
            (
                r"\b(?:can|could|may|shall|should) (?:i|we) (?:send|get|give|offer|provide|make|text|email"
                r"|put together|run) (?:you )?(?:an? |the |your |some )(?:\w+[- ]){0,2}(?:quotes?|offer"
                r"|estimate|proposal|pricing|brochure|comparison)\b"
            ),
            r"\bwant (?:an? |a new |another |us to )?(?:\w+ )?(?:quote|estimate|bid|price)\??",
            r"\bgive you (?:an? )(?:\w+ )?(?:price|quote|bid|estimate)\b",
            r"\bwe can quote\b|\bget a (?:new |better )?(?:quote|rate)\b|\bcompare (?:rates|quotes|plans|prices)\b",
        ),
        before=r"(?:we|i|they|he|she|you)(?:'ll| will|'d| would| can)?|to|trying to|do you still",
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\b(?:you )?(?:started|began|left|were (?:looking at|checking out|in the middle of)) (?:an? "
                rf"|your )?{GAP24}\b(?:but|and) (?:you )?(?:didn't|did not|never|haven't|have not) (?:finish"
                rf"|complet\w+|submit)\w*"
            ),
            r"\bleft (?:your|an?) [^.!?\n]{2,24} (?:unfinished|incomplete|half done)\b",
            r"\b(?:pick up|continue|resume|start) (?:right )?where you left off\b",
            r"\bfinish (?:your |the )?(?:quote|booking|sign-?up|enrollment)\b",
        ),
        anchors=(
            r"\b(?:didn't|did not|never|haven't|have not) (?:finish|complete|submit)",
            r"\bwhere you left off\b",
            (
                r"\bfinish (?:your |the )?(?:quote|booking"
                r"|sign-?up|enrollment)\b"
            ),
        ),
        near=r"\b(?:claim|form|upload|documents|course|module|training|assessment|tax return|check-?in|payment)\b",
    ),
)

RULE = Rule(
    id="quote-pitch",
    title="A free quote or consultation as a pitch",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” offers a quote or consultation to win a customer.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="Offering a free quote or consultation looks for new business; only answering a request for one is care.",
    how_to_fix="Send quotes and bookings only in answer to a request, and say so in the text; the offer "
    "itself belongs to a Marketing campaign.",
    non_compliant=(
        Example("Prime Roofing: we are in your area. «Schedule your free inspection» today."),
        Example("Oakline Insurance: «can I send you a no-obligation quote»?"),
        Example("Swift Movers: «you started a quote but didn't finish»."),
    ),
    compliant=(
        Example("Prime Roofing: your free inspection is confirmed for Monday at 2."),
        Example("Oakline Insurance: the quote you requested is ready: $84 a month."),
        Example("Kestrel Bank: you started a claim but did not finish. Please upload the photos."),
    ),
)
