"""An opt-out reply that tries to keep the person or to sell.

Decides: regret with a plea, "before you go", an offer to stay, a question whether the person is sure.
Leaves alone: a neutral START line and a support contact; offers as such (the marketing rules).
Source: 47 CFR 64.1200(a)(12): the one confirmation may not contain marketing.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_OUT
from carelane.rules.rule import Example, Rule, each

_PLEAS: Final = (
    r"\bbefore you (?:go|leave)\b",
    r"\bbut (?:wait|hold on)\b",
    r"\bare you sure\b",
    r"\b(?:we(?:'d| would)? (?:hate|love) to (?:see you (?:go|leave)|have you back|keep you))\b",
    r"\b(?:we'll|we will|we'd|going to) miss you\b",
    r"\bchanged? your mind\b[^.\n]{0,24}\b(?:offer|deal|discount|save|% off|special)\b",
    r"\b(?:come|welcome you) back (?:soon|any ?time|and)\b",
    r"\b(?:don't|do not) (?:go|leave)(?: yet)?\b",
    r"\b(?:give us|one more) (?:another |last |second )?chance\b",
    r"\bstay (?:subscribed|with us|connected|in touch)\b",
    r"\byou(?:'ll| will) (?:miss|be missing) (?:out|our|exclusive|deals|offers)\b",
)

RULE = Rule(
    id="optout-message-retention-attempt",
    instead_of=("marketing",),
    title="The opt-out reply tries to keep the person",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Federal rules allow one confirmation after an opt-out, without any marketing or attempt to change the "
        "person's mind."
    ),
    how_to_fix="Remove the plea; confirm the opt-out and nothing else.",
    check=each("“{match}” tries to keep somebody who said stop", *_PLEAS),
    triggers=_PLEAS,
    covers=("OUT-04",),
    causes=("marketing-in-nonmarketing",),
    non_compliant=(
        Example("Example Plumbing: «We'll miss you»! You are unsubscribed and will receive no more messages."),
        Example("Northgate Dental: «are you sure»? You will get no further texts."),
    ),
    compliant=(
        Example("Example Plumbing: you are unsubscribed and will receive no more messages. Reply START to rejoin."),
        Example("Northgate Dental: you are opted out. No more messages will be sent. Questions? Call 614-555-0142."),
    ),
)
