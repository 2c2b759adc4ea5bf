"""The JSON Schema of a campaign file, made from the layout.

Decides: what an editor or another program can check before carelane reads the file.
Leaves alone: nothing that the schema accepts is refused by the reader, but for samples given twice.
The file schema/carelane-1.schema.json holds the result; a test keeps the two the same.
Source: JSON Schema, draft 2020-12, https://json-schema.org/draft/2020-12 .
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES
from carelane.domain.opt_in import OptInKind
from carelane.formats.foreign.provider_names import PROVIDERS
from carelane.formats.own.layout import (
    BRAND_KEYS,
    CAMPAIGN_KEYS,
    FACT_KEYS,
    SAMPLE_KEYS,
    SAMPLES,
    TEXT_KEYS,
    VERSION,
    Holds,
    Key,
)
from carelane.formats.own.opt_in_layout import PUBLICATION_KEYS, WAY_KEYS, WAYS_ABOUT

Schema = dict[str, object]

PATH: Final = Path(__file__).parent.parent / "schema" / "carelane-1.schema.json"
_EXTENSIONS: Final[Schema] = {"^x-": True}


def schema_text() -> str:
    """The published schema, as it is in the package."""
    return PATH.read_text(encoding="utf-8")


def build_schema() -> Schema:
    """The schema for the layout as it is now."""
    properties: Schema = {
        "carelane": {"enum": [VERSION, str(VERSION)], "description": "version of this format"},
        "provider": {
            "$ref": "#/$defs/text",
            "description": "the provider whose rules count",
            "examples": list(PROVIDERS),
        },
        "template": {"$ref": "#/$defs/flag", "description": "placeholders are expected: a pattern, not a submission"},
        "brand": _nullable(_group(BRAND_KEYS, "who sends")),
        "campaign": _nullable(_campaign()),
        "optInMethods": {
            "type": ["array", "null"],
            "items": {"oneOf": [_way(kind) for kind in OptInKind]},
            "description": "the ways in which people opt in, each with its own facts",
        },
        "facts": _nullable(_group(FACT_KEYS, "what only the owner knows: texts are written from it")),
        "texts": _nullable(_group(TEXT_KEYS, "wordings that stand outside the registration form")),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:carelane:campaign-file:{VERSION}",
        "title": f"carelane campaign file, version {VERSION}",
        "description": "A campaign registration (A2P 10DLC): brand, campaign, ways to opt in, texts. In YAML or JSON.",
        "type": "object",
        "required": ["carelane"],
        "properties": properties,
        "patternProperties": _EXTENSIONS,
        "additionalProperties": False,
        "$defs": {
            "text": {"type": ["string", "number", "null"]},
            "flag": {"type": ["boolean", "null"]},
            "texts": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]},
        },
    }


def _campaign() -> Schema:
    group = _group(CAMPAIGN_KEYS, "what is registered")
    properties = dict(group["properties"]) if isinstance(group["properties"], dict) else {}
    for number, name in enumerate(SAMPLE_KEYS, start=1):
        properties[name] = {"$ref": "#/$defs/text", "description": f"example text {number}"}
    properties[SAMPLES] = {
        "anyOf": [
            {"$ref": "#/$defs/text"},
            {"type": "array", "maxItems": MAX_SAMPLES, "items": {"$ref": "#/$defs/text"}},
        ],
        "description": "the example texts as a list, in place of sample1 to sample5",
    }
    return {**group, "properties": properties}


def _way(kind: OptInKind) -> Schema:
    group = _group(WAY_KEYS[kind], WAYS_ABOUT[kind])
    properties = dict(group["properties"]) if isinstance(group["properties"], dict) else {}
    return {**group, "properties": {"method": {"const": kind.value}, **properties}, "required": ["method"]}


def _group(keys: Mapping[str, Key], about: str) -> Schema:
    return {
        "type": "object",
        "description": about,
        "properties": {name: _property(key) for name, key in keys.items()},
        "patternProperties": _EXTENSIONS,
        "additionalProperties": False,
    }


def _nullable(group: Schema) -> Schema:
    return {**group, "type": ["object", "null"]}


def _property(key: Key) -> Schema:
    about: Schema = {"description": key.about}
    words = [*key.values, "", None]
    if key.holds is Holds.TEXT:
        return {"$ref": "#/$defs/text", **about}
    if key.holds is Holds.FLAG:
        return {"$ref": "#/$defs/flag", **about}
    if key.holds is Holds.CODE:
        return {"enum": words, **about}
    if key.holds is Holds.CODES:
        # One text may hold several codes with commas between them, which no schema can check.
        return {"anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"enum": words}}], **about}
    if key.holds is Holds.PUBLICATIONS:
        places = {**_group(PUBLICATION_KEYS, "one place"), "required": ["place"]}
        return {"type": ["array", "null"], "items": places, **about}
    return {"$ref": "#/$defs/texts", **about}


def write_schema() -> None:
    """Write the schema file anew after a change of the layout."""
    PATH.write_text(json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
