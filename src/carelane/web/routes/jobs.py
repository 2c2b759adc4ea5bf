"""Long work of a workspace: started, watched, cancelled, fetched."""

from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import Permission
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import Job, JobState
from carelane.services.consent.importing.job import KIND as IMPORT
from carelane.services.consent.importing.preview_job import KIND as PREVIEW
from carelane.services.message_batch.check import Asked, Messages
from carelane.services.message_batch.job import KIND, BatchWork, messages_of, pack
from carelane.web.access import MayEdit, MayRead, NotAllowed, services_of
from carelane.web.account_forms import WithErrors, told
from carelane.web.forms import Posted
from carelane.web.options import Options, use_cases
from carelane.web.pages import back_to, download, render

router = APIRouter(include_in_schema=False)
WITH_NUMBERS: Final = frozenset({IMPORT, PREVIEW})


@dataclass(frozen=True, slots=True)
class JobsPage(WithErrors):
    """The list, and the form of a new one."""

    jobs: tuple[Job, ...] = ()
    use_cases: Options = ()
    column: str = ""
    use_case: str = "CUSTOMER_CARE"
    brand: str = ""


@dataclass(frozen=True, slots=True)
class JobPage:
    """One job; an open one is looked at again every few seconds."""

    job: Job

    @property
    def is_open(self) -> bool:
        """Whether something may still change."""
        return self.job.state in {JobState.QUEUED, JobState.RUNNING}


@router.get("/w/{workspace_id}/jobs")
def jobs(request: Request, visit: MayRead) -> Response:
    """The list."""
    page = JobsPage((), services_of(request).jobs.all(visit.workspace.id), use_cases())
    return render(request, "pages/jobs.html", page=page)


@router.post("/w/{workspace_id}/jobs")
def begin(request: Request, visit: MayEdit, form: Posted) -> Response:
    """Check a file of messages in the background."""
    uploaded, services = form.file("file"), services_of(request)
    page = JobsPage(
        (), services.jobs.all(visit.workspace.id), use_cases(), form.line("column")[:100], form.line("use_case"),
        form.line("brand")[:200],
    )  # fmt: skip
    if uploaded is None:
        return render(request, "pages/jobs.html", page=replace(page, errors=(("file", "Choose a file."),)), status=422)
    field = "file"
    try:
        work = _work(uploaded[1], page)
        field = "use_case"
        work.asked.context()
        field = "column"
        work = replace(work, column=_column(messages_of(work), page.column))
    except CarelaneError as error:
        return render(request, "pages/jobs.html", page=replace(page, errors=told(error, field)), status=422)
    title = f"Check of {uploaded[0][-80:]}"
    made = services.jobs.add(visit.workspace.id, KIND, title, pack(work), visit.actor)
    services.runner.wake()
    return back_to(f"/w/{visit.workspace.id}/jobs/{made.id}", "started")


def _work(content: bytes, page: JobsPage) -> BatchWork:
    """The work; a file that is no table of messages is refused before anybody waits for it.

    Raises:
        CarelaneError: it is none.
    """
    work = BatchWork(content, Asked(use_case=page.use_case, brand=page.brand))
    messages_of(work)
    return work


def _column(messages: Messages, name: str) -> int | None:
    """The column of that name; None, to find it, where none is named.

    Raises:
        InputError: there is none.
    """
    if not name:
        return None
    names = [column.casefold() for column in messages.columns]
    if name.casefold() not in names:
        raise InputError(
            "there is no column of that name", hint=f"the file has: {', '.join(messages.columns[:12])}"[:300]
        )
    return names.index(name.casefold())


@router.get("/w/{workspace_id}/jobs/{job_id}")
def job(request: Request, visit: MayRead, job_id: str) -> Response:
    """How far it is."""
    return render(request, "pages/job.html", page=JobPage(services_of(request).jobs.get(visit.workspace.id, job_id)))


@router.get("/w/{workspace_id}/jobs/{job_id}/result")
def result(request: Request, visit: MayRead, job_id: str) -> Response:
    """The file that it left; one with numbers of people is for those who work with people.

    Raises:
        NotAllowed: it is such a file, and the visitor does not.
    """
    jobs = services_of(request).jobs
    if jobs.get(visit.workspace.id, job_id).kind in WITH_NUMBERS and not visit.may(Permission.EDIT.value):
        raise NotAllowed(Permission.EDIT)
    found = jobs.result(visit.workspace.id, job_id)
    return download(found.content, found.media_type, found.name)


@router.post("/w/{workspace_id}/jobs/{job_id}/cancel")
def cancel(request: Request, visit: MayEdit, job_id: str, form: Posted) -> Response:
    """Ask it to stop."""
    del form
    services_of(request).jobs.cancel(visit.workspace.id, job_id, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/jobs/{job_id}", "cancelled")


@router.post("/w/{workspace_id}/jobs/{job_id}/remove")
def remove(request: Request, visit: MayEdit, job_id: str, form: Posted) -> Response:
    """Remove a finished job with what it left."""
    del form
    services_of(request).jobs.remove(visit.workspace.id, job_id, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/jobs", "removed")
