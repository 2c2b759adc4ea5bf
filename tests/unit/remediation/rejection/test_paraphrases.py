"""Every cause is understood in the words of a template, of a reviewer in a hurry and of a customer who retells it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from carelane.remediation.causes import causes
from carelane.remediation.rejection.reader import read_text

FILE = Path(__file__).resolve().parents[3] / "data" / "rejection_paraphrases.yaml"
TOLD: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
FEWEST = 4


def read(text: str) -> set[str]:
    return {demand.cause for demand in read_text(text).causes}


def test_every_cause_has_at_least_four_paraphrases() -> None:
    assert {name: len(TOLD.get(name, ())) for name in causes() if len(TOLD.get(name, ())) < FEWEST} == {}


@pytest.mark.parametrize("name", sorted(causes()))
def test_paraphrases_say_their_cause_and_no_other(name: str) -> None:
    misread = {text: read(text) for text in TOLD[name] if read(text) != {name}}
    assert misread == {}


@pytest.mark.parametrize("told", [*TOLD["several"], *TOLD["shorthand"]], ids=lambda told: told["text"][:40])
def test_several_demands_in_one_text_are_all_found(told: dict[str, Any]) -> None:
    assert read(told["text"]) == set(told["causes"])


@pytest.mark.parametrize("text", TOLD["nothing"])
def test_what_is_around_reasons_asserts_nothing(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize("name", sorted(causes()))
def test_the_words_that_say_a_cause_stand_in_the_text(name: str) -> None:
    for text in TOLD[name]:
        for demand in read_text(text).causes:
            assert text[demand.span.start : demand.span.end].strip(), text
