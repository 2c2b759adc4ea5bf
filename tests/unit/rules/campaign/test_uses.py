"""What a text shows, announces or denies, in the terms of the use cases."""

import pytest

from carelane.domain.target import Target
from carelane.rules.campaign._announced import announced
from carelane.rules.campaign._use_topics import shows
from carelane.rules.campaign._uses import REVIEW_REQUEST, STRICT, undeclared
from carelane.rules.rule import Example
from carelane.rules.runner import Runner
from carelane.rules.text import Text
from tests.rules.marks import context_of

RUNNER = Runner()


def text_of(words: str, kind: Target = Target.SAMPLE, use_case: str = "CUSTOMER_CARE") -> Text:
    return RUNNER.read(words, kind, context_of(Example("", use_case=use_case)))[0]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("2FA", "Lakeside Rowing Club: 48213 is your log-in code."),
        ("2FA", "Your PIN is 5512."),
        ("DELIVERY_NOTIFICATION", "Your order 1182 is on its way."),
        ("DELIVERY_NOTIFICATION", "We missed you. Next delivery attempt: Friday."),
        ("ACCOUNT_NOTIFICATION", "Reminder: your check-up is on Monday."),
        ("ACCOUNT_NOTIFICATION", "Your membership renews on May 3."),
        ("POLLING_VOTING", "How did we do? Answer 1 to 5."),
        ("FRAUD_ALERT", "Did you just spend $84 at a gas station?"),
        ("MARKETING", "20% off this week, use code SAVE20."),
    ],
)
def test_a_sample_shows_its_use_beyond_doubt_and_roughly(code: str, words: str) -> None:
    assert text_of(words).has(STRICT[code])
    assert shows(text_of(words), code)


@pytest.mark.parametrize(
    "words",
    [
        "The gate code is 4821, please keep it to yourself.",
        "To move forward we still need the land survey.",
        "Please save this number for appointment reminders.",
        "The sale of your home closed on Tuesday.",
        "Your discount was applied to invoice 12.",
        "Your new device is ready for pick-up at the desk.",
        "We have received your review request and opened a case.",
        "The part for your boiler is here. When may we come?",
        "Did you log your meals today?",
    ],
)
def test_innocent_look_alikes_show_no_other_use(words: str) -> None:
    text = text_of(words)
    assert [code for code, element in STRICT.items() if text.has(element)] == []
    assert not text.has(REVIEW_REQUEST)


@pytest.mark.parametrize(
    "words", ["Is the printer working now?", "Yes, Tuesday at 3 is fine.", "Can you send a photo of the part?"]
)
def test_a_text_about_anything_that_is_no_other_use_may_be_care(words: str) -> None:
    assert shows(text_of(words), "CUSTOMER_CARE")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("We send appointment reminders and promotional offers.", {"ACCOUNT_NOTIFICATION", "MARKETING"}),
        ("We answer questions. No promotional messages are sent.", set()),
        ("We don't send promotional messages or surveys.", set()),
        ("Patients get their verification codes by text.", {"2FA"}),
    ],
)
def test_a_denial_announces_nothing(words: str, codes: set[str]) -> None:
    assert {code for code, _ in announced(text_of(words, Target.DESCRIPTION))} == codes


def test_a_use_is_undeclared_only_where_the_use_case_says_what_is_sent() -> None:
    holds = undeclared("2FA")
    assert holds(context_of(Example("", use_case="CUSTOMER_CARE"))) is True
    assert holds(context_of(Example("", use_case="2FA"))) is False
    assert holds(context_of(Example("", use_case="LOW_VOLUME"))) is None
    assert holds(context_of(Example("", use_case=""))) is None
