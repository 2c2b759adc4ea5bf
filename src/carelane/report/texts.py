"""Written texts on paper: each with what it claims, what is still open, and its length.

Decides: how they are shown as text and as data (version 1). Leaves alone: the texts.
"""

import textwrap
from collections.abc import Iterable

from carelane.domain.campaign import Registration
from carelane.services.findings import NOTICE
from carelane.services.interview.claim_questions import grouped
from carelane.services.open_claims import is_settled
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
    lines += claims_text(statements(texts), registration)
    gaps = open_questions(texts)
    if gaps:
        lines += ["Open questions (the check refuses a text until they are answered):"]
        lines += [f"  - {gap.question}  [{gap.fact}]" for gap in gaps]
        lines.append("")
    lines.append(NOTICE)
    return "\n".join(lines) + "\n"


def claims_text(found: Iterable[Statement], registration: Registration) -> list[str]:
    """What the texts claim, by group, with what is settled and how many are left; no lines where nothing is claimed."""
    groups = grouped(found)
    everything = [state for item in groups for state in item.states]
    if not everything:
        return []
    left = [state for state in everything if not is_settled(state, registration)]
    count = f"{len(left)} of {len(everything)} left to confirm" if left else "all confirmed"
    lines = [f"These texts are true only if ({count}):"]
    for item in groups:
        lines.append(f"  {item.group.title}  [{item.group.name}]")
        for state in item.states:
            is_open = state in left
            by_facts = "" if is_open or state.id in registration.facts.confirmed else " (the facts say so)"
            lines.append(f"    [{' ' if is_open else 'x'}] {state.true_only_if}{by_facts}  [{state.id}]")
            if state.how and is_open:
                lines.append(f"        {state.how}")
    if left:
        lines += [
            "Go through them with `carelane facts FILE --claims`, or confirm what you have read by the names in",
            "brackets, single ones or whole groups: `carelane facts FILE --confirm replies,no-sharing`.",
        ]
    return [*lines, ""]


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
