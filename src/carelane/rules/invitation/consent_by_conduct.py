"""Consent that is drawn from something else: giving a number, buying, booking, calling, being a customer.

Decides: a sentence by which such conduct "constitutes" consent, or makes people receive texts.
Leaves alone: the disclosure that a person reads and accepts ("By providing your number, you agree to receive texts").
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_CONSENT = (
    r"(?:consent|opt-?in|permission|agreement|authorization|their consent"
    r"|express (?:written )?consent|explicit (?:opt-?in )?consent)"
)
_CONDUCT = (
    (
        rf"\b(?:constitutes?|constituting|represents?|serves as|acts as|counts? as|amounts to"
        rf"|is (?:their|his|her|the (?:\w+ )?\w+'s)|signif(?:y|ies)|qualif(?:y|ies) as) (?:\w+ ){{0,3}}{_CONSENT}\b"
    ),
    (
        r"\b(?:all|every|each|our|existing|current|past|active) (?:\w+ )?(?:customers?|clients?"
        r"|patients?|tenants?|members?|residents?|contacts?|students?|employees?)"
        r" (?:\w+ )?(?:are|is|have been|were) (?:\w+ )?(?:opted[ -]in|subscribed|enrolled|added|signed up|included)\b"
    ),
    (
        r"\b(?:by|when|upon|after|through) (?:virtue of )?(?:purchasing|buying|ordering|booking"
        r"|scheduling|hiring|becoming|being|doing business|working with|using|signing (?:a|the"
        r"|our) (?:contract|lease|agreement))\b"
        r"[^.\n]{0,60}\b(?:consent|consents|agree|agrees|opt in|opts in|opted in|are opted|is opted)\b"
    ),
    r"\b(?:existing|prior|established|ongoing) (?:business |customer |client )?relationship\b",
)
_READ_BY_THEM = r"\b(?:you|your|i|my)\b"

_OWN_CHOICE = (
    r"\b(?:check ?box|ticks?|ticking|unchecked|checking|checks|replies yes|replying|keyword"
    r"|signature line|voluntar\w+|optional"
    r"|texts? us|texting|inbound|first text|sends? (?:us )?(?:a|the|their) (?:first )?(?:text|message))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_CONDUCT):
        if denied(text, match.start(), match.end()) or _is_shown(text, match.group(), match.start()):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” takes something else for consent to texts")


def _is_shown(text: Text, said: str, start: int) -> bool:
    """True for the wording of a form that speaks to the person, or a step that is a choice of its own."""
    return found(_READ_BY_THEM, said) or found(_OWN_CHOICE, text.sentence(start, start + len(said)))


RULE = Rule(
    id="consent-by-conduct",
    title="Something else is taken for consent",
    looks_at=(Target.CTA, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.MEDIUM,
    triggers=_CONDUCT,
    covers=("CTA-27",),
    causes=("consent-implied",),
    conflict="number-given-is-consent",
    why=(
        "A purchase, a relationship or a number that was left with you says nothing about texts; "
        "reviewers want an act of agreeing to them."
    ),
    how_to_fix=(
        "Describe the act by which the person agrees to texts: an unticked box, a keyword, a spoken yes to a script."
    ),
    check=_check,
    non_compliant=(
        Example("Clients give us their mobile number, which «constitutes consent» to texts from Harbor Tax."),
        Example("«All customers are opted in» when their first order ships."),
        Example("We text customers of Example Plumbing because of an «existing business relationship»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "The form reads: By providing your number, you agree to receive texts from Harbor Tax about your return."
        ),
        Example("A purchase never constitutes consent; guests tick an unchecked box for texts."),
    ),
)
