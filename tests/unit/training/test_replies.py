"""Fitting the model of replies: the same bytes each time, and nothing leaks between folds."""

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="training has an environment of its own: make train")

from carelane.language.linear import LinearModel, whole_weights
from training import replies
from training.grammar import Family

WISHES = ("please end the texts", "no more messages to me", "take this phone off the list", "leave my phone alone")
ORDINARY = ("see you at the shop", "the sink leaks again", "put me on the list for Friday", "my phone is charged now")


def _samples() -> list[replies.Sample]:
    found = [
        Family(f"f{place}", label, (line, f"{line} thanks", f"ok {line}"), {}, "a", "x")
        for label, lines in (("revocation", WISHES), ("other", ORDINARY))
        for place, line in enumerate(lines * 3)
    ]
    public = {"x": [f"what is my balance on day {number}" for number in range(40)]}
    return [*replies.grammar_samples(found), *replies.background_samples(public)]


def _data(path: Path) -> dict[str, object]:
    data: dict[str, object] = json.loads(gzip.decompress(path.read_bytes()))
    return data


def test_the_same_samples_give_the_same_bytes(tmp_path: Path) -> None:
    first = replies.write_model(_samples(), tmp_path / "a")
    second = replies.write_model(_samples(), tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()


def test_a_model_file_tells_what_it_was_fitted_on_and_how_well_it_does(tmp_path: Path) -> None:
    data = _data(replies.write_model(_samples(), tmp_path))
    assert set(data["weighing"]) == {"act", "review", "review_from", "act_from", "alone_from"}  # type: ignore[call-overload]
    assert data["counts"]["wishes"] == sum(sample.is_wish for sample in _samples())  # type: ignore[index]
    assert "auc" in data["scores"]  # type: ignore[operator]


def test_what_was_fitted_tells_wishes_from_other_replies(tmp_path: Path) -> None:
    data = _data(replies.write_model(_samples(), tmp_path))
    model = LinearModel(data, whole_weights(data), data["biases"][0])  # type: ignore[index]
    assert model.logit("please end the texts") > model.logit("the sink leaks again")


def test_a_family_and_its_twin_share_a_fold() -> None:
    wish = Family("r_x", "revocation", ("end the texts",), {}, "a", "x")
    twin = Family("l_x", "other", ("end the lease",), {}, "a", "x", twin_of="r_x")
    first, second = replies.grammar_samples([wish, twin])
    assert (first.fold, first.is_unread) == (second.fold, second.is_unread)


def test_wrong_numbers_and_deaths_are_left_out() -> None:
    assert replies.grammar_samples([Family("w", "wrong_number", ("not me",), {}, "a", "x")]) == []
