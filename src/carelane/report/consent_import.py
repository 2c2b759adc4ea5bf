"""An import as text for a terminal, and as data (version 1).

Decides: order and words around the facts. Leaves alone: the facts (`services.consent.importing`).
"""

import textwrap
from collections.abc import Iterator
from typing import Any, Final

from carelane.domain.consent import EventKind
from carelane.services.consent.grading import PastKind
from carelane.services.consent.importing.preview import FileShown, GradeShown, Preview
from carelane.services.consent.importing.undo import Undone

VERSION: Final = 1
_WIDTH: Final = 100
_WOULD: Final = {
    PastKind.INQUIRY: "implied consent, at the moment of their first text",
    PastKind.OPT_OUT: "opt-outs",
    PastKind.WRONG_NUMBER: "wrong numbers",
    PastKind.CAME_BACK: "comings back after an opt-out",
    PastKind.UNCLEAR: "replies that a person has to read (texts are held meanwhile)",
}
_STAYS: Final = {EventKind.OPT_OUT: "opt-out", EventKind.WRONG_NUMBER: "wrong number", EventKind.HOLD: "unclear reply"}


def preview_text(shown: Preview) -> str:
    """What would be recorded, and why."""
    return "\n".join((*_files(shown), "", *_grades(shown), "", *_events(shown), *_refused(shown), "")) + "\n"


def undone_text(undone: Undone) -> str:
    """What an undo did, and what it left."""
    lines = [f"Import {undone.import_id}: {_count(undone.taken_back, 'entry')} that gave consent taken back."]
    if undone.before:
        lines.append(f"{undone.before:,} were taken back before.")
    stays = [_count(count, _STAYS[kind]) for kind, count in undone.stays if kind in _STAYS]
    if stays:
        lines.append(f"What stops texts stays: {', '.join(stays)}. They were said, whoever imported them.")
    return "\n".join(lines) + "\n"


def preview_json(shown: Preview) -> dict[str, Any]:
    """The preview as plain data; numbers are masked."""
    return {
        "carelane_import": VERSION,
        "id": shown.id,
        "people": shown.people,
        "grades": [_grade_data(one) for one in shown.grades],
        "would_record": {kind.value: count for kind, count in shown.events},
        "files": [
            {
                "name": file.name, "kind": file.kind, "holds": file.holds, "rows_used": file.rows_used,
                "rows_refused": file.rows_refused, "rows_skipped": file.rows_skipped, "columns": list(file.columns),
                "mapping": dict(file.mapping), "notes": list(file.notes),
            }
            for file in shown.files
        ],
        "refused": [{"file": row.file, "row": row.row, "why": row.why} for row in shown.refused],
        "refused_total": shown.refused_total,
    }  # fmt: skip


def _grade_data(one: GradeShown) -> dict[str, Any]:
    return {
        "grade": one.grade.value, "count": one.count, "title": one.title, "reason": one.reason,
        "may_send": one.may_send, "to_do": one.to_do, "requirements": list(one.requirements),
        "sources": list(dict.fromkeys(citation.source for citation in one.citations)),
        "samples": [
            {
                "number": sample.number, "inbound": sample.inbound, "outbound": sample.outbound, "first": sample.first,
                "last": sample.last, "remarks": list(sample.remarks),
            }
            for sample in one.samples
        ],
    }  # fmt: skip


def _files(shown: Preview) -> Iterator[str]:
    for file in shown.files:
        yield from _file(file)


def _file(file: FileShown) -> Iterator[str]:
    skipped = f", {file.rows_skipped:,} of other sorts" if file.rows_skipped else ""
    used = f"{file.rows_used:,} {file.holds} used, {_count(file.rows_refused, 'row')} refused{skipped}"
    yield f"{file.name}: {file.kind}; {used}"
    if file.mapping:
        yield "  read as: " + ", ".join(f"{field} = {column}" for field, column in file.mapping)
    for note in file.notes:
        yield f"  note: {note}"


def _grades(shown: Preview) -> Iterator[str]:
    yield f"{shown.people:,} people:"
    for one in shown.grades:
        yield f"{one.count:>7,}  {one.title}"
        if one.count:
            yield from _indented(f"why: {one.reason}")
            yield from _indented(f"may be sent now: {one.may_send}")
            yield from _indented(f"to do: {one.to_do}")
            named = "; ".join(dict.fromkeys(citation.title for citation in one.citations[:2]))
            yield from _indented(f"authority: {named} ({', '.join(one.requirements)})")


def _events(shown: Preview) -> Iterator[str]:
    yield f"Recorded by import {shown.id}:"
    if not shown.events:
        yield "      0  nothing: no file shows an opt-out, or anybody who texted first"
    for kind, count in shown.events:
        yield f"{count:>7,}  {_WOULD[kind]}"


def _refused(shown: Preview) -> Iterator[str]:
    if not shown.refused_total:
        return
    yield ""
    yield f"{_count(shown.refused_total, 'row')} not used:"
    for row in shown.refused:
        yield from textwrap.wrap(
            f"{row.file}, row {row.row}: {row.why}", _WIDTH, initial_indent="  ", subsequent_indent="    "
        )
    if shown.refused_total > len(shown.refused):
        yield f"  and {shown.refused_total - len(shown.refused):,} more, in refused-rows.csv"


def _indented(words: str) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=" " * 9, subsequent_indent=" " * 11)


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
