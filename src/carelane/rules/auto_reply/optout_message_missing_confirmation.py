"""An opt-out reply that does not confirm the opt-out.

Decides: nothing says that the person is unsubscribed, and nothing says that no more messages come.
Leaves alone: a reply that says only one of the two (`optout-message-missing-finality`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import NO_MORE_MESSAGES, UNSUBSCRIBED
from carelane.rules.auto_reply._parts import ALL_ENDS, OPT_OUT, PARTIAL, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import NO_MORE_MESSAGES_LINE

RULE = Rule(
    id="optout-message-missing-confirmation",
    title="The opt-out reply does not confirm that the person is unsubscribed",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "A reply to STOP has one job: to confirm the opt-out in plain words. Reviewers decline a greeting or a "
        "vague word."
    ),
    how_to_fix="Write that the person is unsubscribed and will receive no further messages.",
    check=missing_part(
        "the opt-out reply does not say that the person is unsubscribed",
        UNSUBSCRIBED,
        NO_MORE_MESSAGES,
        add=NO_MORE_MESSAGES_LINE,
        doubt=PARTIAL,
        doubt_says=ALL_ENDS,
        always_true=True,
    ),
    absence_of=(UNSUBSCRIBED, NO_MORE_MESSAGES),
    covers=("OUT-02",),
    causes=("optout-msg-missing-confirmation",),
    non_compliant=(
        Example("Example Plumbing: OK, bye!«»"),
        Example("Maple Ridge: We got your message.«»"),
    ),
    compliant=(
        Example("Example Plumbing: you are unsubscribed and will receive no further messages."),
        Example("You will no longer receive texts from Maple Ridge."),
    ),
)
