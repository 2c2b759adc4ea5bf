"""An installation in which Ann has an account."""

import pytest

from tests.unit.services.installation import installation

PASSWORD = "seven grey herons land"


@pytest.fixture
def services(tmp_path):
    with installation(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def ann(services):
    return services.users.add_user("ann@example.com", "Ann", services.hasher.hash(PASSWORD))
