"""Guessing the sender of a text: a name, a placeholder for one, or nobody."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.normalise import fold
from carelane.language.senders import Sender, guess_sender


def guessed(text: str) -> tuple[str, str]:
    folded = fold(text)
    sender = guess_sender(folded)
    return sender.kind, folded.cased[sender.start : sender.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Dental: your visit is tomorrow", "Acme Dental"),
        ("Acme Dental - your visit is tomorrow", "Acme Dental"),
        ("Acme Dental \u2013 your visit is tomorrow", "Acme Dental"),
        ("Acme Dental, LLC: your visit", "Acme Dental, LLC"),
        ("Acme Dental Alerts: your visit", "Acme Dental"),
        ("The Acme Team: hello", "The Acme"),
        ("A&B Plumbing: on our way", "A&B Plumbing"),
        ("St. Anne's Hospital: hello", "St. Anne's Hospital"),
        ("Bank of Elm: low balance", "Bank of Elm"),
        ("eShop: shipped", "eShop"),
        ("7-Elms: shipped", "7-Elms"),
        ("\U0001f514 Acme: shipped", "Acme"),
        ("*Acme*: shipped", "Acme"),
        ("[Acme] Your code is 1", "Acme"),
        ("acme.app: your order", "acme.app"),
        ("Acme (Roe LLC): for help call us", "Acme"),
        ("Acme notifications. Reply STOP to end", "Acme"),
        ("Hi Ann, this is Bob from Acme Dental", "Acme Dental"),
        ("Hi Ann, it's Bob with Acme Dental", "Acme Dental"),
        ("Hi Ann, Bob from Acme here", "Acme"),
        ("Hi Ann, this is Acme Dental calling", "Acme Dental"),
        ("Hi Ann, this is AcmeDental.", "AcmeDental"),
        ("Thanks for contacting Acme Dental! Reply STOP", "Acme Dental"),
        ("Thank you so much for your order with Acme", "Acme"),
        ("Thanks for signing up for Acme alerts", "Acme"),
        ("Welcome to Acme Dental. Msg rates may apply", "Acme Dental"),
        ("Welcome to acme.app alerts", "acme.app"),
        ("You are subscribed to Acme Dental alerts", "Acme Dental"),
        ("You have opted out of messages from Acme. Reply START", "Acme"),
        ("You are unsubscribed from Acme.", "Acme"),
        ("Your Acme code is 1234", "Acme"),
        ("Your appointment at Acme Dental is tomorrow", "Acme Dental"),
        ("We missed you at Acme Dental today", "Acme Dental"),
        ("Following up from Acme about your car", "Acme"),
        ("See you soon! - Acme Dental", "Acme Dental"),
        ("I agree to get texts from Acme\nDental", "Acme\nDental"),
        ("Sent on behalf of Acme.", "Acme"),
        ("Gracias por llamar a Casa Verde. Responda ALTO", "Casa Verde"),
        ("Bienvenido a Casa Verde", "Casa Verde"),
        ("Hola, soy Ana de Casa Verde", "Casa Verde"),
        ("Recibir\u00e1 mensajes de Casa Verde", "Casa Verde"),
        ("messages from Acme Reply STOP to end", "Acme"),
    ],
)
def test_a_sender_that_the_text_names_is_found(text: str, name: str) -> None:
    assert guessed(text) == ("named", name)


@pytest.mark.parametrize(
    "text",
    [
        "Reminder: your visit is tomorrow",
        "Appointment Reminder: tomorrow at 3",
        "Hi Jane, your order has shipped",
        "Hi Jane: your order has shipped",
        "Your code is 1234",
        "Your PIN code is 1234",
        "Alert: road closed",
        "Note: bring your card",
        "RE: your question",
        "Update: order 5 has shipped",
        "Hello: are you there?",
        "Final Notice: pay today",
        "Monday: closed",
        "Customer Care: how can we help?",
        "Meeting at 10: bring your card",
        "This is Bob.",
        "This is a reminder for your visit at Elm St.",
        "Thanks, Bob",
        "Thanks for your order, Ann",
        "Your appointment with Dr. Roe is tomorrow",
        "Your Tuesday appointment is confirmed",
        "You've been opted in to SMS alerts",
        "Reply STOP to opt out, HELP for help",
        "Recordatorio: su cita es el lunes",
        "Hola Ana, su cita es el lunes",
        "Su c\u00f3digo es 1234",
        "your appointment is at 3 PM",
        "",
    ],
)
def test_a_text_without_a_sender_is_said_to_have_none(text: str) -> None:
    assert guessed(text) == ("none", "")


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("[Brand]: your visit", "[Brand]"),
        ("{{business_name}}: your visit", "{{business_name}}"),
        ("{practice} reminds you", "{practice}"),
        ("<Company> hello", "<Company>"),
        ("{{x}}: your visit", "{{x}}"),
        ("Thanks for choosing {{x}}!", "{{x}}"),
        ("Hi {first_name}, this is {agent} from {company}", "{company}"),
        ("texts from ____", "____"),
        ("no more messages from .", "from "),
        ("Your Company: hi", "Your Company"),
    ],
)
def test_a_placeholder_for_the_sender_is_told_from_a_name(text: str, slot: str) -> None:
    assert guessed(text) == ("placeholder", slot)


@pytest.mark.parametrize(
    "text", ["Hi {first_name}, your order", "{{customer}}: hello", "Hi [Name], see [Link]", "at {{time}}"]
)
def test_a_placeholder_for_something_else_is_no_sender(text: str) -> None:
    assert guessed(text)[0] == "none"


def test_what_comes_first_in_the_text_counts() -> None:
    assert guessed("Acme: thanks for choosing {company}") == ("named", "Acme")
    assert guessed("{company}: messages from Acme") == ("placeholder", "{company}")


def test_look_alike_letters_do_not_hide_a_sender() -> None:
    assert guessed("A\u0441me Dental: your visit") == ("named", "Acme Dental")


@given(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
    | st.lists(
        st.sampled_from(
            ["Acme ", "Dental", ": ", "this is ", "from ", "[Brand]", "{x}", "- ", "\n", "Thanks for calling ", ". "]
        ),
        max_size=8,
    ).map("".join)
)
def test_a_guess_lies_inside_the_text(text: str) -> None:
    folded = fold(text)
    sender = guess_sender(folded)
    if sender.kind == "none":
        assert sender == Sender("none")
    else:
        assert 0 <= sender.start < sender.end <= len(folded.text)


@pytest.mark.parametrize(
    "unit", ["Acme ", "A. ", "Thanks for contacting ", "from Acme and ", "- ", "-", "your Acme ", "{x}: ", "M. "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        folded = fold((unit * length)[:length])
        started = time.perf_counter()
        guess_sender(folded)
        return time.perf_counter() - started

    short = min(seconds(10_000) for _ in range(3))
    assert seconds(100_000) < 10 * 4 * short + 2.0
