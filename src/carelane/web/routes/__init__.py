"""The pages, one module per noun. A route parses, calls one service, builds one page model and renders it."""

from importlib import import_module
from pkgutil import iter_modules

from fastapi import APIRouter


def all_routers() -> tuple[APIRouter, ...]:
    """The router of every module of this package, by name; there is no list to keep."""
    modules = (
        import_module(f"{__name__}.{info.name}") for info in sorted(iter_modules(__path__), key=lambda i: i.name)
    )
    return tuple(router for module in modules if isinstance(router := getattr(module, "router", None), APIRouter))
