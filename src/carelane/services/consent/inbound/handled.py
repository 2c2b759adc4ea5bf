"""What became of a text of a person, and what is sent in answer.

Decides: which facts come out. Leaves alone: what is made of them (`handle`).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from carelane.domain.consent import ConsentEvent
from carelane.domain.finding import Citation


class Answering(StrEnum):
    """What an automatic answer is."""

    OPT_OUT = "opt_out_confirmation"
    HELP = "help"
    OPT_IN = "opt_in_confirmation"


@dataclass(frozen=True, slots=True)
class AutomaticReply:
    """A text that is to be sent at once, beside the gate: what it is, its words, and why.

    is_registered: whether the words are those of the campaign. before: after that moment it must not be sent any more.
    """

    kind: Answering
    text: str
    why: str
    is_registered: bool
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of a text. Everything in `recorded` is durable.

    intent, band, rule, why: how it was read. reply: what to send, None for nothing; silence: why nothing.
    is_repeat: the same message was dealt with before. held: it waits for a person until `deadline`.
    attention: what a person should do, "" for nothing.
    """

    intent: str
    band: str
    rule: str
    why: str
    recorded: tuple[ConsentEvent, ...]
    citations: tuple[Citation, ...] = ()
    reply: AutomaticReply | None = None
    silence: str = ""
    is_repeat: bool = False
    is_held: bool = False
    deadline: datetime | None = None
    attention: str = ""
