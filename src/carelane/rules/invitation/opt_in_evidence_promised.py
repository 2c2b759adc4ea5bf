"""Proof of the opt-in that is promised instead of given.

Decides: a screenshot or form "available on request", "attached" without an address, or left as a blank to fill in.
Leaves alone: an address whose picture nobody has looked at.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_EVIDENCE = (
    r"(?:screen ?shots?|photos?|pictures?|images?|copy|copies|form|proof|evidence|documentation"
    r"|example|pdf|video|recording|script)"
)
_BLANK = (
    rf"[\[<{{(][^\]>}})\n]{{0,80}}\b{_EVIDENCE}\b[^\]>}})\n]{{0,80}}[\]>}})]",
    (
        r"[\[<{][^\]>}\n]{0,30}\b(?:insert|add|host|upload|paste|attach|include|provide|public"
        r"|your) [^\]>}\n]{0,40}\b(?:url|link|address|here)\b[^\]>}\n]{0,20}[\]>}]"
    ),
)
_LATER = (
    (
        rf"\b{_EVIDENCE} (?:is |are |of [a-z ]{{1,40}} (?:is |are )?)?(?:available|provided"
        rf"|can be provided|will be provided|furnished|supplied|can be sent|on file) ?(?:up)?on request\b"
    ),
    (
        rf"\b(?:we )?(?:can|will|could) (?:provide|send|supply|share|furnish|upload|forward) (?:a |an "
        rf"|the |you )?(?:\w+ )?{_EVIDENCE}\b"
    ),
    rf"\b{_EVIDENCE} (?:will|to) (?:be )?(?:follow|provided|sent|added|uploaded|come)\b",
)
_ATTACHED = (
    r"\b(?:see|view|as shown in|shown in|refer to) (?:the )?(?:attached|attachment|enclosed)\b",
    rf"\b{_EVIDENCE} (?:is |are )?(?:attached|enclosed|below)\b",
    rf"\battached (?:is |are )?(?:a |an |the )?{_EVIDENCE}\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_BLANK):
        blank = match.group()
        if (
            text.context.template
            or "http" in blank
            or not any(word in blank for word in ("url", "link", "host", "here", "insert", "upload", "add "))
        ):
            continue
        yield Hit(match.start(), match.end(), f"“{words(text, match.start(), match.end())}” was never filled in")
    for match in text.matches(*_LATER):
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}” promises proof that the reviewer has to have now",
            severity=Severity.WARNING,
        )
    if text.has(WEB_ADDRESS):
        return
    for match in text.matches(*_ATTACHED):
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}”: reviewers see no attachments, only addresses",
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="opt-in-evidence-promised",
    title="Proof of the opt-in is promised, not given",
    looks_at=(Target.CTA,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=(*_BLANK, *_LATER, *_ATTACHED),
    covers=("CTA-13", "CTA-16", "SUB-03"),
    causes=("cta-unverifiable",),
    why="The reviewer decides from what is in the submission and asks for nothing afterwards.",
    how_to_fix="Host the screenshot, photo or script at a public address and write that address here.",
    check=_check,
    non_compliant=(
        Example("Clients tick a box in our app. Screenshot: «[insert screenshot link here]»"),
        Example("Clients sign our intake form. A «copy can be provided upon request»."),
        Example("Clients agree on the intake sheet, «see attached»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Clients tick a box in our app. Screenshot: https://harborstaffing.example/opt-in.png"),
        Example("Screenshot: [screenshot URL]", template=True),
    ),
)
