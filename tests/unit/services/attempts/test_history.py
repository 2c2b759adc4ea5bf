"""The story of the attempts, and the warning before one more is paid for."""

from dataclasses import replace

import pytest

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Registration
from carelane.domain.fields import with_value
from carelane.domain.finding import Confidence, Span
from carelane.formats.campaign_file import load_registration
from carelane.remediation.rejection.reading import NOT_SPECIFIED, Demand, RejectionReading, Suspected
from carelane.services.attempts.history import History, tell, warnings, with_warnings
from carelane.services.attempts.unfixed import State, answer_to_correct
from carelane.services.check_campaign import check_campaign
from carelane.services.demo_campaign import CAMPAIGN_FILE

SENT = load_registration(CAMPAIGN_FILE, name="declined.yaml").registration
GOOD_OPT_OUT = "Maple Ridge Property Management: you are unsubscribed and will receive no further messages."


def reader(*causes: str, suspected: tuple[str, ...] = ()):
    def read(text: str, provider: str, registration: Registration) -> RejectionReading:
        demands = tuple(Demand(cause, Span(0, len(text)), Confidence.HIGH, "words") for cause in causes)
        return RejectionReading(text, provider, causes=demands, suspected=tuple(Suspected(c, "") for c in suspected))

    return read


def declined(number: int = 1, sent: Registration = SENT, **more) -> Attempt:
    return Attempt(number, "2026-10-01", sent, outcome=Outcome.DECLINED, answer="No.", **more)


def story(*attempts: Attempt, now: Registration = SENT, causes: tuple[str, ...] = (), **options) -> History:
    return tell(attempts, check_campaign(now), reader(*causes, **options))


def test_a_cause_that_a_rule_still_shows_is_unfixed():
    found = story(declined(), causes=("optout-msg-missing-brand",)).unfixed
    assert [(item.state, item.fields) for item in found] == [(State.FOUND, ("optoutMessage",))]
    assert "brand" in found[0].what or "Maple Ridge" in found[0].what


def test_a_cause_that_was_corrected_is_not():
    now = with_value(SENT, "optoutMessage", GOOD_OPT_OUT)
    assert story(declined(), now=now, causes=("optout-msg-missing-brand",)).unfixed == ()


def test_a_cause_that_no_rule_shows_is_unfixed_while_its_field_is_as_it_was():
    sent = with_value(SENT, "optoutMessage", GOOD_OPT_OUT)
    found = story(declined(sent=sent), now=sent, causes=("optout-msg-missing-brand",)).unfixed
    assert [item.state for item in found] == [State.UNCHANGED]
    changed = with_value(sent, "optoutMessage", f"{GOOD_OPT_OUT} Thank you.")
    assert story(declined(sent=sent), now=changed, causes=("optout-msg-missing-brand",)).unfixed == ()


def test_what_lies_outside_the_file_is_a_reminder():
    found = story(declined(), causes=("website-insufficient-content",)).unfixed
    assert [item.state for item in found] == [State.OUTSIDE]


def test_a_page_of_which_the_file_holds_only_the_address_is_a_reminder_until_the_address_changes():
    sent = with_value(SENT, "privacyPolicyLink", "https://www.mapleridgepm.example/privacy")
    found = story(declined(sent=sent), now=sent, causes=("privacy-policy-no-nonsharing",)).unfixed
    assert [(item.state, item.fields) for item in found] == [(State.OUTSIDE, ("privacyPolicyLink",))]
    moved = with_value(sent, "privacyPolicyLink", "https://www.mapleridgepm.example/sms-privacy")
    assert story(declined(sent=sent), now=moved, causes=("privacy-policy-no-nonsharing",)).unfixed == ()
    with_text = with_value(sent, "texts.privacyPolicy", "We text you about repairs. We share no mobile numbers.")
    again = story(declined(sent=with_text), now=with_text, causes=("privacy-policy-no-nonsharing",)).unfixed
    assert State.OUTSIDE not in [item.state for item in again]


def test_a_cause_that_we_do_not_know_is_passed_over():
    assert story(declined(), causes=("no-such-cause",)).unfixed == ()


def test_what_is_only_suspected_or_not_said_does_not_count():
    assert story(declined(), causes=(NOT_SPECIFIED,), suspected=("optout-msg-missing-brand",)).unfixed == ()


def test_only_the_last_decline_counts():
    history = story(declined(), Attempt(2, "2026-10-09", SENT), causes=("optout-msg-missing-brand",))
    assert history.unfixed == ()
    assert [item.text for item in warnings(history)] == [
        "attempt 2 has no answer yet: wait for it before you pay for another one"
    ]
    approved = replace(declined(2), outcome=Outcome.APPROVED)
    assert warnings(story(declined(), approved, causes=("optout-msg-missing-brand",))) == ()


def test_sending_the_same_again_is_warned_of():
    texts = [item.text for item in warnings(story(declined(), causes=("optout-msg-missing-brand",)))]
    assert texts[0] == "nothing that a reviewer sees has changed since attempt 1, which was declined"
    assert texts[1].startswith("you are about to resubmit without fixing a cause of the decline of attempt 1")


def test_the_warning_names_the_cause_and_its_place():
    warned = warnings(story(declined(), causes=("optout-msg-missing-brand", "help-msg-missing-brand")))
    assert "2 causes" in warned[1].text
    assert any("(optoutMessage)" in point for point in warned[1].points)


def test_the_check_shows_it_too():
    report = check_campaign(SENT)
    history = story(declined(), causes=("optout-msg-missing-brand",))
    assert len(with_warnings(report, history).notes) == len(report.notes) + 2


def test_fees_are_added_and_those_that_nobody_said_are_counted():
    history = story(declined(fee_usd=15.0), declined(2), declined(3, fee_usd=15.1))
    assert (history.fees_usd, history.fees_unsaid) == (30.1, 1)


def test_changes_are_those_from_the_attempt_before_and_what_never_changed_is_named():
    second = with_value(SENT, "description", "Another.")
    history = story(declined(), declined(2, sent=second), now=second)
    assert [[change.field for change in told.changed] for told in history.attempts] == [[], ["description"]]
    assert history.since == ()
    assert "messageFlow" in history.constant
    assert "description" not in history.constant


@pytest.mark.parametrize("attempts", [(), (declined(),)])
def test_with_fewer_than_two_attempts_nothing_is_called_constant(attempts):
    assert story(*attempts).constant == ()


def test_an_attempt_without_an_answer_is_not_read():
    assert story(Attempt(1, "", SENT)).attempts[0].reading is None


def test_the_answer_to_correct_is_that_of_the_last_decline_unless_an_approval_came_later():
    first, second = declined(1), declined(2)
    waiting = Attempt(3, "2026-10-09", SENT)
    approved = replace(waiting, outcome=Outcome.APPROVED, answer="Approved.")
    assert answer_to_correct(()) is None
    assert answer_to_correct((first, second)) is second
    assert answer_to_correct((first, second, waiting)) is second
    assert answer_to_correct((first, replace(second, answer=" "))) is first
    assert answer_to_correct((first, second, approved)) is None
    assert answer_to_correct((approved, replace(second, number=4))) is not None
