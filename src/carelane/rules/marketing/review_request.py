"""Asking for a public review.

Decides: "leave us a Google review", "rate us on Yelp", five stars, review links. A reward for it is a blocker.
Leaves alone: reviewing a document, an application under review, a question about a visit (`survey-request`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP24, MONEY, NOT
from carelane.rules.marketing._people_moves import RATES, VOTES
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SITES = (
    r"(?:google|yelp|facebook|trust ?pilot|trip ?advisor|zillow|healthgrades|bbb|angi(?:e's list)?"
    r"|nextdoor|open ?table|avvo|glassdoor|(?:the )?app store|g2|capterra|vitals|zocdoc|instagram|social media"
    r"|online|houzz|edmunds|cars\.com|dealerrater|apartments\.com|apartmentratings)"
)
_PRAISE = (
    r"(?:quick|short|brief|honest|online|public|google|yelp|facebook|5[- ]star|five[- ]star|great|nice"
    r"|positive|good|kind|little|star|trustpilot|bbb|angi|zillow|tripadvisor|healthgrades|glowing)"
)
_REWARD = (
    rf"\b(?:gift ?cards?|win|discount|entered|drawing|rewards?|earn|receive|raffle|free|% off"
    rf"|off your)\b|{MONEY}"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:leave|leaving|write|writing|post|posting|give|giving|drop|submit|share|add|provide"
                rf"|complete|appreciate|love|mind) (?:us |me |him |her |them |a |an |your |one |some |our \w+ "
                rf"|dr\.? \w+ )*(?:{_PRAISE} )*(?:reviews?|testimonials?|star rating|rating)\b"
            ),
            rf"\b{_SITES} (?:reviews?|rating)\b|\breviews? (?:on|at) {_SITES}\b",
            (
                rf"\b(?:rate|review|rating|reviewing|recommend|tag|find) (?:us|me|your (?:experience|visit|stay"
                rf"|purchase|order|driver|technician|service|appointment|meal|trip)|our (?:service|work|team"
                rf"|business|app|office|practice)|\w+ \w+){GAP24}\bon {_SITES}\b"
            ),
            r"\b(?:review|rate) us\b",
            r"\b(?:5|five)[- ]?stars?\b|⭐|★★",
            (
                rf"\b(?:share|tell (?:us|others|people|everyone|the world)(?: about)?|post)(?: about)? (?:your|a"
                rf"|the|it|how) ?(?:experience|story|visit|results|thoughts|photos?|stay)?{GAP24}\b(?:on"
                rf"|with) (?:{_SITES}|others)\b"
            ),
            (
                rf"\b(?:tell|share)(?: it| this| that)?(?: with)?(?: others| friends| people| the world"
                rf"| everyone)? on {_SITES}\b"
            ),
            (
                r"\b(?:your|a|an?) (?:\w+ )?(?:review|rating|testimonial) (?:helps?|means|would (?:mean|help|be)"
                r"|goes a long way|makes|really)\b"
            ),
            (
                r"\b(?:happy|love[d]?|pleased|satisfied|enjoy(?:ed)?)(?: with| your| our| how"
                r"| the)[^.!?\n]{0,40}[.!?,]? [^.!?\n]{0,30}\breview\b"
            ),
        ),
        anchors=(
            r"\breview(?:s|ing)?\b",
            r"\brat(?:e|ing|ings)\b",
            r"\bstars?\b|⭐|★",
            r"\btestimonials?\b",
            rf"\bon {_SITES}\b",
            r"\bwith others\b",
        ),
        before=rf"{NOT}(?: \w+){{0,3}}|thank(?:s| you) for (?:the|your)",
        near=r"\b(?:under review|for review|peer review|performance review|review (?:request|committee|board"
        r"|your|the|and)|statement|document|plan|contract|policy|lease|application|quote|estimate|draft"
        r"|proof)\b",
        despite=rf"\b(?:leave|write|post|review us|rate us)\b|\bon {_SITES}\b|{_SITES} review",
    ),
    Sign(
        (
            (
                r"\bg\.page/|\bgoogle\.com/(?:maps|review)|\bwritereview\b|\byelp\.com/(?:biz|write)"
                r"|\bsearch\.google\.com/local"
            ),
        )
    ),
)
_asks = reading("“{match}” asks for a public review.", *_SIGNS, *RATES, *VOTES)


def _check(text: Text) -> Iterator[Hit]:
    """A review that is paid for is plain promotion."""
    for hit in _asks(text):
        rewarded = compiled(_REWARD).search(text.sentence(hit.start, hit.end)) is not None
        yield Hit(hit.start, hit.end, hit.what, severity=Severity.BLOCKER if rewarded else None)


RULE = Rule(
    id="review-request",
    title="A request for a public review",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    category="review",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *RATES, *VOTES),
    check=_check,
    covers=(*COVERS, "UC-06"),
    causes=CAUSES,
    conflict="review-requests-use-case",
    why="No source allows a request for public reviews under Customer Care alone; some reviewers treat it "
    "as marketing.",
    how_to_fix="Ask by another channel, or add a use case that covers it (Polling and Voting for feedback, "
    "Marketing for reviews).",
    non_compliant=(
        Example("Blue Door Dental: thanks for your visit. Could you «leave us a Google review»?"),
        Example("Rapid Repair: a «5-star» rating would mean the world to us."),
        Example("Everclean: «review us» and get a $10 gift card."),
    ),
    compliant=(
        Example("Ortega Law: please review your agreement and sign."),
        Example("Fairview Apartments: your application is under review."),
        Example("Kestrel Bank: we received your review request and opened a case."),
    ),
)
