"""The moves of soft selling, told by several trades, beside texts that share their words and only serve."""

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.rules.registry import entries
from carelane.rules.rule import Example
from carelane.rules.runner import Runner
from tests.rules.marks import context_of


class Move(TypedDict, total=False):
    """What sells and what serves; `grade` is the least that is expected of most."""

    grade: str
    sells: list[str]
    serves: list[str]


def _moves(*names: str) -> dict[str, Move]:
    found: dict[str, Move] = {}
    for name in names:
        found |= yaml.safe_load((Path(__file__).parent / f"marketing_moves_{name}.yml").read_text(encoding="utf-8"))
    return found


MOVES = _moves("news", "people")
FRESH = _moves("fresh")
SERVING = [text for move in (*MOVES.values(), *FRESH.values()) for text in move["serves"]]
_CARE = context_of(Example(""))


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner()


def _severities(runner: Runner, text: str) -> set[Severity]:
    selling = {
        entry.rule.id
        for entry in entries().values()
        if entry.family == "marketing" and entry.rule.category and not entry.rule.only_alone
    }
    checked = runner.check_text(text, Target.SAMPLE, _CARE)
    assert not checked.failures, checked.failures
    return {finding.severity for finding in checked.findings if finding.rule in selling}


def test_there_are_enough_moves() -> None:
    assert len(MOVES) >= 35
    assert all(len(move["sells"]) >= 8 and len(move["serves"]) >= 4 for move in MOVES.values())


@pytest.mark.parametrize("name", MOVES)
def test_a_move_is_heard_in_most_trades(runner: Runner, name: str) -> None:
    heard = [_severities(runner, text) & {Severity.BLOCKER, Severity.WARNING} for text in MOVES[name]["sells"]]
    assert sum(map(bool, heard)) >= len(heard) - 2
    if MOVES[name].get("grade") != "warning":
        assert sum(Severity.BLOCKER in found for found in heard) >= len(heard) - 2


def test_soft_sells_of_mixed_moves_are_heard(runner: Runner) -> None:
    texts = [text for move in FRESH.values() for text in move["sells"]]
    missed = [text for text in texts if not _severities(runner, text) & {Severity.BLOCKER, Severity.WARNING}]
    assert len(missed) <= 0.1 * len(texts), missed


@pytest.mark.parametrize("text", SERVING, ids=[text[:40] for text in SERVING])
def test_a_text_that_serves_gets_no_marketing_finding(runner: Runner, text: str) -> None:
    assert not _severities(runner, text) & {Severity.BLOCKER, Severity.WARNING}
