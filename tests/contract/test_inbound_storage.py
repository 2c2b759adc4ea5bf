"""Texts of people on real databases: many at the same moment, held replies, words that are encrypted."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from carelane.accounts.tokens import RandomTokens
from carelane.domain.consent import EventKind
from carelane.domain.consent_records import SenderNumber
from carelane.domain.consent_state import fold, standing
from carelane.domain.gate_policy import GatePolicy
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from carelane.services.consent.inbound.handled import Handled
from carelane.services.consent.inbound.held import DecideHeld, Decision, close_due, decide_held
from tests.contract.consent_things import ADA, OURS
from tests.contract.kept_things import ANN, Stores

SEVERAL = 6


@pytest.fixture
def workspace(stores: Stores) -> str:
    """A workspace that confirms opt-outs itself."""
    made = stores.new_workspace().id
    stores.consent_setup.put_sender(made, SenderNumber(OURS), ANN)
    stores.consent_setup.put_policy(made, GatePolicy(own_confirmation=True), ANN)
    return made


def texted(stores: Stores, workspace: str, words: str, message: str) -> Handled:
    """What became of a text of Ada's."""
    text = InboundText(workspace, OURS, ADA, words, stores.clock.now(), message)
    return handle_inbound(
        text,
        ANN,
        ledger=stores.ledger,
        people=stores.people,
        evidence=stores.evidence,
        setup=stores.consent_setup,
        held=stores.held,
        campaigns=stores.campaigns,
        workspaces=stores.workspaces,
        tokens=RandomTokens(),
        clock=stores.clock,
    )


def at_once(work: Callable[[int], Handled]) -> list[Handled]:
    """What several threads get that begin at the same moment."""
    gate, found, failed = threading.Barrier(SEVERAL), [], []

    def run(number: int) -> None:
        gate.wait()
        try:
            found.append(work(number))
        except Exception as error:  # noqa: BLE001  told below
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(SEVERAL)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    return found


def test_a_message_that_arrives_many_times_at_once_is_one_entry_and_one_answer(stores, workspace):
    found = at_once(lambda _: texted(stores, workspace, "STOP", "SM1"))
    assert sum(each.reply is not None for each in found) == 1
    assert sum(not each.is_repeat for each in found) == 1
    assert stores.ledger.size(workspace) == 1


def test_of_many_opt_outs_at_once_one_is_confirmed(stores, workspace):
    found = at_once(lambda number: texted(stores, workspace, "STOP", f"SM{number}"))
    assert sum(each.reply is not None for each in found) == 1
    assert stores.ledger.size(workspace) == SEVERAL
    assert stores.ledger.verify(workspace).is_sound


def test_the_words_of_a_text_come_back_and_are_nowhere_in_the_clear(stores, workspace, address):
    handled = texted(stores, workspace, "please stop, my sesame door", "SM1")
    (event,) = handled.recorded
    (kept,) = stores.ledger.history(workspace, event.event.recipient)
    assert kept.event.detail["text"] == "please stop, my sesame door"
    assert stores.evidence.content(workspace, event.event.evidence[0]) == b"please stop, my sesame door"
    if address.startswith("sqlite"):
        from pathlib import Path  # noqa: PLC0415

        folder = Path(address.removeprefix("sqlite:///")).parent
        assert not any(b"sesame door" in each.read_bytes() for each in folder.iterdir() if each.is_file())


def test_an_unclear_reply_is_decided_once_and_the_deadline_decides_the_others(stores, workspace):
    first = texted(stores, workspace, "not interested", "SM1").recorded[0]
    second = texted(stores, workspace, "enough", "SM2").recorded[0]
    command = DecideHeld(workspace, first.id, Decision.KEEP, "a call about something else")
    decide_held(
        command, ANN, ledger=stores.ledger, held=stores.held, workspaces=stores.workspaces, clock=stores.clock
    )  # fmt: skip
    assert [each.event_id for each in stores.held.open(workspace)] == [second.id]
    later = stores.clock.now() + timedelta(hours=25)
    assert close_due(later, ledger=stores.ledger, held=stores.held) == 1
    states = stores.ledger.states(workspace, first.event.recipient)
    assert standing(states, OURS, "care", at=later).opted_out
    trail = stores.workspaces.trail(workspace)
    assert {"consent.decided", "consent.decision_note"} <= {each.action for each in trail}


def test_the_states_that_are_kept_are_those_that_follow_from_the_events(stores, workspace):
    for number, words in enumerate(["hello", "STOP", "START", "not interested", "please stop", "HELP", "wrong number"]):
        texted(stores, workspace, words, f"SM{number}")
    recipient = stores.people.recipient(workspace, ADA)
    history = stores.ledger.history(workspace, recipient)
    assert {each.scope: each for each in stores.ledger.states(workspace, recipient)} == fold(history)
    assert history[2].event.kind is EventKind.RESUBSCRIBE
