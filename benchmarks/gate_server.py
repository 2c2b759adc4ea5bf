"""The server of the gate's benchmark: the whole application, or a bare one; it prints its port when it is there.

python -m benchmarks.gate_server gate|bare FOLDER [DATABASE]
"""

import logging
import socket
import sys
from dataclasses import replace
from typing import Any, Final

import uvicorn

_ECHO: Final = b'{"ok":true}'


async def bare(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401  the protocol's own types
    """Read the body, and answer."""
    if scope["type"] != "http":
        return
    while (await receive()).get("more_body"):
        pass
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(_ECHO)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": _ECHO})


def gate(folder: str, address: str) -> Any:  # noqa: ANN401  an application
    """The whole application, with more allowance than anybody uses."""
    from carelane.cli.serve import settings_of  # noqa: PLC0415  the bare one does without
    from carelane.services.gate.settling import settle  # noqa: PLC0415
    from carelane.web.app import create_app  # noqa: PLC0415
    from carelane.web.gate.allowance import GateAllowance  # noqa: PLC0415
    from carelane.wiring import open_services  # noqa: PLC0415

    settings = settings_of("", 0, folder)
    app = create_app(open_services(replace(settings, database=address) if address else settings))
    app.state.gate_allowance = GateAllowance(a_minute=1e9, burst=1e9)
    settle()
    return app


def main() -> None:
    """Serve until somebody ends it."""
    logging.disable(logging.INFO)  # the log of requests is not what is measured
    kind, folder, address = (*sys.argv[1:], "")[:3]
    app = bare if kind == "bare" else gate(folder, address)
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    config = uvicorn.Config(app, loop="uvloop", http="httptools", log_level="error", access_log=False, lifespan="off")
    print(listener.getsockname()[1], flush=True)
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
