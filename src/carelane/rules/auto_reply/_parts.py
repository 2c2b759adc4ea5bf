"""Checks that the automatic replies share: is the brand there, and where a missing part goes.

Decides: how a missing brand is said and repaired.
Leaves alone: which reply needs which part (one rule a file).
"""

from collections.abc import Callable, Iterator
from typing import Final

from carelane.domain.target import Target
from carelane.rules.rule import Edit, Hit, joined
from carelane.rules.text import Pattern, Text

OPT_IN: Final = (Target.OPTIN_MESSAGE,)
OPT_OUT: Final = (Target.OPTOUT_MESSAGE,)
HELP: Final = (Target.HELP_MESSAGE,)
FIRST: Final = (Target.FIRST_MESSAGE,)


def missing_brand(what: str) -> Callable[[Text], Iterator[Hit]]:
    """A check that no name of the sender stands in the text; the repair puts the known name in front."""

    def check(text: Text) -> Iterator[Hit]:
        if text.names_the_brand is not False:
            return
        known = text.context.brand.names if text.context.brand else ()
        if known:
            yield Hit(0, 0, f"{what} does not name {known[0]}", edit=Edit(f"{known[0]}: ", safe=True))
        else:
            yield Hit(0, 0, f"{what} does not say who it is from")

    return check


def missing_part(
    says: str, *wanted: Pattern, add: str, always_true: bool = False, true_only_if: str = ""
) -> Callable[[Text], Iterator[Hit]]:
    """A check that a part is missing at the end of a reply.

    The sentence may be added unread when it is true of every sender, or when the text belongs to a
    registration (`not standalone`), whose own fields promise it.
    """

    def check(text: Text) -> Iterator[Hit]:
        if text.has(*wanted):
            return
        end = len(text.folded.rstrip())
        safe = always_true or not (true_only_if or text.context.standalone)
        yield Hit(end, end, says, edit=Edit(joined(text.folded[:end], add), safe=safe, true_only_if=true_only_if))

    return check
