"""Required fields of which an owner says "we do not use that": keywords, automatic replies.

Decides: when the question is answered, and the two truthful ways: make it true, or say what is true in words that
reviewers accept.
Leaves alone: the wordings themselves (the writers).
Source: the most voted question of S1; conflict `opt-in-fields-for-text-first` of the catalogue.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.opt_in import Keyword
from carelane.services.correction.drafts import Write
from carelane.services.correction.plan import Task, UnusedField, WayToSay

Steps = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]  # provider -> (steps, sources); "" is any other
_TEST: Final = "Text the word to your number from another mobile, and keep a picture of the answer."


@dataclass(frozen=True, slots=True)
class _Asked:
    """One kind of field: why the form wants it, how it is switched on, and what may be said without it."""

    fields: tuple[str, ...]
    fact: str  # attribute of Facts that says whether it is sent; "" for keywords
    why: str
    steps: Steps
    instead: str
    instead_only_if: str
    sources: tuple[str, ...]


_STOP: Final = _Asked(
    ("optoutMessage", "optoutKeywords"),
    "sends_optout_reply",
    "STOP has to be honoured whatever the campaign is for, so every form asks for the word and the answer to it.",
    {
        "ringcentral": (
            (
                (
                    "Nothing has to be switched on: RingCentral blocks the pair of numbers after STOP and answers with "
                    "the wording that you register, so register the one you want sent."
                ),
                "REVOKE, OPTOUT and STOPALL are not on RingCentral's list: staff treat them as STOP.",
                _TEST,
            ),
            ("ringcentral-consent-management", "ringcentral-opt-out-news"),
        ),
        "twilio": (
            (
                "Put the number into a Messaging Service and open its opt-out management (Advanced Opt-Out).",
                "Type the answer to STOP there, word for word as you register it.",
                _TEST,
            ),
            ("twilio-advanced-opt-out",),
        ),
        "telnyx": (
            (
                "Open the messaging profile of the number and its automatic replies (op “stop”).",
                "Give the words and the answer, word for word as you register them.",
                _TEST,
            ),
            ("telnyx-keyword-messages", "telnyx-opt-out-keywords"),
        ),
        "": (
            ("Ask your provider what it answers to STOP, and register exactly that.", _TEST),
            ("telnyx-keyword-messages",),
        ),
    },
    "Nobody answers STOP automatically: say so, stop texting, and have staff send the answer once within minutes.",
    "staff send this text once to everybody who writes STOP, and nothing after it",
    ("ecfr-64-1200", "ringcentral-consent-management"),
)
_HELP: Final = _Asked(
    ("helpMessage", "helpKeywords"),
    "sends_help_reply",
    "The registry wants an answer to HELP in every campaign; in a conversation a person may give it.",
    {
        "ringcentral": (
            (
                "No page of RingCentral was found that says it answers HELP by itself, so do not count on it.",
                (
                    "Save the text as a message template in the RingCentral app, and let whoever reads the number send "
                    "it when somebody writes HELP."
                ),
                _TEST,
            ),
            ("ringcentral-consent-management", "s0-customer-care-guide"),
        ),
        "twilio": (
            (
                "Put the number into a Messaging Service and open its opt-out management (Advanced Opt-Out).",
                "Type the answer to HELP there, word for word as you register it.",
                _TEST,
            ),
            ("twilio-advanced-opt-out",),
        ),
        "telnyx": (
            (
                "Open the messaging profile of the number and its automatic replies (op “info”).",
                "Give the words HELP and INFO and the answer, word for word as you register them.",
                _TEST,
            ),
            ("telnyx-keyword-messages",),
        ),
        "": (
            ("Ask your provider whether HELP is answered, and type the text there.", _TEST),
            ("telnyx-keyword-messages",),
        ),
    },
    "No automatic reply: a person answers HELP in the conversation. Register the text that this person sends.",
    "somebody who replies HELP gets this answer from a person on the same working day",
    ("s1-campaign-declined-thread", "telnyx-campaign-guide"),
)
_OPT_IN: Final = _Asked(
    ("optinMessage", "optinKeywords"),
    "sends_optin_reply",
    "The form wants an answer to somebody who opts in, also where nobody opts in by a word and customers text first.",
    {
        "ringcentral": (
            (
                (
                    "RingCentral knows START and UNSTOP as words that lift a block; a campaign can also have an "
                    "automatic opt-in reply (automatic consent collecting): ask support to switch it on with these "
                    "words."
                ),
                "Without it, save the text as a template and send it as the first answer to a new customer.",
                _TEST,
            ),
            ("ringcentral-opt-out-news", "ringcentral-staff-auto-replies"),
        ),
        "twilio": (
            (
                "Put the number into a Messaging Service and open its opt-out management (Advanced Opt-Out).",
                "Type the answer to START there, word for word as you register it.",
                _TEST,
            ),
            ("twilio-advanced-opt-out",),
        ),
        "telnyx": (
            (
                "Open the messaging profile of the number and its automatic replies (op “start”).",
                "Give the word START and the answer, word for word as you register them.",
                _TEST,
            ),
            ("telnyx-keyword-messages",),
        ),
        "": (
            ("Ask your provider which reply to START it sends, and type the text there.", _TEST),
            ("telnyx-keyword-messages",),
        ),
    },
    (
        "You use no opt-in words: register START (it lifts a block after STOP) and say in the call to action that "
        "nobody opts in by a word, that the customer texts first and that you answer. Register as opt-in message the "
        "confirmation that a new customer gets once together with the first answer."
    ),
    "a new customer gets this confirmation once, with the first answer",
    ("s1-campaign-declined-thread", "telnyx-campaign-guide"),
)
_ALL: Final = (_OPT_IN, _STOP, _HELP)


def unused_fields(
    registration: Registration, tasks: Iterable[Task], provider: str, write: Write
) -> tuple[UnusedField, ...]:
    """The two ways for each required field that the owner says is not used, or that a reviewer missed."""
    named = {path for task in tasks for path in task.fields}
    return tuple(
        _two_ways(asked, registration, provider, write) for asked in _ALL if _is_unused(asked, registration, named)
    )


def _is_unused(asked: _Asked, registration: Registration, named: set[str]) -> bool:
    sends = getattr(registration.facts, asked.fact)
    if sends is not None:
        return sends is False
    no_word = asked is _OPT_IN and not any(isinstance(way, Keyword) for way in registration.opt_in_methods)
    return bool(named.intersection(asked.fields)) and (no_word or asked is not _OPT_IN)


def _two_ways(asked: _Asked, registration: Registration, provider: str, write: Write) -> UnusedField:
    steps, sources = asked.steps.get(provider, asked.steps[""])
    found = write(registration, asked.fields[0])
    wording = found.text if found is not None else ""
    on = WayToSay("Make it true: switch the reply on", steps, wording, "your phone system sends this text", sources)
    said = WayToSay(
        "Say what is true: no automatic reply", (asked.instead,), wording, asked.instead_only_if, asked.sources
    )
    return UnusedField(asked.fields[0], asked.why, (on, said), ("vonage-campaign-overview", "sinch-campaign-schema"))
