"""What bulk commands write is what `carelane schema --lines` publishes: no key more, and none missing."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Run

TEXTS = {
    "read-rejection": [
        "Campaign CQ7X2LM declined. Opt-out message must contain brand name (861)",
        "Your campaign was rejected. Strict adherence is required.",
        "Error 30886: see the portal. Brand BK3Q9ZT",
    ],
    "read-reply": ["STOP", "who is this?", "thanks!", "please stop texting my office number"],
    "choose-use-case": ["Quarry Bank: your login code is 551920.", "25% off all lamps until Sunday!"],
    "check-text": ["25% off all lamps until Sunday! http://bit.ly/x", "Acme: your visit is on Monday. Reply STOP."],
}
OPTIONS = [
    ("read-rejection", ()),
    ("read-rejection", ("--campaign", "c.yaml")),
    ("read-rejection", ("--provider", "ringcentral")),
    ("read-reply", ()),
    ("choose-use-case", ()),
    ("check-text", ("--suggest", "--brand", "Acme")),
    ("check-text", ("--only", "marketing")),
]


def closed(schema: Any) -> Any:
    """The schema without leave for keys that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if "properties" in made:
        made["additionalProperties"] = False
    return made


@pytest.mark.parametrize(("command", "options"), OPTIONS)
def test_every_line_has_the_keys_of_the_schema_and_no_others(run: Run, tmp_path, command, options):
    from carelane.services.demo_campaign import CAMPAIGN_FILE  # noqa: PLC0415

    (tmp_path / "c.yaml").write_text(CAMPAIGN_FILE, encoding="utf-8")
    given = [json.dumps({"id": f"t{number}", "text": text}) for number, text in enumerate(TEXTS[command])]
    ended = run(command, "--jsonl", "-", *options, given="\n".join([*given, "no JSON", '{"id": 7}']))
    assert ended.code == 0, ended.err
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert len(lines) == len(given) + 2
    assert [line["error"]["slug"] for line in lines[-2:]] == ["bad-line", "bad-line"]
    schema = json.loads(run("schema", "--lines", command).out)
    Draft202012Validator.check_schema(schema)
    strict = Draft202012Validator(closed(schema))
    for line in lines:
        assert [error.message for error in strict.iter_errors(line)] == []


def test_the_schema_of_a_rejection_asks_for_the_keys_of_the_contract(run: Run):
    schema = json.loads(run("schema", "--lines", "read-rejection").out)
    validator = Draft202012Validator(schema)
    whole = {
        "carelane": 1, "id": 1, "causes": [], "suspected": [], "codes": [], "campaign_ids": [], "brand_ids": [],
        "notes": [],
    }  # fmt: skip
    assert validator.is_valid(whole)
    for key in whole:
        assert not validator.is_valid({name: value for name, value in whole.items() if name != key})
    cause = {"id": "cta-no-stop", "span": [0, 4], "confidence": "high", "basis": "words", "code": ""}
    assert validator.is_valid({**whole, "causes": [cause]})
    assert not validator.is_valid({**whole, "causes": [{**cause, "confidence": "sure"}]})
    assert not validator.is_valid({**whole, "causes": [{**cause, "span": None}]})


def test_a_command_without_lines_has_no_schema_of_them(run: Run):
    ended = run("schema", "--lines", "packet")
    assert ended.code == 2
    assert "read-rejection" in ended.err
