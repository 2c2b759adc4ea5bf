"""Rejections as others received and published them are read as their sources label them. Needs the knowledge folder."""

from pathlib import Path

from benchmarks.rejections import measure


def test_rejections_of_the_development_corpus_are_read_as_well_as_they_were(shared: Path) -> None:
    scores = measure(shared)
    assert scores["codes stripped"].f1 >= 0.92
    assert scores["as given"].f1 >= 0.92
    wild = scores["wild, as given"]
    assert wild.exact / wild.texts >= 0.85
