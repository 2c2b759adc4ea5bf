"""A text as the gate sees it."""

import pytest

from carelane.domain.gate_facts import Selling, SendContext
from carelane.services.gate.text_reading import Frame, Readings, read_text

CARE = Frame("CUSTOMER_CARE", (), ("Maple Ridge", "Maple Ridge Property Management"), topic="your appointments")
REPLY = Frame("CUSTOMER_CARE", (), CARE.names, context=SendContext.REPLY)
MARKETING = Frame("MARKETING", (), CARE.names, topic="our offers")


@pytest.mark.parametrize(
    "text",
    [
        "Maple Ridge: your repair is booked for Friday. Reply STOP to opt out.",
        "Maple Ridge: you asked us to tell you when the parts are in. They are. Reply STOP to opt out.",
        "Maple Ridge: reminder, the water is off on Monday. Text STOP to end.",
    ],
)
def test_a_complete_first_text_lacks_nothing(text: str) -> None:
    facts = read_text(text, CARE)
    assert (facts.names_brand, facts.tells_why, facts.tells_stop, facts.completed) == (True, True, True, "")


def test_what_a_first_text_lacks_is_added_once_and_then_nothing_is_missing() -> None:
    for text in ("See you tomorrow", "Maple Ridge: see you tomorrow", "Parts are in! Reply STOP to opt out."):
        completed = read_text(text, CARE).completed
        again = read_text(completed, CARE)
        assert (again.names_brand, again.tells_why, again.tells_stop) == (True, True, True), completed
        assert completed.count("Maple Ridge") == completed.count("STOP") == 1


def test_a_spanish_text_is_completed_in_spanish() -> None:
    text = "Nos vemos mañana por la tarde en la oficina principal de la calle Mayor, no olvide traer los papeles."
    assert "Responda STOP" in read_text(text, CARE).completed


def test_without_a_name_to_add_nothing_is_suggested() -> None:
    assert read_text("See you tomorrow", Frame(topic="your appointments")).completed == ""


def test_an_offer_sells_whatever_the_campaign_may_send() -> None:
    offer = "Maple Ridge: 20% off this week only! Reply STOP to opt out."
    assert [read_text(offer, frame).selling for frame in (CARE, REPLY, MARKETING)] == [Selling.YES] * 3


def test_an_answer_that_the_policy_only_warns_of_may_sell_and_does_not() -> None:
    answer = "Maple Ridge: we have an opening if you would like to book a cleaning."
    assert read_text(answer, CARE).selling is Selling.YES
    assert read_text(answer, REPLY).selling is Selling.MAYBE


def test_a_service_text_does_not_sell() -> None:
    assert read_text("Maple Ridge: your technician arrives at 3 pm.", CARE).selling is Selling.NO


def test_a_text_in_the_name_of_somebody_else_is_seen() -> None:
    facts = read_text("This is Bob from Northgate Plumbing. Your part is in. Reply STOP to opt out.", CARE)
    assert facts.other_sender
    assert facts.completed == ""
    assert not read_text("Hi, this is Bob from Maple Ridge. Your part is in.", CARE).other_sender


def test_the_same_words_are_read_once_for_each_frame() -> None:
    readings = Readings()
    text = "Maple Ridge: your repair is booked."
    assert readings.of(text, CARE) is readings.of(text, CARE)
    assert readings.of(text, CARE) is not readings.of(text, REPLY)


def test_words_that_are_no_unicode_text_do_not_break_the_reading() -> None:
    Readings().of("Maple Ridge: \ud800 your repair", CARE)
