"""The first page: the question what somebody needs."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from carelane.web.access import Anyone
from carelane.web.pages import render

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Tile:
    """One way to begin."""

    address: str
    title: str
    words: str


TILES: Final = (
    Tile("/check", "Check a message", "See what a reviewer would decline a text for, as you type it."),
    Tile("/choose", "Choose a use case", "Answer a few questions; see which campaign to register, and what it costs."),
    Tile("/rejection", "Fix a rejection", "Paste the answer you got. Get the exact edits, one by one."),
    Tile(
        "/write", "Write my texts", "Call to action, samples, replies, privacy section and form: all that is asked for."
    ),
    Tile(
        "/check/campaign", "Check a whole campaign", "Upload or paste a campaign file before you pay for a submission."
    ),
    Tile("/learn", "Learn", "Plain answers, error codes and every rule, each with its source."),
)


@router.get("/")
def start(request: Request, _: Anyone) -> Response:
    """The tools, one tile each."""
    return render(request, "pages/start.html", tiles=TILES)


@router.get("/healthz")
def healthy() -> Response:
    """Whether the process answers at all."""
    return JSONResponse({"status": "ok"})
