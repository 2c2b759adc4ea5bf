"""Read one inbound reply: an opt-out, a call for help, an opt-in, or something else.

Decides: nothing on its own; it adds to the reading on whose authority it is.
Leaves alone: the reading itself (`language.replies`), the ledger, and what is sent in answer.
"""

from dataclasses import dataclass

from carelane.domain.errors import UnknownName
from carelane.domain.finding import Citation
from carelane.language.replies import CONTEXTS, Context, Reply
from carelane.language.replies import read_reply as read
from carelane.services.given_text import usable
from carelane.sources import citations

_CONTEXTS: dict[str, Context] = {name: name for name in CONTEXTS}


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """A reply with its reading and the citations behind it."""

    text: str
    context: Context
    reply: Reply
    citations: tuple[Citation, ...]


def context_of(name: str) -> Context:
    """The context for a word of the command line; "" is none.

    Raises:
        UnknownName: no context is called that.
    """
    context = _CONTEXTS.get(name or "none")
    if context is None:
        raise UnknownName(f"there is no context called {name!r}", hint=f"known contexts: {', '.join(CONTEXTS)}")
    return context


def read_reply(text: str, *, context: str = "none") -> ReplyReading:
    """Read one inbound reply.

    `context` says what the business knows: "answering_question" when it asked one, "after_optout" when the
    person has opted out before.

    Raises:
        UnknownName: the context does not exist.
        InputError: the text is no string, is empty or longer than a million characters.
    """
    known = context_of(context)
    usable(
        text,
        "reply",
        if_empty="give the text itself, or - to read it from standard input",
        if_long="a reply is one message",
    )
    reply = read(text, known)
    return ReplyReading(text, known, reply, citations(reply.requirements))
