"""New texts as cards: before and after, what they answer, why, and on whose word.

Decides: what a card shows.
Leaves alone: which texts there are (`services/rejection_desk/desk.py`).
"""

from dataclasses import dataclass, replace

from carelane.domain.finding import Citation
from carelane.remediation.rejection.reading import RejectionReading
from carelane.report.plan_page import Piece, change_pieces, diff_pieces
from carelane.report.text import one_line
from carelane.services.correction.plan import Origin
from carelane.services.correction.questions import question, without_marks
from carelane.services.rejection_desk.desk import Desk, Edit
from carelane.web.rejection.names import field_name, label

_MOST_WORDS = 160
_MOST_CITED = 3
_ALIKE = 30  # characters by which a question is known to ask for a statement
ORIGINS = {
    Origin.EDITS: "Your text, corrected",
    Origin.QUESTIONS: "Your text, with questions that are open",
    Origin.WRITTEN: "Written anew from your answers",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that a new text answers. number: that of the cause on the page “What it means”, 0 when not named."""

    number: int
    title: str
    why: str
    they_wrote: str


@dataclass(frozen=True, slots=True)
class Card:
    """One new text. state: "taken", "refused", "own", "open" (something is still asked) or "new"."""

    edit: Edit
    anchor: str
    label: str
    state: str
    origin: str
    pieces: tuple[Piece, ...]
    after: str
    is_whole: bool  # written anew: both texts are easier to read side by side than mixed
    reasons: tuple[Reason, ...]
    citations: tuple[Citation, ...]
    statements: tuple[tuple[str, str, str], ...]  # id, condition, how to make it true
    asks: tuple[str, ...]  # what is still asked in it besides the statements
    own_name: str
    true_name: str
    prefill: str


def cards(desk: Desk) -> tuple[Card, ...]:
    """A card for each new text, in the order of the form."""
    numbers = {demand.cause: number for number, demand in reversed(list(enumerate(desk.reading.causes, start=1)))}
    return tuple(_card(edit, desk, numbers) for edit in desk.edits)


def _card(edit: Edit, desk: Desk, numbers: dict[str, int]) -> Card:
    statements = {
        claim.statement.id: (
            claim.statement.id, claim.statement.true_only_if.rstrip("."), claim.statement.how
        )
        for claim in edit.waits
    }  # fmt: skip
    cited = {citation.source: citation for task in edit.tasks for citation in reversed(task.citations)}
    return Card(
        edit=edit,
        anchor=field_name(edit.field, "edit"),
        label=label(edit.field, desk.plan.before.provider),
        state=_state(edit),
        origin=ORIGINS[edit.change.origin] if edit.change is not None else "Your own words",
        pieces=_pieces(edit),
        after=own_text(edit),
        is_whole=edit.change is not None and edit.change.origin is Origin.WRITTEN and bool(edit.before),
        reasons=_reasons(edit, desk.reading, numbers),
        citations=tuple(cited.values())[:_MOST_CITED],
        statements=tuple(statements.values()),
        asks=_still_asked(edit),
        own_name=field_name(edit.field, "own"),
        true_name=field_name(edit.field, "true"),
        prefill=own_prefill(edit),
    )


def _state(edit: Edit) -> str:
    if edit.change is None:
        return "own"
    if not edit.can_be_taken:
        return "open"
    return {True: "taken", False: "refused", None: "new"}[edit.taken]


def _pieces(edit: Edit) -> tuple[Piece, ...]:
    """Before and after; what is still asked stands below the text and not in it."""
    if edit.change is None:
        return diff_pieces(edit.before, edit.after)
    return change_pieces(replace(edit.change, after=own_text(edit)))


def _still_asked(edit: Edit) -> tuple[str, ...]:
    conditions = [question(claim.statement.true_only_if.partition(";")[0].rstrip("."))[11:-1] for claim in edit.waits]
    return tuple(words for words in edit.asks if not any(condition[:_ALIKE] in words for condition in conditions))


def _reasons(edit: Edit, reading: RejectionReading, numbers: dict[str, int]) -> tuple[Reason, ...]:
    """The causes that the answer names first, then what the check found besides."""
    found: dict[str, Reason] = {}
    for task in edit.tasks:
        here = [finding for finding in task.findings if finding.field == edit.field]
        why = here[0].why if here else ""
        words = one_line(reading.text[task.demand.span.start : task.demand.span.end]) if task.demand else ""
        quoted = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1].rstrip() + "…"
        if task.demand is not None or here:
            found.setdefault(task.id, Reason(numbers.get(task.id, 0), task.title, why, quoted))
    return tuple(sorted(found.values(), key=lambda reason: (reason.number == 0, reason.number)))


def own_prefill(edit: Edit) -> str:
    """What stands in the field for the owner's own words at first: theirs, or the new text without its questions."""
    return edit.own or own_text(edit)


def own_text(edit: Edit) -> str:
    """The new text without the questions that are marked in it."""
    return without_marks(edit.after, edit.asks).strip()
