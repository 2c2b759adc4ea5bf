"""`make serve` shows the written pages, on this machine only."""

import threading
import urllib.request

import pytest

from tools.serve_files import ADDRESS, server


@pytest.fixture
def address(tmp_path):
    (tmp_path / "root/docs").mkdir(parents=True)
    (tmp_path / "root/docs/page.md").write_text("# A page\n")
    (tmp_path / "root/secret.txt").write_text("not to be shown\n")
    (tmp_path / "shown").mkdir()
    with server(tmp_path / "root", tmp_path / "shown", port=0) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://{ADDRESS}:{running.server_address[1]}"
        running.shutdown()
        thread.join()


def test_markdown_is_shown_as_text(address):
    with urllib.request.urlopen(f"{address}/docs/page.md") as answer:
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.read() == b"# A page\n"


def test_only_the_folders_meant_to_be_shown_are_listed(address):
    with urllib.request.urlopen(f"{address}/") as answer:
        listing = answer.read().decode()
    assert "docs/" in listing
    assert "secret" not in listing
    assert "demo-output" not in listing  # no demo has run here
