"""Opting in twice: the form asks, the phone answers.

Decides: that a request gives no consent by itself, that its code is kept as a keyed hash only, ends after a day, may be
tried five times in a quarter of an hour, and that a number is asked at most three times in that time, so that nobody
floods a stranger's phone with codes.
Leaves alone: a "yes" by text (`inbound.reading`), and the words (`wording`).
Source: CTIA Messaging Principles 2023-05, 5.1.2; user stories of forms that strangers fill in with others' numbers.
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.consent import BadEvent, ConsentEvent, EventKind, Method, NewEvent
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.accounts import UserStore, Vault
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People
from carelane.ports.secrets import Tokens
from carelane.services.consent.inbound.reading import open_request
from carelane.services.consent.recording.opt_in import keyed, opt_in_event
from carelane.services.consent.recording.opt_in_facts import OptIn
from carelane.services.people.tries import Limit, Try

LASTS: Final = timedelta(hours=24)
DIGITS: Final = 6
MOST_REQUESTS: Final = 3
MOST_CODES: Final = 5
_CODE: Final = "code"


class CodeRefused(BadEvent):
    """The code opens nothing. One sentence for every reason: a guess learns nothing from it."""

    slug = "code-refused"

    def __init__(self) -> None:
        super().__init__(
            "this code is not right, or not any more; nothing was recorded",
            hint="type the newest code from the text, or ask for another one",
        )


@dataclass(frozen=True, slots=True)
class RequestedOptIn:
    """A request. code: goes into the text, and is kept nowhere."""

    event: ConsentEvent
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ConfirmOptIn:
    """The code as it was typed, with the address and browser where that was done."""

    workspace_id: str
    number: str
    code: str
    at: datetime
    ip: str = ""
    agent: str = ""


def request_opt_in(
    entry: OptIn,
    by: Actor,
    *,
    ledger: ConsentLedger,
    people: People,
    setup: ConsentSetup,
    users: UserStore,
    vault: Vault,
    tokens: Tokens,
    clock: Clock,
) -> RequestedOptIn:
    """Record that somebody asked to be opted in, and make the code for their phone.

    Raises:
        BadPhoneNumber, BadEvent, NotKept, StoreUnavailable: as `record_opt_in`.
        TooManyTries: this number was asked too often.
    """
    new, _ = opt_in_event(entry, by, kind=EventKind.OPT_IN_REQUESTED, people=people, setup=setup, clock=clock)
    about = vault.keyed_hash("try/opt-in-request", f"{entry.workspace_id}/{new.recipient}")
    Try((Limit(about, MOST_REQUESTS),), users=users, at=clock.now())
    code = _code(tokens.token())
    expires_at = clock.now() + LASTS
    detail = {**new.detail, _CODE: _hashed(vault, entry.workspace_id, new.recipient, code)}
    asked = replace(new, until=expires_at, detail=detail, key=keyed("opt-in-request", entry.key))
    (event,) = ledger.append(entry.workspace_id, [asked])
    return RequestedOptIn(event, code, expires_at)


def confirm_opt_in(
    command: ConfirmOptIn,
    by: Actor,
    *,
    ledger: ConsentLedger,
    people: People,
    users: UserStore,
    vault: Vault,
    clock: Clock,
) -> ConsentEvent:
    """Record that the person confirmed what was asked for.

    Raises:
        BadPhoneNumber: the number is none.
        CodeRefused: wrong, too old, confirmed already, or never asked for.
        TooManyTries: it was tried too often.
        StoreUnavailable: nothing is known to be recorded.
    """
    workspace_id, now = command.workspace_id, clock.now()
    recipient = people.recipient(workspace_id, parse_phone(command.number))
    about = vault.keyed_hash("try/opt-in-code", f"{workspace_id}/{recipient}")
    tried = Try((Limit(about, MOST_CODES),), users=users, at=now)
    asked = open_request(ledger.history(workspace_id, recipient), now)
    given = _hashed(vault, workspace_id, recipient, "".join(command.code.split()))
    if asked is None or not hmac.compare_digest(asked.event.detail.get(_CODE, ""), given):
        raise CodeRefused
    what = asked.event
    detail = {"act": "typed the code from the text", "ip": command.ip, "agent": command.agent}
    (event,) = ledger.append(
        workspace_id,
        [
            NewEvent(
                kind=EventKind.CONFIRMATION,
                recipient=recipient,
                happened_at=min(command.at, now) if command.at.tzinfo else now,
                actor=by,
                source=what.source,
                scope=what.scope,
                level=what.level,
                method=Method.WEB_FORM if what.method is not Method.PREFERENCE_PAGE else what.method,
                disclosure=what.disclosure,
                evidence=what.evidence,
                refers_to=asked.id,
                key=f"confirm/{asked.id}",
                detail={name: value for name, value in detail.items() if value},
            )
        ],
    )
    tried.was_good()
    return event


def _code(token: str) -> str:
    """Six digits out of 256 random bits."""
    number = int.from_bytes(hashlib.sha256(token.encode()).digest()) % 10**DIGITS
    return f"{number:0{DIGITS}d}"


def _hashed(vault: Vault, workspace_id: str, recipient: str, code: str) -> str:
    return vault.keyed_hash("opt-in-code", f"{workspace_id}/{recipient}/{code}")
