"""`carelane rules`, `explain`, `sources`, `coverage`."""

import json

import pytest

from tests.cli.conftest import Run


def test_rules_lists_every_rule_once(run: Run) -> None:
    data = json.loads(run("rules", "--format", "json").out)
    ids = [rule["id"] for rule in data["rules"]]
    assert len(ids) == len(set(ids)) > 100
    assert all(rule["citations"] and rule["non_compliant"] and rule["compliant"] for rule in data["rules"])


@pytest.mark.parametrize("name", ["public-shortener", "CTA-03", "cta-no-frequency", "S0-01", "861", "(861)", "30909"])
def test_explain_knows_rules_requirements_causes_demands_and_codes(run: Run, name: str) -> None:
    ended = run("explain", name)
    assert ended.code == 0
    assert len(ended.out.splitlines()) > 4
    assert json.loads(run("explain", name, "--format", "json").out)["found"]


def test_explain_of_an_unknown_name_offers_the_nearest(run: Run) -> None:
    ended = run("explain", "public-shortner")
    assert ended.code == 2
    assert "did you mean public-shortener" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing-like-it-at-all"], "`carelane rules` lists the rules"),
        (["861", "--provider", "pigeon"], "leave out --provider"),
        (["30909", "--provider", "Telnyx"], "it is known from"),
    ],
)
def test_the_hint_for_what_cannot_be_explained_helps(run: Run, arguments: list[str], said: str) -> None:
    ended = run("explain", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_sources_are_listed_strongest_first(run: Run) -> None:
    listed = json.loads(run("sources", "--format", "json").out)["sources"]
    assert listed[0]["authority"] == "law"
    assert len(listed) > 150


def test_coverage_has_no_gap(run: Run) -> None:
    data = json.loads(run("coverage", "--gaps", "--format", "json").out)
    assert [item["id"] for name in ("requirements", "causes", "demands") for item in data[name]] == []
