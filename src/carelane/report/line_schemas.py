"""The JSON Schema of the result lines of every bulk command (draft 2020-12).

Decides: what a line holds, and which of it is always there. A line has the keys of the contract and, since keys are
only ever added, may have more in later versions.
Leaves alone: making lines (the other modules of this package).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

from carelane.domain.errors import UnknownName
from carelane.domain.finding import Confidence, Severity
from carelane.language.replies.reply import Band, Intent, Scope
from carelane.remediation.rejection.reading import Basis

Schema = dict[str, Any]
_TEXT: Final[Schema] = {"type": "string"}
_TRUTH: Final[Schema] = {"type": "boolean"}
_SHARE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}
_SPAN: Final[Schema] = {
    "type": "array",
    "description": "start and end in code points of the text, half-open",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}


def line_schema(command: str) -> Schema:
    """The schema of a result line of `carelane COMMAND --jsonl`: a result, or what was wrong with the line.

    Raises:
        UnknownName: the command has no bulk form.
    """
    if command not in LINES:
        raise UnknownName(f"{command!r} writes no lines", hint=f"known: {', '.join(LINES)}")
    result = LINES[command]()
    error = _keys(slug=_TEXT, message=_TEXT, line={"type": "integer", "minimum": 1})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A line of carelane {command} --jsonl",
        "if": {"required": ["error"]},
        "then": _line(error=error),
        "else": result,
    }


def _rejection() -> Schema:
    demand = _keys(
        id={**_TEXT, "description": "id of a canonical cause"},
        span=_SPAN,
        confidence=_one_of(Confidence),
        basis={**_one_of(get_args(Basis)), "description": "what says so: the words, a code, or both"},
        code={**_TEXT, "description": "the code that means it, empty when only the words do"},
    )
    suspected = _keys(id=_TEXT, why=_TEXT, rank={"type": "number", "description": "higher is likelier"})
    names = ("provider", "title", "resubmission", "evidence", "source", "date")
    meaning = _keys(**dict.fromkeys(names, _TEXT), causes=_list(_TEXT))
    code = _keys(code=_TEXT, span=_SPAN, clashes=_list(_TEXT), meanings=_list(meaning))
    return _line(
        causes={**_list(demand), "description": "asserted causes only"},
        suspected={**_list(suspected), "description": "from the campaign itself, where the text names no fault"},
        codes=_list(code),
        campaign_ids={**_list(_TEXT), "description": "ids of campaigns in the text"},
        brand_ids={**_list(_TEXT), "description": "ids of brands in the text"},
        notes={**_list(_TEXT), "description": "what a reader should know: two campaigns in one text, a conflict"},
    )


def _reply() -> Schema:
    return _line(
        intent=_one_of(get_args(Intent)),
        band=_one_of(get_args(Band)),
        scope={"enum": [*get_args(Scope), None]},
        spans=_list(_SPAN),
        why=_TEXT,
        rule=_TEXT,
        holds_texts=_TRUTH,
        probability=_SHARE,
        citations=_list(_citation()),
    )


def _inbound() -> Schema:
    words = ("id", "kind", "level", "method", "sender", "stream", "happened_at", "recorded_at", "disclosure")
    event = _keys(
        **dict.fromkeys((*words, "refers_to"), _TEXT),
        number={"type": "integer"},
        evidence=_list(_TEXT),
        until=_or_null(_TEXT),
    )
    reply = _keys(kind=_TEXT, text=_TEXT, why=_TEXT, registered=_TRUTH, before=_or_null(_TEXT))
    return _line(
        intent=_one_of(get_args(Intent)),
        band=_one_of(get_args(Band)),
        why=_TEXT,
        rule=_TEXT,
        recorded=_list(event),
        reply={**_or_null(reply), "description": "what to send, now"},
        silence={**_TEXT, "description": "why nothing is to be sent"},
        repeat=_TRUTH,
        held=_TRUTH,
        deadline=_or_null(_TEXT),
        attention={**_TEXT, "description": "what a person should do"},
        citations=_list(_citation()),
    )


def _hint() -> Schema:
    veto = _keys(code=_TEXT, words=_TEXT, why=_TEXT, citations=_list(_citation()))
    return _line(top=_list(_TEXT), probabilities={"type": "object", "additionalProperties": _SHARE}, vetoes=_list(veto))


def _text() -> Schema:
    line = _line(marketing=_marketing())
    rewrite = _or_null(_keys(text=_TEXT, removes=_list(_SPAN)))
    failure = _keys(rule=_TEXT, field=_TEXT, error=_TEXT)
    line["properties"].update(
        {
            "as": {**_TEXT, "description": "the kind of text; not with --only marketing"},
            "findings": {**_list(_finding()), "description": "not with --only marketing"},
            "failures": {**_list(failure), "description": "only where a rule crashed"},
            "rewrite": {**rewrite, "description": "only with --suggest, where something is left that serves"},
        }
    )
    return line


def _finding() -> Schema:
    edit = _keys(field=_TEXT, span=_SPAN, replacement=_TEXT, safe=_TRUTH, true_only_if=_TEXT)
    finding = _keys(
        **dict.fromkeys(("rule", "field", "what", "why", "how_to_fix", "conflict"), _TEXT),
        severity=_one_of(Severity),
        confidence=_one_of(Confidence),
        span=_or_null(_SPAN),
        citations=_list(_citation()),
        fix=_or_null(edit),
        causes=_list(_TEXT),
        related=_list(_TEXT),
    )
    finding["properties"]["suppressed"] = _keys(reason=_TEXT, by=_TEXT, until=_TEXT)
    return finding


def _marketing() -> Schema:
    names = ("category", "code", "decision", "why", "conflict")
    policy = _keys(**dict.fromkeys(names, _TEXT), sources=_list(_TEXT))
    return _keys(
        verdict=_one_of(("marketing", "review", "none")),
        categories=_list(_TEXT),
        spans=_list(_SPAN),
        rules=_list(_TEXT),
        policy=_list(policy),
        band=_one_of(("flag", "review", "clean")),
        probability=_SHARE,
        guards=_list(_keys(span=_SPAN, because=_SPAN)),
    )


def _citation() -> Schema:
    return _keys(**dict.fromkeys(("source", "title", "authority", "url", "date", "says", "requirement"), _TEXT))


def _line(**more: Schema) -> Schema:
    return _keys(carelane={"const": 1}, id={"description": "the id of the line, or its number"}, **more)


def _keys(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: Any) -> Schema:  # noqa: ANN401  an enumeration or a tuple
    return {"enum": [str(word) for word in words]}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


LINES: Final[Mapping[str, Callable[[], Schema]]] = MappingProxyType(
    {
        "check-text": _text,
        "choose-use-case": _hint,
        "inbound": _inbound,
        "read-rejection": _rejection,
        "read-reply": _reply,
    }
)
