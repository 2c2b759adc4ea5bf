"""Characters that make a message longer or look odd: outside the GSM alphabet, invisible, or decorative.

Decides: characters that force a text message into the short segments of UCS-2, when a plain one says the same.
Leaves alone: emoji (`emoji`), letters that are needed to write a language, evasion (`filter-evading-spelling`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.features import Feature
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    if text.original.isascii():
        return
    for outside in text.segments.outside_gsm:
        if outside.suggested and not outside.char.isalpha():  # an accent belongs to the word
            what = (
                f"“{outside.char}” ({outside.unicode_name.lower()}) makes the whole message longer; "
                f"“{outside.suggested}” does not"
            )
            edit = Edit(outside.suggested, safe=True)
            yield Hit(outside.index, outside.index + 1, what, edit=edit, in_original=True)


RULE = Rule(
    id="unusual-characters",
    title="A character that makes the message longer than it needs to be",
    looks_at=SENT,
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    why="One typographic quote or dash cuts a segment from 160 to 70 characters; every segment is paid for.",
    how_to_fix="Type the plain character.",
    check=_check,
    runs_on=(Feature.BEYOND_ASCII,),
    covers=("SMP-14",),
    non_compliant=(
        Example("Maple Ridge: the tenant«’»s key is ready. Reply STOP to opt out."),
        Example("Northgate Dental: Monday 9«–»10. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple Ridge: the tenant's key is ready. Reply STOP to opt out."),
        Example("Clínica Norte: su cita es mañana. Responda ALTO para cancelar."),
    ),
)
