"""An opt-out reply that does not say that no further messages will come.

Decides: the reply confirms the opt-out but does not say that messages end.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import NO_MORE_MESSAGES, UNSUBSCRIBED
from carelane.rules.auto_reply._parts import ALL_ENDS, OPT_OUT, PARTIAL, found
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_ADD = "You will receive no further messages."


def _check(text: Text) -> Iterator[Hit]:
    if text.has(NO_MORE_MESSAGES) or not text.has(UNSUBSCRIBED):
        return
    end = len(text.folded.rstrip())
    partial = found(PARTIAL, text)
    yield Hit(
        end,
        end,
        "the opt-out reply does not say that no further messages will be sent",
        edit=Edit(joined(text.folded[:end], _ADD), safe=not partial, true_only_if=ALL_ENDS if partial else ""),
    )


RULE = Rule(
    id="optout-message-missing-finality",
    title="The opt-out reply does not say that no further messages will be sent",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Code 861 and the reviewers' guides ask for both: that the person is out, and that nothing more will be sent.",
    how_to_fix="Add “You will receive no further messages.”.",
    check=_check,
    triggers=(UNSUBSCRIBED,),
    absence_of=(NO_MORE_MESSAGES,),
    part_of_page=True,
    covers=("OUT-03",),
    causes=("optout-msg-missing-confirmation",),
    non_compliant=(
        Example("Example Plumbing: you have been unsubscribed. Reply START to rejoin.«»"),
        Example("Northgate Dental: you are opted out.«»"),
    ),
    compliant=(
        Example("Example Plumbing: you are unsubscribed and will receive no further messages."),
        Example("Northgate Dental: you are opted out and won't receive any more texts from us."),
    ),
)
