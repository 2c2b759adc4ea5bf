"""A question as it comes from outside: names and values that anybody may have written.

Decides: which of them there are, and that only contexts that are for callers are taken.
Leaves alone: what is answered (`check_send`).
"""

from collections.abc import Mapping
from typing import Any, Final

from carelane.domain.consent_records import CARE_STREAM
from carelane.domain.errors import InputError
from carelane.domain.gate_facts import FOR_CALLERS, SendContext
from carelane.domain.phone import parse_phone
from carelane.services.gate.place import check_place
from carelane.services.gate.question import SendQuestion

MOST_KEY: Final = 200
_TEXTS: Final = ("to", "from", "text", "stream", "context", "zone", "state", "key")
_NEEDED: Final = ("to", "from", "text")
_TRUTHS: Final = ("automated", "send")
NAMES: Final = frozenset({*_TEXTS, *_TRUTHS})


_CONTEXTS: Final = {each.value: each for each in FOR_CALLERS}


def question_of(given: Mapping[str, Any]) -> SendQuestion:
    """The question. Keys that are not known, such as an id, are left alone.

    Raises:
        InputError: a part is missing, has the wrong type, or is not what it should be. No number is repeated.
    """
    texts = {name: _text(given, name) for name in _TEXTS}
    truths = {name: _truth(given, name) for name in _TRUTHS}
    for name in _NEEDED:
        if not texts[name].strip():
            raise InputError(f"{name!r} is missing", hint="a question names to, from and text")
    if texts["zone"] or texts["state"]:
        check_place(texts["zone"], texts["state"])
    if len(texts["key"]) > MOST_KEY:
        raise InputError("the key is too long", hint=f"at most {MOST_KEY} characters")
    return SendQuestion(
        sender=parse_phone(texts["from"]),
        recipient=parse_phone(texts["to"]),
        text=texts["text"],
        stream=texts["stream"] or CARE_STREAM,
        context=context_of(texts["context"]),
        is_automated=truths["automated"],
        zone=texts["zone"],
        region=texts["state"],
        send=truths["send"],
        key=texts["key"],
    )


def context_of(name: str) -> SendContext:
    """The context for a caller's word; "" is none.

    Raises:
        InputError: there is none of that name, or it is not for callers.
    """
    found = _CONTEXTS.get(name or SendContext.UNPROMPTED.value)
    if found is None:
        raise InputError("there is no context of that name", hint=f"known contexts: {', '.join(sorted(_CONTEXTS))}")
    return found


def _text(given: Mapping[str, Any], name: str) -> str:
    found = given.get(name, "")
    if not isinstance(found, str):
        raise InputError(f"{name!r} has the wrong type", hint="it is a text")
    return found


def _truth(given: Mapping[str, Any], name: str) -> bool:
    found = given.get(name, False)
    if not isinstance(found, bool):
        raise InputError(f"{name!r} has the wrong type", hint="it is true or false")
    return found
