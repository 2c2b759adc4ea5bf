"""A script that does not announce the confirmation text.

Decides: whether the spoken words say that a confirmation will follow by text.
Leaves alone: the confirmation text itself (family auto_reply).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_SCRIPT
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_ANNOUNCES = (
    r"\bconfirm\w*\b[^.\n]{0,40}\b(?:text|sms|message|texts)\b",
    r"\b(?:text|sms|message)\b[^.\n]{0,30}\bconfirm\w*\b",
    r"\b(?:first|welcome|opt-in) (?:text|message)\b",
    r"\bsend(?:ing)? you a (?:text|message)\b",
    r"\bmensaje\b[^.\n]{0,24}\bconfirma\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_ANNOUNCES):
        return
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], "We will send you a confirmation text now."),
        true_only_if="the confirmation text is sent",
    )
    yield Hit(end, end, "the script does not announce the confirmation text", edit=edit)


RULE = Rule(
    id="script-confirmation-not-announced",
    title="The script does not announce the confirmation text",
    looks_at=(Target.VERBAL_SCRIPT,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    absence_of=_ANNOUNCES,
    covers=("SCR-02",),
    conflict="verbal-consent",
    causes=("verbal-script-missing",),
    part_of_page=True,
    why="After a spoken opt-in the first message is the confirmation text, and the script has to say so.",
    how_to_fix='Add "We will send you a confirmation text now" to the script.',
    check=_check,
    non_compliant=(
        Example("May Northgate Dental text you about your visits? Reply STOP to opt out.«»"),
        Example("Do you agree to repair updates by text from Example Plumbing?«»"),
    ),
    compliant=(
        Example(COMPLETE_SCRIPT),
        Example("May Example Plumbing text you about the repair? You will get a text to confirm it."),
    ),
)
