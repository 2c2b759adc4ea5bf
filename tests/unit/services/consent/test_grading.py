"""What old contacts and conversations are worth."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.phone import PhoneNumber
from carelane.formats.people.rows import Contact, PastText
from carelane.services.consent.grading import MEANINGS, Grade, PastKind, grade
from carelane.sources import requirement

ANNA = PhoneNumber("+16085550143")
OURS, OTHER = "+16085550100", "+16085550101"
START = datetime(2025, 3, 1, 15, tzinfo=UTC)


def theirs(text, minutes=0, sender=OURS):
    return PastText(1, ANNA, True, text, START + timedelta(minutes=minutes), sender)


def our(text, minutes=0, sender=OURS):
    return PastText(2, ANNA, False, text, START + timedelta(minutes=minutes), sender)


def graded(*texts, contacts=()):
    return grade(ANNA, contacts, texts)


def kinds(found):
    return [item.kind for item in found.past]


def test_who_texted_first_gave_implied_consent_at_that_moment():
    found = graded(theirs("Hi, do you have time on Friday?", 5), our("Yes, at two.", 6))
    assert found.grade is Grade.TEXTED_FIRST
    assert [(item.kind, item.at) for item in found.past] == [(PastKind.INQUIRY, START + timedelta(minutes=5))]


def test_who_only_replied_gave_nothing():
    found = graded(our("Your car is ready."), theirs("Great, thank you! When do you close?", 3))
    assert (found.grade, found.past) == (Grade.REPLIED, ())


def test_a_tie_makes_nobody_the_one_who_began():
    assert graded(theirs("Hello, are you open?"), our("We are open")).grade is Grade.REPLIED


def test_a_purchase_or_a_yes_in_a_list_is_no_consent():
    bought = Contact(1, ANNA, transaction_at=START, claims_consent=True)
    found = graded(contacts=[bought])
    assert (found.grade, found.past) == (Grade.TRANSACTION, ())
    assert any("proves nothing" in remark for remark in found.remarks)


@pytest.mark.parametrize(
    ("texts", "contacts", "expected"),
    [((our("Sale!"),), (), Grade.ONLY_OUTBOUND), ((), (Contact(1, ANNA),), Grade.NOTHING)],
)
def test_silence_and_a_bare_entry_are_nothing(texts, contacts, expected):
    assert graded(*texts, contacts=contacts).grade is expected


@pytest.mark.parametrize("words", ["STOP", "please stop texting me", "unsubscribe", "Take me off your list"])
def test_a_stop_of_the_past_wins_over_a_conversation_that_they_began(words):
    found = graded(theirs("Are you open today?"), our("Yes", 1), theirs(words, 9), theirs("And what about Monday?", 20))
    assert found.grade is Grade.OPTED_OUT
    assert kinds(found) == [PastKind.OPT_OUT]


def test_who_came_back_by_start_keeps_both_moments_and_what_there_was():
    found = graded(theirs("Are you open today?"), theirs("STOP", 1), theirs("START", 2))
    assert found.grade is Grade.TEXTED_FIRST
    assert kinds(found) == [PastKind.OPT_OUT, PastKind.CAME_BACK, PastKind.INQUIRY]


def test_coming_back_to_one_number_does_not_take_back_what_was_said_to_another():
    found = graded(theirs("STOP", 1, OURS), theirs("START", 2, OTHER))
    assert found.grade is Grade.OPTED_OUT


def test_start_without_an_opt_out_before_is_no_consent():
    assert graded(theirs("START")).past == ()


def test_an_unclear_reply_waits_for_a_person():
    found = graded(our("Reminder: Tuesday at two"), theirs("please don't text me so much", 1))
    assert found.is_unclear
    assert kinds(found) == [PastKind.UNCLEAR]


def test_a_history_that_begins_with_an_answer_shows_nobody_who_began():
    for answer in ("yes", "C", "1", "ok thanks", "Thanks so much, see you then!", "Perfect", "👍", "STOP"):
        assert PastKind.INQUIRY not in kinds(graded(theirs(answer), our("See you then", 1)))
    assert any("begins with an answer" in remark for remark in graded(theirs("Yes")).remarks)


@pytest.mark.parametrize("words", ["Hello", "Good morning", "I need to move my appointment", "is this the vet"])
def test_a_greeting_or_a_request_begins_a_conversation(words):
    assert graded(theirs(words), our("Hello, how can we help?", 1)).grade is Grade.TEXTED_FIRST


def test_a_wrong_number_is_one():
    assert PastKind.WRONG_NUMBER in kinds(graded(our("Hi Carl"), theirs("wrong number", 1)))


def test_a_list_that_says_no_texts_is_believed():
    found = graded(theirs("Are you open?"), contacts=[Contact(3, ANNA, opted_out=True)])
    assert found.grade is Grade.OPTED_OUT


@pytest.mark.parametrize("each", list(Grade))
def test_every_grade_says_why_what_may_be_sent_and_on_whose_authority(each):
    meaning = MEANINGS[each]
    assert all((meaning.reason, meaning.may_send, meaning.to_do))
    for name in meaning.requirements:
        assert requirement(name).sources


WORDS = st.sampled_from(
    ["STOP", "START", "Are you open on Friday?", "yes", "wrong number", "please stop texting me", "thanks", "", "HELP",
     "I want to book a cleaning", "1", "please don't text me so much"]
)  # fmt: skip


def _text(text, minutes, inbound, sender):
    return PastText(1, ANNA, inbound, text, START + timedelta(minutes=minutes), sender)


TEXTS = st.lists(
    st.builds(_text, WORDS, st.integers(0, 20_000), st.booleans(), st.sampled_from([OURS, OTHER, ""])), max_size=8
)


@given(TEXTS, st.randoms())
def test_the_order_of_the_file_changes_nothing(texts, random):
    shuffled = list(texts)
    random.shuffle(shuffled)
    assert grade(ANNA, (), texts) == grade(ANNA, (), shuffled)


@given(TEXTS)
def test_consent_comes_only_from_a_first_text_of_theirs_and_never_beside_a_standing_stop(texts):
    found = grade(ANNA, (), texts)
    inquiries = [item for item in found.past if item.kind is PastKind.INQUIRY]
    assert len(inquiries) <= 1
    for item in inquiries:
        assert not any(text.at <= item.at and not text.is_inbound for text in texts)
        assert found.grade is Grade.TEXTED_FIRST
    if found.grade is Grade.OPTED_OUT:
        assert not inquiries
        assert any(item.kind in {PastKind.OPT_OUT, PastKind.WRONG_NUMBER} for item in found.past)
    if any(text.is_inbound and text.text == "STOP" for text in texts):
        assert any(item.kind is PastKind.OPT_OUT for item in found.past)
