"""Repairs of automatic replies that may be made unread, and texts that speak against them."""

from datetime import date

import pytest

from carelane.domain.finding import Finding
from carelane.services.check_text import check_text


def _finding(words: str, kind: str, rule: str, brand: tuple[str, ...] = ()) -> Finding:
    report = check_text(words, kind=kind, brand=brand, use_case="CUSTOMER_CARE", as_of=date(2026, 11, 25))
    return next(finding for finding in report.findings if finding.rule == rule)


def _is_safe(finding: Finding) -> bool:
    assert finding.fix is not None
    return finding.fix.safe


def test_an_opt_out_of_everything_may_be_completed_unread() -> None:
    assert _is_safe(_finding("Larkspur: you are unsubscribed.", "optout_message", "optout-message-missing-finality"))


@pytest.mark.parametrize(
    "words",
    [
        "Larkspur: you are unsubscribed from promotions. You will still get your booking confirmations.",
        "Larkspur: you are unsubscribed from our newsletter.",
        "You are opted out of Larkspur Lodge marketing texts.",
        "Larkspur: you are unsubscribed. Reply KEEP to go on getting reminders.",
    ],
)
def test_an_opt_out_of_some_messages_is_not_told_to_end_all_of_them(words: str) -> None:
    finding = _finding(words, "optout_message", "optout-message-missing-finality")
    assert not _is_safe(finding)
    assert finding.fix is not None
    assert finding.fix.true_only_if


def test_a_reply_line_is_not_added_unread_to_a_text_that_takes_no_replies() -> None:
    words = "Larkspur: your booking texts are on. Do not reply to this message."
    assert not _is_safe(_finding(words, "optin_message", "optin-message-missing-stop"))


def test_the_brand_is_put_in_front_of_a_text_without_any_name() -> None:
    words = "You are subscribed to booking texts. Reply STOP to opt out."
    assert _is_safe(_finding(words, "optin_message", "optin-message-missing-brand", ("Larkspur Lodge",)))


def test_the_brand_is_not_put_unread_in_front_of_a_text_of_somebody_else() -> None:
    words = "Tidewater Inn: you are subscribed to booking texts. Reply STOP to opt out."
    assert not _is_safe(_finding(words, "optin_message", "optin-message-missing-brand", ("Larkspur Lodge",)))
