"""An invitation in another language without an English translation.

Decides: whether the text as a whole reads as English.
Leaves alone: single foreign words, names, and texts that carry both languages.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.english import looks_english
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import noun
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# Two common words are enough to say that an English version stands beside the other language.
_ENGLISH = r"\b(?:translation|english|the|and|you|your|they|with|from|messages?|receive|reply|customers?)\b"


def _check(text: Text) -> Iterator[Hit]:
    if looks_english(text.original) is not False:
        return
    if len({match.group() for match in text.matches(_ENGLISH)}) >= 5:
        return
    start = len(text.folded) - len(text.folded.lstrip())
    yield Hit(start, len(text.folded.rstrip()), f"{noun(text)} is not in English")


RULE = Rule(
    id="invitation-not-in-english",
    title="The invitation is not in English",
    looks_at=(Target.CTA, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("CTA-25",),
    causes=("non-english",),
    why="Registration fields are read by reviewers in English; other languages are sent back.",
    how_to_fix=(
        "Write the field in English; where people see another language, add that wording with an English translation."
    ),
    check=_check,
    non_compliant=(
        Example(
            (
                "«Los clientes de Panadería La Luna se inscriben en nuestra página y aceptan recibir mensajes "
                "de texto sobre sus pedidos y entregas»"
            ),
        ),
        Example(
            "«Die Kunden der Bäckerei Mond melden sich auf der Seite an und stimmen dem Erhalt von "
            "Nachrichten über ihre Bestellung zu»"
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Guests of Panadería La Luna sign up at the counter and agree to receive texts about their orders."),
    ),
)
