"""Illegal drugs in a text.

Decides: names of such drugs beside words of a sale (certain), or alone (doubtful).
Leaves alone: drug tests, drug stores, treatment, prevention, overdose training, a clinic's infusion or injection.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, Pair, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_NAMES: Final = (
    r"(?:cocaine|heroin|methamphetamines?|crystal meth|meth|fentanyl|mdma|ecstasy|lsd|ketamine|psilocybin"
    r"|magic mushrooms|shrooms|kratom|anabolic steroids|hgh|ghb|dmt|ayahuasca|whippets|coca[ií]na"
    r"|hero[ií]na)"
)
_SALE: Final = (
    r"\b(?:buy|order|for sale|sell|selling|in stock|delivery|delivered|deals?|% off|cheap|grams?|ounces?|oz|plug"
    r"|discreet|ships?|shipping|menu|hit me up|best prices?|capsules|venta|vendo)\b"
)
_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:crack cocaine|magic mushrooms?|psilocybin (?:mushrooms?|chocolates?|gummies|capsules)"
            r"|mushroom chocolate bars|shroom (?:bars?|chocolates?)|kratom (?:capsules?|powder|shots?"
            r"|extract|shop|sale|deals?|strains?)|amanita gummies|tianeptine|party (?:pills|drugs)"
            r"|drug paraphernalia for sale|street drugs for sale)\b"
        ),
    ),
    doubtful=(r"\b(?:cocaine|heroin|crystal meth|mdma|psilocybin|shrooms|kratom|anabolic steroids|coca[ií]na)\b",),
    pairs=(
        Pair(
            r"\b(?:molly|coke|percs?|xans?|addys?|zaza)\b",
            r"\b(?:hmu|hit me up|re-?up|cop some|tap in)\b",
        ),
        Pair(rf"\b{_NAMES}\b", _SALE, reach=48),
    ),
    innocent=(
        (
            r"\bfentanyl (?:test|testing|awareness|strips?)\b"
            r"|\bketamine (?:infusions?|therapy|treatment|clinic|session|assisted|appointment)\b"
            r"|\b(?:steroid|steroids|epidural|cortisone|nasal|topical|oral|inhaled) (?:injections?|shots?|cream"
            r"|eye drops|steroids?)\b"
        ),
        r"\bmeth lab (?:clean\w*|remediation)\b|\becstasy of\b|\bsteroids (?:by mouth|for)\b",
    ),
    elsewhere=(
        (
            r"\b(?:treatment|recovery|rehab|addiction|overdose|narcan|naloxone|prevention|awareness|screen\w*"
            r"|test\w*|panel|counsel\w+|support group|sober|detox|withdrawal|study|clinical trial|dea|take-?back"
            r"|police|court|probation)\b"
        ),
    ),
)

RULE = Rule(
    id="illegal-drug-content",
    title="Illegal drugs",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Carriers refuse anything that deals in drugs that federal law or the law of any state forbids.",
    how_to_fix=FINAL,
    check=content(_WORDS, "carriers do not carry anything around illegal drugs"),
    triggers=_WORDS.triggers,
    covers=("SMP-15",),
    causes=("shaft-cannabis", "prohibited-other"),
    cites=(
        Cite("twilio-forbidden-categories", "lists illegal substances among what is not carried"),
        Cite("tmobile-fine-tiers-plivo", "puts a fine on content that is illegal in any state"),
    ),
    non_compliant=(
        Example("Forest Caps: «magic mushrooms» shipped to your door. Reply STOP to opt out."),
        Example("Green Road: «kratom powder» is back. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple Staffing: your drug test is Monday at 8, bring a photo ID. Reply STOP to opt out."),
        Example("Corner Drug Store: we are closed on Sunday. Reply STOP to opt out."),
        Example("Maple County: heroin overdose training with free naloxone is Tuesday. Reply STOP to opt out."),
    ),
)
