"""The short way to a decision: one question, a key that was checked a moment ago, nothing wrong.

Decides: that such a question is answered before the application is entered, which would cost several times as much as
the decision. Whatever is out of the ordinary (another route, no key or one that was not checked within the last second,
a question that does not fit, an allowance that is used up) goes the usual way, with the body given back unread.
Leaves alone: what is answered (`routes` does the same in the usual way), and errors.
"""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from secrets import token_hex
from typing import Final

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from carelane.domain.access import ApiKey
from carelane.domain.access import Scope as KeyScope
from carelane.domain.errors import CarelaneError
from carelane.ports.allowances import TooManyRequests
from carelane.services.gate.asking import question_of
from carelane.services.gate.check_send import check_send
from carelane.services.gate.question import SendAnswer, SendQuestion
from carelane.web.gate.allowance import GateAllowance
from carelane.web.gate.contracts import QuestionData, answer_data, encode, given_of, read_question
from carelane.web.gate.keys import KnownKeys
from carelane.web.gate.measures import Measures
from carelane.web.gate.routes import ONE, allowance_headers
from carelane.web.headers import ALWAYS, LOG, REQUEST_ID, Hosts

_MOST_BYTES: Final = 32_768  # of one question; more goes the usual way
_BEARER: Final = b"bearer "
_THREADS: Final = 8
_ROUTE: Final = json.dumps(ONE)


@dataclass(slots=True)
class _Asked:
    """A question that may be answered here."""

    data: QuestionData
    question: SendQuestion
    key: ApiKey
    left: int
    request_id: str


class Door:
    """Stands before the application; see above. owner: the application whose state it shares."""

    def __init__(self, app: ASGIApp, *, owner: FastAPI, hosts: Iterable[str], secure: bool) -> None:
        self._app = app
        self._owner = owner
        self._hosts = Hosts(hosts)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="gate")
        always = {**ALWAYS, "cache-control": "no-store", "content-type": "application/json"}
        if secure:
            always["strict-transport-security"] = "max-age=31536000"
        self._headers = [(name.encode(), value.encode()) for name, value in always.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        if scope["type"] != "http" or scope["path"] != ONE or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        messages = await _messages(receive)
        asked = self._asked(scope, messages)
        if asked is None:
            await self._app(scope, _again(messages, receive), send)
            return
        answer = await self._decided(asked)
        body = encode(answer_data(asked.data, answer))
        measures: Measures = self._owner.state.gate_measures
        measures.add((answer,), time.perf_counter() - began)
        headers = [
            *self._headers,
            *allowance_headers(asked.left),
            (b"content-length", str(len(body)).encode()),
            (b"x-request-id", asked.request_id.encode()),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})
        if LOG.isEnabledFor(logging.INFO):
            spent = round((time.perf_counter() - began) * 1_000, 1)
            LOG.info(
                '{"id": "%s", "method": "POST", "route": %s, "status": 200, "ms": %s}', asked.request_id, _ROUTE, spent
            )

    def _asked(self, scope: Scope, messages: list[Message]) -> _Asked | None:
        """The question, when nothing about it is out of the ordinary."""
        last = messages[-1]
        if last["type"] != "http.request" or last.get("more_body"):
            return None
        headers = dict(scope["headers"])
        given = headers.get(b"authorization", b"")
        if given[: len(_BEARER)].lower() != _BEARER or not self._hosts.has(headers.get(b"host", b"").decode("latin-1")):
            return None
        keys: KnownKeys = self._owner.state.known_keys
        key = keys.remembered(given[len(_BEARER) :].decode("latin-1").strip())
        if key is None or KeyScope.GATE not in key.scopes or b"idempotency-key" in headers:
            return None
        body = b"".join([message.get("body", b"") for message in messages])
        try:
            data = read_question(body)
            question = question_of(given_of(data))
            allowance: GateAllowance = self._owner.state.gate_allowance
            left = int(allowance.take(key.id, time.monotonic()))
        except (ValueError, CarelaneError, RecursionError, TooManyRequests):  # told the usual way
            return None
        named = headers.get(b"x-request-id", b"").decode("latin-1")
        return _Asked(data, question, key, left, named if REQUEST_ID.match(named) else token_hex(8))

    async def _decided(self, asked: _Asked) -> SendAnswer:
        services = self._owner.state.services
        work: Callable[[], SendAnswer] = partial(
            check_send,
            asked.question,
            workspace_id=asked.key.workspace_id,
            at=services.clock.now(),
            gate=services.gate,
        )
        # A read from SQLite is shorter than the way to a thread and back; everything else may have to wait.
        if services.database.is_sqlite and not asked.question.send:
            return work()
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


async def _messages(receive: Receive) -> list[Message]:
    """What was sent, up to the size of a question."""
    found: list[Message] = []
    size = 0
    while True:
        message = await receive()
        found.append(message)
        size += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body") or size > _MOST_BYTES:
            return found


def _again(messages: list[Message], receive: Receive) -> Receive:
    """The same messages once more, then what comes after them."""
    left = iter(messages)

    async def again() -> Message:
        message = next(left, None)
        return message if message is not None else await receive()

    return again
