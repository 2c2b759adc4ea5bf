"""What a person sees before anything is recorded.

Decides: what is shown: counts by grade, what would be recorded, a few masked samples of each grade, refused rows, and
how the columns were read.
Leaves alone: how it looks (`cli`, `web`).
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Citation
from carelane.domain.phone import masked
from carelane.services.consent.grading import MEANINGS, Grade, PastKind
from carelane.services.consent.importing.plan import ImportPlan
from carelane.sources import citations

MOST_SAMPLES: Final = 3
MOST_REFUSED_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Sample:
    """One person, without saying who: the last four digits and counts."""

    number: str
    inbound: int
    outbound: int
    first: str
    last: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GradeShown:
    """One grade with how many people have it, and on whose authority it is one."""

    grade: Grade
    title: str
    count: int
    reason: str
    may_send: str
    to_do: str
    requirements: tuple[str, ...]
    citations: tuple[Citation, ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class FileShown:
    """One file: what it was taken for, and how its columns were read (field, column)."""

    name: str
    kind: str
    holds: str
    rows_used: int
    rows_refused: int
    rows_skipped: int
    columns: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusedShown:
    """One refused row."""

    file: str
    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything. events: what would be recorded, by kind, before what is there already is left out."""

    id: str
    people: int
    grades: tuple[GradeShown, ...]
    events: tuple[tuple[PastKind, int], ...]
    files: tuple[FileShown, ...]
    refused: tuple[RefusedShown, ...]
    refused_total: int


def preview(plan: ImportPlan) -> Preview:
    """The plan as it is shown."""
    events = Counter(item.kind for person in plan.graded for item in person.past)
    refused = plan.refused
    return Preview(
        id=plan.id,
        people=len(plan.graded),
        grades=tuple(_grade(plan, one) for one in Grade),
        events=tuple((kind, events[kind]) for kind in PastKind if events[kind]),
        files=tuple(_file(plan, place) for place in range(len(plan.files))),
        refused=tuple(RefusedShown(plan.names[place], row.row, row.why) for place, row in refused[:MOST_REFUSED_SHOWN]),
        refused_total=len(refused),
    )


def _grade(plan: ImportPlan, one: Grade) -> GradeShown:
    meaning = MEANINGS[one]
    people = [person for person in plan.graded if person.grade is one]
    return GradeShown(
        grade=one,
        title=meaning.title,
        count=len(people),
        reason=meaning.reason,
        may_send=meaning.may_send,
        to_do=meaning.to_do,
        requirements=meaning.requirements,
        citations=citations(meaning.requirements),
        samples=tuple(
            Sample(
                masked(person.number),
                person.inbound,
                person.outbound,
                person.first_at.date().isoformat() if person.first_at else "",
                person.last_at.date().isoformat() if person.last_at else "",
                person.remarks,
            )
            for person in people[:MOST_SAMPLES]
        ),
    )


def _file(plan: ImportPlan, place: int) -> FileShown:
    file = plan.files[place]
    return FileShown(
        name=plan.names[place],
        kind=file.kind,
        holds=file.holds.value,
        rows_used=len(file.contacts) + len(file.texts),
        rows_refused=len(file.refused),
        rows_skipped=file.skipped,
        columns=file.columns,
        mapping=tuple((field, file.columns[column]) for field, column in file.mapping if column < len(file.columns)),
        notes=file.notes,
    )
