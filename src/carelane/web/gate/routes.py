"""`POST /api/v1/decisions` and `POST /api/v1/decisions:batch`.

Decides: that short reads from SQLite are made where the request is served (a thread would cost more than the read), and
everything that may wait (PostgreSQL, notes, batches) in a thread; what the headers say of the allowance.
Leaves alone: the decision (`services.gate`), errors (`web.errors`).
"""

import math
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from carelane.domain.access import ApiKey
from carelane.domain.errors import InputError
from carelane.services.gate.asking import MOST_KEY, question_of
from carelane.services.gate.check_send import check_send, check_sends
from carelane.services.gate.question import SendAnswer, SendQuestion
from carelane.web.access import services_of
from carelane.web.api import PREFIX
from carelane.web.gate.allowance import GateAllowance
from carelane.web.gate.contracts import (
    DecisionsData,
    QuestionData,
    answer_data,
    encode,
    given_of,
    read_batch,
    read_question,
)
from carelane.web.gate.keys import key_for_gate
from carelane.web.gate.measures import Measures

if TYPE_CHECKING:
    from carelane.wiring import Services

ONE: Final = f"{PREFIX}/decisions"
MANY: Final = f"{PREFIX}/decisions:batch"
A_MINUTE: Final = 600_000  # decisions of one key
BURST: Final = 20_000
_JSON: Final = "application/json"
Asked = TypeVar("Asked")


class BadQuestion(InputError):
    """A question that does not fit the contract."""

    slug = "bad-question"


async def decide(request: Request) -> Response:
    """One decision."""
    request.scope["route"] = _DECIDE  # for the log
    key = await key_for_gate(request)
    left = _take(request, key, 1)
    asked = _read(read_question, await request.body())
    question = question_of(given_of(asked, _idempotency_key(request)))
    services = services_of(request)
    began = time.perf_counter()
    work = partial(check_send, question, workspace_id=key.workspace_id, at=services.clock.now(), gate=services.gate)
    may_wait = question.send or not _is_quick(services)
    answer: SendAnswer = await run_in_threadpool(work) if may_wait else work()
    _measure(request, [answer], began)
    return _answered(encode(answer_data(asked, answer)), left)


async def decide_many(request: Request) -> Response:
    """Up to a thousand decisions, with one read."""
    request.scope["route"] = _DECIDE_MANY
    key = await key_for_gate(request)
    asked = _read(read_batch, await request.body()).questions
    left = _take(request, key, len(asked))
    services = services_of(request)
    began = time.perf_counter()

    def work() -> tuple[list[SendAnswer], bytes]:
        questions = [_question(index, each) for index, each in enumerate(asked)]
        found = check_sends(questions, workspace_id=key.workspace_id, at=services.clock.now(), gate=services.gate)
        decisions = [answer_data(each, answer) for each, answer in zip(asked, found, strict=True)]
        return found, encode(DecisionsData(1, decisions))

    answers, body = await run_in_threadpool(work)
    _measure(request, answers, began)
    return _answered(body, left)


_DECIDE: Final = Route(ONE, decide, methods=["POST"], name="decide")
_DECIDE_MANY: Final = Route(MANY, decide_many, methods=["POST"], name="decide_many")


def gate_routes() -> list[Route]:
    """The routes, to be asked before all others."""
    return [_DECIDE, _DECIDE_MANY]


def _question(index: int, asked: QuestionData) -> SendQuestion:
    try:
        return question_of(given_of(asked))
    except InputError as error:
        raise BadQuestion(f"question {index + 1}: {error.message}", hint=error.hint) from error


def _read(decode: Callable[[bytes], Asked], body: bytes) -> Asked:
    """What was sent. The error says where it does not fit, and repeats nothing of it."""
    try:
        return decode(body)
    except msgspec.ValidationError as error:
        raise BadQuestion("the request does not fit the contract", hint=str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadQuestion("the request is no JSON", hint="send one object in UTF-8") from None


def _idempotency_key(request: Request) -> str:
    """The same as `key` of the body, for programs that send the header everywhere."""
    given = request.headers.get("idempotency-key", "")
    if len(given) > MOST_KEY or not given.isprintable():
        raise BadQuestion("the Idempotency-Key cannot be used", hint=f"at most {MOST_KEY} characters that can be seen")
    return given


def _take(request: Request, key: ApiKey, count: int) -> int:
    """Take this many decisions from the allowance of the key; how many are left."""
    allowance: GateAllowance = request.app.state.gate_allowance
    return int(allowance.take(key.id, time.monotonic(), count))


def _is_quick(services: "Services") -> bool:
    return services.database.is_sqlite


def _measure(request: Request, answers: list[SendAnswer], began: float) -> None:
    measures: Measures = request.app.state.gate_measures
    measures.add(answers, time.perf_counter() - began)


def _answered(body: bytes, left: int) -> Response:
    headers = {name.decode(): value.decode() for name, value in allowance_headers(left)}
    return Response(body, media_type=_JSON, headers=headers)


def allowance_headers(left: int) -> list[tuple[bytes, bytes]]:
    """What the answers say of the allowance: how many decisions at once, how many are left, when all are again."""
    full_again = max(0, math.ceil((BURST - left) / (A_MINUTE / 60)))
    return [
        (b"ratelimit-limit", b"%d" % BURST),
        (b"ratelimit-remaining", b"%d" % left),
        (b"ratelimit-reset", b"%d" % full_again),
    ]
