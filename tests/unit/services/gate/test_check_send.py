"""The gate over everything that it reads: one answer for each text, and never yes when something is wrong."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from carelane.domain.consent_records import SenderNumber
from carelane.domain.errors import InputError
from carelane.domain.gate_facts import Reassigned, SendContext
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Status
from carelane.domain.phone import PhoneNumber
from carelane.domain.send_decision import Effect, Outcome
from carelane.services.gate.check_send import check_send, check_sends
from carelane.services.gate.question import GateParts, SendAnswer
from tests.unit.services.gate.fakes import ANN, AT, BOB, OTHER_SENDER, SENDER, TEXT, Workspace, question, unavailable


def ask(workspace: Workspace, *, parts: GateParts | None = None, **changes: Any) -> SendAnswer:
    return check_send(question(**changes), workspace_id="w1", at=AT, gate=parts or workspace.parts())


def codes(answer: SendAnswer) -> set[str]:
    return {each.code for each in answer.decision.reasons if each.effect is not Effect.NOTE}


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


def test_a_reminder_to_somebody_who_agreed_may_go(workspace: Workspace) -> None:
    event = workspace.agreed()
    answer = ask(workspace)
    assert answer.may_go
    assert [(each.code, each.event) for each in answer.decision.reasons] == [("consent-on-record", event)]


def test_stop_stops_and_start_brings_back(workspace: Workspace) -> None:
    workspace.agreed()
    stop = workspace.happened(EventKind.OPT_OUT, AT - timedelta(hours=2))
    answer = ask(workspace)
    assert codes(answer) == {"opted-out"}
    assert answer.decision.reasons[0].event == stop
    workspace.happened(EventKind.RESUBSCRIBE, AT - timedelta(hours=1))
    assert ask(workspace).may_go


def test_whatever_cannot_be_read_is_a_denial(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.store.failing = unavailable()
    assert codes(ask(workspace)) == {"cannot-read-ledger"}
    workspace.store.failing = None
    workspace.memory.setups.forget("w1")
    workspace.failing = unavailable()
    assert codes(ask(workspace)) == {"cannot-read-ledger"}


def test_a_defect_is_a_denial_that_says_so_and_logs_no_words(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    workspace.agreed()
    workspace.store.failing = ValueError(f"broken at {ANN}: {TEXT}")
    with caplog.at_level(logging.ERROR):
        answer = ask(workspace)
    assert codes(answer) == {"gate-failed"}
    assert not answer.may_go
    assert "ValueError" in caplog.text
    assert ANN not in caplog.text
    assert TEXT not in caplog.text


def test_a_look_up_that_fails_is_a_denial_and_one_that_says_yes_too(workspace: Workspace) -> None:
    workspace.agreed()

    class Numbers:
        def __init__(self, answer: Callable[[], Reassigned]) -> None:
            self.answer, self.asked = answer, date.min

        def look_up(self, number: PhoneNumber, since: date) -> Reassigned:
            assert number == ANN
            self.asked = since
            return self.answer()

    yes = Numbers(lambda: Reassigned.YES)
    assert codes(ask(workspace, parts=workspace.parts(reassigned=yes))) == {"number-changed-hands"}
    assert yes.asked == date(2026, 10, 25)

    def broken() -> Reassigned:
        raise TimeoutError

    assert codes(ask(workspace, parts=workspace.parts(reassigned=Numbers(broken)))) == {"gate-failed"}


def test_a_text_that_cannot_be_sent_at_all_is_refused_before_anything_is_read(workspace: Workspace) -> None:
    for text in ("", "  \n", "x" * 1_601):
        with pytest.raises(InputError):
            ask(workspace, text=text)
    assert workspace.store.reads == 0


def test_what_sells_is_seen_in_the_words_and_needs_consent_in_writing(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.use_case = "MARKETING"
    offer = "Maple Ridge: 20% off this week because you joined our list! Reply STOP to opt out."
    assert codes(ask(workspace, text=offer)) == {"consent-not-written"}
    workspace.agreed(level=ConsentLevel.EXPRESS_WRITTEN)
    assert ask(workspace, text=offer).may_go


def test_in_a_care_campaign_selling_is_a_blocker_of_the_text_as_well(workspace: Workspace) -> None:
    workspace.agreed(level=ConsentLevel.EXPRESS_WRITTEN)
    answer = ask(workspace, text="Maple Ridge: 20% off your next visit! Reply STOP to opt out.")
    assert codes(answer) == {"text-blocked"}


def test_the_first_text_comes_back_completed_and_the_completed_one_may_go(workspace: Workspace) -> None:
    workspace.agreed()
    answer = ask(workspace, text="See you tomorrow at 3")
    assert codes(answer) == {"first-text-incomplete"}
    suggestion = answer.decision.suggestion
    assert suggestion.startswith("Maple Ridge: See you tomorrow at 3.")
    assert "your appointments" in suggestion
    assert ask(workspace, text=suggestion).may_go


def test_somebody_who_did_not_agree_gets_no_suggestion_that_says_so(workspace: Workspace) -> None:
    answer = ask(workspace, text="See you tomorrow at 3")
    assert codes(answer) == {"no-consent", "first-text-incomplete"}
    assert answer.decision.suggestion == ""


def test_a_campaign_that_is_suspended_stops_within_a_second(workspace: Workspace) -> None:
    now = [0.0]
    workspace.memory.setups.clock = lambda: now[0]
    workspace.agreed()
    assert ask(workspace).may_go
    workspace.status = Status.SUSPENDED
    now[0] = 1.0
    assert codes(ask(workspace)) == {"campaign-not-approved"}


def test_a_number_of_nobody_and_a_campaign_that_is_gone_are_told(workspace: Workspace) -> None:
    workspace.agreed()
    assert codes(ask(workspace, sender=OTHER_SENDER)) == {"sender-unknown"}
    workspace.senders_ = [SenderNumber(SENDER, campaign_id="gone", is_linked=True)]
    workspace.streams_ = [replace(workspace.streams_[0], campaign_id="")]
    workspace.memory.setups.forget("w1")
    assert codes(ask(workspace)) == {"campaign-missing"}


def test_stop_to_one_number_counts_for_every_number_of_the_business(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.senders_.append(SenderNumber(OTHER_SENDER, campaign_id="c1", is_linked=True))
    workspace.happened(EventKind.OPT_OUT, AT - timedelta(hours=1), scope=ConsentScope(OTHER_SENDER, "*"))
    assert codes(ask(workspace)) == {"opted-out-elsewhere"}


def test_the_place_that_was_stated_goes_before_the_area_code(workspace: Workspace) -> None:
    workspace.agreed()
    early = AT.replace(hour=15, minute=30)  # half past nine in Chicago, half past five in Honolulu
    gate = workspace.parts()
    assert check_send(question(), workspace_id="w1", at=early, gate=gate).may_go
    workspace.store.places[workspace.recipient("w1", ANN)] = ("Pacific/Honolulu", "HI")
    kept = check_send(question(), workspace_id="w1", at=early, gate=gate)
    assert codes(kept) == {"outside-your-hours"}
    told = check_send(question(zone="America/Chicago"), workspace_id="w1", at=early, gate=gate)
    assert told.may_go


def test_a_workspace_that_only_watches_is_told_what_would_have_been_and_may_send(workspace: Workspace) -> None:
    workspace.policy_ = GatePolicy(shadow=True)
    answer = ask(workspace, send=True)
    assert answer.decision.outcome is Outcome.DENIED
    assert codes(answer) == {"no-consent"}
    assert not answer.is_enforced
    assert answer.may_go
    assert answer.is_noted


# Many at once


def test_a_thousand_texts_are_decided_with_one_read(workspace: Workspace) -> None:
    numbers = [PhoneNumber(f"+1608555{number:04}") for number in range(1_000)]
    for number in numbers[:500]:
        workspace.agreed(number=number)
    asked = [question(recipient=number) for number in numbers]
    answers = check_sends(asked, workspace_id="w1", at=AT, gate=workspace.parts())
    assert workspace.store.reads == 1
    assert [answer.may_go for answer in answers] == [True] * 500 + [False] * 500


def test_a_batch_that_cannot_be_read_is_denied_as_a_whole(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.store.failing = unavailable()
    answers = check_sends([question()] * 3, workspace_id="w1", at=AT, gate=workspace.parts())
    assert [codes(answer) for answer in answers] == [{"cannot-read-ledger"}] * 3


# Deciding and noting in one step


def test_the_same_text_is_noted_once_and_a_second_one_is_a_duplicate(workspace: Workspace) -> None:
    workspace.agreed()
    assert ask(workspace, send=True).is_noted
    second = ask(workspace, send=True)
    assert codes(second) == {"duplicate"}
    assert not second.is_noted
    assert len(workspace.store.sent) == 1


def test_the_same_key_is_one_text_however_often_it_is_asked_about(workspace: Workspace) -> None:
    workspace.agreed()
    for _ in range(3):
        answer = ask(workspace, send=True, key="job-7")
        assert answer.may_go
        assert answer.is_noted
    assert len(workspace.store.sent) == 1


def test_a_key_stands_for_one_text_and_one_person(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.agreed(number=BOB)
    assert ask(workspace, send=True, key="job-7").may_go
    assert codes(ask(workspace, send=True, key="job-7", recipient=BOB)) == {"key-of-another-text"}
    other = ask(workspace, send=True, key="job-7", text=TEXT.replace("3 pm", "4 pm"))
    assert codes(other) == {"key-of-another-text"}
    assert len(workspace.store.sent) == 1


def test_a_key_that_was_noted_does_not_let_a_text_go_after_stop(workspace: Workspace) -> None:
    workspace.agreed()
    assert ask(workspace, send=True, key="job-7").may_go
    workspace.happened(EventKind.OPT_OUT, AT)
    assert codes(ask(workspace, send=True, key="job-7")) == {"opted-out"}


def test_of_many_who_ask_at_the_same_moment_one_may_send(workspace: Workspace) -> None:
    workspace.agreed()
    gate = workspace.parts()

    def one(_: int) -> SendAnswer:
        return check_send(question(send=True), workspace_id="w1", at=AT, gate=gate)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(one, range(40)))
    assert sum(answer.is_noted for answer in answers) == 1
    assert len(workspace.store.sent) == 1


def test_a_promise_of_two_holds_though_ten_programs_ask_at_once(workspace: Workspace) -> None:
    workspace.agreed()
    workspace.streams_ = [replace(workspace.streams_[0], promised=2, promised_days=30)]
    gate = workspace.parts()

    def one(number: int) -> SendAnswer:
        text = TEXT.replace("3 pm", f"{number + 1} pm")
        return check_send(question(send=True, text=text), workspace_id="w1", at=AT, gate=gate)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(one, range(10)))
    assert sum(answer.is_noted for answer in answers) == 2


def test_nothing_is_noted_without_being_asked_or_without_being_allowed(workspace: Workspace) -> None:
    assert not ask(workspace, send=True).is_noted
    workspace.agreed()
    assert not ask(workspace).is_noted
    assert workspace.store.sent == []


def test_the_fifty_first_text_in_a_minute_from_a_ringcentral_number_is_told_of(workspace: Workspace) -> None:
    workspace.senders_ = [SenderNumber(SENDER, campaign_id="c1", provider="ringcentral", is_linked=True)]
    numbers = [PhoneNumber(f"+1608555{number:04}") for number in range(51)]
    for number in numbers:
        workspace.agreed(number=number)
    answers = [ask(workspace, send=True, recipient=number) for number in numbers]
    told = ["too-fast" in {each.code for each in answer.decision.reasons} for answer in answers]
    assert told == [False] * 50 + [True]


# What inbound handling asks


def test_one_confirmation_of_an_opt_out_goes_and_no_second_one(workspace: Workspace) -> None:
    workspace.policy_ = GatePolicy(own_confirmation=True)
    workspace.agreed()
    workspace.happened(EventKind.OPT_OUT, AT - timedelta(minutes=1))
    text = "Maple Ridge: You are unsubscribed and will receive no further messages."
    first = ask(workspace, text=text, context=SendContext.OPT_OUT_CONFIRMATION, send=True)
    assert first.may_go, first.decision
    second = ask(workspace, text=text, context=SendContext.OPT_OUT_CONFIRMATION, send=True)
    assert "already-confirmed" in codes(second)


def test_a_confirmation_that_sells_is_blocked(workspace: Workspace) -> None:
    workspace.policy_ = GatePolicy(own_confirmation=True)
    workspace.happened(EventKind.OPT_OUT, AT - timedelta(minutes=1))
    text = "Maple Ridge: You are unsubscribed. Come back and get 20% off!"
    assert "text-blocked" in codes(ask(workspace, text=text, context=SendContext.OPT_OUT_CONFIRMATION))


def test_an_answer_needs_only_the_question(workspace: Workspace) -> None:
    workspace.happened(
        EventKind.OPT_IN, AT - timedelta(hours=1), level=ConsentLevel.IMPLIED, method=Method.INBOUND_TEXT
    )
    answer = ask(workspace, text="Yes, we are open until 5.", context=SendContext.REPLY)
    assert answer.may_go, answer.decision
    assert codes(ask(workspace)) == {"answer-only"}


def test_an_opt_out_that_comes_between_decision_and_note_is_heard(workspace: Workspace) -> None:
    workspace.agreed()
    read = workspace.store.read

    def late(workspace_id: str, asks: Any) -> Any:
        found = read(workspace_id, asks)
        if workspace.store.reads == 1:
            workspace.happened(EventKind.OPT_OUT, AT)
        return found

    workspace.store.read = late  # type: ignore[method-assign]
    answer = ask(workspace, send=True)
    assert codes(answer) == {"opted-out"}
    assert workspace.store.sent == []
