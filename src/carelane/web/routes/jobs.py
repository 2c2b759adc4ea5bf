"""Long work of a workspace: started, watched, cancelled, fetched."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.kept import Job, JobState
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.account_forms import WithErrors
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
