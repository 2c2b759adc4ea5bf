"""Serve the written pages on this machine: docs/ and, where `carelane demo` has run, its HTML reports.

Decides: which folders are shown, and that Markdown is shown as text instead of being downloaded.
Leaves alone: everything that a web app does; these are plain files.
"""

import argparse
import contextlib
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("docs", "demo-output")
ADDRESS = "127.0.0.1"  # never reachable from outside


class PageHandler(SimpleHTTPRequestHandler):
    """Plain files, with Markdown readable in the browser."""

    extensions_map = {  # noqa: RUF012  the base class declares it as an attribute of instances
        **SimpleHTTPRequestHandler.extensions_map,
        ".md": "text/plain; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".json": "text/plain; charset=utf-8",
    }


def server(root: Path, shown: Path, port: int) -> ThreadingHTTPServer:
    """A server of the folders of `root` that exist, linked together in the empty folder `shown`."""
    for name in FOLDERS:
        if (root / name).is_dir():
            (shown / name).symlink_to(root / name)
    return ThreadingHTTPServer((ADDRESS, port), partial(PageHandler, directory=str(shown)))


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    with tempfile.TemporaryDirectory() as shown, server(ROOT, Path(shown), port) as running:
        folders = " and ".join(sorted(path.name for path in Path(shown).iterdir()))
        print(f"http://localhost:{port}/ shows {folders or 'nothing yet'} as plain files. Ctrl-C ends it.", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            running.serve_forever()


if __name__ == "__main__":
    main()
