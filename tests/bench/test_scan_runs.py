"""The scan benchmark runs from start to end. What it measures is for people to read: no test fails by time."""

import json

import pytest

from benchmarks import scan
from benchmarks.scan_engines import BASELINE, ENGINES
from benchmarks.service_texts import average_length, service_texts

OURS = ["full", "plain", "runner", "re2-set", "twin", BASELINE]


def test_the_table_shows_every_engine_of_ours_and_that_they_find_the_same(capsys):
    assert scan.main(["--texts", "40", "--rounds", "1", "--only", *OURS, "--no-start-up"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name in OURS:
        title = next(engine.title for engine in ENGINES if engine.name == name)
        row = next(line for line in lines if line.startswith(title))
        assert "differs" not in row
    assert sum("same patterns as the re loop" in line for line in lines) == 3


def test_peers_that_are_not_installed_are_named(capsys, monkeypatch):
    monkeypatch.setattr(scan, "_version", lambda package: None if package == "hyperscan" else "1")
    assert scan.main(["--texts", "20", "--rounds", "1", "--only", BASELINE, "hyperscan", "--no-start-up"]) == 0
    assert "hyperscan is not installed" in capsys.readouterr().out


def test_the_profile_names_rules_with_their_runs(capsys):
    assert scan.main(["--profile", "--texts", "60"]) == 0
    assert "sample-missing-stop" in capsys.readouterr().out


def test_an_engine_that_fails_stops_the_run(tmp_path):
    source = tmp_path / "input.json"
    source.write_text(json.dumps({"texts": [], "plain": [], "patterns": ["("]}), encoding="utf-8")
    engine = next(engine for engine in ENGINES if engine.name == "re2-set")
    with pytest.raises(SystemExit, match="re2-set failed"):
        scan._run_worker(engine, source)


def test_the_texts_are_what_they_claim_to_be():
    texts = service_texts(4_000)
    assert texts == service_texts(4_000)
    assert 90 < average_length(texts) < 120
    assert 0.08 < sum(not item.text.isascii() for item in texts) / len(texts) < 0.12
    assert len({item.text for item in texts}) > 3_500
