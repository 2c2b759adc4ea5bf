"""The published schema is the layout, and agrees with the reader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given

from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, TEXT_FIELDS
from carelane.domain.opt_in import OptInKind
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_ORDER, SAMPLES, TEXT_KEYS
from carelane.formats.own.opt_in_layout import WAYS, WAYS_ABOUT
from carelane.formats.own.reader import read_own
from carelane.formats.own.schema import build_schema, schema_text
from carelane.formats.own.writer import write_json
from carelane.formats.syntax.yaml_reader import read_yaml
from tests.unit.formats.registrations import registrations

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*.yaml"))
VALIDATOR = jsonschema.Draft202012Validator(build_schema())


def test_the_published_schema_is_the_one_that_the_layout_makes():
    assert json.loads(schema_text()) == build_schema(), (
        "write it anew: python -c 'from carelane.formats.own.schema import write_schema; write_schema()'"
    )


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(build_schema())


def test_the_layout_has_every_field_of_the_model():
    assert set(BRAND_KEYS) == set(BRAND_FIELDS)
    assert set(CAMPAIGN_ORDER) == set(CAMPAIGN_FIELDS) | {SAMPLES}
    assert set(TEXT_KEYS) == set(TEXT_FIELDS)
    assert set(WAYS) == set(WAYS_ABOUT) == set(OptInKind)
    assert all(way().kind is kind for kind, way in WAYS.items())


@given(registrations)
def test_everything_that_we_write_satisfies_the_schema(registration):
    VALIDATOR.validate(json.loads(write_json(registration).text))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_satisfy_the_schema(path):
    VALIDATOR.validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert not read_own(read_yaml(path.read_text(encoding="utf-8"))[0]).problems


def test_there_are_examples():
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("carelane: 1", True),
        ('carelane: "1"', True),
        ("carelane: 2", False),
        ("brand: {}", False),
        ("carelane: 1\nx-mine: [1, {a: b}]", True),
        ("carelane: 1\nmine: 1", False),
        ("carelane: 1\nbrand:\n  ein: 123456789\n  x-note: hm", True),
        ("carelane: 1\nbrand:\n  ein: [1]", False),
        ("carelane: 1\nbrand:\n  name: x", False),
        ("carelane: 1\ncampaign:\n  usecase: CUSTOMER_CARE", True),
        ("carelane: 1\ncampaign:\n  usecase: Customer Care", False),
        ("carelane: 1\ncampaign:\n  samples: [a, b, c, d, e]", True),
        ("carelane: 1\ncampaign:\n  samples: [a, b, c, d, e, f]", False),
        ("carelane: 1\ncampaign:\n  optoutKeywords: STOP, END", True),
        ("carelane: 1\ncampaign:\n  ageGated: true", True),
        ("carelane: 1\ncampaign:\n  ageGated: 'true'", False),
        ("carelane: 1\noptInMethods:\n  - method: paper\n    wording: x", True),
        ("carelane: 1\noptInMethods:\n  - method: paper\n    url: x", False),
        ("carelane: 1\noptInMethods:\n  - wording: x", False),
        ("carelane: 1\noptInMethods:\n  - method: customer_texts_first\n    published: [{place: sign}]", True),
        ("carelane: 1\noptInMethods:\n  - method: customer_texts_first\n    published: [{where: x}]", False),
        ("carelane: 1\ntexts:\n  webForm:\n", True),
    ],
)
def test_schema_and_reader_agree(text, is_right):
    assert VALIDATOR.is_valid(yaml.safe_load(text)) is is_right
    assert (not read_own(read_yaml(text)[0]).problems) is is_right
