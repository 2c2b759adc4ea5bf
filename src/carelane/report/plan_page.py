"""A plan as one self-contained HTML page: no script, no outside request, readable in print.

Decides: how tasks become cards and changes marked text. Needs the `web` extra (Jinja2).
"""

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import Environment

from carelane.report.marking import visible
from carelane.report.plan import ORIGINS, REMEDIES, STANDINGS, after_words, numbers_of, quoted_demand
from carelane.report.templating import environment
from carelane.report.text import one_line, tally
from carelane.services.correction.plan import Change, Origin, Plan
from carelane.services.findings import NOTICE

_WORDS: Final = re.compile(r"\s+|\w+|[^\s\w]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a changed text: "same", "gone" or "new"."""

    kind: str
    text: str


def plan_page(plan: Plan, *, done: bool) -> str:
    """The page; `done` when the corrections are in the file already."""
    return (
        _environment()
        .get_template("plan.html")
        .render(
            plan=plan,
            done=done,
            demands={task.id: quoted_demand(task, plan) for task in plan.tasks},
            standings=STANDINGS,
            origins=ORIGINS,
            numbers_of=numbers_of,
            remedies=REMEDIES,
            before=tally(plan.before.findings) or "no findings",
            after=after_words(plan),
            notice=NOTICE,
        )
    )


def change_pieces(change: Change) -> tuple[Piece, ...]:
    """Word by word; a text that was written anew stands whole below the old one."""
    if change.origin is not Origin.WRITTEN:
        return diff_pieces(change.before, change.after)
    old, new = visible(change.before), visible(change.after)
    return tuple(piece for piece in (Piece("gone", f"{old}\n" if old else ""), Piece("new", new)) if piece.text)


def diff_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Before and after in one text, cut where words come or go."""
    left, right = _WORDS.findall(visible(old)), _WORDS.findall(visible(new))
    pieces: list[Piece] = []
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        gone, come = "".join(left[i1:i2]), "".join(right[j1:j2])
        if operation == "equal":
            pieces.append(Piece("same", gone))
            continue
        pieces.extend(piece for piece in (Piece("gone", gone), Piece("new", come)) if piece.text)
    return tuple(pieces)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment()
    made.filters["shown"] = one_line
    made.globals["diff_pieces"] = diff_pieces
    made.globals["change_pieces"] = change_pieces
    return made
