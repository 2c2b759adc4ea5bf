"""A part that still has to be filled in.

Decides: a missing name ("messages from ."), filler words ("Your company name here", "XXX", "lorem ipsum") anywhere,
and placeholders in brackets where the text has to be final.
Leaves alone: bracketed variables in samples, which reviewers like ([First Name]), templates, and marked questions
(`question-left-open`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT, Target
from carelane.language.placeholders import Placeholder
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_VARIABLE = frozenset({Target.SAMPLE, Target.MESSAGE})
_NEVER = frozenset({"dangling", "filler", "underscore"})
# Cheap signs of a placeholder; the finder decides.
_SIGNS = (
    r"[\[\]{}<>%_]",
    r"\bxx+\b",
    r"\A\W*(?:your )?(?:company|business|brand|organi[sz]ation|practice|store|shop|clinic|agency)(?: name)?\s*:",
    r"\blorem\b",
    (
        r"\b(?:your|my|insert|enter|company|business|brand)\b[^.\n]{0,16}\b(?:name|here|company|business|brand"
        r"|number|website|url)\b"
    ),
    r"\((?:your |the )?(?:company|business|brand|name|website|phone|tel|email|e-mail|url|number|date)\b",
    r"\b(?:from|by|to|with|at|contacting|of)(?: ?[.,!]| *$|  )",
)


def _check(text: Text) -> Iterator[Hit]:
    for found in text.blanks:
        if found.style in _NEVER:
            words = text.original[found.start : found.end]
            what = (
                "a name or word is missing here"
                if found.style == "dangling"
                else f"“{words}” still has to be filled in"
            )
            yield Hit(found.start, found.end, what, in_original=True)
        elif not text.context.template and not _allowed(text, found):
            words = text.original[found.start : found.end]
            what = f"“{words}” still has to be filled in"
            yield Hit(found.start, found.end, what, in_original=True, severity=_weight(text, found))


def _allowed(text: Text, found: Placeholder) -> bool:
    return text.kind in _VARIABLE and not found.is_brand


def _weight(text: Text, found: Placeholder) -> Severity:
    if found.is_brand and text.context.brand is not None:
        return Severity.BLOCKER  # the name is known and was not filled in
    if text.kind in _VARIABLE and text.context.standalone:
        return Severity.ADVICE  # perhaps a pattern whose owner did not say so
    if found.is_brand or not text.context.standalone:
        return Severity.WARNING
    return Severity.ADVICE


RULE = Rule(
    id="placeholder-left-over",
    title="A part that still has to be filled in",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A reviewer who meets an empty brand or filler words cannot tell what people will receive, and declines.",
    how_to_fix="Fill in the real words; keep brackets only around parts that change from person to person in samples.",
    check=_check,
    triggers=_SIGNS,
    covers=("OIN-12", "SMP-12"),
    causes=("auto-msg-incomplete",),
    non_compliant=(
        Example("Thank you for opting into SMS messages «from ». Reply STOP to opt out.", kind=Target.OPTIN_MESSAGE),
        Example("«YOUR COMPANY NAME»: your appointment is tomorrow. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Dental: hi [First Name], your cleaning is on [Date]. Reply STOP to opt out."),
        Example("{business_name}: your order {order_id} is ready. Reply STOP to opt out.", template=True),
        Example("Example Plumbing: part 1 [1/2] of your report. Reply STOP to opt out."),
    ),
)
