"""Many texts at once score as one by one, to the last digit, with numpy and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.service_texts import service_texts
from carelane.language import linear_many
from carelane.language.linear import linear_model
from carelane.language.linear_many import logits_of
from carelane.language.normalise import fold

MODEL = linear_model("marketing")
ORDINARY = [fold(item.text).text for item in service_texts(2_000)]
ODD = st.text(max_size=50) | st.text(alphabet="ab'.!?\n {[}]@$%0 www.:/", max_size=50)


def test_ordinary_texts_score_the_same():
    assert logits_of(MODEL, ORDINARY) == [MODEL.logit(text) for text in ORDINARY]


@given(st.lists(ODD, min_size=32, max_size=40))
def test_any_texts_score_the_same(texts):
    assert logits_of(MODEL, texts) == [MODEL.logit(text) for text in texts]


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    wanted = [MODEL.logit(text) for text in ORDINARY]
    monkeypatch.setattr(linear_many, "_MOST_WORDS", 50)
    assert [*logits_of(MODEL, ORDINARY[:1_000]), *logits_of(MODEL, ORDINARY[1_000:])] == wanted


def test_without_numpy_texts_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(linear_many, "_has_numpy", lambda: False)
    monkeypatch.setattr(linear_many, "_vocabulary", lambda _: pytest.fail("numpy was used"))
    assert logits_of(MODEL, ORDINARY[:100]) == [MODEL.logit(text) for text in ORDINARY[:100]]
