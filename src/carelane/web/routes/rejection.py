"""A rejection, from the pasted answer to the packet, for somebody who is not signed in: nothing is kept."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from carelane.services.rejection_desk.decisions import Decisions
from carelane.web.access import Anyone
from carelane.web.forms import Form, Posted
from carelane.web.rejection.downloads import file_of
from carelane.web.rejection.holder import InPage
from carelane.web.rejection.journey import go, show
from carelane.web.rejection.state import FIELD, unpack
from carelane.web.rejection.steps import NAMES

router = APIRouter(include_in_schema=False)


@router.get("/rejection")
def start(request: Request, _: Anyone, example: str = "") -> Response:
    """The first page; with `example`, filled in with the made-up campaign of the demo."""
    typed = {"rejection": REJECTION.replace("\n", " ").strip(), "campaign": CAMPAIGN_FILE} if example else {}
    return show(request, InPage(Decisions(provider="ringcentral")), "start", typed=typed)


@router.get("/rejection/{step}")
def opened(step: str, _: Anyone) -> Response:
    """An address of a later step without what it needs: back to the first."""
    _known(step)
    return RedirectResponse("/rejection", 303)


@router.post("/rejection/files/{name}")
def file(name: str, form: Posted) -> Response:
    """One file of the packet."""
    return file_of(name, _holder(form))


@router.post("/rejection/{step}")
def walk(request: Request, step: str, form: Posted) -> Response:
    """One step on, or back."""
    _known(step)
    return go(request, _holder(form), step, form)


def _holder(form: Form) -> InPage:
    given = form.text(FIELD)
    return InPage(unpack(given) if given else Decisions(provider="ringcentral"))


def _known(step: str) -> None:
    if step not in NAMES:
        raise HTTPException(404)
