"""The first sight proves that a message is clean, and never says anything else than the full reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.service_texts import service_texts
from carelane.domain.target import Target
from carelane.services.check_text import check_text, text_context
from carelane.services.screen_messages import Screen
from training.grammar import industries, written

CARE = text_context(use_case="CUSTOMER_CARE")
SCREEN = Screen(CARE)
FULL = Screen(CARE, first_sight=False)


def grammar_lines() -> list[str]:
    import random  # noqa: PLC0415

    chance = random.Random(7)
    return [
        written(line, family.slots, chance)
        for industry in industries()
        for family in (*industry.sells, *industry.serves)
        for line in family.lines[:2]
    ]


def test_first_sight_changes_no_answer_on_ordinary_texts():
    texts = [item.text for item in service_texts(3_000)]
    assert [SCREEN.read(text) for text in texts] == [FULL.read(text) for text in texts]


def test_first_sight_changes_no_answer_on_selling_texts_and_their_twins():
    texts = grammar_lines()
    assert len(texts) > 2_000
    assert [SCREEN.read(text) for text in texts] == [FULL.read(text) for text in texts]


@given(st.text(max_size=120) | st.text(alphabet="freSAVE o.f-$%\u200b\u0430e 20", max_size=60))
def test_first_sight_changes_no_answer_on_any_text(text):
    assert SCREEN.read(text) == FULL.read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Refer a friend and you both get $25.",
        "Your discount was applied to invoice 12.",
        "s a v e 2 0 % today",
        "Your table is ready.",
    ],
)
def test_a_screened_message_reads_as_check_text_says(text):
    assert SCREEN.read(text) == check_text(text, context=CARE).marketing


def test_a_text_that_nobody_is_sent_is_read_in_full():
    text = "By ticking this box you agree to texts about your orders. Reply STOP to opt out."
    screened = Screen(CARE, Target.CTA).read(text)
    assert screened == check_text(text, kind=Target.CTA.value, context=CARE).marketing


@pytest.mark.parametrize(
    "text",
    [
        "Gracias por aceptar mensajes de texto sobre sus citas. La frecuencia de los mensajes varía.",
        "Hola Ana, su cita es mañana a las 3. Responda C para confirmar o R para cambiarla.",
    ],
)
def test_the_model_keeps_out_of_languages_that_it_has_not_seen(text: str) -> None:
    assert check_text(text).marketing.band == "clean"
