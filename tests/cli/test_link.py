"""`carelane link`: the link that it prints leads to the server that runs."""

from pathlib import Path

import pytest

from carelane.settings import read_settings
from tests.cli.conftest import Run


@pytest.mark.parametrize(("given", "port"), [((), "8080"), (("--port", "8123"), "8123")])
def test_a_link_leads_to_the_port_that_was_named(run: Run, tmp_path: Path, given: tuple[str, ...], port: str) -> None:
    ended = run("link", *given, "--data", str(tmp_path / "data"))
    assert ended.code == 0, ended.err
    assert ended.out.startswith(f"http://127.0.0.1:{port}/sign-in/link?token=")


@pytest.mark.parametrize(
    ("port", "command"), [("8080", "carelane link"), ("8123", "carelane link --port 8123")], ids=["usual", "another"]
)
def test_a_server_names_the_command_that_leads_to_itself(port: str, command: str) -> None:
    assert read_settings({"CARELANE_PORT": port}).link_command == command
