"""The part of a paper form about texts: a box and a signature of its own.

Decides: its words. For Customer Care with a frequency that varies it quotes the disclosure that source text S2
prescribes, with name and topics filled in. Leaves alone: the rest of the form.
"""

from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.lines import CARE_DISCLOSURE, FREQUENCY_LINE
from carelane.wording.published.agreeing import MARKETING, SERVICE, boxed, disclosures
from carelane.wording.published.claims import (
    FREQUENCY,
    HELP_WORKS,
    NO_SHARING,
    OPTIONAL,
    PAPER_SHOWN,
    SCOPE,
    STOP_WORKS,
    TOPICS,
)
from carelane.wording.published.compose import LINKS, NO_SHARING_IS, Line, compose
from carelane.wording.published.kinds import codes
from carelane.wording.published.known import known
from carelane.wording.written import Written

ARTEFACT: Final = "texts.paperForm"
_QUOTED: Final = Line(
    (
        CARE_DISCLOSURE.replace("[Company Name]", "{name}").replace("service at your address", "{topics}"),
    ),
    (TOPICS, FREQUENCY, STOP_WORKS, NO_SHARING, SCOPE),
    ("s2-customer-care-disclosure",),
)  # fmt: skip
_HEAD: Final = {
    "en": (
        Line(("{name}: text messages (optional)", "Text messages (SMS) from {name} (optional)")),
        Line(("Mobile number: ______________________________",)),
    ),
    "es": (
        Line(("{name}: mensajes de texto (opcional)",)),
        Line(("Número móvil: ______________________________",)),
    ),
}
_TAIL: Final = {
    "en": (
        Line(
            (
                "Leave the box empty if you do not want text messages; we serve you in the same way.",
                "The box may stay empty: text messages are optional, and we serve you in the same way without them.",
            ),
            (OPTIONAL, PAPER_SHOWN),
            ("SCR-04", "FRM-02"),
        ),
        Line(("Signature: ______________________________   Date: ______________",), sources=("SCR-04",)),
    ),
    "es": (
        Line(
            ("Deje la casilla vacía si no quiere mensajes de texto; le atendemos igual.",),
            (OPTIONAL, PAPER_SHOWN),
            ("SCR-04", "FRM-02"),
        ),
        Line(("Firma: ______________________________   Fecha: ______________",), sources=("SCR-04",)),
    ),
}
_CARE_BOX: Final = Line(("[ ] Yes, I agree to receive these text messages. Reply HELP for help.",), (HELP_WORKS,))


def paper_form(ask: Ask) -> Written:
    """The part about texts, one line of the form a line."""
    language = ask.language
    if _quotes_source(ask):
        middle: tuple[Line, ...] = (_QUOTED, _CARE_BOX, LINKS[language])
    else:
        middle = (boxed(SERVICE[language]), boxed(MARKETING[language]), *disclosures(language))
    title = "Formulario en papel" if language == "es" else "Paper form: the part about text messages"
    return compose(ask, ARTEFACT, title, (*_HEAD[language], *middle, *_TAIL[language]), between="\n")


def _quotes_source(ask: Ask) -> bool:
    """True where the quoted disclosure says what is so: Customer Care alone, a varying frequency, nothing shared."""
    facts = known(ask)
    return (
        ask.language == "en"
        and codes(ask.registration) == ("CUSTOMER_CARE",)
        and facts.words["frequency"] == FREQUENCY_LINE
        and not facts.shares
        and NO_SHARING_IS.when(facts)
    )
