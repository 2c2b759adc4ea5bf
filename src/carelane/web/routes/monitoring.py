"""What monitoring asks: whether the process can do its work, and what the gate did.

Decides: who may see the numbers: programs on the same machine, and whoever has a key for the gate. They name nobody.
"""

from typing import Final

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, PlainTextResponse, Response

from carelane.ports.store_errors import StoreUnavailable
from carelane.web.access import services_of
from carelane.web.gate.keys import key_for_gate
from carelane.web.gate.measures import Measures
from carelane.web.headers import is_loopback

router = APIRouter(include_in_schema=False)
_TYPE: Final = "text/plain; version=0.0.4"


@router.get("/readyz")
def ready(request: Request) -> Response:
    """Whether the database answers, so that decisions can be made."""
    services = services_of(request)
    try:
        services.database.fetch("SELECT 1")
    except StoreUnavailable:
        return JSONResponse({"status": "unavailable", "what": "the database does not answer"}, 503)
    return JSONResponse({"status": "ok"})


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """The counters of this process in the text format of Prometheus."""
    is_near = request.client is not None and is_loopback(request.client.host)
    if not is_near or "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        await key_for_gate(request)
    measures: Measures = request.app.state.gate_measures
    return PlainTextResponse(await run_in_threadpool(measures.text), media_type=_TYPE)
