"""Prescription drugs offered for sale.

Decides: names of such drugs beside words of a sale, and the phrases of pill shops.
Leaves alone: refills, pickups, doses and appointments: reminders of a pharmacy or clinic are no advertisement.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, Pair, content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_DRUGS: Final = (
    r"(?:viagra|cialis|levitra|sildenafil|tadalafil|ozempic|wegovy|mounjaro|zepbound|semaglutide|tirzepatide|xanax"
    r"|alprazolam|adderall|oxycontin|oxycodone|percocet|vicodin|hydrocodone|tramadol|valium|ambien|phentermine"
    r"|modafinil|klonopin|ritalin|ivermectin|testosterone (?:therapy|injections?)|glp-?1s?)"
)
_SALE: Final = (
    r"\$ ?\d|\d ?%|\b(?:buy|cheap|cheapest|discount(?:s|ed)?|sale|deals?|special|promo|offer|starting at"
    r"|no prescription|without (?:a )?prescription|online pharmacy|lose (?:weight|up to|\d+)|lowest price"
    r"|get started|order now|order online|shop|free consult\w*|save|ships? (?:fast|overnight|discreetly))\b"
)
_CARE: Final = (
    r"\b(?:refills?|ready for pick ?up|pick ?up|prior auth\w*|copay|dose|dosage|lab work|follow-?up"
    r"|insurance (?:approved|denied|requires)|your (?:rx|prescription) (?:is|was|for)|out of stock|renewal"
    r"|side effects|take your)\b"
)
_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:ed|hair[- ]loss|weight[- ]loss|anxiety|birth control|glp-?1) (?:meds|medications?|pills"
            r"|treatments?) (?:online|delivered|shipped|from \$|without)"
        ),
        (
            r"\b(?:no prescription (?:needed|required|necessary)|without (?:a )?prescription|canadian pharmacy"
            r"|overseas pharmacy|pharmacy (?:discount|deals?) online|(?:cheap|discount|generic) (?:meds|pills|viagra"
            r"|cialis)|(?:buy|order) (?:\w+ )?(?:pills|meds|opioids|painkillers) (?:online|now|today|here)"
            r"|pain pills for sale|sin receta)\b"
        ),
        (
            r"\b(?:save|discounts?|off|savings) (?:up to )?(?:\d+% )?on (?:your |all |most )?(?:prescriptions?|rx"
            r"|generic) (?:drugs?|meds|medications?|prices|costs?)\b"
        ),
        (
            r"\b(?:weight[- ]loss|diet|fat[- ]burning|skinny|ed|erectile dysfunction|testosterone"
            r"|trt) (?:injections?|shots?|pills?|meds|medications?|treatments?|gummies|drugs?) (?:from|for|only"
            r"|starting at|as low as|just|at) (?:only )?\$\d+"
        ),
        (
            r"\b(?:buy|order|cheap|discount(?:ed)?|get|save on|shop) (?:generic |brand |your |compounded |real "
            rf"|authentic )?{_DRUGS}\b"
        ),
    ),
    pairs=(Pair(rf"\b{_DRUGS}\b", _SALE),),
    innocent=(
        r"\b(?:get|order) your (?:\w+ )?(?:refill|prescription|lab)\b",
        rf"\b{_DRUGS} (?:refill|prescription|dose|appointment|visit|was|is ready|has been|pickup)\b",
        (
            r"\b(?:available|sold|bought|over the counter) without (?:a )?prescription\b"
            r"|\b(?:glasses|sunglasses|goggles|lenses) (?:with or )?without (?:a )?prescription\b"
        ),
    ),
    doubtful=(
        rf"\b(?:get|start|try) (?:your )?{_DRUGS} (?:today|now|online|program)\b",
        r"\bmedical weight[- ]loss (?:program|special|shots?|injections?)\b",
    ),
    elsewhere=(_CARE,),
)

RULE = Rule(
    id="prescription-offer-content",
    title="Prescription drugs offered for sale",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse advertising for drugs that need a prescription. Reminders of a pharmacy or clinic "
        "about a patient's own "
        "refill or visit are not advertising."
    ),
    how_to_fix=(
        "Take out the drug's name together with price and offer. Write “your prescription is ready” without naming it."
    ),
    check=content(_WORDS, "reads as an offer of prescription drugs"),
    triggers=_WORDS.triggers,
    covers=("SMP-15",),
    causes=("prohibited-other",),
    cites=(
        Cite("twilio-forbidden-categories", "lists prescription drugs among the substances that are not carried"),
        Cite("ringcentral-content-policy-copy", "bars advertising of pharmaceuticals"),
    ),
    non_compliant=(
        Example("SlimNow: «semaglutide» from $199, start this week. Reply STOP to opt out."),
        Example("PillBox: all meds shipped, «no prescription needed». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Corner Pharmacy: your prescription is ready for pickup, $10 copay. Reply STOP to opt out."),
        Example("Corner Pharmacy: your Ozempic refill is ready. Reply STOP to opt out."),
        Example("Northgate Clinic: your drug test is Monday at 8. Reply STOP to opt out."),
    ),
)
