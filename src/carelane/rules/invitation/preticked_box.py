"""A consent box that is ticked in advance.

Decides: "pre-checked", "checked by default", "uncheck to opt out", an ✓ before the consent sentence.
Leaves alone: denials ("not pre-checked", "unchecked by default").
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_PRETICKED = (
    r"\bpre-? ?(?:checked|ticked|selected|marked|filled)(?: (?:check ?)?box)?\b",
    r"\b(?:checked|ticked|selected|enabled|turned on|on|opted[ -]in) by default\b",
    (
        r"\bpre-?populated with (?:a )?(?:tick|check|x\b|yes)|\b(?:ticked|checked|selected|marked) for (?:them|you"
        r"|the \w+)\b"
    ),
    r"\b(?:texts?|sms|text (?:updates|alerts|messages)|text option) ?[:=-] ?on\b",
    r"\bdefaults? to (?:checked|ticked|on|yes|opted[ -]in|enabled)\b",
    r"\b(?:already|automatically) (?:checked|ticked|selected|filled in|switched on|turned on|set to yes)\b",
    (
        r"\b(?:box|check-?box|toggle|switch|option)(?: for \w+(?: \w+){0,5}?)? (?:comes|starts|appears|arrives"
        r"|loads|shows)"
        r"(?: up| out| as)? (?:already |pre-?)?(?:checked|ticked|selected|on|marked|enabled)\b"
    ),
    (
        r"\b(?:checked|ticked|selected|marked|switched on|turned on|enabled) (?:(?:when|as soon as"
        r"|once) (?:the|a|our|their) "
        r"(?:page|form|screen|site|app) (?:loads|opens|appears|is opened|comes up|is loaded)|(?:at|on) (?:page )?load"
        r"|in advance|from the (?:start|outset|beginning)|for (?:your |their )?convenience)\b"
    ),
    (
        r"\b(?:we|staff|our (?:staff|team|office)|the system|the site) (?:check|tick|mark|pre-?select|pre-?check)s? "
        r"(?:the |this |that |it )(?:\w+ )?(?:box )?for (?:them|you|the (?:customer|client|guest|patient|member)s?)\b"
    ),
    (
        r"\b(?:remove|clear|take out|untick) (?:the |this )(?:check|tick|check-?mark|tick mark|x)\b"
        r"|\b(?:turn|switch|toggle)(?:s|ed|ing)? (?:it |this |texts |sms )off (?:if|unless)\b"
    ),
    (
        r"\b(?:un-?check|un-?tick|deselect)(?:s|ing)? (?:the |this |it |that )?(?:check ?box "
        r"|box )?(?:if|to|unless|in order|when)\b"
    ),
    r"^\W{0,3}(?:\[x\]|☑|☒|✓|✔|✅) ?",
)


# "The box is ticked by the customer", "once the box is checked": the person's own act.
_NOT_YET = r"^ (?:by (?:the |a |an |each |every )?\w+|before|only (?:if|when|by))\b"
_WHEN = r"\b(?:if|when|once|after|until|unless|only|before) (?:the |this |that |their |his |her )?(?:\w+ ){0,2}$"
_OTHER_CHANNEL = r"\b(?:e-?mails?|push|newsletters?|phone calls?|calls|cookies|letters|post)\b"
_TEXTS = r"\b(?:sms|texts?|texting|consent|opt-?in|mobile)\b"


def _is_other_channel(text: Text, start: int) -> bool:
    """True for a default of something else ("e-mail is on by default; text is an empty box"), or a step to come."""
    piece = text.folded[max(0, start - 60) : start]
    clause = piece[max(piece.rfind(mark) for mark in ".,;:!?\n(") + 1 :]
    return found(_WHEN, clause) or (found(_OTHER_CHANNEL, clause) and not found(_TEXTS, clause))


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_PRETICKED):
        before = text.folded[max(0, match.start() - 2) : match.start()]
        told_to_untick = match.group().startswith(("un", "desel", "remove", "clear", "take out", "turn", "switch"))
        if found(_NOT_YET, text.folded[match.end() : match.end() + 30]) or _is_other_channel(text, match.start()):
            continue
        if before.endswith(("un", "n-", "un-")) or (not told_to_untick and denied(text, match.start(), match.end())):
            continue
        said = words(text, match.start(), match.end())
        edit = (
            Edit("unchecked by default", true_only_if="the box really is empty when the page opens")
            if "by default" in match.group()
            else None
        )
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
