"""A request that a program sends twice, because the first answer was lost, is carried out once.

Decides: what `Idempotency-Key` means: the same key and the same request give the same answer for a day; the same key
with another request is refused; while the first is being carried out, or when nobody knows how it ended, 409.
Source: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ .
"""

import hashlib
from collections.abc import Callable
from typing import Annotated

from fastapi import Header, Request
from pydantic import BaseModel
from starlette.responses import Response

from carelane.domain.errors import UsageError
from carelane.ports.accounts import AlreadyThere
from carelane.web.access import services_of
from carelane.web.api.access import Caller

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key", max_length=64, pattern=r"^[\x21-\x7e]*$", description="Your own id of this request."
    ),
]


class OtherRequest(UsageError):
    """The same idempotency key was sent with another request."""

    slug = "idempotency-key-reused"


class InDoubt(AlreadyThere):
    """The first request is still being carried out, or nobody knows how it ended."""

    slug = "request-in-doubt"


def once(request: Request, caller: Caller, chosen: str, asked: BaseModel, work: Callable[[], Response]) -> Response:
    """The answer of `work`, or what was answered to the same request before.

    Raises:
        OtherRequest: the key belongs to another request.
        InDoubt: the first one has no answer yet.
    """
    if not chosen:
        return work()
    services = services_of(request)
    said = f"{request.method} {request.url.path}\n{asked.model_dump_json()}"
    hashed = hashlib.sha256(said.encode()).hexdigest()
    given = services.answers.begin(caller.key.id, chosen, hashed, services.clock.now())
    if given is None:
        try:
            answer = work()
        except Exception:
            services.answers.abandon(caller.key.id, chosen)
            raise
        services.answers.finish(caller.key.id, chosen, answer.status_code, bytes(answer.body))
        return answer
    if given.request_hash != hashed:
        raise OtherRequest("this Idempotency-Key was sent with another request", hint="choose a new one for each")
    if not given.status:
        raise InDoubt(
            "the same request is being carried out, or was interrupted",
            hint="wait a moment; if this stays, look whether it was done before you send it under a new key",
        )
    again = Response(given.body, given.status, media_type="application/json")
    again.headers["idempotency-replayed"] = "true"
    return again
