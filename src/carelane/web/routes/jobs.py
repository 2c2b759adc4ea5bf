"""Long work of a workspace: started, watched, cancelled, fetched."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import BadSetting, CarelaneError
from carelane.domain.kept import Job, JobState
from carelane.services.message_batch.check import Asked
from carelane.services.message_batch.job import KIND, BatchWork, pack
from carelane.services.message_batch.table import decoded, read_table
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.account_forms import WithErrors, told
from carelane.web.forms import Posted
from carelane.web.options import Options, use_cases
from carelane.web.pages import back_to, download, render

router = APIRouter(include_in_schema=False)


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
def start(request: Request, visit: MayEdit, form: Posted) -> Response:
    """Queue the check of a file of messages."""
    services = services_of(request)
    page = JobsPage(
        (), services.jobs.all(visit.workspace.id), use_cases(), form.line("column")[:100], form.line("use_case"),
        form.line("brand")[:200],
    )  # fmt: skip
    uploaded = form.file("file")
    if uploaded is None or not uploaded[1]:
        page = replace(page, errors=(("file", "Choose a file that is not empty."),))
        return render(request, "pages/jobs.html", status=422, page=page)
    asked = Asked(use_case=page.use_case, brand=page.brand, provider=visit.workspace.provider)
    try:
        asked.context()
        column = _column(uploaded[1], page.column)
    except CarelaneError as error:
        return render(request, "pages/jobs.html", status=422, page=replace(page, errors=told(error, "file")))
    work = BatchWork(uploaded[1], asked, "messages.csv", column, None if column is None else True)
    made = services.jobs.add(visit.workspace.id, KIND, "Check of a file of messages", pack(work), visit.actor)
    services.runner.wake()
    return back_to(f"/w/{visit.workspace.id}/jobs/{made.id}", "started")


@router.get("/w/{workspace_id}/jobs/{job_id}")
def job(request: Request, visit: MayRead, job_id: str) -> Response:
    """How far it is."""
    return render(request, "pages/job.html", page=JobPage(services_of(request).jobs.get(visit.workspace.id, job_id)))


@router.get("/w/{workspace_id}/jobs/{job_id}/result")
def result(request: Request, visit: MayRead, job_id: str) -> Response:
    """The file that it left."""
    found = services_of(request).jobs.result(visit.workspace.id, job_id)
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


def _column(content: bytes, name: str) -> int | None:
    """The column of that name, None to find it by its content.

    Raises:
        CarelaneError: it is no table, or has no such column.
    """
    table = read_table(decoded(content))
    if not name:
        return None
    names = [cell.strip().casefold() for cell in table.rows[0].cells] if table.rows else []
    if name.casefold() not in names:
        raise BadSetting(f"there is no column “{name}”", hint="write its name as in the first line, or leave it empty")
    return names.index(name.casefold())
