"""A wish to stop beside what looks like it: one holds the texts, the other does not."""

from pathlib import Path

import pytest

from carelane.language.replies import read_reply

PAIRS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("minimal_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_there_are_many_pairs_and_each_is_told_once() -> None:
    assert len(set(PAIRS)) == len(PAIRS) >= 150


@pytest.mark.parametrize("text", [pair[0] for pair in PAIRS])
def test_a_wish_to_stop_holds_the_texts(text: str) -> None:
    assert read_reply(text).holds_texts


@pytest.mark.parametrize("text", [pair[1] for pair in PAIRS])
def test_what_looks_like_it_does_not(text: str) -> None:
    reply = read_reply(text)
    assert reply.band != "act" or not reply.holds_texts, reply.rule
    assert not reply.holds_texts or reply.rule == "model/replies", reply.rule


def test_the_model_asks_a_person_about_few_of_them() -> None:
    asked = [text for _, text in PAIRS if read_reply(text).holds_texts]
    assert len(asked) <= 0.08 * len(PAIRS), asked


def test_nearly_all_wishes_need_no_person() -> None:
    acted = [read_reply(text).band == "act" for text, _ in PAIRS]
    assert sum(acted) >= 0.85 * len(acted)
