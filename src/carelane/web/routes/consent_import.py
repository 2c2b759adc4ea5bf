"""Old contacts and conversations: upload, see what they are worth, record it in the background, take it back.

Decides: that nothing is recorded before somebody saw the preview, and that only those who may enter consent see files
with numbers in them.
Leaves alone: reading and grading (`services.consent.importing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent import EventKind
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import Job, JobState
from carelane.domain.phone import PhoneNumber, national, parse_phone
from carelane.formats.people.columns import CONTACT_FIELDS, TEXT_FIELDS
from carelane.ports.campaigns import NotKept
from carelane.services.consent.importing.job import KIND, ImportWork, pack
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, ListOrigin
from carelane.services.consent.importing.preview_job import KIND as PREVIEW
from carelane.services.consent.importing.preview_job import Previewed, previewed
from carelane.services.consent.importing.undo import UndoImport, undo_import
from carelane.web.access import MayEdit, MayManage, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told
from carelane.web.consent.entry import ZONES
from carelane.web.consent.words import KINDS
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/import"
ORIGINS: Final = (
    ("own", "Our own customers and callers"), ("bought", "A list that we bought"), ("rented", "A list that we rented"),
    ("shared", "Shared by a partner or another business"),
)  # fmt: skip
FIELDS: Final[Mapping[str, str]] = {
    "number": "Mobile number", "name": "Name", "transaction": "Last visit or purchase", "opted_out": "Opted out",
    "opted_out_at": "Opted out on", "sender": "Our number", "consent": "Says that they agreed",
    "origin": "Source of the list",
    "direction": "Sent or received", "from": "From", "to": "To", "text": "Text", "at": "Day and time",
    "clock": "Time of day",
    "id": "Id of the text", "type": "Kind of message",
}  # fmt: skip
PASTS: Final = {
    "inquiry": "Texts by which a person began", "opt_out": "Opt-outs", "wrong_number": "Wrong numbers",
    "came_back": "People who came back after an opt-out", "unclear": "Replies that somebody has to read",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportPage(WithErrors):
    """Where files are given, and the imports so far."""

    jobs: tuple[Job, ...] = ()
    previews: tuple[Job, ...] = ()
    ours: str = ""
    zone: str = ZONES[0][0]
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class PreviewPage(WithErrors):
    """What the files hold. shown: see `importing.preview.Preview`, as plain values."""

    job: Job | None = None
    shown: dict[str, Any] | None = None
    fields: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)


@router.get(HOME)
def start(request: Request, visit: MayEdit) -> Response:
    """Where files are given."""
    return _start(request, visit)


@router.post(HOME)
def upload(request: Request, visit: MayEdit, form: Posted) -> Response:
    """Read the files in the background; nothing is recorded."""
    files = tuple(
        GivenFile(_safe(name), content) for key in ("contacts", "history", "more") if (file := form.file(key))
        for name, content in (file,)
    )  # fmt: skip
    if not files:
        return _start(request, visit, (("contacts", "Choose a file first."),), 422, form)
    try:
        request_ = ImportRequest(files, _origin(form), zone=form.line("zone") or "UTC", ours=_ours(form))
    except CarelaneError as error:
        return _start(request, visit, told(error, "ours"), 422, form)
    if request_.origin is not ListOrigin.OWN:
        words = "Such a list is not imported: nobody on it agreed to texts from you. Ask them on a form of yours."
        return _start(request, visit, (("origin", words),), 422, form)
    return _preview(request, visit, ImportWork(visit.workspace.id, request_, visit.actor, visit.workspace.name))


@router.get(HOME + "/{job_id}")
def look(request: Request, visit: MayEdit, job_id: str) -> Response:
    """The preview, once it is there."""
    job = _job(request, visit, job_id)
    if job.state is not JobState.DONE:
        return render(request, "pages/consent_import_wait.html", page=PreviewPage(job=job))
    return _shown(request, visit, job)


@router.post(HOME + "/{job_id}/columns")
def columns(request: Request, visit: MayEdit, job_id: str, form: Posted) -> Response:
    """Read the same files anew, with other columns or an example of one row."""
    made = _previewed(request, visit, job_id)
    mapping = {name: value for name in FIELDS if (value := form.line(f"column-{name}")[:200])}
    example = {name: value for name in FIELDS if (value := form.line(f"example-{name}")[:400])}
    holds = form.line("holds") if form.line("holds") in {"contacts", "texts"} else ""
    work = replace(made.work, request=replace(made.work.request, mapping=mapping, example=example, holds=holds))
    return _preview(request, visit, work)


@router.post(HOME + "/{job_id}/record")
def record(request: Request, visit: MayEdit, job_id: str, form: Posted) -> Response:
    """Record what the preview showed."""
    del form
    services, made = services_of(request), _previewed(request, visit, job_id)
    work = replace(made.work, workspace_id=visit.workspace.id, by=visit.actor)
    title = f"Import of {len(work.request.files)} files" if len(work.request.files) > 1 else "Import of a file"
    job = services.jobs.add(visit.workspace.id, KIND, title, pack(work), visit.actor)
    services.runner.wake()
    return back_to(f"/w/{visit.workspace.id}/jobs/{job.id}", "started")


@router.post(HOME + "/undo/{import_id}")
def undo(request: Request, visit: MayManage, import_id: str, form: Posted) -> Response:
    """Take an import back: consents that it gave count no more; what stops texts stays."""
    del form
    services = services_of(request)
    try:
        undone = undo_import(
            UndoImport(visit.workspace.id, import_id, visit.actor), ledger=services.ledger, clock=services.clock
        )
    except InputError as error:
        return _start(request, visit, told(error, ""), 404)
    kept = tuple((KINDS[EventKind(kind)], count) for kind, count in undone.stays)
    return render(request, "pages/consent_import_undone.html", undone=undone, stays=kept)


def _preview(request: Request, visit: Visit, work: ImportWork) -> Response:
    services = services_of(request)
    job = services.jobs.add(visit.workspace.id, PREVIEW, "Preview of an import", pack(work), visit.actor)
    services.runner.wake()
    return back_to(f"/w/{visit.workspace.id}/consent/import/{job.id}")


def _job(request: Request, visit: Visit, job_id: str) -> Job:
    job = services_of(request).jobs.get(visit.workspace.id, job_id)
    if job.kind != PREVIEW:
        raise NotKept("there is no such preview", hint="begin the import anew")
    return job


def _previewed(request: Request, visit: Visit, job_id: str) -> Previewed:
    _job(request, visit, job_id)
    return previewed(services_of(request).jobs.result(visit.workspace.id, job_id).content)


def _shown(request: Request, visit: Visit, job: Job) -> Response:
    made = _previewed(request, visit, job.id)
    tables = [file for file in made.shown["files"] if file["columns"]]
    fields = TEXT_FIELDS if any(file["holds"] == "texts" for file in tables) else CONTACT_FIELDS
    names = tuple(dict.fromkeys(column for file in tables for column in file["columns"]))
    mapping = {name: column for file in tables for name, column in file["mapping"]}
    page = PreviewPage(
        job=job, shown=made.shown, fields=tuple((name, FIELDS[name]) for name in fields), columns=names, mapping=mapping
    )
    return render(request, "pages/consent_import_preview.html", page=page, pasts=PASTS, all_fields=FIELDS)


def _start(
    request: Request, visit: Visit, errors: Errors = (), status: int = 200, form: Form | None = None
) -> Response:
    services = services_of(request)
    jobs = services.jobs.all(visit.workspace.id)
    senders = services.consent_setup.senders(visit.workspace.id)
    page = ImportPage(
        errors, tuple(each for each in jobs if each.kind == KIND), tuple(each for each in jobs if each.kind == PREVIEW),
        form.text("ours")[:2_000] if form else "\n".join(national(each.number) for each in senders),
        form.line("zone") if form else ZONES[0][0], form.line("origin") if form else "own",
    )  # fmt: skip
    return render(request, "pages/consent_import.html", status=status, page=page, zones=ZONES, origins=ORIGINS)


def _origin(form: Form) -> ListOrigin:
    given = form.line("origin")
    return ListOrigin(given) if given in set(ListOrigin) else ListOrigin.SHARED


def _ours(form: Form) -> tuple[PhoneNumber, ...]:
    return tuple(parse_phone(line) for line in form.text("ours").split("\n") if line.strip())[:50]


def _safe(name: str) -> str:
    """The name of a file without folders; it is shown and written into results."""
    return name.replace("\\", "/").rsplit("/", 1)[-1][-80:] or "file"
