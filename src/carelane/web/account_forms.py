"""What the pages about people and workspaces share: their services by keyword, and errors at their fields."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from carelane.domain.errors import CarelaneError
from carelane.web import pages
from carelane.web.access import services_of

Errors = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WithErrors:
    """Base of page models with a form: `errors` are (field, sentence) pairs."""

    errors: Errors = ()

    def error_of(self, name: str) -> str:
        """The sentence about one field."""
        return dict(self.errors).get(name, "")


def told(error: CarelaneError, field: str) -> Errors:
    """An error of a service at the field that it is about."""
    return ((field, pages.told(error)),)


def with_parts(request: Request, service: Callable[..., Any], *names: str) -> Callable[..., Any]:
    """A service with the named parts of the installation already given."""
    services = services_of(request)
    parts = {name: getattr(services, name) for name in names}

    def called(*given: Any, **more: Any) -> Any:  # noqa: ANN401  whatever the service takes and gives
        return service(*given, **parts, **more)

    return called


def address_of(request: Request) -> str:
    """The network address of the visitor, for counting tries; never logged."""
    return request.client.host if request.client else ""


def agent_of(request: Request) -> str:
    """The browser, as it calls itself."""
    return request.headers.get("user-agent", "")[:200]
