"""How often texts come, as a sentence in the language of the reader.

Decides: the sentence for "varies" and for a number, and how a number of texts is said in Spanish.
Leaves alone: a frequency that is not given (a question, `known.py`).
Source: "varies", a number a month or one a request are what reviewers take, twilio.com/docs/api/errors/30545 .
"""

import re
from typing import Final

from carelane.wording.lines import FREQUENCY_LINE

_VARIES: Final = re.compile(
    r"(?:it |the frequency |message frequency )?(?:var(?:y|ies|ying)|may vary|depends)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"(?P<most>up to |at most |no more than )?(?P<count>\d{1,3}|one|two|three|four|five|six)"
    r"(?:(?: to |-)(?P<to>\d{1,3}))?"
    r" (?:text |sms )?(?:messages?|texts?|msgs?) (?:a|an|per|each|every) (?P<per>\w+)",
    re.IGNORECASE,
)
_COUNTS: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_PER: Final = {
    "day": "por día", "week": "por semana", "month": "por mes", "year": "por año", "request": "por solicitud",
    "appointment": "por cita", "visit": "por visita", "order": "por pedido", "delivery": "por entrega",
    "repair": "por reparación", "conversation": "por conversación",
}  # fmt: skip
SPANISH_VARIES: Final = "La frecuencia de los mensajes varía."


def frequency_sentence(frequency: str, language: str) -> str:
    """ "Message frequency: up to 4 messages a month."; "" for a frequency that is not given.

    A number that is not understood is told in Spanish as varying, which says less and stays true.
    """
    given = " ".join(frequency.split()).rstrip(".")
    if not given:
        return ""
    if _VARIES.match(given):
        return FREQUENCY_LINE if language == "en" else SPANISH_VARIES
    if language == "en":
        return f"Message frequency: {given[0].lower()}{given[1:]}."
    match = _NUMBER.fullmatch(given)
    per = _PER.get(match["per"].lower(), "") if match else ""
    if match is None or not per:
        return SPANISH_VARIES
    count = _COUNTS.get(match["count"].lower(), match["count"])
    number = f"{count} a {match['to']}" if match["to"] else count
    noun = "mensaje" if number == "1" else "mensajes"
    most = "hasta " if match["most"] else ""
    return f"Frecuencia de los mensajes: {most}{number} {noun} {per}."
