"""The decision routes in the OpenAPI document, beside those that FastAPI describes by itself.

Decides: that what msgspec checks is what the document says.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from fastapi import FastAPI

from carelane.web.api.contracts import PROBLEMS
from carelane.web.gate.contracts import BatchData, DecisionData, DecisionsData, QuestionData
from carelane.web.gate.routes import MANY, ONE

_REF: Final = "#/components/schemas/{name}"
_ROUTES: Final = (
    (ONE, "decide", "May this text go to this person now, and why (not)?", QuestionData, DecisionData),
    (MANY, "decide_many", "The same for up to a thousand texts.", BatchData, DecisionsData),
)


def describe_gate(app: FastAPI) -> None:
    """Put the decision routes into the document of an application."""
    usual = app.openapi

    def document() -> dict[str, Any]:
        known: dict[str, Any] = usual()
        if ONE not in known["paths"]:
            kinds = [kind for *_, asked, given in _ROUTES for kind in (asked, given)]
            schemas, parts = msgspec.json.schema_components(kinds, ref_template=_REF)
            known.setdefault("components", {}).setdefault("schemas", {}).update(parts)
            for index, (path, name, says, _, _) in enumerate(_ROUTES):
                known["paths"][path] = {"post": _operation(name, says, schemas[2 * index], schemas[2 * index + 1])}
        return known

    app.openapi = document  # type: ignore[method-assign]


def _operation(name: str, says: str, asked: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "200": {"description": "The decision.", "content": {"application/json": {"schema": dict(given)}}}
    }
    answers.update({str(status): {**problem} for status, problem in PROBLEMS.items()})
    return {
        "tags": ["gate"],
        "summary": says,
        "operationId": name,
        "security": [{"key": []}],
        "parameters": [
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "description": "The same as `key` of the body.",
                "schema": {"type": "string", "maxLength": 64, "pattern": r"^[\x21-\x7e]*$"},
            }
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": dict(asked)}}},
        "responses": answers,
    }
