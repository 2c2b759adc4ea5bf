"""Files of messages that are too long for a page, as work in the background (kind "check-messages").

Decides: how such work is written down, and what it gives back.
Leaves alone: queueing and running (`jobs`).
"""

import base64
import json
from dataclasses import asdict, dataclass, field, fields
from typing import Final

from carelane.domain.errors import CarelaneError, InputError
from carelane.formats.table import decoded, read_table
from carelane.ports.jobs import JobFailed, JobResult, Progress
from carelane.services.message_batch.as_table import TableWriter
from carelane.services.message_batch.check import Asked, Messages, check_each, messages_in, new_tally

KIND: Final = "check-messages"
MOST_MESSAGES: Final = 250_000
_EVERY: Final = 100  # messages between two reports of the progress


@dataclass(frozen=True, slots=True)
class BatchWork:
    """A file to check, and as what. column, names: None to find them."""

    content: bytes
    asked: Asked = field(default_factory=Asked)
    name: str = "messages.csv"
    column: int | None = None
    names: bool | None = None


def pack(work: BatchWork) -> bytes:
    """The work as a job keeps it."""
    data = {
        "carelane": 1, "asked": asdict(work.asked), "name": work.name, "column": work.column, "names": work.names,
        "content": base64.b64encode(work.content).decode("ascii"),
    }  # fmt: skip
    return json.dumps(data).encode()


def unpack(content: bytes) -> BatchWork:
    """The work that `pack` wrote.

    Raises:
        InputError: it is something else.
    """
    try:
        data = json.loads(content)
        asked = Asked(**{key.name: str(data["asked"].get(key.name, "")) for key in fields(Asked)})
        work = base64.b64decode(data["content"], validate=True)
        column, names = data.get("column"), data.get("names")
        return BatchWork(work, asked, str(data.get("name") or "messages.csv"), column, names)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("this is no list of messages to check", hint="start the work anew from the page") from None


def messages_of(work: BatchWork) -> Messages:
    """The messages that the work is about.

    Raises:
        InputError: the file is no table of messages, or holds too many.
    """
    messages = messages_in(read_table(decoded(work.content)), column=work.column, names=work.names)
    total = len(messages.found)
    if total > MOST_MESSAGES:
        problem = f"the file holds {total:,} messages; at most {MOST_MESSAGES:,} are checked at once"
        raise InputError(problem, hint="split it into several files")
    if not total:
        raise InputError("there is no message in the file", hint="choose another column, or another file")
    return messages


def check_messages(content: bytes, progress: Progress) -> JobResult:
    """Check every message of a file; gives a table.

    Raises:
        JobFailed: the file is no table of messages, or holds too many.
        JobCancelled: somebody asked to stop.
    """
    try:
        work = unpack(content)
        messages = messages_of(work)
        work.asked.context()
    except CarelaneError as error:  # our sentences name the settings, never the messages
        raise JobFailed(error.message, hint=error.hint) from None
    total = len(messages.found)
    writer, tally = TableWriter(), new_tally()
    progress.report(0, total)
    for done, checked in enumerate(check_each(messages.found, work.asked), start=1):
        writer.add(checked)
        tally.add(checked)
        if done % _EVERY == 0 or done == total:
            progress.report(done, total)
    writer.add_bad(messages.bad)
    stop, review = tally.verdicts["stop"], tally.verdicts["review"]
    skipped = f"; {len(messages.bad):,} rows could not be checked" if messages.bad else ""
    summary = f"{total:,} messages checked: {stop:,} not to be sent, {review:,} to look at again{skipped}."
    return JobResult(writer.content(), "text/csv; charset=utf-8", "checked-messages.csv", summary)
