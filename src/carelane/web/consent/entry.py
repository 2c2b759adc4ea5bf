"""An entry of consent or of an opt-out by staff, as its form holds it.

Decides: which roads are asked for, what a moment of local time means, and what is missing, each at its field.
Leaves alone: what is recorded (`services.consent.recording`), and what a file is worth as proof.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from carelane.domain.consent import Method
from carelane.domain.consent_records import Disclosure, Stream
from carelane.domain.errors import InputError
from carelane.services.consent.recording.opt_in_facts import FACTS, OptIn, lacking
from carelane.services.consent.recording.opt_out import OptOut
from carelane.web.account_forms import Errors, WithErrors
from carelane.web.consent.words import METHODS
from carelane.web.forms import Form
from carelane.web.pages import sentence

MOST_FILE: Final = 10 * 1024 * 1024
MOST_TEXT: Final = 4_000
AGREED: Final = (Method.VERBAL, Method.PAPER, Method.POINT_OF_SALE, Method.CONTRACT, Method.EMPLOYEE)
ENDED: Final = (Method.VERBAL, Method.EMAIL, Method.VOICE, Method.IN_PERSON, Method.PAPER, Method.PROVIDER)
ZONES: Final = (
    ("America/New_York", "Eastern time"), ("America/Chicago", "Central time"), ("America/Denver", "Mountain time"),
    ("America/Phoenix", "Arizona time"), ("America/Los_Angeles", "Pacific time"), ("America/Anchorage", "Alaska time"),
    ("Pacific/Honolulu", "Hawaii time"), ("UTC", "UTC"),
)  # fmt: skip
_FIELDS: Final = ("act", "name", "taken_by", "words", "where")
# What a file is, by its first bytes; whatever else it says it is.
_SORTS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png", "scan"), (b"\xff\xd8\xff", "image/jpeg", "scan"),
    (b"%PDF-", "application/pdf", "scan"), (b"ID3", "audio/mpeg", "recording"),
    (b"\xff\xfb", "audio/mpeg", "recording"), (b"RIFF", "audio/wav", "recording"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryPage(WithErrors):
    """The form of one entry. what: "in", "out" or "wrong"; "" where it is chosen still."""

    number: str = ""
    shown: str = ""
    what: str = ""
    method: str = ""
    date: str = ""
    time: str = ""
    zone: str = ZONES[0][0]
    disclosure: str = ""
    act: str = ""
    name: str = ""
    taken_by: str = ""
    words: str = ""
    where: str = ""
    only_stream: str = ""
    once: str = ""
    wordings: tuple[Disclosure, ...] = ()
    streams: tuple[Stream, ...] = ()

    @property
    def methods(self) -> tuple[tuple[str, str], ...]:
        """The roads to choose from."""
        return tuple((each.value, sentence(METHODS[each])) for each in (AGREED if self.what == "in" else ENDED))

    def stream_name(self, stream: str) -> str:
        """What a stream is called."""
        return next((each.name for each in self.streams if each.id == stream), stream)


def typed(form: Form) -> dict[str, str]:
    """What the form holds, bounded."""
    names = ("number", "what", "method", "date", "time", "zone", "disclosure", "only_stream", "once")
    found = {name: form.line(name)[:200] for name in names}
    return found | {name: form.text(name).strip()[:MOST_TEXT] for name in _FIELDS}


def moment(given: dict[str, str]) -> datetime:
    """When it happened: a day and a time of somebody's clock.

    Raises:
        InputError: it is none.
    """
    if given["zone"] not in dict(ZONES):
        raise InputError("choose the time zone from the list")
    try:
        local = datetime.strptime(f"{given['date']} {given['time'] or '12:00'}", "%Y-%m-%d %H:%M")  # noqa: DTZ007  the zone follows
    except ValueError:
        raise InputError("this is no day and time", hint="such as 2026-11-25 and 14:30") from None
    return local.replace(tzinfo=ZoneInfo(given["zone"])).astimezone(UTC)


def opt_in_of(workspace_id: str, given: dict[str, str], stream: str, at: datetime, proofs: tuple[str, ...]) -> OptIn:
    """The opt-in that was entered."""
    return OptIn(
        workspace_id=workspace_id, number=given["number"], method=Method(given["method"]), at=at,
        disclosure=given["disclosure"], stream=stream, evidence=proofs, source=f"staff:{given['method']}",
        key=f"entry/{given['once']}/{given['number']}/{at.isoformat()}", **{name: given[name] for name in _FIELDS},
    )  # fmt: skip


def opt_out_of(workspace_id: str, given: dict[str, str], at: datetime, proofs: tuple[str, ...]) -> OptOut:
    """The opt-out that was entered."""
    return OptOut(
        workspace_id=workspace_id, number=given["number"], method=Method(given["method"]), at=at, words=given["words"],
        taken_by=given["taken_by"], only_stream=given["only_stream"], evidence=proofs,
        source=f"staff:{given['method']}", key=f"entry/{given['once']}/{given['number']}/{at.isoformat()}",
    )  # fmt: skip


def missing(entry: OptIn, *, has_file: bool) -> Errors:
    """What an opt-in still has to tell, each at its field."""
    names = [name for name in lacking(entry) if not (name == "evidence" and has_file)]
    return tuple((name, f"Still missing: {FACTS[name]}.") for name in names)


def sort_of(content: bytes) -> tuple[str, str]:
    """Media type and kind of an uploaded proof.

    Raises:
        InputError: it is too large, or nothing that proves something.
    """
    if len(content) > MOST_FILE:
        raise InputError(f"the file has more than {MOST_FILE // 1024 // 1024} MB", hint="send a smaller one")
    for start, media_type, kind in _SORTS:
        if content.startswith(start):
            return media_type, kind
    if content[4:8] == b"ftyp":
        return "audio/mp4", "recording"
    raise InputError(
        "a file of this kind is not taken", hint="send a picture (PNG, JPEG), a PDF, or a recording (MP3, WAV, M4A)"
    )
