"""Messages of RingCentral's message store: pages of the API, lists of records, and the archive of an account's export.

Decides: that only texts are read (SMS; faxes, voicemail and internal messages are counted), which side is the customer,
and that a record that stands there twice is one.
Source: developers.ringcentral.com/guide/messaging/message-store: `records[]` with direction, from, to[], subject,
creationTime; the export of an account is a ZIP of message-store.json files.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from carelane.domain.errors import UnreadableFile
from carelane.domain.phone import PhoneNumber
from carelane.formats.people.contacts import number_in
from carelane.formats.people.histories import MOST_OF_A_TEXT, MOST_RECIPIENTS, direction_of
from carelane.formats.people.moments import moment
from carelane.formats.people.rows import Holds, PastText, PeopleFile, RefusedRow

KIND: Final = "RingCentral message store"
MOST_UNPACKED: Final = 300 * 1024 * 1024
_MOST_FILES: Final = 5_000


def records_in(text: str) -> list[Any] | None:
    """The records of a JSON text: a page, a list, or one a line. None when it is something else."""
    start = text.lstrip()[:1]
    if start not in {"{", "["}:
        return None
    try:
        data = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return _lines(text)
    if isinstance(data, dict):
        records = data.get("records", data.get("messages"))
        return records if isinstance(records, list) else [data]
    return data if isinstance(data, list) else None


def archived(content: bytes, name: str) -> list[Any] | None:
    """The records of the archive of an account's export; None when it is another sort of archive.

    Raises:
        UnreadableFile: it is damaged or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [part for part in archive.infolist()[:_MOST_FILES] if part.filename.endswith(".json")]
            if not parts:
                return None
            room = MOST_UNPACKED
            found: list[Any] = []
            for part in parts:
                with archive.open(part) as file:
                    unpacked = file.read(room + 1)
                room -= len(unpacked)
                if room < 0:
                    raise UnreadableFile(f"{name} unpacks to more than can be read at once", hint="export fewer months")
                found.extend(records_in(unpacked.decode("utf-8-sig", "replace")) or ())
            return found
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as error:
        raise UnreadableFile(f"{name} is damaged or encrypted", hint="download it again") from error


def read_records(records: list[Any], *, most: int) -> PeopleFile:
    """Every record as a text (one for each recipient), refused with its place in the list, or skipped."""
    texts: dict[tuple[str, str, str], PastText] = {}
    refused: list[RefusedRow] = []
    skipped = 0
    for row, record in enumerate(records[:most], start=1):
        if not isinstance(record, dict):
            refused.append(RefusedRow(row, "this is no record of a message"))
            continue
        if str(record.get("type", "SMS")).casefold() not in {"sms", "text", "mms"}:
            skipped += 1
            continue
        made = _texts(row, record)
        if isinstance(made, RefusedRow):
            refused.append(made)
            continue
        for one in made:
            texts.setdefault((one.id or f"row {row}", one.number, one.sender), one)
    if len(records) > most:
        refused.append(RefusedRow(most + 1, f"only the first {most:,} messages are read at once"))
    return PeopleFile(Holds.TEXTS, KIND, texts=tuple(texts.values()), refused=tuple(refused), skipped=skipped)


def _texts(row: int, record: dict[str, Any]) -> list[PastText] | RefusedRow:
    is_inbound = direction_of(str(record.get("direction", "")))
    if is_inbound is None:
        return RefusedRow(row, "it is not said which way the message went")
    at = moment(_first(record, "creationTime", "creation_time", "date_sent", "date_created", "lastModifiedTime"))
    if at is None:
        return RefusedRow(row, "the time of the message cannot be read")
    text = _first(record, "subject", "text", "body")
    if len(text) > MOST_OF_A_TEXT:
        return RefusedRow(row, f"the message has more than {MOST_OF_A_TEXT:,} characters")
    senders, recipients = list(_numbers(record.get("from"))), list(_numbers(record.get("to")))
    people, ours = (senders, recipients) if is_inbound else (recipients, senders)
    good = [number for number in people if number.startswith("+")]
    if not good:
        return RefusedRow(row, people[0] if people else "there is no telephone number of the customer")
    sender = next((number for number in ours if number.startswith("+")), "")
    said = _first(record, "id", "sid")[:100]
    return [PastText(row, PhoneNumber(number), is_inbound, text, at, sender, said) for number in good]


def _numbers(side: object) -> Iterator[str]:
    for one in (side if isinstance(side, list) else [side])[:MOST_RECIPIENTS]:
        if isinstance(one, dict):
            yield number_in(str(one.get("phoneNumber") or ""))
        elif isinstance(one, str):
            yield number_in(one)


def _first(record: dict[str, Any], *names: str) -> str:
    for name in names:
        if isinstance(value := record.get(name), str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    return ""


def _lines(text: str) -> list[Any] | None:
    found: list[Any] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        try:
            found.append(msgspec.json.decode(line))
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            if not found:
                return None
            found.append(None)
    return found
