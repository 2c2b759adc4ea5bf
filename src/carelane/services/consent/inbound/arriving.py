"""What is known when a text arrives: who wrote, what happened before, and whether this message was dealt with already.

Decides: which texts can be taken in at all, and the key of a message.
Leaves alone: what the text means (`reading`).
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from carelane.domain.consent import BadEvent, ConsentEvent
from carelane.domain.consent_records import SenderNumber
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.phone import PhoneNumber, parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People

MOST_CHARACTERS: Final = 20_000  # a reading looks at no more, and no phone sends so much
_READ: Final = ("", "stop", "start", "help")


@dataclass(frozen=True, slots=True)
class InboundText:
    """One text. sender: our number, which was texted; number: theirs. at: when the provider received it, aware.

    message_id: the provider's id of the message; the same id is one text, however often it is delivered.
    asked_question: whether the last thing that we asked is still open. stream: of the text that this one answers.
    provider: who delivers; "" for the one of the number or of the workspace. provider_read: what the provider took it
    for ("stop", "start", "help"), and has answered itself; "" where it does not say.
    """

    workspace_id: str
    sender: str
    number: str
    text: str
    at: datetime
    message_id: str
    asked_question: bool = False
    stream: str = ""
    provider: str = ""
    provider_read: str = ""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text with what is known about its writer. key: of its first event; source: the road, by our number."""

    text: InboundText
    sender: PhoneNumber
    recipient: str
    events: tuple[ConsentEvent, ...]
    policy: GatePolicy
    senders: tuple[SenderNumber, ...]
    now: datetime

    @property
    def source(self) -> str:
        """The road by which it came."""
        return f"inbound:{self.sender}"

    @property
    def key(self) -> str:
        """The same for every delivery of the message."""
        said = f"{self.sender}\x00{self.text.message_id}"
        return f"inbound/{hashlib.sha256(said.encode('utf-8', 'backslashreplace')).hexdigest()}"

    @property
    def dealt_with(self) -> tuple[ConsentEvent, ...]:
        """What was recorded of this message before."""
        key = self.key
        return tuple(each for each in self.events if each.event.key == key or each.event.key.startswith(f"{key}/"))


def arrived(text: InboundText, *, ledger: ConsentLedger, people: People, setup: ConsentSetup, clock: Clock) -> Arrived:
    """The text with what is known.

    Raises:
        BadPhoneNumber: one of the numbers is none.
        BadEvent: the moment has no time zone, the message no id, or the text is longer than any phone sends.
    """
    problem = _problem(text)
    if problem:
        raise BadEvent(f"{problem}; nothing was recorded", hint="complete what the provider delivered")
    sender, number = parse_phone(text.sender), parse_phone(text.number)
    (recipient,) = people.meet(text.workspace_id, [number], text.at)
    return Arrived(
        text=replace(text, at=min(text.at, clock.now())),  # a clock that runs ahead gains nothing
        sender=sender,
        recipient=recipient,
        events=ledger.history(text.workspace_id, recipient),
        policy=setup.policy(text.workspace_id),
        senders=setup.senders(text.workspace_id),
        now=clock.now(),
    )


def _problem(text: InboundText) -> str:
    if text.at.tzinfo is None:
        return "the moment of the text has no time zone"
    if not text.message_id.strip():
        return "the text has no message id of the provider"
    if len(text.text) > MOST_CHARACTERS:
        return f"the text is longer than {MOST_CHARACTERS:,} characters"
    if text.provider_read not in _READ:
        return "what the provider read it as is none of stop, start, help"
    return ""
