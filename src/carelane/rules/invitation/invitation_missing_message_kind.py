"""An invitation that does not say what the texts will be about.

Decides: whether any concrete kind (appointments, repairs, order status ...) is named with the messages.
Leaves alone: whether that kind fits the use case.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._message_kinds import CONCRETE_KIND, VAGUE_KIND
from carelane.rules.invitation._parts import INVITED, end_of, noun, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_RECEIVES = (
    r"\b(?:receiv\w+|get|gets|send|sends|sending|sent|updates?|notifications?|alerts?|messages?"
    r"|subscrib\w+|sign up|signs up|join|opt[ -]in)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(CONCRETE_KIND) or not text.has(_RECEIVES, CHANNEL):
        return
    vague = text.first(VAGUE_KIND)
    if vague is not None:
        said = words(text, vague.start(), vague.end())
        yield Hit(vague.start(), vague.end(), f"“{said}” does not tell what the texts are about")
        return
    end = end_of(text)
    yield Hit(end, end, f"{noun(text)} does not say what kind of messages will come")


RULE = Rule(
    id="invitation-missing-message-kind",
    title="The invitation does not say what the texts are about",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(_RECEIVES, CHANNEL),
    absence_of=(CONCRETE_KIND,),
    covers=("CTA-02",),
    causes=("cta-no-message-type",),
    part_of_page=True,
    why=(
        "Reviewers match the kinds of messages in the opt-in wording with the use case and the "
        "samples, and decline wording that names none."
    ),
    how_to_fix=(
        "Name the kinds of messages, for example appointment reminders, repair updates or answers to support questions."
    ),
    check=_check,
    non_compliant=(
        Example("I agree to receive «updates» from Copper Kettle Bakery. Reply STOP to opt out.", Target.WEB_FORM),
        Example("I agree to texts from Copper Kettle Bakery. Reply STOP to opt out.«»", Target.WEB_FORM),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("I agree to receive updates about my order from Copper Kettle Bakery.", Target.WEB_FORM),
    ),
    limits="a kind that is named elsewhere in the text, not with the consent, counts as named",
)
