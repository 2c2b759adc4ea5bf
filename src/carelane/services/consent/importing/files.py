"""The files that an import leaves: everybody with their grade, the to-do list, the refused rows, the words to use.

Decides: columns, and that no cell is run as a formula by a spreadsheet program.
Leaves alone: who may download them: they hold numbers in clear.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final

from carelane.domain.phone import national
from carelane.domain.spreadsheet import safe_cell
from carelane.services.consent.grading import Grade, Graded
from carelane.services.consent.importing.plan import ImportPlan
from carelane.services.consent.importing.wording import WHY_NOT_BY_TEXT, Saying

BOM: Final = "\ufeff"  # by which spreadsheet programs know that it is UTF-8
_GRADES: Final = (
    "number", "name", "grade", "why", "may be sent", "to do", "texts from them", "texts from you", "first", "last",
    "remarks", "requirements",
)  # fmt: skip
_REFUSED: Final = ("file", "row", "why it was not used")
_LEFT_ALONE: Final = frozenset({Grade.OPTED_OUT})
_EPOCH: Final = (2000, 1, 1, 0, 0, 0)  # the same bytes on every run


def graded_csv(people: Iterable[Graded]) -> str:
    """Everybody, one a row."""
    return _csv(_GRADES, (_row(person) for person in people))


def to_do_csv(people: Iterable[Graded]) -> str:
    """Who needs an opt-in before the next text, or a decision; those whose reply is unclear first."""
    left = [person for person in people if person.grade not in _LEFT_ALONE]
    return _csv(_GRADES, (_row(person) for person in sorted(left, key=lambda person: not person.is_unclear)))


def refused_csv(plan: ImportPlan) -> str:
    """The rows that were not used."""
    return _csv(_REFUSED, ((plan.names[place], row.row, row.why) for place, row in plan.refused))


def wording_text(sayings: Sequence[Saying]) -> str:
    """What to say to those on the to-do list."""
    parts = [WHY_NOT_BY_TEXT]
    parts += [f"{saying.where}\n{'-' * len(saying.where)}\n{saying.text}" for saying in sayings]
    return "\n\n".join(parts) + "\n"


def result_files(plan: ImportPlan, sayings: Sequence[Saying]) -> dict[str, bytes]:
    """Every file by its name."""
    return {
        "everybody.csv": graded_csv(plan.graded).encode("utf-8", "replace"),
        "to-do.csv": to_do_csv(plan.graded).encode("utf-8", "replace"),
        "refused-rows.csv": refused_csv(plan).encode("utf-8", "replace"),
        "words-to-use.txt": wording_text(sayings).encode("utf-8", "replace"),
    }


def result_archive(files: dict[str, bytes]) -> bytes:
    """The files as one ZIP."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _row(person: Graded) -> tuple[object, ...]:
    meaning = person.meaning
    to_do = "read their reply and decide" if person.is_unclear else meaning.to_do
    return (
        national(person.number), person.name, meaning.title, meaning.reason,
        "nothing until somebody has read their reply" if person.is_unclear else meaning.may_send, to_do,
        person.inbound, person.outbound,
        person.first_at.date().isoformat() if person.first_at else "",
        person.last_at.date().isoformat() if person.last_at else "",
        "; ".join(person.remarks), " ".join(meaning.requirements),
    )  # fmt: skip


def _csv(head: tuple[str, ...], rows: Iterable[Sequence[object]]) -> str:
    made = io.StringIO()
    made.write(BOM)
    writer = csv.writer(made)
    writer.writerow(head)
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return made.getvalue()
