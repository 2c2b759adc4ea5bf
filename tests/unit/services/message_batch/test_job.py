"""Long lists of messages as work in the background."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import InputError
from carelane.domain.spreadsheet import safe_cell
from carelane.ports.jobs import JobCancelled, JobFailed
from carelane.services.message_batch.check import Asked
from carelane.services.message_batch.job import BatchWork, check_messages, pack, unpack

FILE = b'id,message\n1,"Oak Dental: see you Tuesday at 2pm. Reply STOP to opt out."\n2,Get 20% off today only!\n3,\n'


class Heard:
    """A progress that remembers, and stops the work after so many reports."""

    def __init__(self, most: int = 1_000) -> None:
        self.said: list[tuple[int, int]] = []
        self.most = most

    def report(self, done: int, total: int) -> None:
        self.said.append((done, total))
        if len(self.said) > self.most:
            raise JobCancelled


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_file_becomes_a_table_with_a_verdict_for_each_message():
    heard = Heard()
    result = check_messages(pack(BatchWork(FILE, Asked(brand="Oak Dental"))), heard)
    found = rows(result.content)
    assert [(row["line"], row["verdict"]) for row in found] == [
        ("2", "fine"),
        ("3", "do not send"),
        ("4", "not checked"),
    ]
    assert "2 messages checked: 1 not to be sent" in result.summary
    assert heard.said[-1] == (2, 2)


def test_work_that_somebody_stops_stops():
    many = b"message\n" + b"".join(b"Oak Dental: order %d is ready\n" % number for number in range(500))
    with pytest.raises(JobCancelled):
        check_messages(pack(BatchWork(many)), Heard(most=2))


def test_the_same_work_gives_the_same_result_twice():
    work = pack(BatchWork(FILE))
    assert check_messages(work, Heard()) == check_messages(work, Heard())


def test_what_is_asked_is_kept_in_the_work():
    work = BatchWork(FILE, Asked("sample", "MARKETING", "Oak", "oak.example", "twilio", "none"), "a.csv", 1, True)
    assert unpack(pack(work)) == work


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"asked": 1, "content": ""}', b'{"asked": {}, "content": "%"}']
)
def test_what_is_no_work_is_refused(content):
    with pytest.raises(InputError):
        unpack(content)
    with pytest.raises(JobFailed):
        check_messages(content, Heard())


def test_an_unknown_kind_or_an_empty_file_fails_with_a_sentence():
    with pytest.raises(JobFailed, match="kind of text"):
        check_messages(pack(BatchWork(FILE, Asked(kind="poem"))), Heard())
    with pytest.raises(JobFailed, match="no message"):
        check_messages(pack(BatchWork(b"\n\n")), Heard())


@given(st.text(max_size=30))
def test_no_cell_begins_like_a_formula(text):
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe_cell(text).endswith(text)


def test_a_message_that_is_a_formula_is_kept_from_running():
    result = check_messages(pack(BatchWork(b'message\n"=HYPERLINK(""http://evil.example"")"\n')), Heard())
    assert rows(result.content)[0]["message"].startswith("'=HYPERLINK")
