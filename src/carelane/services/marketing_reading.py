"""A text read as marketing: what the rules saw and how its words score, put together.

Decides: the verdict and the band of a text, and what is told of the policy for each kind of selling that was seen.
Leaves alone: which signs there are (`rules/marketing`), what a probability is made of (`language/marketing_model.py`)
and what the policy says of a sign (`profiles/marketing_policy.py`).
"""

from functools import lru_cache
from typing import Final

from carelane.domain.finding import Severity
from carelane.language.marketing_model import UNREAD, marketing_model
from carelane.profiles.marketing_policy import Ruling
from carelane.profiles.origins import origin
from carelane.rules.runner import Checked
from carelane.services.findings import Marketing, PolicyDecision
from carelane.sources import conflict_note

BY_WORDS: Final = "reads-as-marketing"  # the rule that reports what the model alone hears


def marketing_of(checked: Checked) -> Marketing:
    """The reading of a text as marketing, from the signs that rules saw and from its words."""
    seen = checked.observations
    signs = [item for item in seen if item.rule != BY_WORDS]
    plain = any(item.severity is Severity.BLOCKER for item in signs)
    model = marketing_model()
    probability = model.probability(
        UNREAD if checked.logit is None else checked.logit,
        plain=plain,
        soft=bool(signs) and not plain,
        guarded=bool(checked.guards),
    )
    band = "flag" if plain else model.band(probability)
    if signs and band == "clean":
        band = "review"
    if not seen:
        return Marketing("none", band=band, probability=probability, guards=checked.guards)
    return Marketing(
        verdict="marketing" if plain else "review",
        categories=tuple(dict.fromkeys(item.category for item in seen)),
        spans=tuple(dict.fromkeys(item.span for item in seen)),
        rules=tuple(dict.fromkeys(item.rule for item in seen)),
        policy=tuple(dict.fromkeys(policy_decision(item.ruling) for item in seen)),
        band=band,
        probability=probability,
        guards=checked.guards,
    )


@lru_cache(maxsize=2_048)
def policy_decision(ruling: Ruling) -> PolicyDecision:
    """A ruling of the policy with the addresses of its sources and the conflict in words."""
    return PolicyDecision(
        category=ruling.category,
        code=ruling.code,
        decision=ruling.decision.value,
        why=ruling.why,
        sources=tuple(address for name in ruling.sources if (address := origin(name).url)),
        conflict=conflict_note(ruling.conflict) if ruling.conflict else "",
    )
