"""The shipped model files: whole, small, and refused when they are not."""

import gzip
import json
from importlib.resources import files

import pytest

from carelane.language import linear
from carelane.language.linear import BrokenModel, digest, linear_model, read_model
from carelane.language.marketing_model import marketing_model

MODELS = sorted(path.name for path in files("carelane.language").joinpath("models").iterdir() if "json" in path.name)


def test_all_models_together_stay_below_300_kilobytes():
    folder = files("carelane.language").joinpath("models")
    assert sum(len(folder.joinpath(name).read_bytes()) for name in MODELS) < 300_000


@pytest.mark.parametrize("name", MODELS)
def test_a_model_file_is_plain_json_with_its_hash_and_scores(name):
    data = json.loads(gzip.decompress(files("carelane.language").joinpath("models", name).read_bytes()))
    assert data["sha256"] == digest(data)
    assert data.get("scores") or data["about"]["scores"]


def test_a_changed_weight_is_noticed(monkeypatch, tmp_path):
    data = json.loads(json.dumps(read_model("marketing")))
    data["tables"][0]["weights"][0] += 1
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "marketing.json.gz").write_bytes(gzip.compress(json.dumps(data).encode()))
    monkeypatch.setattr(linear, "files", lambda _: tmp_path)
    read_model.cache_clear()
    with pytest.raises(BrokenModel, match="damaged"):
        read_model("marketing")
    read_model.cache_clear()


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", gzip.compress(b"[]", mtime=0), gzip.compress(b"{}", mtime=0)],
    ids=["empty", "no gzip", "a list", "an empty mapping"],
)
def test_a_damaged_file_is_refused(monkeypatch, tmp_path, content):
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "marketing.json.gz").write_bytes(content)
    monkeypatch.setattr(linear, "files", lambda _: tmp_path)
    read_model.cache_clear()
    with pytest.raises(BrokenModel):
        read_model("marketing")
    read_model.cache_clear()


def test_more_evidence_never_makes_marketing_less_likely():
    model = marketing_model()
    for logit in (-5.0, -1.0, 0.0, 2.0):
        plain = model.probability(logit, plain=True)
        soft = model.probability(logit, soft=True)
        none = model.probability(logit)
        assert plain >= soft >= none > 0
        assert model.probability(logit + 1) > none


def test_bands_follow_the_probability():
    model = marketing_model()
    parts = model.combination
    assert 0 < parts.review < parts.flag < 1
    assert [model.band(value) for value in (0.0, parts.review, parts.flag, 1.0)] == ["clean", "review", "flag", "flag"]


def test_an_extreme_score_gives_a_probability():
    model = marketing_model()
    assert 0 <= model.probability(-1e9) < 1e-6
    assert 1 - 1e-6 < model.probability(1e9) <= 1


def test_the_marketing_model_has_no_text_inside():
    data = linear_model("marketing").data
    assert set(data["tables"][0]) == {"gaps", "weights"}
    assert all(isinstance(value, int) for key in ("gaps", "weights") for value in data["tables"][0][key])
