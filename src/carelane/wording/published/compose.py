"""A text from lines: one of several equal phrasings each, filled with the facts.

Decides: which phrasing a business gets (always the same one, and seldom the one of its neighbour), and how the
missing facts of a text are listed. Leaves alone: the phrasings.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.lines import RATES_LINE
from carelane.wording.published.claims import FREQUENCY, HELP_WORKS, NO_SHARING, STOP_WORKS
from carelane.wording.published.known import Known, known, open_gaps
from carelane.wording.written import Sentence, Statement, Written


def _always(_: Known) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence in equal phrasings, with facts in braces; `when` says where it is left out."""

    phrasings: tuple[str, ...]
    states: tuple[Statement, ...] = ()
    sources: tuple[str, ...] = ()
    rank: int = 0
    when: Callable[[Known], bool] = _always


FREQUENCY_IS: Final = Line(("{frequency}",), (FREQUENCY,), ("CTA-03", "TRM-03"))
RATES: Final = {
    "en": Line((RATES_LINE,), sources=("CTA-04", "TRM-04")),
    "es": Line(("Pueden aplicarse tarifas de mensajes y datos.",), sources=("CTA-04", "TRM-04")),
}
STOP_AND_HELP: Final = {
    "en": Line(
        (
            "Reply STOP to opt out or HELP for help.",
            "Reply STOP to opt out, or HELP for help.",
            "Reply STOP at any time to opt out, or HELP for help.",
        ),
        (STOP_WORKS, HELP_WORKS),
        ("CTA-05", "CTA-06"),
    ),
    "es": Line(
        (
            "Responda STOP para darse de baja. Responda HELP para recibir ayuda.",
            "Responda STOP si quiere darse de baja. Responda HELP si necesita ayuda.",
            "Responda STOP para darse de baja. Responda HELP para ayuda.",
        ),
        (STOP_WORKS, HELP_WORKS),
        ("CTA-05", "CTA-06"),
    ),
}
NO_SHARING_IS: Final = Line(("{no_sharing}",), (NO_SHARING,), ("FRM-07", "PRV-02", "s2-customer-care-disclosure"))
LINKS: Final = {
    "en": Line(
        (
            "See our Privacy Policy ({privacy}) and Terms ({terms}).",
            "Read our Privacy Policy ({privacy}) and our Terms ({terms}).",
        ),
        sources=("CTA-07", "CTA-08", "FRM-06"),
    ),
    "es": Line(
        (
            "Vea nuestra Política de privacidad ({privacy}) y nuestros Términos ({terms}).",
            "Lea nuestra Política de privacidad ({privacy}) y nuestros Términos ({terms}).",
        ),
        sources=("CTA-07", "CTA-08", "FRM-06"),
    ),
}
NOT_A_CONDITION: Final = {
    "en": Line(("Consent is not a condition of purchase.",), sources=("CTA-23",), when=lambda facts: facts.marketing),
    "es": Line(
        ("El consentimiento no es condición de compra.",), sources=("CTA-23",), when=lambda facts: facts.marketing
    ),
}


def pick(seed: str, place: str, count: int) -> int:
    """Which of `count` equal things somebody gets: the same one every time, spread evenly over businesses."""
    digest = hashlib.sha256(f"{seed}\0{place}".encode("utf-8", "backslashreplace")).digest()
    return int.from_bytes(digest[:8], "big") % count


def compose(
    ask: Ask,
    artefact: str,
    title: str,
    lines: Sequence[Line],
    *,
    between: str = " ",
    more: Mapping[str, str] = MappingProxyType({}),
) -> Written:
    """The text for one place, with the questions that are still open in it; `more` are facts of this text alone."""
    facts = known(ask)
    facts = replace(facts, words={**facts.words, **more}) if more else facts
    sentences = tuple(
        Sentence(phrase(line, facts, f"{artefact}/{number}"), _claimed(line, facts), line.sources, line.rank)
        for number, line in enumerate(lines)
        if line.when(facts)
    )
    text = between.join(sentence.text for sentence in sentences)
    return Written(artefact, title, ask.language, sentences, open_gaps(text), between)


def phrase(line: Line, facts: Known, place: str) -> str:
    """The phrasing that this business gets, filled in."""
    return line.phrasings[pick(facts.seed, place, len(line.phrasings))].format_map(facts.words)


def _claimed(line: Line, facts: Known) -> tuple[Statement, ...]:
    return tuple(state for state in line.states if state is not NO_SHARING or not facts.shares)
