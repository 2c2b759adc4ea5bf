"""The API against its own description: requests that nobody thought of, made by schemathesis."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from carelane.ports.allowances import Rate
from carelane.web.app import create_app
from tests.web.houses import house_in

CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)


@pytest.fixture(scope="module")
def open_api(tmp_path_factory):
    """The description, and the key of a workspace that may be filled with anything."""
    with house_in(tmp_path_factory.mktemp("api") / "data") as house:
        owner = house.user("Olga")
        app = create_app(house.services, hosts=("testserver",))
        app.state.rate_of_keys = Rate(a_minute=10_000_000, burst=10_000_000)
        key = house.key(house.workspace(owner), owner)
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app), key


def test_no_request_makes_the_api_fail_or_break_its_word(open_api):
    description, key = open_api
    headers = {"authorization": f"Bearer {key}"}
    tried = 0
    for found in description.get_all_operations():
        operation = found.ok()

        @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def keeps_its_word(case):
            case.call_and_validate(headers=headers, checks=CHECKS)

        keeps_its_word()
        tried += 1
    assert tried >= 15
