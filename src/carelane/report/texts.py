"""Written texts on paper: each with what it claims, what is still open, and its length.

Decides: how they are shown as text and as data (version 1). Leaves alone: the texts.
"""

import textwrap
from collections.abc import Iterable

from carelane.domain.campaign import Registration
from carelane.services.findings import NOTICE
from carelane.services.write_texts import open_questions, statements
from carelane.wording.registered.trades import trades
from carelane.wording.written import Statement, Written

WIDTH = 96


def written_text(texts: tuple[Written, ...], registration: Registration) -> str:
    """The texts one below the other, then the statements and the open questions."""
    lines: list[str] = []
    for text in texts:
        lines += [f"{text.title}  ({text.artefact}, {text.language}, {len(text.text):,} characters)", ""]
        for part in text.text.split("\n"):
            lines += textwrap.wrap(
                part, WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False
            ) or [""]
        lines.append("")
    for note in dict.fromkeys(note for text in texts for note in text.notes):
        lines += [*textwrap.wrap(f"note: {note}", WIDTH, subsequent_indent="  "), ""]
    lines += _claims(statements(texts), registration)
    gaps = open_questions(texts)
    if gaps:
        lines += ["Open questions (the check refuses a text until they are answered):"]
        lines += [f"  - {gap.question}  [{gap.fact}]" for gap in gaps]
        lines.append("")
    lines.append(NOTICE)
    return "\n".join(lines) + "\n"


def _claims(found: Iterable[Statement], registration: Registration) -> list[str]:
    confirmed = set(registration.facts.confirmed)
    lines = ["These texts are true only if (confirm with `carelane facts FILE --confirm ID`):"]
    for state in found:
        mark = "x" if state.id in confirmed else " "
        lines.append(f"  [{mark}] {state.true_only_if}  [{state.id}]")
        if state.how and state.id not in confirmed:
            lines.append(f"      {state.how}")
    return [*lines, ""] if len(lines) > 1 else []


def written_data(texts: tuple[Written, ...], registration: Registration) -> dict[str, object]:
    """The texts as data: `carelane` is the version of this shape."""
    confirmed = set(registration.facts.confirmed)
    return {
        "carelane": 1,
        "texts": [
            {
                "artefact": text.artefact, "title": text.title, "language": text.language, "text": text.text,
                "characters": len(text.text),
                "statements": [state.id for state in text.statements],
                "questions": [{"fact": gap.fact, "question": gap.question} for gap in text.gaps],
                "notes": list(text.notes),
            }
            for text in texts
        ],
        "statements": [
            {"id": state.id, "trueOnlyIf": state.true_only_if, "how": state.how, "confirmed": state.id in confirmed}
            for state in statements(texts)
        ],
    }  # fmt: skip


def trades_text() -> str:
    """The trades by name and title."""
    return "".join(f"{trade.name:12} {trade.title}\n" for trade in trades().values())
