"""Lists of who opted out, in, and in again."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest

from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.phone import PhoneNumber
from carelane.services.consent.exports.as_csv import list_csv
from carelane.services.consent.exports.ledger_lines import ledger_lines
from carelane.services.consent.exports.lists import ListKind, listed
from carelane.services.consent.exports.ringcentral import COLUMNS, consent_records, records_calls, records_csv
from tests.unit.services.consent.in_memory import MAYA, NOW, WORKSPACE, Clock, Crowd, Ledger

ANNA, BERT, CARA = (PhoneNumber(f"+1608555014{number}") for number in (3, 4, 5))
OURS, OTHER = PhoneNumber("+16085550100"), PhoneNumber("+16085550101")


class Place:
    """A ledger with three people in it."""

    def __init__(self):
        parts: tuple[Any, ...] = (Ledger(Clock()), Crowd())
        self.ledger, self.people = parts

    def add(self, number, kind, days, scope=ConsentScope(), **more):  # noqa: B008  frozen
        (recipient,) = self.people.meet(WORKSPACE, [number], NOW)
        at = NOW - timedelta(days=100 - days)
        event = NewEvent(kind, recipient, at, MAYA, "test", scope, **{"method": Method.KEYWORD, **more})
        return self.ledger.append(WORKSPACE, [event])[0]

    def rows(self, kind):
        return list(listed(kind, WORKSPACE, ledger=self.ledger, people=self.people, at=NOW))

    def table(self, kind):
        text = "".join(list_csv(kind, self.rows(kind)))
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.fixture
def place():
    made = Place()
    made.add(ANNA, EventKind.OPT_IN, 1, method=Method.WEB_FORM, level=ConsentLevel.EXPRESS)
    made.add(BERT, EventKind.OPT_IN, 1, method=Method.PAPER, level=ConsentLevel.EXPRESS_WRITTEN)
    made.add(BERT, EventKind.OPT_OUT, 2)
    made.add(CARA, EventKind.OPT_IN, 1, method=Method.WEB_FORM, level=ConsentLevel.EXPRESS)
    made.add(CARA, EventKind.OPT_OUT, 3)
    made.add(CARA, EventKind.RESUBSCRIBE, 5)
    return made


def test_everybody_is_on_the_lists_that_fit_with_the_dates(place):
    assert [row.number for row in place.rows(ListKind.OPTED_OUT)] == [BERT]
    assert [row.number for row in place.rows(ListKind.OPTED_IN)] == [ANNA, CARA]
    (back,) = place.rows(ListKind.BACK_IN)
    assert (back.number, (back.since - back.before).days, back.why) == (CARA, 2, "express")


def test_who_came_back_has_the_level_that_is_alive_in_any_narrower_scope():
    made = Place()
    made.add(CARA, EventKind.OPT_IN, 1, ConsentScope(OURS), method=Method.INBOUND_TEXT, level=ConsentLevel.IMPLIED)
    made.add(CARA, EventKind.OPT_OUT, 3)
    made.add(CARA, EventKind.RESUBSCRIBE, 5)
    assert [(row.why, row.scope) for row in made.rows(ListKind.BACK_IN)] == [("implied", ConsentScope())]


def test_an_opt_out_from_one_number_is_a_row_for_that_number(place):
    place.add(ANNA, EventKind.OPT_OUT, 9, ConsentScope(OTHER))
    found = [(row.number, row.scope.sender) for row in place.rows(ListKind.OPTED_OUT)]
    assert found == [(ANNA, OTHER), (BERT, "*")]
    assert (ANNA, "*") in [(row.number, row.scope.sender) for row in place.rows(ListKind.OPTED_IN)]


def test_a_wrong_number_and_a_reply_that_nobody_read_are_not_to_be_texted_either(place):
    place.add(ANNA, EventKind.WRONG_NUMBER, 9)
    place.add(CARA, EventKind.HOLD, 9, until=NOW + timedelta(days=1))
    whys = {row.number: row.why for row in place.rows(ListKind.OPTED_OUT)}
    assert whys == {ANNA: "wrong_number", BERT: "opt_out", CARA: "unclear_reply"}
    assert place.rows(ListKind.OPTED_IN) == []


def test_a_row_that_says_the_same_as_a_wider_one_is_left_out(place):
    place.add(BERT, EventKind.OPT_IN, 1, ConsentScope(OURS), method=Method.INBOUND_TEXT, level=ConsentLevel.IMPLIED)
    assert len([row for row in place.rows(ListKind.OPTED_OUT) if row.number == BERT]) == 1


def test_the_tables_have_numbers_for_people_and_no_formula(place):
    (row,) = place.table(ListKind.OPTED_OUT)
    assert row["number"] == "(608) 555-0144"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert place.table(ListKind.BACK_IN)[0]["back since (UTC)"].startswith("2026-08-22")


def test_the_number_of_an_erased_person_is_gone_and_the_opt_out_is_not(place):
    place.people.erase(WORKSPACE, place.people.recipient(WORKSPACE, BERT), MAYA)
    assert place.table(ListKind.OPTED_OUT)[0]["number"] == "(erased)"
    assert list(consent_records(ListKind.OPTED_OUT, place.rows(ListKind.OPTED_OUT), [OURS])) == []


def test_ringcentral_gets_a_record_for_each_of_our_numbers(place):
    records = list(consent_records(ListKind.OPTED_OUT, place.rows(ListKind.OPTED_OUT), [OURS, OTHER]))
    rows = list(csv.DictReader(io.StringIO(records_csv(records))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["External Party Number"], row["Internal Party Number"], row["Consent Status"]) for row in rows] == [
        (BERT, OURS, "OptOut"), (BERT, OTHER, "OptOut"),
    ]  # fmt: skip
    (call,) = records_calls(records)
    assert json.loads(call)["records"][0] == {
        "from": OURS, "to": BERT, "optStatus": "OptOut", "coverage": "PhoneNumber", "source": "Api",
    }  # fmt: skip


def test_an_opt_in_goes_to_ringcentral_only_for_who_came_back(place):
    assert list(consent_records(ListKind.OPTED_IN, place.rows(ListKind.OPTED_IN), [OURS])) == []
    back = list(consent_records(ListKind.BACK_IN, place.rows(ListKind.BACK_IN), [OURS]))
    assert [(record.theirs, record.is_out) for record in back] == [(CARA, False)]


def test_a_call_takes_a_thousand_records_at_most(place):
    records = list(consent_records(ListKind.OPTED_OUT, place.rows(ListKind.OPTED_OUT), [OURS])) * 2_001
    assert [len(json.loads(call)["records"]) for call in records_calls(records)] == [1_000, 1_000, 1]


def test_the_whole_ledger_is_lines_with_a_version_and_without_personal_words_unless_asked(place):
    place.add(ANNA, EventKind.OPT_OUT, 9, detail={"text": "leave me alone"})
    lines = [json.loads(line) for line in ledger_lines(WORKSPACE, ledger=place.ledger, people=place.people, at=NOW)]
    assert (lines[0]["carelane_ledger"], lines[0]["events"], len(lines)) == (1, 7, 8)
    assert [line["number"] for line in lines[1:]] == list(range(1, 8))
    assert "leave" not in json.dumps(lines)
    assert "608" not in json.dumps(lines)
    whole = list(ledger_lines(WORKSPACE, ledger=place.ledger, people=place.people, at=NOW, personal=True))
    assert "leave me alone" in whole[-1]
    assert ANNA in whole[-1]
