"""A notice by which staff may agree to texts when they are hired.

Decides: its words; saying no has no consequence at work. Leaves alone: other onboarding papers.
Source: carriers make no exception for texts to staff, so they opt in as customers do (yourco.io/blog, 2025-26).
"""

from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.claims import NOTICE_USED, PAPER_SHOWN, TOPICS
from carelane.wording.published.compose import FREQUENCY_IS, LINKS, NO_SHARING_IS, RATES, STOP_AND_HELP, Line, compose
from carelane.wording.written import Written

ARTEFACT: Final = "employee_notice"
_ENGLISH: Final = (
    Line(("Text messages to staff of {name} (optional)", "{name}: work texts for staff (optional)")),
    Line(
        (
            (
                "Agreeing is voluntary. It is not a condition of being hired, of keeping the job or of pay, and you "
                "may "
                "end it at any time."
            ),
            (
                "You may say no. Getting texts is not a condition of being hired or of keeping the job, and you may "
                "end "
                "it at any time."
            ),
        ),
        (NOTICE_USED,),
        ("FRM-02",),
    ),
    Line(
        (
            (
                "[ ] Yes, I agree to receive work text messages (SMS) from {name} about {my_topics} at the mobile "
                "number I enter here."
            ),
            (
                "[ ] I agree that {name} sends me work text messages (SMS) about {my_topics} at the mobile "
                "number I enter here."
            ),
        ),
        (TOPICS,),
        ("CTA-01", "CTA-02", "CTA-09", "SCR-04"),
    ),
    FREQUENCY_IS,
    RATES["en"],
    STOP_AND_HELP["en"],
    NO_SHARING_IS,
    LINKS["en"],
    Line(
        ("Mobile number: ____________________   Signature: ____________________   Date: ______________",),
        (PAPER_SHOWN,),
        ("SCR-04",),
    ),
)
_SPANISH: Final = (
    Line(("Mensajes de texto para el personal de {name} (opcional)",)),
    Line(
        (
            (
                "Aceptar es voluntario. No es condición para ser contratado, conservar el empleo ni cobrar, y puede "
                "terminarlo cuando quiera."
            ),
        ),
        (NOTICE_USED,),
        ("FRM-02",),
    ),
    Line(
        (
            (
                "[ ] Sí, acepto recibir mensajes de texto (SMS) de trabajo de {name} sobre {topics} en el número móvil "
                "que doy aquí."
            ),
        ),
        (TOPICS,),
        ("CTA-01", "CTA-02", "CTA-09", "SCR-04"),
    ),
    FREQUENCY_IS,
    RATES["es"],
    STOP_AND_HELP["es"],
    NO_SHARING_IS,
    LINKS["es"],
    Line(
        ("Número móvil: ____________________   Firma: ____________________   Fecha: ______________",),
        (PAPER_SHOWN,),
        ("SCR-04",),
    ),
)


def employee_notice(ask: Ask) -> Written:
    """The notice, one line of the paper a line."""
    spanish = ask.language == "es"
    title = "Aviso para el personal" if spanish else "Notice to staff"
    return compose(ask, ARTEFACT, title, _SPANISH if spanish else _ENGLISH, between="\n")
