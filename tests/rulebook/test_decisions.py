"""What every reason of the gate must say about itself, and what the catalogue must get from the gate and the ledger."""

import importlib.util
import re
import string

import pytest

from carelane.domain.gate.reason_kind import ReasonKind
from carelane.domain.gate.reasons import KINDS
from carelane.domain.send_decision import Effect
from carelane.report.reference import pages
from carelane.rules.registry import entries
from carelane.services.gate.covering import BY_DECISIONS, BY_PARTS, covering
from carelane.sources import requirement, requirements

ALL = [pytest.param(kind, id=kind.code) for kind in KINDS.values()]


@pytest.mark.parametrize("kind", ALL)
def test_a_reason_has_a_sentence_an_example_and_somebody_whose_rule_it_is(kind: ReasonKind) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", kind.code)
    for text in (kind.sentence, kind.example):
        assert text.strip().endswith((".", "”", "”.")), text
        assert not re.search(r"\b(?:simply|just)\b", text, re.IGNORECASE), text
    assert kind.requirements or kind.own
    assert not (kind.requirements and kind.own)
    for name in (*kind.requirements, *kind.dated):
        assert requirement(name).sources


@pytest.mark.parametrize("kind", ALL)
def test_what_speaks_against_a_text_says_what_to_do(kind: ReasonKind) -> None:
    sentences = re.split(r"(?<=[.:]) ", kind.sentence)
    if kind.effect is not Effect.NOTE and kind.code != "text-blocked":
        assert len(sentences) >= 2 or "; " in kind.sentence, "what happened, then what to do"


@pytest.mark.parametrize("kind", ALL)
def test_what_is_filled_in_has_a_name(kind: ReasonKind) -> None:
    for _, name, spec, conversion in string.Formatter().parse(kind.sentence):
        assert name is None or name.isidentifier()
        assert not spec
        assert not conversion


def test_no_code_stands_twice_and_the_manual_has_every_one() -> None:
    page = pages()["decisions.md"]
    for code, kind in KINDS.items():
        assert f"### {code}\n" in page
        assert kind.code == code


def test_what_the_gate_answers_for_is_named_by_a_reason_and_excused_nowhere() -> None:
    named = {name for kind in KINDS.values() for name in (*kind.requirements, *kind.dated)}
    assert named >= BY_DECISIONS
    for name, parts in covering().items():
        assert parts, name
        assert requirement(name).uncovered == "", name


def test_what_is_not_excused_is_covered_by_a_rule_or_stands_in_the_map() -> None:
    by_rule = {name for entry in entries().values() for name in entry.rule.covers}
    left = [
        item.id for item in requirements().values() if not item.uncovered and item.id not in {*by_rule, *covering()}
    ]
    assert left == []


def test_the_parts_that_answer_for_requirements_exist_and_stand_in_order() -> None:
    assert list(BY_PARTS) == sorted(BY_PARTS)
    for parts in BY_PARTS.values():
        for part in parts:
            assert importlib.util.find_spec(part), part
