"""An import as work in the background (kind "import-consent").

Decides: how such work is written down, and what it leaves. The work may run twice: every event has a key, so the second
run completes the first.
Leaves alone: queueing and running (`jobs`).
"""

import base64
import json
from dataclasses import dataclass
from typing import Any, Final

from carelane.domain.access import ActorKind
from carelane.domain.consent import EventKind
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import Actor
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.ports.jobs import Handler, JobFailed, JobResult, Progress
from carelane.services.consent.importing.apply import Applied, ApplyImport, ImportStores, apply_import
from carelane.services.consent.importing.files import result_archive, result_files
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, ListOrigin, plan_import
from carelane.services.consent.importing.wording import opt_in_wording, registration_of

KIND: Final = "import-consent"
_WORDS: Final = {
    EventKind.OPT_IN: ("implied consent of one who texted first", "implied consents of people who texted first"),
    EventKind.OPT_OUT: ("opt-out", "opt-outs"),
    EventKind.RESUBSCRIBE: ("coming back", "comings back"),
    EventKind.WRONG_NUMBER: ("wrong number", "wrong numbers"),
    EventKind.HOLD: ("reply to read", "replies to read"),
}


@dataclass(frozen=True, slots=True)
class ImportWork:
    """What is imported, for whom, by whom. business: the name in the words to use."""

    workspace_id: str
    request: ImportRequest
    by: Actor
    business: str = ""


def pack(work: ImportWork) -> bytes:
    """The work as a job keeps it (sealed)."""
    request = work.request
    data = {
        "carelane": 1, "workspace": work.workspace_id, "business": work.business,
        "by": [work.by.kind.value, work.by.id, work.by.name],
        "origin": request.origin.value, "holds": request.holds, "mapping": dict(request.mapping),
        "example": dict(request.example), "zone": request.zone, "ours": list(request.ours),
        "files": [[given.name, base64.b64encode(given.content).decode("ascii")] for given in request.files],
    }  # fmt: skip
    return json.dumps(data).encode()


def unpack(content: bytes) -> ImportWork:
    """The work that `pack` wrote.

    Raises:
        InputError: it is something else.
    """
    try:
        data = json.loads(content)
        kind, actor_id, name = data["by"]
        request = ImportRequest(
            files=tuple(GivenFile(str(given), base64.b64decode(text, validate=True)) for given, text in data["files"]),
            origin=ListOrigin(data["origin"]),
            holds=data["holds"],
            mapping=_words(data["mapping"]),
            example=_words(data["example"]),
            zone=data["zone"],
            ours=tuple(map(str, data["ours"])),
        )
        return ImportWork(data["workspace"], request, Actor(ActorKind(kind), actor_id, name), data["business"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("this is no import", hint="start the import anew") from None


def import_handler(*, stores: ImportStores, campaigns: CampaignStore, clock: Clock) -> Handler:
    """The handler of such jobs. campaigns: theirs are the facts in the words to use."""

    def work_on(content: bytes, progress: Progress) -> JobResult:
        try:
            work = unpack(content)
            plan = plan_import(work.request)
        except CarelaneError as error:  # our sentences name settings and columns, never people
            raise JobFailed(error.message, hint=error.hint) from None
        command = ApplyImport(work.workspace_id, plan, work.by)
        applied = apply_import(command, stores=stores, clock=clock, report=progress.report)
        known = registration_of(work.workspace_id, campaigns=campaigns)
        files = result_files(plan, opt_in_wording(work.business, known))
        return JobResult(result_archive(files), "application/zip", f"import-{plan.id}.zip", summary(applied))

    return work_on


def summary(applied: Applied) -> str:
    """What was recorded, in one sentence."""
    parts = [f"{count:,} {_WORDS[kind][count != 1]}" for kind, count in applied.recorded if kind in _WORDS]
    there = f"; {applied.already_there:,} were there already" if applied.already_there else ""
    what = ", ".join(parts) or "nothing"
    return f"Import {applied.import_id}: {applied.people:,} people graded; recorded: {what}{there}."


def _words(data: Any) -> dict[str, str]:  # noqa: ANN401  whatever JSON holds
    return {str(key): str(value) for key, value in data.items()}
