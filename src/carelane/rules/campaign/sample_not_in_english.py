"""A sample or automatic reply in another language without an English translation.

Decides: whether the text reads as English, and whether an English version stands beside it.
Leaves alone: description and call to action (`invitation-not-in-english`), and texts that are too short to tell.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.english import looks_english
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# Frequent words of the languages that are met most: without one of them or a letter beyond ASCII nothing is foreign.
_FOREIGN: Final = (
    (
        r"\b(?:el|la|los|las|de|del|para|por|con|su|sus|usted|gracias|mensajes?|responda|que|una?|vous|votre|vos"
        r"|pour|les|des|est|avec|merci|bonjour|der|die|das|und|ist"
        r"|sie|ihr|ihre|nicht|bitte|voce|seu|sua|obrigad[oa]|nao|ang|ng|mga|salamat)\b"
    ),
    r"[^\x00-\x7f]",
)
_ENGLISH: Final = r"\b(?:the|and|you|your|with|from|reply|is|are|we|our|will|has|have|this|that|for)\b"
_BOTH: Final = 5  # so many different English words make an English version


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(*_FOREIGN) or looks_english(text.original) is not False:
        return
    if len({match.group() for match in text.matches(_ENGLISH)}) >= _BOTH:
        return
    yield Hit(0, len(text.folded), "the text is not in English and carries no translation")


RULE = Rule(
    id="sample-not-in-english",
    title="The text is not in English",
    looks_at=(Target.SAMPLE, Target.OPTIN_MESSAGE, Target.OPTOUT_MESSAGE, Target.HELP_MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Registration fields are read in English; a text in another language needs an English translation beside it.",
    how_to_fix="Write the text in English, or add what it means in English behind it.",
    check=_check,
    triggers=_FOREIGN,
    covers=("CTA-25",),
    causes=("non-english",),
    non_compliant=(
        Example(
            "«Panadería La Luna: su pedido de pan está listo y puede recogerlo hoy hasta las seis de la tarde. "
            "Responda STOP para no recibir mensajes.»"
        ),
        Example(
            "«Bäckerei Mond: Ihre Bestellung ist fertig und kann heute bis achtzehn Uhr abgeholt werden. Wir "
            "freuen uns auf Sie und danken Ihnen.»"
        ),
    ),
    compliant=(
        Example("Panadería La Luna: your bread is ready, pick it up today until six. Reply STOP to opt out."),
        Example("Café Möwe: your table is ready. Reply STOP to opt out."),
    ),
)
