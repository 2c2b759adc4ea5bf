"""Keywords that the form wants and the campaign leaves empty.

Decides: which words are proposed for an empty field of keywords: the first that every phone system knows.
Leaves alone: keywords that are there (the rules judge them) and the texts (`services/correction`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.fields import text_at
from carelane.profiles.field_rules import required_fields
from carelane.profiles.profile import load_profile
from carelane.services.correction.plan import Change, Claim, Origin, Plan
from carelane.services.write_texts import write_text

_FIELDS: Final = ("optinKeywords", "optoutKeywords", "helpKeywords")


def keyword_changes(plan: Plan) -> Iterator[Change]:
    """A change for each required field of keywords that is empty."""
    registration, provider = plan.before.registration, plan.before.provider
    required = required_fields(registration, load_profile(provider))
    for path in _FIELDS:
        if path not in required or text_at(registration, path):
            continue
        first = write_text(registration, path, provider=provider).sentences[0]
        confirmed = registration.facts.confirmed
        claims = tuple(Claim(state, path, state.id in confirmed) for state in first.states)
        yield Change(path, "", first.text, Origin.WRITTEN, claims)


def value_of(path: str, text: str) -> str | tuple[str, ...]:
    """A text as its field holds it: keywords are a list."""
    if path not in _FIELDS:
        return text
    return tuple(word.strip() for word in text.split(",") if word.strip())
