"""Pages as somebody opens them who is not signed in; `tests/web/signed_in.py` is for the others."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from carelane.storage.allowance_memory import MemoryAllowances
from carelane.web.app import create_app
from carelane.wiring import SystemClock
from tests.web.houses import House, house_in
from tests.web.page_client import PageClient


@pytest.fixture
def page_client() -> Iterator[PageClient]:
    """Somebody who is not signed in; no store is ever asked, and there is none."""
    runner = SimpleNamespace(start=lambda: None, stop=lambda: None)
    services = cast("Any", SimpleNamespace(runner=runner, allowances=MemoryAllowances(), clock=SystemClock()))
    with PageClient(create_app(services), base_url="http://localhost", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A new installation on SQLite."""
    with house_in(tmp_path / "data") as made:
        yield made
