"""A preview of an import as work in the background (kind "preview-import"): nothing is recorded.

Decides: that what was previewed is what is recorded afterwards: the files stay with the preview until it is removed.
Leaves alone: what a preview shows (`preview`), and recording (`job`).
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from carelane.domain.errors import CarelaneError, InputError
from carelane.ports.jobs import JobFailed, JobResult, Progress
from carelane.services.consent.importing.job import ImportWork, pack, unpack
from carelane.services.consent.importing.plan import plan_import
from carelane.services.consent.importing.preview import preview

KIND: Final = "preview-import"


@dataclass(frozen=True, slots=True)
class Previewed:
    """A preview as a page shows it (plain values), and the work that it is of."""

    shown: dict[str, Any]
    work: ImportWork


def preview_import(content: bytes, progress: Progress) -> JobResult:
    """Read and grade the files of a packed import."""
    progress.report(0, 1)
    try:
        work = unpack(content)
        plan = plan_import(work.request)
    except CarelaneError as error:  # our sentences name settings and columns, never people
        raise JobFailed(error.message, hint=error.hint) from None
    shown = preview(plan)
    made = json.dumps({"carelane": 1, "shown": asdict(shown), "work": pack(work).decode()}, default=str)
    summary = f"{shown.people:,} people found; nothing is recorded yet."
    return JobResult(made.encode(), "application/json", f"preview-{plan.id}.json", summary)


def previewed(content: bytes) -> Previewed:
    """What `preview_import` left.

    Raises:
        InputError: it is something else.
    """
    try:
        data = json.loads(content)
        return Previewed(data["shown"], unpack(data["work"].encode()))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError("this is no preview of an import", hint="begin the import anew") from None
