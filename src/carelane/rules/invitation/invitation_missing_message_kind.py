"""An invitation that does not say what the texts will be about.

Decides: whether any concrete kind (appointments, repairs, order status ...) is named with the messages, in the
invitation and, where it is quoted, in the sentence of consent itself.
Leaves alone: whether that kind fits the use case.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import CHANNEL
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._message_kinds import ABOUT_SOMETHING, CONCRETE_KIND, VAGUE_KIND, names_a_subject
from carelane.rules.invitation._parts import end_of, found, noun, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_RECEIVES = (
    r"\b(?:receiv\w+|get|gets|send|sends|sending|sent|updates?|notifications?|alerts?|messages?"
    r"|subscrib\w+|sign up|signs up|join|opt[ -]in)\b"
)


_CONSENT = r"\b(?:agree|consent|would like|want|authori[sz]e|opt in|sign me up|yes)\b"
_ABOUT = r"\b(?:about|regarding|concerning|related to|on my|for my|on your|with)\b"
_QUOTED: Final = re.compile(r"\"([^\"]{20,900})\"")


def _check(text: Text) -> Iterator[Hit]:
    if text.has(CONCRETE_KIND):
        yield from _quoted(text)
        return
    if not text.has(_RECEIVES, CHANNEL) or names_a_subject(text):
        return
    vague = text.first(VAGUE_KIND)
    if vague is not None:
        said = words(text, vague.start(), vague.end())
        yield Hit(vague.start(), vague.end(), f"“{said}” does not tell what the texts are about")
        return
    end = end_of(text)
    yield Hit(end, end, f"{noun(text)} does not say what kind of messages will come")


def _quoted(text: Text) -> Iterator[Hit]:
    """A quoted consent to "receive text messages" and nothing more: the kind stands only in the words around it."""
    if text.kind is not Target.CTA:
        return
    for match in _QUOTED.finditer(text.folded):
        said = match.group(1)
        if "..." in said or "\u2026" in said or not found(_CONSENT, said) or not _names_texts(said):
            continue
        if any(found(pattern, said) for pattern in CONCRETE_KIND.patterns) or found(_ABOUT, said):
            continue
        yield Hit(
            match.start(1), match.end(1), f"“{words(text, *match.span(1))}” does not say what the texts are about"
        )
        return


def _names_texts(piece: str) -> bool:
    """True when a folded piece of text names texts."""
    return any(found(pattern, piece) for pattern in CHANNEL.patterns)


RULE = Rule(
    id="invitation-missing-message-kind",
    title="The invitation does not say what the texts are about",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(_RECEIVES, CHANNEL),
    scans_for=(*CONCRETE_KIND.patterns, ABOUT_SOMETHING),
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
