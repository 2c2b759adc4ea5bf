"""Models with several classes: what their file holds, and that they read any text."""

import gzip
import json
from importlib.resources import files
from math import isclose, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language import linear
from carelane.language.class_model import ClassModel, class_model, shares
from carelane.language.ngrams import places_by_token, words_of
from carelane.language.normalise import fold
from carelane.profiles.use_cases import USE_CASES

FILE = files("carelane.language").joinpath("models", "use_cases.json.gz")
WORDS = ("your", "code", "order", "is", "due", "{name}", "$5", "!", ".", "\n", "7")
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(WORDS)).map(" ".join)


def test_the_file_is_small_and_says_how_good_the_model_is():
    assert len(FILE.read_bytes()) < 110_000
    scores = linear.read_model("use_cases")["about"]["scores"]
    assert scores["among_three"] > scores["first_defensible"] > scores["first"] > 0.4
    assert set(scores["by_class"]) == set(class_model("use_cases").classes)


def test_every_class_is_a_code_that_the_registry_uses_today():
    assert {USE_CASES[code].replaced_by for code in class_model("use_cases").classes} == {""}


def test_a_changed_weight_is_noticed(monkeypatch, tmp_path):
    data = json.loads(gzip.decompress(FILE.read_bytes()))
    data["tables"][3]["weights"][7] += 1
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "use_cases.json.gz").write_bytes(gzip.compress(json.dumps(data).encode()))
    monkeypatch.setattr(linear, "files", lambda _: tmp_path)
    with pytest.raises(linear.BrokenModel):
        linear.read_model.__wrapped__("use_cases")


def test_a_score_is_the_mean_of_weights_over_the_root_of_their_number_and_the_bias():
    places = [place for token in places_by_token(words_of("pay now"), 10) for place in token]
    table = [0.0] * 1024
    for place in places:
        table[place] = 0.5
    model = ClassModel(10, ("A", "B"), (table, [0.0] * 1024), [0.25, -1.0])
    assert model.scores("pay now") == {"A": pytest.approx(0.5 * len(places) ** 0.5 + 0.25), "B": -1.0}


@given(TEXTS)
def test_any_text_has_a_finite_score_for_each_class_and_shares_that_add_up_to_one(text):
    scores = class_model("use_cases").scores(fold(text).text)
    assert len(scores) == 16
    assert all(map(isfinite, scores.values()))
    found = shares(scores)
    assert isclose(sum(found.values()), 1.0)
    assert max(found, key=found.__getitem__) == max(scores, key=scores.__getitem__)
