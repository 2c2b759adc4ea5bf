"""A consent box that is ticked in advance.

Decides: "pre-checked", "checked by default", "uncheck to opt out", an ✓ before the consent sentence.
Leaves alone: denials ("not pre-checked", "unchecked by default").
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_PRETICKED = (
    r"\bpre-? ?(?:checked|ticked|selected|marked|filled)(?: (?:check ?)?box)?\b",
    r"\b(?:checked|ticked|selected|enabled|turned on|on|opted[ -]in) by default\b",
    r"\bdefaults? to (?:checked|ticked|on|yes|opted[ -]in|enabled)\b",
    r"\b(?:already|automatically) (?:checked|ticked|selected)\b",
    (
        r"\b(?:un-?check|un-?tick|deselect)(?:s|ing)? (?:the |this |it |that )?(?:check ?box "
        r"|box )?(?:if|to|unless|in order|when)\b"
    ),
    r"^\W{0,3}(?:\[x\]|☑|☒|✓|✔|✅) ?",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_PRETICKED):
        before = text.folded[max(0, match.start() - 2) : match.start()]
        told_to_untick = match.group().startswith(("un", "desel"))
        if before.endswith(("un", "n-", "un-")) or (not told_to_untick and denied(text, match.start(), match.end())):
            continue
        said = words(text, match.start(), match.end())
        edit = Edit("unchecked by default") if "by default" in match.group() else None
        yield Hit(match.start(), match.end(), f"“{said}” means that people are opted in unless they act", edit=edit)


RULE = Rule(
    id="preticked-box",
    title="The consent box is ticked in advance",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.PAPER_FORM, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.HIGH,
    triggers=_PRETICKED,
    covers=("FRM-01", "SCR-04"),
    causes=("prechecked-checkbox",),
    why="A box that somebody else has ticked is no act of agreeing.",
    how_to_fix=(
        "Leave the box empty by default, show it so in the screenshot, and write that it is unticked by default."
    ),
    check=_check,
    non_compliant=(
        Example("The checkout of Copper Kettle has a box for texts that is «checked by default»."),
        Example("«Uncheck this box if» you do not want texts from Harbor Tax.", Target.WEB_FORM),
        Example("A «pre-selected box» for texts stands below the phone field."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("The box is not pre-checked; it is unchecked by default."),
    ),
)
