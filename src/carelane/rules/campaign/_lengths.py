"""Which kinds of text have a length at the registry, and what the fields are called.

Decides: the kinds that the length rules look at, and the words for them.
Leaves alone: the lengths themselves (the profile) and fields that are no texts (`field-too-long`).
"""

from typing import Final

from carelane.domain.target import Target
from carelane.profiles.parts import Limit
from carelane.rules.text import Text

MEASURED: Final = (
    Target.DESCRIPTION,
    Target.CTA,
    Target.SAMPLE,
    Target.OPTIN_MESSAGE,
    Target.OPTOUT_MESSAGE,
    Target.HELP_MESSAGE,
)
NOUN: Final = {
    Target.DESCRIPTION: "the description",
    Target.CTA: "the call to action",
    Target.SAMPLE: "the sample",
    Target.OPTIN_MESSAGE: "the reply to an opt-in",
    Target.OPTOUT_MESSAGE: "the reply to an opt-out",
    Target.HELP_MESSAGE: "the reply to HELP",
}
_NAME: Final = {
    Target.DESCRIPTION: "description",
    Target.CTA: "messageFlow",
    Target.SAMPLE: "sample1",
    Target.OPTIN_MESSAGE: "optinMessage",
    Target.OPTOUT_MESSAGE: "optoutMessage",
    Target.HELP_MESSAGE: "helpMessage",
}
LENGTHS_COVER: Final = ("DSC-03", "CTA-20", "SMP-14", "OIN-07", "OUT-06", "HLP-05")


def limit_of(text: Text) -> Limit | None:
    """The length that the provider allows for this kind of text; None where none is known."""
    return text.context.profile.limits.get(_NAME[text.kind])
