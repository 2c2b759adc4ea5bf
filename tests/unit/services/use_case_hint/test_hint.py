"""What one text says about its use case: three guesses, and what it rules out with reasons."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import InputError
from carelane.language.class_model import class_model
from carelane.services.use_case_hint.hint import COMMON, MODEL, UseCaseHint, hint_of
from carelane.sources import source

PIECES = (
    "Your code is 482913.", "Paid for by Friends of Lee.", "Enter to win a bike!", "20% off this week.", "Hi {{name}},",
    "Your order has shipped.", "Reply STOP", "How was your visit?", "Leave us a Google review.", "Donate today.", "🛑",
)  # fmt: skip
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=5).map(" ".join)


def ruled_out(text: str) -> set[str]:
    return {veto.code for veto in hint_of(text).vetoes}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Quarry Bank: your login code is 551920. It works for ten minutes.", "2FA"),
        ("Fernhill Goods: your package is out for delivery and arrives before 5 pm.", "DELIVERY_NOTIFICATION"),
        ("Fernhill Goods: 25% off all lamps until Sunday. Shop now at fernhill.example", "MARKETING"),
        ("Vote for Dana Lee for mayor on Tuesday. Paid for by Friends of Dana Lee.", "POLITICAL"),
        ("Text WIN for a chance to win a bike. Drawing on Friday.", "SWEEPSTAKE"),
        ("Reminder: your appointment with Dr. Osei is tomorrow at 9:30. Reply C to confirm.", "ACCOUNT_NOTIFICATION"),
        ("Quarry Bank: did you try to spend $310 at an electronics shop? Reply YES or NO.", "FRAUD_ALERT"),
        ("Hi Ben, this is Ruth at the help desk. Does the error still show after you restart it?", "CUSTOMER_CARE"),
    ],
)
def test_a_plain_text_leads_to_its_code(text, code):
    assert hint_of(text).top[0] == code


def test_a_one_time_code_rules_out_customer_care():
    hint = hint_of("Quarry Bank: your login code is 551920.")
    veto = next(veto for veto in hint.vetoes if veto.code == "CUSTOMER_CARE")
    assert "2FA" not in ruled_out("Quarry Bank: your login code is 551920.")
    assert "use case of their own" in veto.why
    assert "telnyx-dca-codes" in [citation.source for citation in veto.citations]


def test_a_selling_construction_rules_out_customer_care_and_says_which_words():
    hint = hint_of("Your filter is in. And this week all filters are 25% off!")
    (veto,) = [veto for veto in hint.vetoes if veto.code == "CUSTOMER_CARE"]
    assert "25% off" in veto.words
    assert "ctia-principles-2023" in [citation.source for citation in veto.citations]


def test_the_disclaimer_of_a_committee_is_politics_whoever_it_names():
    text = "Come to the fairground at noon. Paid for by Ridgeline Forward."
    assert hint_of(text).top[0] == "POLITICAL"
    assert {"CUSTOMER_CARE", "MARKETING"} <= ruled_out(text)


def test_what_an_insurer_pays_for_is_no_politics():
    for text in ("Your visit was paid for by the plan.", "Good news. Paid for by your warranty, so you owe nothing."):
        assert hint_of(text).top[0] != "POLITICAL"
        assert "POLLING_VOTING" not in ruled_out(text)


def test_a_drawing_rules_out_customer_care():
    assert "CUSTOMER_CARE" in ruled_out("Enter our giveaway for a chance to win a grill. No purchase necessary.")


def test_a_request_for_a_public_review_rules_out_customer_care_only():
    assert ruled_out("Thanks for coming in! Please leave us a Google review.") == {"CUSTOMER_CARE"}


def test_an_answer_to_a_customer_rules_out_nothing():
    assert ruled_out("Hi Ben, yes, the part is here. You can come by until six.") == set()


def test_a_code_that_one_wording_names_is_not_ruled_out_by_another():
    text = "Your login code is 551920. And get 25% off your first order!"
    assert {"2FA", "MARKETING"} & ruled_out(text) == set()


def test_the_first_guess_of_a_text_does_not_depend_on_what_was_read_before():
    text = "The crew comes on Thursday, please leave the gate open."
    first = hint_of(text)
    hint_of("Your login code is 551920.")
    assert hint_of(text) == first


@pytest.mark.parametrize("wrong", ["", " \n", "x" * 1_000_001, b"code"])
def test_what_is_no_text_is_refused(wrong):
    with pytest.raises(InputError):
        hint_of(wrong)


@given(TEXTS.filter(lambda text: text and not text.isspace()))
def test_any_text_gets_three_codes_in_order_none_of_them_ruled_out(text):
    hint: UseCaseHint = hint_of(text)
    assert len(set(hint.top)) == 3
    assert set(hint.top) <= set(class_model(MODEL).classes)
    odds = [log(hint.probabilities[code]) + COMMON.get(code, 0.0) for code in hint.top if hint.probabilities[code]]
    assert odds == sorted(odds, reverse=True)  # likelier first, once it counts how common a code is
    assert not {veto.code for veto in hint.vetoes} & set(hint.top)
    for veto in hint.vetoes:
        assert veto.why
        assert all(source(citation.source) for citation in veto.citations)
        assert veto.citations
