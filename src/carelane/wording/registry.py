"""Every text that can be written, by the place that it is for.

Decides: the list and its order: the registration form from top to bottom, then what stands outside it.
Leaves alone: the texts.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import Registration
from carelane.wording.ask import Ask, Generator
from carelane.wording.published.generators import PUBLISHED
from carelane.wording.published.generators import wanted as wanted_outside
from carelane.wording.registered import call_to_action, description, keywords, replies
from carelane.wording.registered.samples import SAMPLES

__all__ = ["GENERATORS", "REGISTERED", "Ask", "Generator", "wanted"]

_REPLIES: Final[Mapping[str, Generator]] = {
    replies.OPTIN: replies.optin_message,
    replies.OPTOUT: replies.optout_message,
    replies.HELP: replies.help_message,
    "optinKeywords": keywords.optin_keywords,
    "optoutKeywords": keywords.optout_keywords,
    "helpKeywords": keywords.help_keywords,
}
# Of the registration form, which is filled in in English whatever recipients read.
REGISTERED: Final[Mapping[str, Generator]] = MappingProxyType(
    {
        description.ARTEFACT: description.description,
        call_to_action.ARTEFACT: call_to_action.call_to_action,
        **SAMPLES,
        **_REPLIES,
    }
)
GENERATORS: Final[Mapping[str, Generator]] = MappingProxyType(
    {**REGISTERED, replies.FIRST: replies.first_message, **PUBLISHED}
)


def wanted(registration: Registration, *, samples: int, language: str) -> tuple[str, ...]:
    """The artefacts that a campaign has a use for; in another language than English, those that recipients read."""
    outside = (replies.FIRST, *wanted_outside(registration))
    if language != "en":
        return (replies.OPTIN, replies.OPTOUT, replies.HELP, *outside)
    most = {f"sample{number}" for number in range(1, samples + 1)}
    return (*(name for name in REGISTERED if name not in SAMPLES or name in most), *outside)
