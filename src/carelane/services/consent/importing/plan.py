"""What an import would do: every person of the files, graded, and every row that was refused.

Decides: that lists which were bought, rented or shared are refused, what makes two imports the same, and that a text or
an entry which stands in two files is one.
Leaves alone: reading (`formats.people`), grading (`services.consent.grading`) and recording (`apply`).
Source: CTIA Messaging Principles 5.1 (consent is not transferable); the content policies of RingCentral and Twilio.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from carelane.domain.errors import BadSetting, InputError
from carelane.domain.phone import PhoneNumber
from carelane.formats.people.reading import Reading, read_people
from carelane.formats.people.rows import Contact, Holds, PastText, PeopleFile, RefusedRow
from carelane.services.consent.grading import Grade, Graded, grade

MOST_FILES: Final = 20
SOURCE: Final = "import:"  # how the source of every event of an import begins


class ListOrigin(StrEnum):
    """Where the list comes from, as the user says."""

    OWN = "own"  # customers and callers of the business itself
    BOUGHT = "bought"
    RENTED = "rented"
    SHARED = "shared"  # of a partner, an affiliate, another business


class RefusedList(InputError):
    """The people of the list agreed with somebody else, if with anybody."""

    slug = "refused-list"


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file as it was given."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported, and how it is to be read.

    holds: "contacts" or "texts" for tables, "" to find out. mapping, example: see `formats.people.reading.Reading`;
    they are for the tables among the files. zone: an IANA name for times that name none.
    """

    files: tuple[GivenFile, ...]
    origin: ListOrigin = ListOrigin.OWN
    holds: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    example: Mapping[str, str] = field(default_factory=dict)
    zone: str = "UTC"
    ours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What the files hold. id: the same files read in the same way are the same import."""

    id: str
    files: tuple[PeopleFile, ...]
    names: tuple[str, ...]
    graded: tuple[Graded, ...]

    @property
    def refused(self) -> tuple[tuple[int, RefusedRow], ...]:
        """Every row that was not used, with the place of its file."""
        return tuple((place, row) for place, file in enumerate(self.files) for row in file.refused)

    def count(self, one: Grade) -> int:
        """How many people have a grade."""
        return sum(item.grade is one for item in self.graded)


def plan_import(request: ImportRequest) -> ImportPlan:
    """Read and grade; nothing is recorded.

    Raises:
        RefusedList: the list was bought, rented or shared.
        UnreadableFile, BadSetting: a file cannot be read, or a setting is wrong.
    """
    if request.origin is not ListOrigin.OWN:
        raise RefusedList(
            f"a list that was {request.origin} is not imported: nobody on it agreed to texts from this business",
            hint="import your own contacts and conversations; ask the others on a road of yours, such as a form",
        )
    if not 0 < len(request.files) <= MOST_FILES:
        raise BadSetting(f"an import has 1 to {MOST_FILES} files", hint="choose the files, or split the import")
    reading = Reading(
        holds=_holds(request.holds),
        mapping=request.mapping,
        example=request.example,
        zone=_zone(request.zone),
        ours=frozenset(request.ours),
    )
    files = tuple(_marked(read_people(given.content, given.name, reading), given) for given in request.files)
    return ImportPlan(
        id=import_id(request), files=files, names=tuple(given.name for given in request.files), graded=_graded(files)
    )


def import_id(request: ImportRequest) -> str:
    """The same for the same files read in the same way, in whatever order they are given."""
    parts = sorted(hashlib.sha256(given.content).hexdigest() for given in request.files)
    parts += [request.holds, request.zone, *sorted(request.ours)]
    parts += [f"{key}={value}" for some in (request.mapping, request.example) for key, value in sorted(some.items())]
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def source_of(plan_id: str) -> str:
    """The source that events of an import name."""
    return f"{SOURCE}{plan_id}"


def _holds(name: str) -> Holds | None:
    if not name:
        return None
    try:
        return Holds(name)
    except ValueError:
        raise BadSetting(f"a file cannot hold {name!r}", hint="say contacts or texts") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadSetting(f"there is no time zone {name!r}", hint="write it like America/Chicago") from None


def _marked(file: PeopleFile, given: GivenFile) -> PeopleFile:
    """The rows with the mark of their file, by which evidence names it."""
    mark = hashlib.sha256(given.content).hexdigest()[:16]
    return replace(
        file,
        contacts=tuple(replace(contact, file=mark) for contact in file.contacts),
        texts=tuple(replace(text, file=mark) for text in file.texts),
    )


def _graded(files: Sequence[PeopleFile]) -> tuple[Graded, ...]:
    """Every person once, in the order in which they first stand in the files."""
    contacts: dict[PhoneNumber, list[Contact]] = {}
    texts: dict[PhoneNumber, dict[object, PastText]] = {}
    for file in files:
        for contact in file.contacts:
            contacts.setdefault(contact.number, []).append(contact)
        for text in file.texts:
            key = (text.at, text.is_inbound, text.sender, text.text)
            texts.setdefault(text.number, {}).setdefault(key, text)
    numbers = dict.fromkeys((*contacts, *texts))
    return tuple(grade(number, contacts.get(number, ()), tuple(texts.get(number, {}).values())) for number in numbers)
