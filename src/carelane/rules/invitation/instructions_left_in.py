"""Instructions to the registrant that were left in the text: "you must provide a screenshot here".

Decides: sentences that tell the person who fills in the form what to write, and notes to oneself.
Leaves alone: sentences that tell customers what they must do (consent rules), and blanks (`opt-in-evidence-promised`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_THING = (
    r"(?:screen ?shots?|urls?|links?|proof|evidence|description|example|copy|script|disclosure"
    r"|language|wording|opt-in|consent|campaign|form|image|policy|submission|field|application)"
)
_INSTRUCTIONS = (
    (
        rf"\b(?:you|we) (?:must|should|need to|have to|are required to) (?:\w+ )?(?:provide|include|host"
        rf"|upload|attach|submit|describe|explain|paste|fill|list) (?:\w+ ){{0,3}}{_THING}\b"
    ),
    (
        rf"\b(?:please )?(?:describe|explain|provide|include|insert|paste|attach|upload|list"
        rf"|add) (?:here |below )?(?:how|the|your|a|an|any|all) (?:\w+ ){{0,3}}{_THING}\b(?: here| below"
        rf"| in this field)?"
    ),
    r"\b(?:include|put|enter|paste|insert|add) (?:\w+ ){1,4}(?:here|in this field|in the field|below)\b",
    r"\b(?:before|when|once) you (?:submit|resubmit|file)\b",
    (
        r"\b(?:screenshot|verify|confirm|update|replace|check|remember to|make sure|double-check) (?:the"
        r"|this|that|your|all) [^.\n]{1,110}\b(?:for|before) (?:the |this )?(?:submission|submitting"
        r"|review|reviewer)\b"
    ),
    r"\b(?:todo|fixme|tbd)\b",
    (
        r"\b(?:twilio|tcr|telnyx|ringcentral|the (?:carrier|carriers|portal|reviewer"
        r"|reviewers)) (?:requires?|wants?|asks? (?:you|for)|needs?|will (?:reject|decline|check"
        r"|want))\b"
    ),
    r"\b(?:max(?:imum)?|min(?:imum)?|at least|up to) ?(?:of )?\d{2,4} char(?:acter)?s\b",
    r"\b(?:replace|substitute|swap) (?:this|these|the|with|\[) ?[^.\n]{0,24}\b(?:with|your|brackets?|placeholder)\b",
    r"\b(?:e\.g\.,? )?(?:your company name|your brand name|your website)\b[^.\n]{0,10}\bhere\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.context.template:
        return
    for match in text.matches(*_INSTRUCTIONS):
        quoted = text.folded[max(0, match.start() - 1) : match.start()] in {'"', "'"}
        if quoted:  # a button or label of the form is quoted, not an instruction
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” is an instruction to whoever fills in the form")


RULE = Rule(
    id="instructions-left-in",
    title="Instructions for filling in the form were left in",
    looks_at=(Target.CTA, Target.DESCRIPTION, Target.WEB_FORM, Target.PAPER_FORM),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.MEDIUM,
    triggers=_INSTRUCTIONS,
    covers=("CTA-11",),
    causes=("cta-incomplete",),
    why="An instruction that was copied instead of followed tells the reviewer that the opt-in was not described.",
    how_to_fix="Follow the instruction and take it out of the text.",
    check=_check,
    non_compliant=(
        Example("Customers tick a box in the Copper Kettle app. «You must provide a screenshot» of the box."),
        Example("Clients opt in at harborstaffing.example/join. «TODO»: photo of the form."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Customers must be 18 or older and enter their number at https://copperkettle.example/join."),
        Example("Visitors press the button “Add your number” and tick the box below it."),
    ),
)
