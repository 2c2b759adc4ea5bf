"""The first text to a person, completed: who it is from, why it comes, and how to stop.

Decides: the sentences that are added to a text of the owner's, in English or Spanish, and where.
Leaves alone: whether they are needed, and whether they are true: the reason says that the person agreed, so it is for
people who did.
Source: requirement CON-21.
"""

from typing import Final

from carelane.wording.lines import STOP_LINE

_WHY: Final = {
    "en": "You get this text because you agreed to messages about {topic}.",
    "es": "Recibe este mensaje porque aceptó mensajes sobre {topic}.",
}
_STOP: Final = {"en": STOP_LINE, "es": "Responda STOP para darse de baja."}


def with_stop_line(text: str, language: str = "en") -> str:
    """The text with the STOP line at its end."""
    return f"{_closed(text)} {_STOP[language]}"


def completed_first_text(text: str, *, brand: str, topic: str, add_stop: bool, language: str = "en") -> str:
    """The text with what it lacks; an empty brand or topic adds nothing."""
    made = f"{brand}: {text.strip()}" if brand else text.strip()
    if topic:
        made = f"{_closed(made)} {_WHY[language].format(topic=topic)}"
    return with_stop_line(made, language) if add_stop else made


def _closed(text: str) -> str:
    """The text as a sentence, so that another may follow."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…)”\"'" else f"{text}."
