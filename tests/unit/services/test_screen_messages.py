"""The first sight proves that a message is clean, and never says anything else than the full reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.service_texts import service_texts
from carelane.domain.errors import CarelaneError
from carelane.domain.target import SENT_TEXTS, Target
from carelane.language.normalise import Folded
from carelane.rules.registry import entries, patterns_of
from carelane.services.check_text import check_text, text_context
from carelane.services.findings import Marketing
from carelane.services.marketing_reading import BY_WORDS
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


@given(st.text(max_size=120) | st.text(alphabet="freSAVE o.f-$%\u200b\u0430e 20\n", max_size=60))
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


def test_a_text_that_comes_again_is_read_once(monkeypatch):
    screen = Screen(CARE)
    read: list[str] = []
    original = Screen._read

    def noted(self: Screen, folded: Folded, logit: float | None) -> Marketing:
        read.append(folded.original)
        return original(self, folded, logit)

    monkeypatch.setattr(Screen, "_read", noted)
    first = screen.read_many(["Your table is ready.", "Refer a friend, get $25.", "Your table is ready."])
    assert screen.read_many(["Refer a friend, get $25."]) == [first[1]]
    assert read == ["Your table is ready.", "Refer a friend, get $25."]
    assert first[0] == first[2] == SCREEN.read(read[0])


def test_what_is_remembered_stays_bounded(monkeypatch):
    monkeypatch.setattr("carelane.services.screen_messages._MOST_KNOWN", 3)
    screen = Screen(CARE)
    texts = [f"Your order {number} is ready." for number in range(8)] + ["x" * 1_000]
    for _ in range(2):
        assert screen.read_many(texts[:5]) == [SCREEN.read(text) for text in texts[:5]]
        assert screen.read_many(texts) == [SCREEN.read(text) for text in texts]
    assert len(screen._known) <= 3
    assert texts[-1] not in screen._known


def test_no_rule_but_that_of_the_model_can_find_something_without_a_trigger():
    rules = [entry.rule for entry in entries().values() if entry.family == "marketing"]
    sent = [rule for rule in rules if SENT_TEXTS & set(rule.looks_at)]
    assert [rule.id for rule in sent if rule.runs_on or rule.absence_of or not patterns_of(*rule.triggers)] == [
        BY_WORDS
    ]


def test_many_at_once_read_as_one_by_one():
    texts = [item.text for item in service_texts(3_000)] + grammar_lines()
    assert Screen(CARE).read_many(texts) == [FULL.read(text) for text in texts]


@given(st.lists(st.text(max_size=60).filter(str.strip), max_size=5), st.integers(0, 40))
def test_any_texts_read_as_one_by_one_however_many_are_read_with_them(texts, more):
    texts = [*texts, *(f"Your order {number} is ready. Come by." for number in range(more))]
    assert Screen(CARE).read_many(texts) == [FULL.read(text) for text in texts]


def test_a_text_that_cannot_be_read_has_its_error_in_its_place():
    found = SCREEN.read_many(["", "Your table is ready.", " \n", "x" * 1_000_001, "Your table is ready."])
    assert [isinstance(item, CarelaneError) for item in found] == [True, False, True, True, False]


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
