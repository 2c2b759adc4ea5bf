"""A desk for each test."""

import pytest

from tests.unit.services.consent.desk import Desk


@pytest.fixture
def desk() -> Desk:
    """An office of Birch Property with nobody on record."""
    return Desk()
