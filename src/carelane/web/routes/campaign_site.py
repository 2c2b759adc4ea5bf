"""The website of a campaign: looked at in the background, judged on the page."""

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.kept import KeptCampaign
from carelane.services.site_check.asking import message_links, named_addresses
from carelane.services.site_check.job import KIND, SiteWork, name_of_result, pack
from carelane.web.access import MayEdit, MayRead, Visit, services_of
from carelane.web.account_forms import told
from carelane.web.campaign_site import SitePage, judged, marked_shot, runs_of, title_of
from carelane.web.forms import Posted
from carelane.web.pages import back_to, download, render

router = APIRouter(include_in_schema=False)
MOST_ADDRESS = 500


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/site")
def site(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """The newest look at the website, judged; and the form of another one."""
    return render(request, "pages/campaign_site.html", page=_page(request, visit, campaign_id))


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/site/{job_id}")
def earlier(request: Request, visit: MayRead, campaign_id: str, job_id: str) -> Response:
    """An earlier look, judged against the campaign as it is now."""
    return render(request, "pages/campaign_site.html", page=_page(request, visit, campaign_id, job_id))


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/site/{job_id}/evidence.zip")
def evidence(request: Request, visit: MayRead, campaign_id: str, job_id: str) -> Response:
    """What was seen, as evidence."""
    page = _page(request, visit, campaign_id, job_id)
    assert page.shown is not None  # noqa: S101  it was chosen
    found = services_of(request).jobs.result(visit.workspace.id, page.shown.id)
    return download(found.content, found.media_type, name_of_result(campaign_id))


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/site/{job_id}/pages/{number}.svg")
def shot(request: Request, visit: MayRead, campaign_id: str, job_id: str, number: int) -> Response:
    """The screenshot of a page, with its marks."""
    page = _page(request, visit, campaign_id, job_id)
    picture = marked_shot(page, services_of(request).jobs, visit.workspace.id, number)
    return Response(picture, media_type="image/svg+xml")


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/site")
def look(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Look at the website in the background."""
    services = services_of(request)
    page = replace(
        _page(request, visit, campaign_id), address=form.line("address")[:MOST_ADDRESS],
        follow_robots=form.text("robots") == "yes", in_browser=form.text("browser") == "yes",
    )  # fmt: skip
    kept = services.campaigns.get(visit.workspace.id, campaign_id)
    try:
        work = _work(kept, page)
    except CarelaneError as error:
        page = replace(page, errors=told(error, "address"))
        return render(request, "pages/campaign_site.html", page=page, status=422)
    if page.open is None:
        services.jobs.add(visit.workspace.id, KIND, title_of(kept), pack(work), visit.actor)
        services.runner.wake()
    return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/site", "started")


def _page(request: Request, visit: Visit, campaign_id: str, job_id: str = "") -> SitePage:
    services = services_of(request)
    kept = services.campaigns.get(visit.workspace.id, campaign_id)
    runs = runs_of(services.jobs, visit.workspace.id, kept)
    page = SitePage((), kept, kept.registration.brand.website, runs=runs)
    return judged(page, services.jobs, visit.workspace.id, job_id)


def _work(kept: KeptCampaign, page: SitePage) -> SiteWork:
    """What to look at.

    Raises:
        InputError: the address is none.
    """
    address = page.address if "://" in page.address else f"https://{page.address}"
    host = address.partition("://")[2].partition("/")[0]
    if not address.startswith(("https://", "http://")) or "." not in host or " " in address:
        raise InputError("that is no web address", hint="write it as in https://www.example.com")
    return SiteWork(
        kept.id, address, named_addresses(kept.registration), message_links(kept.registration),
        follow_robots=page.follow_robots, in_browser=page.in_browser,
    )  # fmt: skip
