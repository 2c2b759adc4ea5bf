"""Much evidence at once, on every database."""

import pytest

from carelane.domain.consent_records import NewEvidence
from carelane.ports.campaigns import NotKept
from tests.contract.consent_things import BOB, meet


def row(number, recipient=""):
    return NewEvidence("import_row", "application/json", f'{{"row": {number}}}'.encode(), recipient)


def test_each_is_kept_once_in_the_order_in_which_it_was_given(stores):
    workspace = stores.new_workspace().id
    ada, bob = meet(stores, workspace), meet(stores, workspace, BOB)
    given = [row(1, ada), row(2, ada), row(1, bob), row(1, ada), row(3)]
    kept = stores.evidence.keep_all(workspace, given, stores.clock.now())
    assert [item.recipient for item in kept] == [ada, ada, bob, ada, ""]
    assert kept[0] == kept[3]
    assert len({item.id for item in kept}) == 4
    assert stores.evidence.keep_all(workspace, given, stores.clock.now()) == kept
    for each, item in zip(given, kept, strict=True):
        assert stores.evidence.content(workspace, item.id) == each.content
        again = stores.evidence.keep(
            workspace, each.kind, each.media_type, each.content, recipient=each.recipient, at=stores.clock.now()
        )
        assert again == item


def test_one_of_somebody_unknown_keeps_none(stores):
    workspace = stores.new_workspace().id
    ada = meet(stores, workspace)
    with pytest.raises(NotKept):
        stores.evidence.keep_all(workspace, [row(1, ada), row(2, "f" * 64)], stores.clock.now())
    [alone] = stores.evidence.keep_all(workspace, [row(1, ada)], at := stores.clock.now())
    assert alone.kept_at == at


def test_more_than_a_piece_is_kept_at_once(stores):
    workspace = stores.new_workspace().id
    kept = stores.evidence.keep_all(workspace, [row(number) for number in range(1_201)], stores.clock.now())
    assert len({item.id for item in kept}) == 1_201
