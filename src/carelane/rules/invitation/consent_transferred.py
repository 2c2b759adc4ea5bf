"""An invitation that lets the number or the consent go to others.

Decides: "we may share your number with partners", consent for several companies, consent collected by others.
Leaves alone: denials, and carriers or vendors that deliver the messages.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_OTHERS = (
    r"(?:partners?|affiliates?|affiliated (?:companies|entities|businesses)|third[- ]part(?:y|ies)"
    r"|sponsors?|advertisers?|marketers?|subsidiaries|sister compan(?:y|ies)|other (?:companies"
    r"|businesses|brands|sellers)|network of [a-z ]{3,30}|participating (?:providers|companies"
    r"|sellers)|marketing partners?|lenders|buyers)"
)
_SHARED = (
    (
        rf"\b(?:opt(?:s|ed)?[ -]in|consent(?:s|ed)?|agreed|signed up|sign up|registered) (?:with|at|through|via"
        rf"|on) (?:\w+ ){{0,2}}"
        rf"{_OTHERS}\b"
    ),
    (
        rf"\b(?:share|shares|shared|sharing|sell|sells|sold|transfer|transfers|transferred|disclose"
        rf"|discloses|disclosed|pass|passed|provide|provided|give|given|forward"
        rf"|forwarded) [^.\n]{{0,60}}\b(?:with|to|by) (?:\w+ ){{0,4}}{_OTHERS}\b"
    ),
    (
        rf"\b(?:texts?|sms|messages?|calls?|contact(?:ed)?|hear|alerts|offers) (?:\w+ ){{0,2}}(?:from"
        rf"|by) [^.\n]{{0,50}}\b(?:and|or|and/or|&|,|its|our) (?:\w+ ){{0,4}}{_OTHERS}\b"
    ),
    # "Acme, its licensed agents and partners may text me"
    (
        r"\b(?:its|our|their|selected|trusted|participating|licensed|other) (?:\w+ ){0,3}(?:partners?|affiliates?"
        r"|agents?"
        r"|lenders?|dealers?|insurers?|carriers?|brokers?|sellers?|buyers?|advertisers?|companies|brands) (?:may"
        r"|can|will|to) "
        r"(?:\w+ ){0,2}(?:text|call|contact|message|send|reach|sms)\b"
    ),
    (
        rf"\b(?:consent|consents|opt-?ins?|numbers?|permission) (?:is |are |was |were )?(?:collected"
        rf"|obtained|gathered|captured|taken|given) (?:\w+ )?(?:by|through|via|on behalf of"
        rf"|to) (?:\w+ ){{0,3}}{_OTHERS}\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_SHARED):
        said = match.group()
        if denied(text, match.start(), match.end(), reach=140) or " not " in said or "never" in said or " no " in said:
            continue
        if any(word in said for word in ("deliver", "carrier", "on our behalf", "exclu")):
            continue
        quoted = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{quoted}” lets the consent go beyond the one brand")


RULE = Rule(
    id="consent-transferred",
    title="The consent is shared with or collected by others",
    looks_at=INVITED,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_SHARED,
    covers=("CTA-28",),
    causes=("consent-transferred", "privacy-policy-shares-data"),
    why="Consent holds for one named sender and cannot be passed on; reviewers decline sharing language in an opt-in.",
    how_to_fix=(
        "Name only the registered brand as the sender, collect the consent yourself, and say that it is not shared."
    ),
    check=_check,
    non_compliant=(
        Example("I agree to receive «texts from Lakeside Realty and its partners» about homes.", Target.WEB_FORM),
        Example("Visitors tick a box on lakesiderealty.example/join. We may «share your number with our affiliates»."),
        Example("The «consent is collected by third parties» and handed to Harbor Tax."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("We do not sell or share your mobile number with third parties or affiliates.", Target.WEB_FORM),
    ),
)
