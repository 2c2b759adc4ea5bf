"""The HTTP API, version 1: the same services as the pages and the command line, for programs.

Answers are the JSON contract of the command line (`carelane: 1`); errors are problem documents (RFC 9457).
"""

from fastapi import APIRouter

PREFIX = "/api/v1"


def api_routers() -> tuple[APIRouter, ...]:
    """The routers of all parts, by name; there is no list to keep."""
    from importlib import import_module  # noqa: PLC0415  the parts import PREFIX from here
    from pkgutil import iter_modules  # noqa: PLC0415

    modules = (
        import_module(f"{__name__}.{info.name}") for info in sorted(iter_modules(__path__), key=lambda i: i.name)
    )
    return tuple(router for module in modules if isinstance(router := getattr(module, "router", None), APIRouter))
