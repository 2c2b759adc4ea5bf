"""What a page's form sent: read once, bounded, and only from a page of ours.

Decides: that every change carries the token of the session (no token is needed where nobody is signed in and nothing
is kept), how many fields and files a form may have, and that fields are text.
Leaves alone: what the fields mean (routes and services).
"""

import hmac
import re
from dataclasses import dataclass, field
from typing import Annotated, Final

from fastapi import Depends, Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from carelane.web.access import services_of, session_token
from carelane.web.headers import MOST_UPLOAD_BYTES

TOKEN_FIELD: Final = "csrf"  # noqa: S105  the name of a field
_MOST_FIELDS: Final = 1_000


_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


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
        return printable(value) if isinstance(value, str) else default

    def line(self, name: str, default: str = "") -> str:
        """One field that is a single line, without blanks around it."""
        return " ".join(self.text(name, default).split())

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field, in order."""
        return tuple(printable(value) for value in self.data.getlist(name) if isinstance(value, str))

    def flag(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.text(name))

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names of the fields that were sent, in order, each once."""
        return tuple(name for name in dict.fromkeys(self.data.keys()) if name.startswith(prefix))

    def file(self, name: str) -> tuple[str, bytes] | None:
        """Name and content of an uploaded file; None when none was chosen."""
        return self.files.get(name)


def printable(text: str) -> str:
    """A text with unix line ends, and a visible sign for what no page may hold (control characters)."""
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n"))


def form_token(request: Request) -> str:
    """The token that forms of this session carry; "" where nobody is signed in."""
    token = session_token(request)
    return services_of(request).vault.keyed_hash("form", token) if token else ""


async def posted(request: Request) -> Form:
    """The form of a request.

    Raises:
        StaleForm: the token is not that of the session.
        HTTPException: it cannot be read (400) or a file is too large (413).
    """
    data = await request.form(max_files=4, max_fields=_MOST_FIELDS, max_part_size=2 * 1_048_576)
    expected = form_token(request)
    given = data.get(TOKEN_FIELD)
    if expected and not (isinstance(given, str) and hmac.compare_digest(given.encode(), expected.encode())):
        raise StaleForm
    files: dict[str, tuple[str, bytes]] = {}
    for name, value in data.multi_items():
        if isinstance(value, UploadFile) and value.filename:
            content = await value.read(MOST_UPLOAD_BYTES + 1)
            if len(content) > MOST_UPLOAD_BYTES:
                raise HTTPException(413, "The file is too large.")
            files[name] = (value.filename, content)
    await data.close()  # the temporary files of uploads; what was read stays
    return Form(data, files)


Posted = Annotated[Form, Depends(posted)]
