"""Files of messages that are too long for a page: started in a workspace, done in the background."""

import time
from typing import Any

import pytest

from tests.web.houses import House

FILE = b"id,note,message\n1,a,Oak Dental: see you Tuesday. Reply STOP to opt out.\n2,b,Get 20% off today only!\n3,c,\n"


def start(house: House, content: bytes = FILE, **fields: str) -> tuple[Any, Any, Any]:
    """The owner of a workspace starts the work; gives who it is, the workspace and the page."""
    owner = house.user("Ada")
    workspace = house.workspace(owner)
    client = house.client(owner)
    form = client.get(f"/w/{workspace.id}/jobs")
    files = {"file": ("list.csv", content, "text/csv")}
    page = client.submit(form, {"brand": "Oak Dental", **fields}, action=f"/w/{workspace.id}/jobs", files=files)
    return client, workspace, page


def test_a_file_is_queued_and_its_result_can_be_fetched(house):
    client, workspace, page = start(house, column="Message")
    assert page.status_code == 200
    assert "Started." in page.text
    assert "Check of list.csv" in page.text
    address = page.url.path
    deadline = time.monotonic() + 30
    while "Done." not in page.text:
        assert time.monotonic() < deadline, page.text
        assert "failed" not in page.text
        page = client.get(address)
    assert "2 messages checked: 1 not to be sent" in page.text
    table = client.get(f"{address}/result")
    assert table.headers["content-disposition"].startswith("attachment")
    assert "20% off" in table.text
    assert client.get(f"/w/{workspace.id}/jobs").status_code == 200


@pytest.mark.parametrize(
    ("content", "fields", "said"),
    [
        (b"PK\x03\x04xx", {}, "save it as CSV"),
        (b"\n\n", {}, "There is no message in the file"),
        (FILE, {"column": "nope"}, "There is no column of that name. The file has: id, note, message."),
        (FILE, {"use_case": "NOPE"}, "There is no use case called"),
    ],
)
def test_what_cannot_be_worked_on_is_refused_at_once_at_its_field(house, content, fields, said):
    _, _, page = start(house, content, **fields)
    assert page.status_code == 422
    assert said in page.text
