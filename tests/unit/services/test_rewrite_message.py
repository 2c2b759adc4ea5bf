"""What is left of a message when the part that sells is taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.check_text import check_text, text_context
from carelane.services.rewrite_message import rewrite_message

CARE = text_context(use_case="CUSTOMER_CARE")


def rewritten(text: str) -> str | None:
    found = rewrite_message(text, CARE)
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Blue Door Dental: see you Tuesday at 9. Refer a friend and you both get $25! Reply STOP to opt out.",
            "Blue Door Dental: see you Tuesday at 9. Reply STOP to opt out.",
        ),
        (
            "Your tires are done and ready for pickup, and we have 15% off alignments this week. Bay 3.",
            "Your tires are done and ready for pickup. Bay 3.",
        ),
        (
            "Corner Books: your order 4412 is here - while you're in, check out our new arrivals!",
            "Corner Books: your order 4412 is here.",
        ),
    ],
)
def test_the_selling_part_goes_and_the_service_stays_word_for_word(text, left):
    assert rewritten(text) == left


@pytest.mark.parametrize("text", ["Flash sale today only!", "Hi Sam, we miss you! Come back and save 20%.", ""])
def test_nothing_is_suggested_where_nothing_would_be_left(text):
    assert rewritten(text) is None


def test_nothing_is_suggested_for_a_clean_message():
    assert rewritten("Your table is ready. Reply STOP to opt out.") is None


def test_a_long_text_gets_no_suggestion():
    assert rewritten("Refer a friend and get $5. Your order shipped. " * 100) is None


def test_the_report_carries_the_suggestion_only_when_asked():
    text = "Your sofa arrives Tuesday. Refer a friend and you both get $25!"
    assert check_text(text, context=CARE).rewrite is None
    found = check_text(text, context=CARE, suggest=True).rewrite
    assert found is not None
    assert found.text == "Your sofa arrives Tuesday."
    assert [text[span.start : span.end].strip() for span in found.removes] == ["Refer a friend and you both get $25!"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Your order 4412 shipped.", "See you Tuesday at 9.", "The lab called, your results are in!",
                "Refer a friend and you both get $25!", "Come in and save 20% this week.", "Reply STOP to opt out.",
                "Is 3 pm ok?", "Ask about our whitening special.", "Hi Sam,",
            ]
        ),
        max_size=6,
    )
)  # fmt: skip
def test_a_suggestion_is_clean_and_made_of_the_words_of_the_message(sentences):
    text = " ".join(sentences)
    found = rewrite_message(text, CARE)
    if found is None:
        return
    assert check_text(found.text, context=CARE).marketing.band == "clean"
    left = iter(text.replace(",", "").replace(".", "").split())
    assert all(word in left for word in found.text.replace(",", "").replace(".", "").split())
