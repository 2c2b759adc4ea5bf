"""Where a sample of a campaign file reads like something that the recommended campaigns do not cover.

Decides: when a reading is plain enough to be worth a person's look.
Leaves alone: the recommendation, which it never changes, and what the wordings of a sample show beyond doubt
(`use_case_choice.evidence`).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from carelane.domain.campaign import Registration
from carelane.services.given_text import MOST_CHARACTERS
from carelane.services.use_case_choice.choice import Evidence, Plan
from carelane.services.use_case_choice.streams import STREAMS
from carelane.services.use_case_hint.hint import hint_of

LEAST: Final = 0.6  # on folds of our own grammars, nine in ten such readings are defensible
# What these are for depends on who sends, which a text does not show.
_BY_SENDER: Final = frozenset({"K12_EDUCATION", "HIGHER_EDUCATION", "EMERGENCY", "PROXY"})


def contradictions(
    registration: Registration, campaigns: Sequence[Plan], known: Sequence[Evidence]
) -> Iterator[Evidence]:
    """A line for each sample that plainly reads like a use case that is not covered; `known` is not said again."""
    covered = {code for plan in campaigns for code in (plan.code, *plan.purposes)}
    covered |= {STREAMS[stream].code for plan in campaigns for stream in plan.streams}
    said = {(item.field, item.code) for item in known}
    for number, sample in enumerate(registration.campaign.samples, start=1):
        if not sample.strip() or len(sample) > MOST_CHARACTERS:
            continue
        hint = hint_of(sample)
        code = hint.top[0]
        field = f"sample{number}"
        if code in covered | _BY_SENDER or (field, code) in said or hint.probabilities[code] < LEAST:
            continue
        yield Evidence(field, code, f"{field} reads like {code}", fits=False, is_hint=True)
