"""The browser of the machine, once for each worker, and somebody who sits at it without being signed in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from playwright.sync_api import Browser

from carelane.domain.access import User
from carelane.storage.allowance_memory import MemoryAllowances
from carelane.web.app import create_app
from carelane.wiring import SystemClock
from tests.e2e.browser import Visitor, chromium, serving
from tests.web.houses import House, house_in


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Skips, with the name of the Debian package, where there is none."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def open_house() -> Iterator[str]:
    """The address of an application without stores: the tools that keep nothing."""
    runner = SimpleNamespace(start=lambda: None, stop=lambda: None)
    services = SimpleNamespace(runner=runner, allowances=MemoryAllowances(), clock=SystemClock())
    with serving(create_app(cast("Any", services))) as address:
        yield address


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[House, str]]:
    """A new installation with stores, and its address."""
    with house_in(tmp_path / "data") as house, serving(house.app) as address:
        yield house, address


@pytest.fixture
def resident(browser: Browser, served: tuple[House, str]) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors of that installation who are signed in: `resident(user, width=390)`."""
    made: list[Visitor] = []
    house, address = served

    def make(user: User, **given: Any) -> Visitor:
        made.append(Visitor(browser, address, **given))
        made[-1].sign_in(house.token(user))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def visitor(browser: Browser, open_house: str) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors: `visitor(width=390, script=False, dark=True)`."""
    made: list[Visitor] = []

    def make(**given: Any) -> Visitor:
        made.append(Visitor(browser, open_house, **given))
        return made[-1]

    yield make
    for each in made:
        each.close()
