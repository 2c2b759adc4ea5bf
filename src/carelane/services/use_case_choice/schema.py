"""The JSON Schema of an answers file, made from its keys (draft 2020-12)."""

from carelane.services.use_case_choice.answers import KEYS, VERSION, Key

Schema = dict[str, object]


def answers_schema() -> Schema:
    """What an answers file may hold: every key may be left out, and x- keys are the writer's own."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Answers of carelane choose-use-case",
        "type": "object",
        "properties": {
            "carelane": {"const": VERSION, "description": "version of this format"},
            **{name: {"description": key.about, **_value(key)} for name, key in KEYS.items()},
        },
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    }


def _value(key: Key) -> Schema:
    words: Schema = {"enum": list(key.words)}
    if key.words:
        words["$comment"] = "; ".join(f"{word}: {meaning}" for word, meaning in key.words.items())
    if key.kind == "choice":
        return words
    if key.kind == "choices":
        return {"anyOf": [words, {"type": "array", "items": words}]}
    if key.kind == "flag":
        return {"type": "boolean"}
    return {"type": "integer", "minimum": 0, "maximum": key.most}
