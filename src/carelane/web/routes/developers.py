"""The page for developers: every operation of the API, made from the same description that programs read."""

import json
from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import Response

from carelane.web.access import Anyone, services_of
from carelane.web.api.access import RATE_OF_KEYS
from carelane.web.pages import render

router = APIRouter(include_in_schema=False)
_METHODS: Final = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a program can ask for; `example` is a body that works, "" where none is sent."""

    method: str
    path: str
    summary: str
    about: str
    fields: tuple[tuple[str, str, str], ...]
    example: str


@dataclass(frozen=True, slots=True)
class DevelopersPage:
    """How to ask, and what for."""

    base: str
    operations: tuple[Operation, ...]
    a_minute: int = round(RATE_OF_KEYS.a_minute)


@router.get("/api")
def developers(request: Request, _: Anyone) -> Response:
    """The page."""
    settings = getattr(services_of(request), "settings", None)
    base = (settings.public_url if settings else "") or str(request.base_url).rstrip("/")
    return render(request, "pages/developers.html", page=DevelopersPage(base, operations_of(request.app)))


def operations_of(app: FastAPI) -> tuple[Operation, ...]:
    """The operations by path."""
    document = app.openapi()
    return tuple(
        _operation(document, path, method, found)
        for path, methods in sorted(document["paths"].items())
        for method, found in methods.items()
        if method in _METHODS
    )


def _operation(document: dict[str, Any], path: str, method: str, found: dict[str, Any]) -> Operation:
    schema = _body(document, found)
    needed = schema.get("required", [])
    fields = tuple(
        (name, _kind(document, field), "required" if name in needed else "")
        for name, field in schema.get("properties", {}).items()
    )
    example = {name: _sample(name, field) for name, field in schema.get("properties", {}).items() if name in needed}
    return Operation(
        method.upper(),
        path,
        found.get("summary", ""),
        found.get("description", ""),
        fields,
        json.dumps(example, ensure_ascii=False) if example else "",
    )


def _body(document: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    content = found.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    return _resolved(document, content)


def _resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref", "")
    if not reference:
        return schema
    found: dict[str, Any] = document["components"]["schemas"][reference.rpartition("/")[2]]
    return found


def _kind(document: dict[str, Any], field: dict[str, Any]) -> str:
    """What a field holds, in a few words."""
    shape = _resolved(document, field)
    if "enum" in shape:
        return " | ".join(str(value) for value in shape["enum"])
    if "pattern" in shape:
        return str(shape["pattern"]).strip("^$()")
    kinds = [_resolved(document, each).get("type", "") for each in shape.get("anyOf", [])] or [shape.get("type", "any")]
    return " or ".join(dict.fromkeys(kind for kind in kinds if kind and kind != "null"))


def _sample(name: str, field: dict[str, Any]) -> Any:  # noqa: ANN401  a JSON value
    if field.get("examples"):
        return field["examples"][0]
    if name == "campaign":
        return {"carelane": 1, "brand": {"displayName": "Oak Dental"}, "campaign": {"usecase": "CUSTOMER_CARE"}}
    if name == "text":
        return "Oak Dental: your visit is on Tuesday at 2 pm. Reply STOP to opt out."
    return 1 if field.get("type") == "integer" else "Front desk"
