"""Old contacts and conversations through the pages: what they are worth, recorded, taken back."""

import io
import re
import time
import zipfile

import pytest

from carelane.domain.access import Role
from carelane.domain.consent import EventKind
from tests.web.houses import House
from tests.web.ledgers import Furnished, furnished

CONTACTS = (
    "Name,Mobile,Last visit\nRosa,608-555-0111,2026-09-01\nBen,608-555-0112,\nNo number,none,\nCleo,608-555-0113,\n"
)
HISTORY = (
    "Direction,From,To,Message Text,Date\n"
    "Inbound,6085550111,6085550100,Is the flat still free?,2026-10-01 10:00\n"
    "Outbound,6085550100,6085550111,Yes it is,2026-10-01 10:05\n"
    "Outbound,6085550100,6085550112,Your rent is due,2026-10-02 09:00\n"
    "Inbound,6085550112,6085550100,STOP,2026-10-02 09:01\n"
)


def found(pattern: str, text: str) -> str:
    """What stands in the text there."""
    match = re.search(pattern, text)
    assert match, pattern
    return match.group(1)


@pytest.fixture
def birch(house: House) -> Furnished:
    made = furnished(house)
    made.sender()
    return made


def uploaded(birch, client, *, history=HISTORY, contacts=CONTACTS, **more):
    page = client.get(f"{birch.home}/import")
    files = {"contacts": ("contacts.csv", contacts.encode())}
    if history:
        files["history"] = ("history.csv", history.encode())
    return client.submit(page, more, files=files)


def worked(client, page):
    """The page once the work in the background is done."""
    deadline = time.monotonic() + 30
    while 'http-equiv="refresh"' in page.text:
        assert time.monotonic() < deadline, "the work does not end"
        time.sleep(0.05)
        page = client.get(str(page.url))
    return page


def test_the_preview_says_what_everybody_is_worth_and_records_nothing(birch):
    client = birch.house.client(birch.owner)
    waiting = uploaded(birch, client)
    preview = worked(client, waiting).text
    for grade, count in (("Opted out", 1), ("Texted you first", 1), ("Nothing on file", 1)):
        assert re.search(rf'<th scope="row">{grade}\.?</th><td class="number">{count}</td>', preview), grade
    assert "1 refused" in preview
    assert "Needs opt-in before the next text" in preview
    assert "(608) 555" not in preview
    assert not birch.house.services.ledger.size(birch.workspace.id)


def recorded(birch, client):
    preview = worked(client, uploaded(birch, client))
    return worked(client, client.submit(preview))


def test_what_was_previewed_is_recorded_and_leaves_its_files(birch):
    client = birch.house.client(birch.owner)
    job = recorded(birch, client)
    assert "1 opt-out" in job.text
    kinds = [each.event.kind for each in birch.house.services.ledger.events(birch.workspace.id)]
    assert sorted(kinds) == [EventKind.OPT_IN, EventKind.OPT_OUT]
    address = found(r'href="([^"]+/result)"', job.text)
    archive = zipfile.ZipFile(io.BytesIO(client.get(address).content))
    assert "Cleo" in archive.read("to-do.csv").decode("utf-8-sig")
    assert "none" not in archive.read("refused-rows.csv").decode("utf-8-sig").split("\n", 1)[0]
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    assert birch.house.client(viewer).get(address).status_code == 403


def test_an_import_is_taken_back_and_the_opt_out_stays(birch):
    client = birch.house.client(birch.owner)
    recorded(birch, client)
    page = client.get(f"{birch.home}/import")
    undo = found(r'action="([^"]+/undo/\w+)"', page.text)
    done = client.submit(page, action=undo)
    assert "1 consents" in done.text or "1 consent" in done.text
    assert "Opted out: 1" in done.text
    assert "555-0112" in client.get(f"{birch.home}/lists/opted-out").text
    assert "555-0111" not in client.get(f"{birch.home}/lists/opted-in").text


def test_a_column_can_be_named_by_an_example_of_one_row(birch):
    client = birch.house.client(birch.owner)
    odd = "Who,Fon\nRosa,608-555-0111\nBen,608-555-0112\n"
    preview = worked(client, uploaded(birch, client, history="", contacts=odd))
    action = found(r'action="([^"]+/columns)"', preview.text)
    fields = {"example-name": "Rosa", "column-number": "Fon"}
    again = worked(client, client.submit(preview, fields, action=action))
    assert "Name: <strong>Who</strong>" in again.text


def test_a_list_that_was_bought_is_refused(birch):
    answer = uploaded(birch, birch.house.client(birch.owner), origin="bought")
    assert answer.status_code == 422
    assert "nobody on it agreed" in answer.text


def test_a_file_that_cannot_be_read_says_so(birch):
    client = birch.house.client(birch.owner)
    page = worked(client, uploaded(birch, client, history="", contacts="hello\nworld\n"))
    assert "The files cannot be read" in page.text
    assert "Nothing was recorded" in page.text


def test_without_a_file_there_is_nothing_to_read(birch):
    client = birch.house.client(birch.owner)
    assert client.submit(client.get(f"{birch.home}/import")).status_code == 422
