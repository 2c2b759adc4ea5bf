"""May this text go now: facts gathered, decided, and noted in the same step where the caller wants that.

Decides: that whatever cannot be read or goes wrong is a denial, told as what it is; that a text which is noted is
decided and noted without a gap; and what a workspace that only watches is told.
Leaves alone: the decision itself (`domain.decide_send`).
"""

import logging
import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import uuid4

from carelane.domain.decide_send import decide_send
from carelane.domain.gate.consent_checks import sells
from carelane.domain.gate.reasons import reason
from carelane.domain.gate_facts import CONFIRMATION_STREAM, SendContext, TextFacts
from carelane.domain.send_decision import SendDecision, concluded
from carelane.ports.gate import GateAsk, GateRead, Noted
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.gate.facts import Route, facts_of, route_of
from carelane.services.gate.question import GateParts, SendAnswer, SendQuestion
from carelane.services.gate.setup import WorkspaceSetup
from carelane.services.gate.text_reading import require_sendable

LOG: Final = logging.getLogger("carelane.gate")
MOST_AT_ONCE: Final = 1_000
_TRIES: Final = 8


def check_send(question: SendQuestion, *, workspace_id: str, at: datetime, gate: GateParts) -> SendAnswer:
    """Decide about one text.

    Raises:
        InputError: the text cannot be sent whatever the answer: it is empty or too long.
    """
    return check_sends([question], workspace_id=workspace_id, at=at, gate=gate)[0]


def check_sends(
    questions: Sequence[SendQuestion], *, workspace_id: str, at: datetime, gate: GateParts
) -> list[SendAnswer]:
    """Decide about up to a thousand texts with one read of how all these people stand.

    Raises:
        InputError: one of the texts is empty or too long; nothing was decided or noted.
    """
    if len(questions) > MOST_AT_ONCE:
        raise ValueError(f"at most {MOST_AT_ONCE} at once")
    for question in questions:
        require_sendable(question.text)
    try:
        setup = gate.memory.setups.of(workspace_id, setup=gate.setup, campaigns=gate.campaigns)
        asks = [ask_of(question, workspace_id, gate=gate) for question in questions]
        kept = gate.store.read(workspace_id, asks)
    except StoreUnavailable:
        return [SendAnswer(_denied("cannot-read-ledger", at))] * len(questions)
    except Exception as error:  # noqa: BLE001  whatever it is, nothing may go
        _tell(error)
        return [SendAnswer(_denied("gate-failed", at))] * len(questions)
    return [
        _answer(question, ask, read, setup, workspace_id=workspace_id, at=at, gate=gate)
        for question, ask, read in zip(questions, asks, kept, strict=True)
    ]


def ask_of(question: SendQuestion, workspace_id: str, *, gate: GateParts) -> GateAsk:
    """What to read for a question."""
    is_confirmation = question.context is SendContext.OPT_OUT_CONFIRMATION
    return GateAsk(
        gate.people.recipient(workspace_id, question.recipient),
        question.sender,
        CONFIRMATION_STREAM if is_confirmation else question.stream,
        gate.memory.hashes.of(question.text, gate.vault),
        question.key,
    )


def _answer(
    question: SendQuestion,
    ask: GateAsk,
    kept: GateRead,
    setup: WorkspaceSetup,
    *,
    workspace_id: str,
    at: datetime,
    gate: GateParts,
) -> SendAnswer:
    is_enforced = not setup.policy.shadow
    try:
        route: Route = route_of(question, setup, at.date())
        text: TextFacts = gate.memory.readings.of(question.text, route.frame)
        facts = facts_of(question, kept, text, route, setup, workspace_id=workspace_id, at=at, gate=gate)
        decision = decide_send(facts)
        if not question.send or (is_enforced and not decision.is_allowed):
            return SendAnswer(decision, is_enforced, facts=facts)
        noting = ask if ask.key else replace(ask, key=uuid4().hex)
        for _ in range(_TRIES):
            noted = gate.store.note(workspace_id, noting, at=at, sells=sells(facts), seen=kept.seen)
            if noted is Noted.OTHER_TEXT:
                return SendAnswer(_denied("key-of-another-text", at), is_enforced, facts=facts)
            if noted is Noted.NOTED:
                gate.memory.pace.add(workspace_id, question.sender, at)
                return SendAnswer(decision, is_enforced, is_noted=True, facts=facts)
            [kept] = gate.store.read(workspace_id, [noting])
            facts = facts_of(question, kept, text, route, setup, workspace_id=workspace_id, at=at, gate=gate)
            decision = decide_send(facts)
            if is_enforced and not decision.is_allowed:
                return SendAnswer(decision, is_enforced, facts=facts)
        return SendAnswer(_denied("try-again", at), is_enforced, facts=facts)
    except StoreUnavailable:
        return SendAnswer(_denied("cannot-read-ledger", at), is_enforced)
    except Exception as error:  # noqa: BLE001  whatever it is, nothing may go
        _tell(error)
        return SendAnswer(_denied("gate-failed", at), is_enforced)


def _denied(code: str, at: datetime) -> SendDecision:
    return concluded((reason(code),), at)


def _tell(error: Exception) -> None:
    """Where it went wrong. The message of an error may hold a text or a number, so it stays out."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename.rpartition('carelane/')[2]}:{frames[-1].lineno}" if frames else "unknown"
    LOG.error('{"event": "gate-failed", "error": "%s", "at": "%s"}', type(error).__name__, place)
