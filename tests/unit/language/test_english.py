"""Telling English from other languages, and saying nothing about names and short texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.english import looks_english


@pytest.mark.parametrize(
    "text",
    [
        "Acme Dental: your appointment is on Tuesday at 3. Reply STOP to opt out.",
        "Thank you for calling Caf\u00e9 Ol\u00e9 in San Jos\u00e9",
        "Hi Jane, your order has shipped",
        "Customers opt in on our website by checking a box.",
        "Please don\u2019t reply to this message",
    ],
)
def test_english_is_english(text: str) -> None:
    assert looks_english(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Hola Ana, su cita es ma\u00f1ana a las 3. Responda ALTO para cancelar",
        "Los clientes se inscriben en nuestra tienda",
        "Merci de votre visite, r\u00e9pondez STOP",
        "Bonjour, votre commande est arriv\u00e9e chez nous",
        "Obrigado pela sua compra, voc\u00ea pode responder",
        "\u60a8\u7684\u9a8c\u8bc1\u7801\u662f123456",
        "Acme: \u60a8\u7684\u9884\u7ea6\u5df2\u786e\u8ba4",
        "\u041f\u0440\u0438\u0432\u0435\u0442, \u0437\u0430\u043a\u0430\u0437 \u0433\u043e\u0442\u043e\u0432",
        "Ihre Bestellung ist da, danke und bis bald",
    ],
)
def test_other_languages_are_not_english(text: str) -> None:
    assert looks_english(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "",
        "STOP",
        "Acme Dental",
        "Your code is 1234",
        "Maria Garcia de la Cruz",
        "1234 5678",
        "https://acme.example/a/b",
    ],
)
def test_names_and_short_texts_are_too_little_to_tell(text: str) -> None:
    assert looks_english(text) is None


def test_the_larger_part_of_a_mixed_text_counts() -> None:
    english = "Your appointment is confirmed for Tuesday. Please call us if you have questions. "
    spanish = "Su cita est\u00e1 confirmada. "
    assert looks_english(english + spanish) is True
    assert looks_english(english[:31] + spanish * 3) is False


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    assert looks_english(text) in {True, False, None}


def test_a_long_text_takes_no_longer_than_its_beginning() -> None:
    started = time.perf_counter()
    assert looks_english("your message is ready " * 500_000) is True
    assert time.perf_counter() - started < 1
