"""Checks that the automatic replies share: is the brand there, and where a missing part goes.

Decides: how a missing brand is said and repaired.
Leaves alone: which reply needs which part (one rule a file).
"""

from collections.abc import Callable, Iterator
from typing import Final

from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.rule import Edit, Hit, joined
from carelane.rules.text import Pattern, Text

OPT_IN: Final = (Target.OPTIN_MESSAGE,)
OPT_OUT: Final = (Target.OPTOUT_MESSAGE,)
HELP: Final = (Target.HELP_MESSAGE,)
FIRST: Final = (Target.FIRST_MESSAGE,)

# An opt-out of some messages only, or one that still has to be confirmed: "nothing more is sent" would be untrue.
PARTIAL: Final = (
    r"\b(?:still|continue to|keep) (?:\w+ )?(?:receive|receiving|get|getting|send|sending)\b"
    r"|\b(?:from|out of|off) (?:\w+ ){0,4}"
    r"(?:marketing|promotion\w*|offers?|news\w*|reminders?|updates)\b"
    r"|\b(?:to confirm|(?:reply|text|send) keep|which (?:messages|texts))\b"
)
ALL_ENDS: Final = "every kind of message ends; otherwise write which ones go on"
# A line that asks for a reply contradicts a text that takes none: then nobody but a person may add it.
_NO_REPLIES: Final = (
    r"\b(?:do not|don't|cannot|can't|can not|unable to) (?:\w+ )?(?:reply|respond|receive (?:texts|replies))\b"
    r"|\bno-?reply\b|\b(?:unmonitored|not monitored)\b"
)


_OWN_TEXT: Final = "the text is sent in this name; it seems to name another sender"


def missing_brand(what: str) -> Callable[[Text], Iterator[Hit]]:
    """A check that no name of the sender stands in the text; the repair puts the known name in front."""

    def check(text: Text) -> Iterator[Hit]:
        # The first words of a name ("Maple Ridge") name it too; `brand-abbreviated` says what is short about them.
        if text.names_the_brand is not False or text.partial_mentions:
            return
        known = text.context.brand.names if text.context.brand else ()
        if known:
            other = text.sender.kind == "named"  # "Thanks for joining Lakeside Realty": whose text is it?
            edit = Edit(f"{known[0]}: ", safe=not other, true_only_if=_OWN_TEXT if other else "")
            yield Hit(0, 0, f"{what} does not name {known[0]}", edit=edit)
        else:
            yield Hit(0, 0, f"{what} does not say who it is from")

    return check


def found(pattern: str, text: Text) -> bool:
    """True when the pattern matches in the text; for patterns that are looked for only after a hit."""
    return compiled(pattern).search(text.folded) is not None


def missing_part(
    says: str,
    *wanted: Pattern,
    add: str,
    always_true: bool = False,
    true_only_if: str = "",
    doubt: str = "",
    doubt_says: str = "",
) -> Callable[[Text], Iterator[Hit]]:
    """A check that a part is missing at the end of a reply.

    The sentence may be added unread when it is true of every sender, or when the text belongs to a
    registration (`not standalone`), whose own fields promise it; but not where words of the text (`doubt`)
    speak against it, which `doubt_says` then names as the condition.
    """

    def check(text: Text) -> Iterator[Hit]:
        if text.has(*wanted):
            return
        end = len(text.folded.rstrip())
        safe = always_true or not (true_only_if or text.context.standalone)
        condition = true_only_if
        if doubt and found(doubt, text):
            safe, condition = False, doubt_says
        elif add.startswith("Reply ") and found(_NO_REPLIES, text):
            safe, condition = False, "replies to this number are read after all"
        yield Hit(end, end, says, edit=Edit(joined(text.folded[:end], add), safe=safe, true_only_if=condition))

    return check
