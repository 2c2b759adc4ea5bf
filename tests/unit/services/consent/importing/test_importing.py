"""Imports: shown first, recorded once, taken back as far as they gave something."""

import csv
import io
import json
import zipfile
from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.consent import EventKind, Method, NewEvent
from carelane.domain.consent_state import standing
from carelane.domain.errors import InputError, UnknownName
from carelane.domain.phone import PhoneNumber
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.consent.grading import Grade, PastKind
from carelane.services.consent.importing import apply as applying
from carelane.services.consent.importing.apply import ApplyImport, apply_import
from carelane.services.consent.importing.files import result_files
from carelane.services.consent.importing.job import ImportWork, import_handler, pack, unpack
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, ListOrigin, RefusedList, plan_import
from carelane.services.consent.importing.preview import preview
from carelane.services.consent.importing.undo import UndoImport, undo_import
from carelane.services.consent.importing.wording import opt_in_wording
from tests.unit.services.consent.in_memory import MAYA, NOW, WORKSPACE, Clock, stores

OURS = "+16085550100"
HEAD = "Direction,From,To,Text,Date\n"
FIRST = "+16085550143"
HISTORY = HEAD + (
    f"in,{FIRST},{OURS},Are you open on Friday?,2025-03-01T10:00:00Z\n"
    f'out,{OURS},{FIRST},"Yes, until six.",2025-03-01T10:05:00Z\n'
    f"out,{OURS},+16085550144,See you Tuesday,2025-03-01T11:00:00Z\n"
    f"in,+16085550144,{OURS},STOP,2025-03-01T11:05:00Z\n"
    f"in,+16085550145,{OURS},Can I book a cleaning?,2025-03-02T10:00:00Z\n"
    f"in,+16085550145,{OURS},STOP,2025-03-03T10:00:00Z\n"
    f"in,+16085550145,{OURS},START,2025-03-04T10:00:00Z\n"
    f"out,{OURS},+16085550146,See you,2025-03-01T11:00:00Z\n"
    f"in,+16085550146,{OURS},please don't text me so much,2025-03-01T11:05:00Z\n"
)  # fmt: skip
CONTACTS = "Name,Mobile,Last visit\n=Ann,608-555-0143,\nBo,608-555-0147,2025-01-02\nNo,12,\n"


def request(*texts, **how):
    return ImportRequest(tuple(GivenFile(f"{number}.csv", text.encode()) for number, text in enumerate(texts)), **how)


def apply(plan, place, clock):
    return apply_import(ApplyImport(WORKSPACE, plan, MAYA), stores=place, clock=clock)


def stand(place, number, at=NOW, sender=OURS):
    recipient = place.people.recipient(WORKSPACE, PhoneNumber(number))
    return standing(place.ledger.states(WORKSPACE, recipient), sender, "care", at=at)


def test_every_person_stands_once_in_the_plan_with_contacts_and_texts_together():
    plan = plan_import(request(HISTORY, CONTACTS))
    assert [person.grade for person in plan.graded] == [
        Grade.TEXTED_FIRST, Grade.TRANSACTION, Grade.OPTED_OUT, Grade.TEXTED_FIRST, Grade.REPLIED,
    ]  # fmt: skip
    assert plan.graded[0].name == "=Ann"


@pytest.mark.parametrize("origin", [ListOrigin.BOUGHT, ListOrigin.RENTED, ListOrigin.SHARED])
def test_a_list_that_is_not_ones_own_is_refused(origin):
    with pytest.raises(RefusedList, match="nobody on it agreed"):
        plan_import(request(CONTACTS, origin=origin))


def test_the_preview_counts_and_masks_and_records_nothing():
    shown = preview(plan_import(request(HISTORY, CONTACTS)))
    assert sum(one.count for one in shown.grades) == shown.people == 5
    assert dict(shown.events) == {
        PastKind.INQUIRY: 2, PastKind.OPT_OUT: 2, PastKind.CAME_BACK: 1, PastKind.UNCLEAR: 1,
    }  # fmt: skip
    assert "608" not in json.dumps([sample.number for one in shown.grades for sample in one.samples])
    assert [(row.file, row.row) for row in shown.refused] == [("1.csv", 4)]
    assert all(one.citations for one in shown.grades)


def test_what_is_recorded_is_what_the_law_allows_and_nothing_else():
    clock = Clock()
    place = stores(clock)
    applied = apply(plan_import(request(HISTORY, CONTACTS)), place, clock)
    assert dict(applied.recorded) == {
        EventKind.OPT_IN: 2, EventKind.OPT_OUT: 2, EventKind.RESUBSCRIBE: 1, EventKind.HOLD: 1,
    }  # fmt: skip
    first = stand(place, FIRST)
    assert (first.level, first.inquiry.at) == ("implied", datetime.fromisoformat("2025-03-01T10:00:00Z"))
    assert stand(place, "+16085550144").opted_out
    came_back = stand(place, "+16085550145")
    assert (came_back.opted_out, came_back.level) == (None, "implied")
    assert stand(place, "+16085550146").hold
    assert stand(place, "+16085550147").level == "none"
    assert len(place.held.kept) == 1


def test_a_start_of_the_past_does_not_lift_what_was_said_on_another_road():
    clock = Clock()
    place = stores(clock)
    number = PhoneNumber("+16085550145")
    (recipient,) = place.people.meet(WORKSPACE, [number], NOW)
    by_mail = NewEvent(
        EventKind.OPT_OUT, recipient, datetime.fromisoformat("2025-01-01T00:00:00Z"), MAYA, "staff", method=Method.EMAIL
    )
    place.ledger.append(WORKSPACE, [by_mail])
    apply(plan_import(request(HISTORY)), place, clock)
    assert stand(place, number, sender="+16085550199").opted_out
    assert stand(place, number).opted_out is None


def test_every_event_has_the_row_that_proves_it():
    clock = Clock()
    place = stores(clock)
    apply(plan_import(request(HISTORY)), place, clock)
    for each in place.ledger.kept:
        (evidence,) = each.event.evidence
        row = json.loads(place.evidence.content(WORKSPACE, evidence))
        assert row["text"] == each.event.detail["text"]
        assert row["row"] > 1
        assert not {"608", row["text"]} & set(each.event.key.split())


def test_importing_twice_changes_nothing_even_from_another_export():
    clock = Clock()
    place = stores(clock)
    plan = plan_import(request(HISTORY))
    apply(plan, place, clock)
    kept = list(place.ledger.kept)
    clock.move(hours=1)
    again = apply(plan, place, clock)
    longer = HISTORY + f"in,+16085550149,{OURS},thanks a lot!,2025-05-01T10:00:00Z\n"
    other = apply(plan_import(request(longer)), place, clock)
    assert place.ledger.kept == kept
    assert (again.recorded, again.already_there) == ((), len(kept))
    assert other.import_id != plan.id


def test_an_import_that_was_stopped_is_completed_by_the_next_run(monkeypatch):
    monkeypatch.setattr(applying, "BATCH", 1)
    plan = plan_import(request(HISTORY, CONTACTS))
    clock = Clock()
    whole = stores(clock)
    apply(plan, whole, clock)
    for breaks_after in range(1, whole.ledger.appends):
        place = stores(clock, breaks_after)
        with pytest.raises(StoreUnavailable):
            apply(plan, place, clock)
        stops = [each.event.kind for each in place.ledger.kept]
        assert EventKind.OPT_IN not in stops or stops.count(EventKind.OPT_OUT) == 2, "consent before an opt-out"
        place.ledger.breaks_after = 0
        apply(plan, place, clock)
        assert [each.event for each in place.ledger.kept] == [each.event for each in whole.ledger.kept]


def test_undo_takes_back_what_gave_consent_and_keeps_every_opt_out():
    clock = Clock()
    place = stores(clock)
    plan = plan_import(request(HISTORY))
    apply(plan, place, clock)
    clock.move(minutes=1)
    command = UndoImport(WORKSPACE, plan.id, MAYA)
    undone = undo_import(command, ledger=place.ledger, clock=clock)
    assert undone.taken_back == 3
    assert dict(undone.stays) == {EventKind.OPT_OUT: 2, EventKind.HOLD: 1}
    assert stand(place, FIRST).level == "none"
    assert stand(place, "+16085550145").opted_out
    assert undo_import(command, ledger=place.ledger, clock=clock).taken_back == 0


def test_after_an_undo_the_same_import_gives_again_and_can_be_undone_again():
    clock = Clock()
    place = stores(clock)
    plan = plan_import(request(HISTORY))
    for _ in range(3):
        apply(plan, place, clock)
        assert stand(place, FIRST).level == "implied"
        undo_import(UndoImport(WORKSPACE, plan.id, MAYA), ledger=place.ledger, clock=clock)
        assert stand(place, FIRST).level == "none"


def test_an_import_that_nobody_made_cannot_be_undone():
    clock = Clock()
    with pytest.raises(UnknownName, match="nothing of such an import"):
        undo_import(UndoImport(WORKSPACE, "0" * 16, MAYA), ledger=stores(clock).ledger, clock=clock)


def test_the_files_hold_no_formula_and_the_to_do_list_leaves_out_who_opted_out():
    plan = plan_import(request(HISTORY, CONTACTS))
    files = result_files(plan, opt_in_wording("Oak Dental"))
    everybody = list(csv.DictReader(io.StringIO(files["everybody.csv"].decode("utf-8-sig"))))
    assert everybody[0]["name"] == "'=Ann"
    to_do = list(csv.DictReader(io.StringIO(files["to-do.csv"].decode("utf-8-sig"))))
    assert len(to_do) == len(everybody) - plan.count(Grade.OPTED_OUT)
    assert to_do[0]["to do"] == "read their reply and decide"
    assert "12" not in files["refused-rows.csv"].decode().split("\n", 1)[1].replace("1.csv", "")
    assert "would itself need the consent" in files["words-to-use.txt"].decode()


def test_the_words_to_use_name_the_business_and_are_no_texts():
    for saying in opt_in_wording("Oak Dental"):
        assert "Oak Dental" in saying.text


def test_work_survives_being_written_down():
    work = ImportWork(
        WORKSPACE, request(HISTORY, CONTACTS, zone="America/Chicago", mapping={"name": "Name"}), MAYA, "Oak"
    )
    assert unpack(pack(work)) == work
    with pytest.raises(InputError, match="this is no import"):
        unpack(b"{}")


class NoCampaigns:
    """A workspace without any."""

    def all(self, _workspace_id):
        return ()


def test_the_background_job_records_reports_and_leaves_the_files():
    clock = Clock()
    place = stores(clock)
    seen = []

    class Progress:
        def report(self, done, total):
            seen.append((done, total))

    handler = import_handler(stores=place, campaigns=cast("Any", NoCampaigns()), clock=clock)
    result = handler(pack(ImportWork(WORKSPACE, request(HISTORY, CONTACTS), MAYA, "Oak Dental")), Progress())
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1] > 0
    assert "2 implied consents of people who texted first" in result.summary
    with zipfile.ZipFile(io.BytesIO(result.content)) as archive:
        assert set(archive.namelist()) == {"everybody.csv", "to-do.csv", "refused-rows.csv", "words-to-use.txt"}
    again = handler(pack(ImportWork(WORKSPACE, request(HISTORY, CONTACTS), MAYA, "Oak Dental")), Progress())
    assert "recorded: nothing" in again.summary


PEOPLE = st.sampled_from([FIRST, "+16085550144", "+16085550145"])
WORDS = st.sampled_from(
    ["STOP", "START", "Are you open?", "yes", "thanks a lot", "please stop texting me", "wrong number"]
)
ROWS = st.lists(
    st.tuples(PEOPLE, st.booleans(), WORDS, st.integers(0, 5_000)), min_size=1, max_size=12
)  # fmt: skip


def history_of(rows):
    lines = []
    for number, inbound, words, minutes in rows:
        at = (datetime.fromisoformat("2025-03-01T00:00:00Z") + timedelta(minutes=minutes)).isoformat()
        sides = (number, OURS) if inbound else (OURS, number)
        lines.append(f"{'in' if inbound else 'out'},{sides[0]},{sides[1]},{words},{at}\n")
    return HEAD + "".join(lines)


def levels(place):
    return {number: stand(place, number).level for number in (FIRST, "+16085550144", "+16085550145")}


@given(ROWS, ROWS)
def test_import_then_undo_leaves_no_consent_that_was_not_there_before(before, rows):
    clock = Clock()
    place = stores(clock)
    apply(plan_import(request(history_of(before))), place, clock)
    had = {number: (stand(place, number).level.rank, stand(place, number).is_stopped) for number in levels(place)}
    plan = plan_import(request(history_of(rows)))
    applied = apply(plan, place, clock)
    if applied.recorded:
        undo_import(UndoImport(WORKSPACE, plan.id, MAYA), ledger=place.ledger, clock=clock)
    for number, (rank, stopped) in had.items():
        now = stand(place, number)
        assert now.level.rank <= rank
        assert now.is_stopped or not stopped


@given(ROWS)
def test_importing_the_same_twice_gives_the_same_ledger(rows):
    clock = Clock()
    place = stores(clock)
    plan = plan_import(request(history_of(rows)))
    apply(plan, place, clock)
    kept = list(place.ledger.kept)
    apply(plan, place, clock)
    assert place.ledger.kept == kept
