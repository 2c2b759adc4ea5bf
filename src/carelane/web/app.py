"""The application: pages, API, static files and errors put together.

Decides: which parts there are and in which order they are asked.
Leaves alone: what `services` were made of (`wiring`).
"""

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from carelane import __version__
from carelane.web.api import api_routers
from carelane.web.api.access import RATE_OF_KEYS
from carelane.web.consent.public import PublicRates
from carelane.web.errors import add_error_pages, unexpected
from carelane.web.forms import RATE_OF_VISITS
from carelane.web.gate.allowance import GateAllowance
from carelane.web.gate.description import describe_gate
from carelane.web.gate.door import Door
from carelane.web.gate.keys import KnownKeys
from carelane.web.gate.measures import Measures
from carelane.web.gate.routes import A_MINUTE, BURST, gate_routes
from carelane.web.headers import Shell, loopback_names
from carelane.web.routes import all_routers

if TYPE_CHECKING:
    from carelane.wiring import Services

_YEAR_SECONDS: Final = 31_536_000
mimetypes.add_type("text/javascript", ".js")


class KeptStatic(StaticFiles):
    """Static files under addresses that change with the content, so that browsers keep them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file with a long life."""
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers["cache-control"] = f"public, max-age={_YEAR_SECONDS}, immutable"
        return response


def create_app(
    services: "Services", *, hosts: tuple[str, ...] = (), secure: bool = False, is_local: bool = False
) -> FastAPI:
    """The whole application.

    hosts: the names under which it is called from outside (loopback names are always allowed).
    secure: people come by https; cookies are then for https only.
    is_local: people sign in by the link that was printed, not with passwords.
    """

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        services.runner.start()
        try:
            yield
        finally:
            services.runner.stop()

    app = FastAPI(
        title="carelane",
        version=__version__,
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.services = services
    app.state.secure = secure
    app.state.is_local = is_local
    add_error_pages(app)
    app.state.rate_of_keys = RATE_OF_KEYS
    app.state.rate_of_visits = RATE_OF_VISITS
    app.state.public_rates = PublicRates()  # of forms that recipients fill in
    app.state.gate_allowance = GateAllowance(a_minute=A_MINUTE, burst=BURST)  # of keys that ask the gate
    app.state.known_keys = KnownKeys()
    app.state.gate_measures = Measures()
    app.router.routes.extend(gate_routes())  # asked before all others, and for every text
    for router in (*all_routers(), *api_routers()):
        app.include_router(router)
    describe_gate(app)
    with as_file(files("carelane.web").joinpath("static")) as folder:
        app.mount("/static", KeptStatic(directory=folder), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1_000)
    names = (*loopback_names(), *hosts)
    app.add_middleware(Shell, hosts=names, secure=secure, failed=unexpected)
    app.add_middleware(Door, owner=app, hosts=names, secure=secure)
    return app
