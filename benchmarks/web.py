"""The web application as a visitor feels it: weight of pages, time of the server, the live check, memory.

Beside each time, the ratio to a bare ASGI application on the same server in the same run, which is the least that any
page could take. One client, one request at a time, over loopback.

    python -m benchmarks.web [COUNT]
"""

import gzip
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx2 as httpx

from benchmarks.service_texts import service_texts

COUNT: Final = 200
ECHO: Final = """
async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"ok"})
"""
PAGES: Final = ("/", "/check", "/choose", "/rejection", "/write", "/learn", "/learn/rules/percentage-discount", "/api")


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as folder, echoing(Path(folder)) as base:
        with httpx.Client(base_url=base) as client:
            floor = quantiles(lambda: client.get("/"), count)
        print(f"bare ASGI application: p50 {floor[0]:.2f} ms, p99 {floor[1]:.2f} ms\n")
        with serving(Path(folder)) as (address, process):
            idle = memory_mb(process.pid)
            with httpx.Client(base_url=address) as client:
                weights(client)
                signed_in(client, Path(folder))
                rows = [*PAGES, *filled(client)]
                print(f"\n{'page':44} {'p50 ms':>8} {'p99 ms':>8} {'x bare':>7}")
                for path in rows:
                    p50, p99 = quantiles(lambda path=path: client.get(path), count)  # type: ignore[misc]
                    print(f"{shown(path):44} {p50:8.1f} {p99:8.1f} {p50 / floor[0]:7.1f}")
                live_check(client, count)
            print(f"\nmemory of the server: {idle:.0f} MB idle, {memory_mb(process.pid):.0f} MB after this")


def quantiles(ask: Callable[[], httpx.Response], count: int) -> tuple[float, float]:
    """Milliseconds at 50 and 99 percent."""
    times = []
    for _ in range(count + 5):
        started = time.perf_counter()
        answer = ask()
        times.append((time.perf_counter() - started) * 1_000)
        answer.raise_for_status()
    times = sorted(times[5:])  # the first ones read data and compile patterns
    return statistics.median(times), times[min(len(times) - 1, round(len(times) * 0.99))]


def weights(client: httpx.Client) -> None:
    """What the first page brings along: as files, and as they travel."""
    for path in ("/", "/check"):
        page = client.get(path)
        parts = [(path, page)]
        named = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
        parts += [(name, client.get(name)) for name in dict.fromkeys(named)]
        whole = travelled = 0
        for name, answer in parts:
            raw = len(answer.content)
            sent = len(gzip.compress(answer.content, 6)) if answer.headers.get("content-encoding") == "gzip" else raw
            whole, travelled = whole + raw, travelled + sent
            print(f"  {name.split('?')[0]:30} {raw / 1_000:7.1f} kB {sent / 1_000:7.1f} kB gzipped")
        print(f"{path:32} {whole / 1_000:7.1f} kB {travelled / 1_000:7.1f} kB gzipped, with all that it needs")


def live_check(client: httpx.Client, count: int) -> None:
    """What somebody waits for while typing: every text is another one."""
    texts = iter([text.text for text in service_texts(count)])
    token = first(r'name="csrf" value="(\w+)"', client.get("/check"))
    form = {
        "csrf": token,
        "kind": "message",
        "use_case": "CUSTOMER_CARE",
        "brand": "Oak Dental",
        "provider": "ringcentral",
    }
    times = []
    for _ in range(count):
        started = time.perf_counter()
        client.post("/check/live", data={**form, "text": next(texts)}).raise_for_status()
        times.append((time.perf_counter() - started) * 1_000)
    times.sort()
    at95 = times[round(len(times) * 0.95) - 1]
    p50 = statistics.median(times)
    print(f"\nlive check, each text another one: p50 {p50:.1f} ms, p95 {at95:.1f} ms (aim: below 100)")


def signed_in(client: httpx.Client, folder: Path) -> None:
    """Use a one-time link."""
    command = [sys.executable, "-m", "carelane", "link", "--data", str(folder / "data")]
    link = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    client.post("/sign-in/link", data={"token": link.partition("token=")[2]}, follow_redirects=True).raise_for_status()


def filled(client: httpx.Client) -> list[str]:
    """The example workspace and its campaign; gives their pages."""
    token = first(r'name="csrf" value="(\w+)"', client.get("/w"))
    page = client.post("/w/example", data={"csrf": token}, follow_redirects=True)
    address = first(r'href="(/w/\w+/campaigns/\w{20,})"', page)
    parts = ("facts", "fields", "attempts", "versions", "packet")
    return [page.url.path, address, *(f"{address}/{part}" for part in parts)]


def first(pattern: str, page: httpx.Response) -> str:
    """The first group of a pattern that has to be on the page."""
    found = re.search(pattern, page.text)
    if found is None:
        raise SystemExit(f"{page.url} does not hold {pattern}")
    return found.group(1)


def shown(path: str) -> str:
    """An address without its ids."""
    return re.sub(r"\w{24,}", "…", path)


def memory_mb(process: int) -> float:
    """Resident memory."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found.group(1)) / 1_024 if found else float("nan")


@contextmanager
def echoing(folder: Path) -> Iterator[str]:
    """The bare application."""
    (folder / "bare.py").write_text(ECHO, encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "bare:app", "--port", str(port), "--log-level", "error"]
    command += ["--app-dir", str(folder)]
    with started(command, port) as (address, _):
        yield address


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Carelane itself, on a new installation."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "carelane",
        "serve",
        "--port",
        str(port),
        "--no-open",
        "--data",
        str(folder / "data"),
    ]
    with started(command, port) as pair:
        yield pair


@contextmanager
def started(command: list[str], port: int) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A server, waited for and ended."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        try:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline:
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.terminate()
            process.wait(20)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
