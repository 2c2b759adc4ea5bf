"""What a page's form sent: read once, bounded, and only from a page of ours.

Decides: that every change carries the token of the session (no token is needed where nobody is signed in and nothing
is kept), how many fields and files a form may have, and that fields are text.
Leaves alone: what the fields mean (routes and services).
"""

import hmac
import re
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Annotated, Final

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from carelane.ports.allowances import Rate
from carelane.web.access import services_of, session_token
from carelane.web.headers import MOST_UPLOAD_BYTES

TOKEN_FIELD: Final = "csrf"  # noqa: S105  the name of a field
MOST_LINE: Final = 400  # characters of a name or an address, as in the API
RATE_OF_VISITS: Final = Rate(a_minute=240, burst=240)  # of people without a session: some work costs a second
_MOST_FIELDS: Final = 1_000
_MOST_DIGITS: Final = 10  # of a number: what every database holds


# What no HTML document may hold, so that no page could show it again: controls, and what is no character at all.
_NEVER: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def holdable(text: str) -> str:
    """The text with unix line ends and without what no page may hold."""
    return _NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class StaleForm(Exception):
    """The form was made for another session: signed out, signed in anew, or not ours."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form by name. What a browser sent twice is kept twice."""

    data: FormData
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """One field with unix line ends; `default` when it was not sent."""
        value = self.data.get(name)
        return holdable(value) if isinstance(value, str) else default

    def line(self, name: str, default: str = "") -> str:
        """One field that is a single line, without blanks around it."""
        return " ".join(self.text(name, default).split())

    def number(self, name: str) -> int:
        """One field that is a whole number of at most nine digits; 0 for anything else, as no version has it."""
        text = self.text(name)
        return int(text) if text.isdecimal() and len(text) < _MOST_DIGITS else 0

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field, in order."""
        return tuple(holdable(value) for value in self.data.getlist(name) if isinstance(value, str))

    def flag(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.text(name))

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names of the fields that were sent, in order, each once."""
        return tuple(name for name in dict.fromkeys(self.data.keys()) if name.startswith(prefix))

    def file(self, name: str) -> tuple[str, bytes] | None:
        """Name and content of an uploaded file; None when none was chosen."""
        return self.files.get(name)


def form_token(request: Request) -> str:
    """The token that forms of this session carry; "" where nobody is signed in.

    It is masked anew for each page, so that the length of a compressed page tells nothing of it (BREACH).
    """
    secret = _secret(request)
    if not secret:
        return ""
    mask = token_bytes(len(secret))
    return (mask + bytes(one ^ other for one, other in zip(mask, secret, strict=True))).hex()


def _is_token(given: str, secret: bytes) -> bool:
    try:
        both = bytes.fromhex(given)
    except ValueError:
        return False
    mask, masked = both[: len(secret)], both[len(secret) :]
    if len(masked) != len(secret):
        return False
    return hmac.compare_digest(bytes(one ^ other for one, other in zip(mask, masked, strict=True)), secret)


def _secret(request: Request) -> bytes:
    token = session_token(request)
    return bytes.fromhex(services_of(request).vault.keyed_hash("form", token)) if token else b""


async def posted(request: Request) -> Form:
    """The form of a request.

    Raises:
        StaleForm: the token is not that of the session.
        TooManyRequests: somebody without a session asks for more work than a person would.
        HTTPException: it cannot be read (400) or a file is too large (413).
    """
    secret = _secret(request)
    if not secret and not request.app.state.is_local:
        services, host = services_of(request), request.client.host if request.client else ""
        rate: Rate = request.app.state.rate_of_visits
        await run_in_threadpool(services.allowances.take, f"visit/{host}", rate, services.clock.now())
    data = await request.form(max_files=4, max_fields=_MOST_FIELDS, max_part_size=2 * 1_048_576)
    given = data.get(TOKEN_FIELD)
    if secret and not (isinstance(given, str) and _is_token(given, secret)):
        raise StaleForm
    files: dict[str, tuple[str, bytes]] = {}
    for name, value in data.multi_items():
        if isinstance(value, UploadFile) and value.filename:
            content = await value.read(MOST_UPLOAD_BYTES + 1)
            if len(content) > MOST_UPLOAD_BYTES:
                raise HTTPException(413, "The file is too large.")
            files[name] = (value.filename, content)
    await data.close()  # the temporary files of uploads
    return Form(data, files)


Posted = Annotated[Form, Depends(posted)]
