"""The patterns of phishing: a threat to an account with a demand to click, a parcel fee, a refund, a prize.

Decides: a trouble or a lure together with a demand to act at a link, or a threat of loss.
Leaves alone: the same words told by a business about a real event, without a demand to act at once.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_TROUBLE: Final = (
    (
        r"\b(?:account|card|profile|access|service|number|mailbox|apple id|wallet) (?:is|has been|was|will be"
        r"|may be|is being) (?:temporarily )?"
        r"(?:locked|suspended|limited|restricted|disabled|deactivated|blocked|on hold|compromised|terminated|closed)\b"
    ),
    (
        r"\b(?:account|card|profile|access|mailbox|apple id|wallet) (?:locked|suspended|limited|restricted"
        r"|disabled|frozen|on hold)\b"
    ),
    r"\b(?:unusual|suspicious|unauthori[sz]ed) (?:activity|sign-?in|log-?in|transaction|charge|purchase)\b",
    (
        r"\b(?:package|parcel|delivery|shipment)\b[^.\n]{0,24}\b(?:held|on hold|undeliverable"
        r"|could not be delivered|pending|customs)\b"
    ),
    (
        r"\b(?:refund|rebate|tax return|stimulus|settlement|unclaimed (?:funds|money)"
        r"|inheritance)\b[^.\n]{0,24}\b(?:waiting|pending|available|approved|claim)\b"
    ),
)
_DEMAND: Final = (
    r"\bclick (?:here|the link|below|now|on the link|this link)\b",
    (
        r"\b(?:verify|confirm|update|validate|restore|unlock|reactivate) (?:your )?(?:account|identity|information"
        r"|details|payment|access|card)\b"
    ),
    (
        r"\b(?:pay|settle) (?:a |the |an )?(?:small |one-time |re-?delivery |customs |shipping |handling )*(?:fee"
        r"|charge|customs|\$ ?\d)"
    ),
    (
        r"\b(?:pay|reply|respond|call|click|act|log ?in|confirm|verify) (?:up )?(?:now|immediately|asap|at once"
        r"|within \d+)\b"
    ),
    r"\bact (?:now|fast|immediately|quickly)\b",
    r"\b(?:log ?in|sign ?in) (?:here|now|immediately)\b",
    r"\bclaim (?:it|your|now|here)\b",
)
_LURE: Final = (
    (
        r"\b(?:you|u)(?:'ve| have| ha[vs]e?)? (?:just )?(?:won (?:a|an|the|big|our|\$|\d|it|free)|been (?:selected"
        r"|chosen|picked) (?:to|for|as))"
    ),
    r"\b(?:you|u) (?:are|r|have) (?:a |the |our )?(?:lucky )?winner\b",
    r"\b(?:you|u) (?:have |just )?won[!.]",
    r"\bcongrat(?:s|ulations)[^.\n]{0,24}\b(?:won|winner|selected|prize|gift card)\b",
    r"\b(?:claim|collect|redeem) your (?:prize|winnings|reward|gift card|cash|free gift)\b",
    r"\b(?:lucky winner|cash prize|winning number|guaranteed winner)\b",
    r"\b(?:has|have|had) won a (?:\w+ )?(?:prize|gift|cash|trip|vacation|iphone|lottery)\b",
)
_LOSS: Final = (
    (
        r"\bor (?:lose|forfeit|risk losing|be charged|face)\b[^.\n]{0,24}\b(?:account|access|service|arrest"
        r"|legal action|number|funds)\b"
    ),
    (
        r"\b(?:act|respond|pay|call|click|verify|reply) (?:now|immediately|today|asap|within \d+ (?:hours?"
        r"|minutes?|hrs?)) (?:or|to avoid|before)\b"
    ),
    (
        r"\b(?:final|last) (?:notice|warning|chance|reminder) (?:before|to)\b[^.\n]{0,24}\b(?:arrest|suspension"
        r"|termination|legal|disconnect\w*|lose)\b"
    ),
    (
        r"\b(?:disconnected|shut off|cut off|power off|arrested|suspended|terminated) (?:in|within) \d+ (?:min"
        r"|mins|minutes|hours?|hrs?)\b"
    ),
    r"\bgift cards?\b[^.\n]{0,24}\b(?:code|codes|numbers?|pin|pins)\b",
    r"\bwe know where you (?:live|park|work)\b",
    r"\b(?:warrant|arrest|lawsuit)\b[^.\n]{0,24}\b(?:your name|against you|issued)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_LURE):
        yield Hit(match.start(), match.end(), f"“{match.group()}” is the lure of a prize scam")
    for match in text.matches(*_LOSS):
        yield Hit(match.start(), match.end(), f"“{match.group()}” threatens a loss to make the person act at once")
    demand = text.first(*_DEMAND)
    if demand is None:
        return
    for match in text.matches(*_TROUBLE):
        what = f"“{match.group()}” with “{demand.group()}” is the pattern of phishing"
        yield Hit(match.start(), match.end(), what)


RULE = Rule(
    id="phishing-pattern",
    title="A text that reads like phishing",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="A threat or a prize with a demand to act at once is what carriers' filters and fines are made for.",
    how_to_fix="Say plainly what happened and let the person call the known number or open your site by themselves.",
    check=_check,
    triggers=(*_TROUBLE, *_LURE, *_LOSS),
    covers=("CNT-09",),
    causes=("spam-or-deceptive",),
    limits="A real security notice can look the same: name the business and drop the demand to click.",
    non_compliant=(
        Example("Your «card has been suspended». Verify your account at the link. Reply STOP to opt out."),
        Example("Example Post: «you have won a» gift card. Reply STOP to opt out."),
        Example("Example Power: «pay today or» lose your service. Reply STOP to opt out."),
    ),
    compliant=(
        Example(
            "Example Bank: your card was locked at your request. Questions? Call the number on the card. Reply "
            "STOP to opt out."
        ),
        Example("Example Post: your package is on its way. Reply STOP to opt out."),
        Example("Maple Ridge: the laundry room is closed today. Reply STOP to opt out."),
    ),
)
