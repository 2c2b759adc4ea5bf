"""The store of campaigns, on every database."""

import threading
from dataclasses import replace

import pytest

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.kept import Status
from carelane.ports.campaigns import EditConflict, NotKept
from tests.contract.kept_things import ANN, registration


@pytest.fixture
def workspace(stores):
    return stores.new_workspace()


@pytest.fixture
def kept(stores, workspace):
    return stores.campaigns.add(workspace.id, "Tenants", registration(), ANN, "begun")


def attempt(**given) -> Attempt:
    return replace(Attempt(7, "2026-05-04", registration(), answer="Declined. (861)", fee_usd=15.0), **given)


def test_a_new_campaign_is_a_draft_of_version_one(stores, workspace, kept):
    assert stores.campaigns.get(workspace.id, kept.id) == kept
    assert (kept.version, kept.status, kept.name, kept.changed_by) == (1, Status.DRAFT, "Tenants", ANN)
    [version] = stores.campaigns.versions(workspace.id, kept.id)
    assert (version.number, version.note, version.based_on, version.is_aside) == (1, "begun", 0, False)


def test_campaigns_are_counted_by_status_without_being_read(stores, workspace, kept, monkeypatch):
    added = kept.id
    for status in (Status.DECLINED, Status.APPROVED, Status.DECLINED, Status.APPROVED, Status.DECLINED):
        added = stores.campaigns.add(workspace.id, "T", registration(), ANN).id
        stores.campaigns.describe(workspace.id, added, by=ANN, status=status)
    stores.campaigns.describe(workspace.id, added, by=ANN, archived=True)
    stores.campaigns.describe(workspace.id, kept.id, by=ANN, name="Changed last")
    other, empty = stores.new_workspace("Other"), stores.new_workspace("Empty")
    stores.campaigns.add(other.id, "T", registration(), ANN)
    for unread in ("kept_registration", "read_campaigns"):
        monkeypatch.setattr(f"carelane.storage.campaign_rows.{unread}", lambda *_, **__: pytest.fail("read"))
    counted = stores.campaigns.count_by_status([workspace.id, empty.id, other.id, "nowhere"])
    assert counted == {
        workspace.id: ((Status.APPROVED, 2), (Status.DECLINED, 2), (Status.DRAFT, 1)), empty.id: (),
        other.id: ((Status.DRAFT, 1),), "nowhere": (),
    }  # fmt: skip
    archived = stores.campaigns.count_by_status([workspace.id], archived=True)
    assert archived == {workspace.id: ((Status.DECLINED, 1),)}
    assert stores.campaigns.count_by_status([]) == {}


def test_a_save_is_the_next_version_and_the_former_one_stays(stores, workspace, kept):
    saved = stores.campaigns.save(workspace.id, kept.id, registration("new"), expected=1, by=ANN, note="shorter")
    assert (saved.version, saved.registration) == (2, registration("new"))
    newest, oldest = stores.campaigns.versions(workspace.id, kept.id)
    assert (newest.number, newest.registration, newest.note) == (2, registration("new"), "shorter")
    assert (oldest.number, oldest.registration) == (1, registration())
    assert stores.campaigns.version(workspace.id, kept.id, 1) == oldest


def test_of_two_saves_of_one_version_the_second_is_kept_aside(stores, workspace, kept):
    stores.campaigns.save(workspace.id, kept.id, registration("theirs"), expected=1, by=ANN)
    with pytest.raises(EditConflict) as raised:
        stores.campaigns.save(workspace.id, kept.id, registration("mine"), expected=1, by=ANN)
    assert raised.value.current.registration == registration("theirs")
    aside = raised.value.aside
    assert aside is not None
    assert (aside.number, aside.is_aside, aside.based_on, aside.registration) == (3, True, 1, registration("mine"))
    assert stores.campaigns.version(workspace.id, kept.id, 3) == aside
    assert stores.campaigns.get(workspace.id, kept.id).version == 2
    assert stores.campaigns.save(workspace.id, kept.id, registration("both"), expected=2, by=ANN).version == 4


def test_a_form_that_was_sent_twice_is_no_conflict(stores, workspace, kept):
    first = stores.campaigns.save(workspace.id, kept.id, registration("same"), expected=1, by=ANN)
    assert stores.campaigns.save(workspace.id, kept.id, registration("same"), expected=1, by=ANN) == first
    assert len(stores.campaigns.versions(workspace.id, kept.id)) == 2


def test_the_campaign_that_was_changed_last_comes_first(stores, workspace):
    first, second = (stores.campaigns.add(workspace.id, name, registration(), ANN) for name in ("A", "B"))
    assert [kept.id for kept in stores.campaigns.all(workspace.id)] == [second.id, first.id]
    stores.campaigns.save(workspace.id, first.id, registration("new"), expected=1, by=ANN)
    assert [kept.id for kept in stores.campaigns.all(workspace.id)] == [first.id, second.id]


def test_name_status_and_archive_change_without_a_version(stores, workspace, kept):
    described = stores.campaigns.describe(workspace.id, kept.id, by=ANN, name="Guests", status=Status.APPROVED)
    assert (described.name, described.status, described.version) == ("Guests", Status.APPROVED, 1)
    archived = stores.campaigns.describe(workspace.id, kept.id, by=ANN, archived=True)
    assert archived.archived_at is not None
    assert stores.campaigns.all(workspace.id) == ()
    assert stores.campaigns.all(workspace.id, archived=True) == (archived,)
    assert stores.campaigns.describe(workspace.id, kept.id, by=ANN, archived=False).archived_at is None


def test_only_an_archived_campaign_can_be_removed_and_all_of_it_goes(stores, workspace, kept):
    stores.campaigns.add_attempt(workspace.id, kept.id, attempt(), ANN)
    stores.campaigns.start_correction(workspace.id, kept.id, "Declined.", "", ANN)
    with pytest.raises(NotKept):
        stores.campaigns.remove(workspace.id, kept.id, ANN)
    stores.campaigns.describe(workspace.id, kept.id, by=ANN, archived=True)
    stores.campaigns.remove(workspace.id, kept.id, ANN)
    for read in (stores.campaigns.get, stores.campaigns.versions, stores.campaigns.attempts):
        with pytest.raises(NotKept):
            read(workspace.id, kept.id)
    with stores.database.reading() as connection:
        for table in ("campaign_versions", "attempts", "corrections"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0


def test_numbers_of_attempts_are_given_once(stores, workspace, kept):
    numbers = [stores.campaigns.add_attempt(workspace.id, kept.id, attempt(), ANN).number for _ in range(2)]
    stores.campaigns.remove_attempt(workspace.id, kept.id, 2, ANN)
    numbers.append(stores.campaigns.add_attempt(workspace.id, kept.id, attempt(), ANN).number)
    assert numbers == [1, 2, 3]
    assert [found.number for found in stores.campaigns.attempts(workspace.id, kept.id)] == [1, 3]


def test_an_attempt_reads_back_as_it_was_given_and_moves_the_status(stores, workspace, kept):
    given = attempt(note="by portal", sent_text="a: 1", sent_format="flat", outcome=Outcome.DECLINED)
    added = stores.campaigns.add_attempt(workspace.id, kept.id, given, ANN, Status.DECLINED)
    assert added == replace(given, number=1)
    assert stores.campaigns.attempts(workspace.id, kept.id) == (added,)
    assert stores.campaigns.get(workspace.id, kept.id).status is Status.DECLINED


def test_an_attempt_that_somebody_else_changed_is_not_replaced(stores, workspace, kept):
    added = stores.campaigns.add_attempt(workspace.id, kept.id, attempt(outcome=Outcome.PENDING, answer=""), ANN)
    done = replace(added, outcome=Outcome.APPROVED)
    assert stores.campaigns.replace_attempt(workspace.id, kept.id, done, expected=added, by=ANN) == done
    with pytest.raises(EditConflict) as raised:
        stores.campaigns.replace_attempt(
            workspace.id, kept.id, replace(added, outcome=Outcome.DECLINED), expected=added, by=ANN
        )
    assert raised.value.aside is None
    assert stores.campaigns.attempts(workspace.id, kept.id) == (done,)


def test_a_removed_attempt_can_be_neither_replaced_nor_removed_again(stores, workspace, kept):
    added = stores.campaigns.add_attempt(workspace.id, kept.id, attempt(), ANN)
    stores.campaigns.remove_attempt(workspace.id, kept.id, 1, ANN)
    with pytest.raises(NotKept):
        stores.campaigns.replace_attempt(workspace.id, kept.id, added, expected=added, by=ANN)
    with pytest.raises(NotKept):
        stores.campaigns.remove_attempt(workspace.id, kept.id, 1, ANN)


def test_a_correction_keeps_what_was_decided_and_tells_who_comes_too_late(stores, workspace, kept):
    begun = stores.campaigns.start_correction(workspace.id, kept.id, "Declined: no HELP.", "ringcentral", ANN)
    decided = replace(begun, answers={"customers": "tenants"}, confirmed=("a",), picked=("b", "c"), refused=("d",))
    saved = stores.campaigns.save_correction(decided, expected=1, by=ANN)
    assert saved == replace(decided, version=2, changed_at=saved.changed_at)
    assert stores.campaigns.correction(workspace.id, kept.id, begun.id) == saved
    with pytest.raises(EditConflict):
        stores.campaigns.save_correction(replace(begun, is_done=True), expected=1, by=ANN)
    second = stores.campaigns.start_correction(workspace.id, kept.id, "Declined again.", "", ANN)
    assert stores.campaigns.corrections(workspace.id, kept.id) == (second, saved)


def test_rejections_and_answers_are_sealed(stores, workspace, kept):
    secret = "The reviewer named Zebulon said no"
    stores.campaigns.add_attempt(workspace.id, kept.id, attempt(answer=secret), ANN)
    begun = stores.campaigns.start_correction(workspace.id, kept.id, secret, "", ANN)
    stores.campaigns.save_correction(replace(begun, answers={"owner": secret}), expected=1, by=ANN)
    with stores.database.reading() as connection:
        rows = [
            bytes(value)
            for table, columns in (("attempts", "answer"), ("corrections", "rejection, answers"))
            for row in connection.exec_driver_sql(f"SELECT {columns} FROM {table}")
            for value in row
        ]
    assert len(rows) == 3
    assert all(b"Zebulon" not in row for row in rows)


@pytest.mark.parametrize("odd", ["zero \x00 byte", "half \ud83d character", "line\u2028end", "😀 مرحبا"])
def test_any_text_is_kept_without_harm(stores, workspace, odd):
    kept = stores.campaigns.add(workspace.id, odd, registration(odd), ANN, odd)
    assert stores.campaigns.get(workspace.id, kept.id).registration == registration(odd)
    begun = stores.campaigns.start_correction(workspace.id, kept.id, odd, odd, ANN)
    saved = stores.campaigns.save_correction(replace(begun, answers={odd: odd}, picked=(odd,)), expected=1, by=ANN)
    assert (saved.rejection, saved.answers, saved.picked) == (odd, {odd: odd}, (odd,))
    added = stores.campaigns.add_attempt(workspace.id, kept.id, attempt(answer=odd, note=odd), ANN)
    assert added.answer == odd


def test_of_many_saves_at_once_one_wins_and_every_other_is_kept_aside(stores, workspace, kept):
    ended: list[str] = []
    together = threading.Barrier(8)

    def save(name: str) -> None:
        together.wait()
        try:
            stores.campaigns.save(workspace.id, kept.id, registration(name), expected=1, by=ANN)
            ended.append("saved")
        except EditConflict as conflict:
            is_mine = conflict.aside is not None and conflict.aside.registration == registration(name)
            ended.append("aside" if is_mine else "lost")

    threads = [threading.Thread(target=save, args=(f"writer {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ended) == ["aside"] * 7 + ["saved"]
    versions = stores.campaigns.versions(workspace.id, kept.id)
    assert [version.number for version in versions] == list(range(9, 0, -1))
    assert {version.registration.campaign.description for version in versions[:-1]} == {
        f"writer {number}" for number in range(8)
    }
