"""A small load generator for the gate's benchmark: so many connections, each asks again as soon as it is answered.

Decides: what is counted: answered requests, how long each took, and answers other than 200.
"""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Final

_HEAD_END: Final = b"\r\n\r\n"


@dataclass(slots=True)
class Load:
    """What was measured; `milliseconds` in order."""

    a_second: float = 0.0
    failed: int = 0
    cpu_seconds: float = 0.0  # of the server
    milliseconds: list[float] = field(default_factory=list)


def load(port: int, bodies: list[bytes], secret: str, *, connections: int, seconds: float) -> Load:
    """Ask for so long."""
    return asyncio.run(_load(port, [_request(body, secret) for body in bodies], connections, seconds))


def _request(body: bytes, secret: str) -> bytes:
    key = f"authorization: Bearer {secret}\r\n" if secret else ""
    head = (
        f"POST /api/v1/decisions HTTP/1.1\r\nhost: localhost\r\n{key}content-type: application/json\r\n"
        f"content-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _load(port: int, requests: list[bytes], connections: int, seconds: float) -> Load:
    found = Load()
    began = time.perf_counter()
    until = began + seconds
    await asyncio.gather(*(_one(port, requests, number, until, found) for number in range(connections)))
    found.a_second = len(found.milliseconds) / (time.perf_counter() - began)
    found.milliseconds.sort()
    return found


async def _one(port: int, requests: list[bytes], number: int, until: float, found: Load) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    index = number * 37
    while (began := time.perf_counter()) < until:
        writer.write(requests[index % len(requests)])
        head = await reader.readuntil(_HEAD_END)
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        await reader.readexactly(length)
        found.milliseconds.append((time.perf_counter() - began) * 1_000)
        found.failed += not head.startswith(b"HTTP/1.1 200")
        index += 1
    writer.close()
