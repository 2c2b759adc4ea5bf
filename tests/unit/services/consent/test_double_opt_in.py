"""The form asks, the phone answers."""

from datetime import UTC, datetime

import pytest

from carelane.domain.consent import BadEvent, ConsentLevel, EventKind, Method, told
from carelane.services.consent.recording.double_opt_in import (
    CodeRefused,
    ConfirmOptIn,
    confirm_opt_in,
    request_opt_in,
)
from carelane.services.people.tries import TooManyTries
from tests.unit.services.consent.desk import OFFICE, PERSON, STAFF, WORKSPACE
from tests.unit.services.consent.test_recording import entry

_OTHER = "608-555-0199"


class Hashes:
    """A vault that only hashes."""

    def keyed_hash(self, purpose: str, text: str) -> str:
        import hashlib  # noqa: PLC0415

        return hashlib.sha256(f"secret/{purpose}/{text}".encode()).hexdigest()


class Tries:
    """Tries as a store keeps them."""

    def __init__(self):
        self.kept: list[tuple[str, datetime]] = []

    def begin_try(self, about, at, *, since, most):
        if sum(each == about and when > since for each, when in self.kept) >= most:
            return False
        self.kept.append((about, at))
        return True

    def end_try(self, about, at):
        self.kept.remove((about, at))


@pytest.fixture
def desk(desk):
    desk.other |= {"users": Tries(), "vault": Hashes()}
    return desk


def ask(desk, **more):
    ports = desk.some("ledger", "people", "setup", "users", "vault", "tokens", "clock")
    return request_opt_in(entry(desk, **more), STAFF, **ports)


def confirm(desk, code, number=PERSON):
    command = ConfirmOptIn(WORKSPACE, number, code, desk.clock.now(), ip="203.0.113.9", agent="Safari")
    return confirm_opt_in(command, STAFF, **desk.some("ledger", "people", "users", "vault", "clock"))


def test_a_request_gives_no_consent(desk):
    ask(desk)
    assert desk.stands().level is ConsentLevel.NONE


def test_the_code_gives_what_was_asked_for(desk):
    asked = ask(desk, level="express_written")
    desk.clock.pass_(minutes=2)
    event = confirm(desk, f" {asked.code[:3]} {asked.code[3:]} ")
    assert event.event.kind is EventKind.CONFIRMATION
    assert event.event.refers_to == asked.event.id
    assert event.event.disclosure == asked.event.event.disclosure
    assert event.event.detail["ip"] == "203.0.113.9"
    assert desk.stands().level is ConsentLevel.EXPRESS_WRITTEN


def test_the_code_itself_is_kept_nowhere(desk):
    asked = ask(desk)
    assert set(asked.event.event.detail) - set(told(asked.event.event.detail)) == {"_code"}, "nobody is shown its hash"
    assert len(asked.code) == 6
    assert asked.code not in repr(desk.memory.kept)


@pytest.mark.parametrize("code", ["", "000000", "12345", "code"])
def test_another_code_opens_nothing(desk, code):
    asked = ask(desk)
    if code == asked.code:
        pytest.fail("the made-up token gave the made-up code")
    with pytest.raises(CodeRefused):
        confirm(desk, code)
    assert desk.stands().level is ConsentLevel.NONE


def test_a_code_is_good_for_one_number_only(desk):
    asked = ask(desk)
    with pytest.raises(CodeRefused):
        confirm(desk, asked.code, _OTHER)


def test_a_code_ends_after_a_day(desk):
    asked = ask(desk)
    desk.clock.pass_(hours=24)
    with pytest.raises(CodeRefused):
        confirm(desk, asked.code)


def test_a_code_confirms_once(desk):
    asked = ask(desk)
    confirm(desk, asked.code)
    with pytest.raises(CodeRefused):
        confirm(desk, asked.code)


def test_only_the_newest_code_counts(desk):
    first = ask(desk)
    desk.clock.pass_(minutes=1)
    ask(desk)
    with pytest.raises(CodeRefused):
        confirm(desk, first.code)


def test_codes_cannot_be_guessed(desk):
    asked = ask(desk)
    wrong = [f"{number:06d}" for number in range(9) if f"{number:06d}" != asked.code]
    for code in wrong[:5]:
        with pytest.raises(CodeRefused):
            confirm(desk, code)
    with pytest.raises(TooManyTries):
        confirm(desk, asked.code)
    desk.clock.pass_(minutes=16)
    assert confirm(desk, asked.code)


def test_nobody_floods_a_phone_with_codes(desk):
    for _ in range(3):
        ask(desk)
    with pytest.raises(TooManyTries):
        ask(desk)


def test_a_stop_after_the_request_ends_it(desk):
    asked = ask(desk)
    desk.text("STOP")
    with pytest.raises(CodeRefused):
        confirm(desk, asked.code)
    assert desk.stands().opted_out


def test_yes_by_text_confirms_too(desk):
    asked = ask(desk)
    handled = desk.text("Yes")
    assert handled.recorded[0].event.kind is EventKind.CONFIRMATION
    assert handled.recorded[0].event.refers_to == asked.event.id
    assert desk.stands().level is ConsentLevel.EXPRESS


def test_yes_to_another_question_confirms_nothing(desk):
    ask(desk)
    desk.text("Yes", asked_question=True)
    assert desk.stands().level is ConsentLevel.IMPLIED


def test_yes_confirms_nothing_when_the_request_is_over(desk):
    ask(desk)
    desk.clock.pass_(hours=24)
    desk.text("Yes")
    assert desk.stands().level is ConsentLevel.IMPLIED


def test_a_request_needs_what_an_opt_in_needs(desk):
    with pytest.raises(BadEvent):
        ask(desk, ip="")


def test_a_web_opt_in_after_stop_brings_back_once_it_is_confirmed(desk):
    desk.text("STOP", at=datetime(2026, 11, 20, tzinfo=UTC))
    asked = ask(desk)
    assert desk.stands().opted_out
    desk.clock.pass_(minutes=1)
    confirm(desk, asked.code)
    assert desk.stands(OFFICE).opted_out is None
    assert desk.memory.kept[-1].event.method is Method.WEB_FORM
