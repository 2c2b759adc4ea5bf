"""A clause about texts for a contract between businesses, with initials of its own.

Decides: its words; signing the contract is not agreeing to texts. Leaves alone: the contract.
Source: consent to texts is a choice apart from other documents, requirements FRM-03 and CTA-27.
"""

from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.agreeing import MARKETING, SERVICE, boxed, disclosures
from carelane.wording.published.claims import CLAUSE_USED, OPTIONAL
from carelane.wording.published.compose import Line, compose
from carelane.wording.written import Written

ARTEFACT: Final = "contract_clause"
_HEAD: Final = {
    "en": (
        Line(("Text messages (optional)", "Optional: text messages (SMS)")),
        Line(
            (
                (
                    "This point stands apart from the rest of the contract: it is agreed only where the box is ticked "
                    "and "
                    "initialed, and the contract is valid in the same way without it."
                ),
            ),
            (CLAUSE_USED, OPTIONAL),
            ("FRM-03", "CTA-27", "SCR-04"),
        ),
    ),
    "es": (
        Line(("Mensajes de texto (opcional)",)),
        Line(
            (
                (
                    "Este punto es independiente del resto del contrato: solo se acepta si la casilla está marcada y "
                    "lleva iniciales, y el contrato vale igual sin él."
                ),
            ),
            (CLAUSE_USED, OPTIONAL),
            ("FRM-03", "CTA-27", "SCR-04"),
        ),
    ),
}
_TAIL: Final = {
    "en": (Line(("Mobile number: ____________________   Initials: ________   Date: ______________",)),),
    "es": (Line(("Número móvil: ____________________   Iniciales: ________   Fecha: ______________",)),),
}


def contract_clause(ask: Ask) -> Written:
    """The clause, one line of the contract a line."""
    language = ask.language
    boxes = (boxed(SERVICE[language]), boxed(MARKETING[language]))
    lines = (*_HEAD[language], *boxes, *disclosures(language), *_TAIL[language])
    title = "Cláusula de contrato" if language == "es" else "Contract clause"
    return compose(ask, ARTEFACT, title, lines, between="\n")
