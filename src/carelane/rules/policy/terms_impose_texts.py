"""Terms or a policy that make everybody who uses the service agree to texts.

Decides: "by using this site you agree to receive texts" and the like in terms or a policy.
Leaves alone: terms of the text program itself, which people join by opting in.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_TERMS, found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_IMPOSED = (
    (
        r"\bby (?:using|visiting|accessing|browsing|purchasing|ordering|registering|creating an account"
        r"|continuing|accepting (?:these|our|the) terms|agreeing to (?:these|our|the) terms|booking"
        r"|signing up for (?:an account|our services?|the service))\b"
        r"[^.\n]{0,100}\b(?:receive|receiving|be (?:texted|contacted))\b[^.\n]{0,40}\b(?:texts?|sms"
        r"|text messages?|messages)\b"
    ),
    (
        r"\bby (?:using|visiting|accessing|browsing|purchasing|ordering|registering|creating an account"
        r"|continuing|booking"
        r"|accepting (?:these|our|the) terms|agreeing to (?:these|our|the) terms|joining|buying"
        r"|downloading)\b[^.\n]{0,24}"
        r"\b(?:agree|consent|accept|authori[sz]e|allow|permit|acknowledge) (?:that )?(?:[\w&'-]+ ){1,4}(?:may"
        r"|can|will|to|are"
        r" allowed to) (?:text|sms|message|send you)\b"
    ),
    (
        r"\b(?:all|every|our) (?:customers?|users?|members?|tenants?|clients?|residents?|guests?) (?:will|shall"
        r"|are going to|automatically)"
        r" (?:\w+ )?(?:receive|get|be sent) (?:\w+ ){0,3}(?:texts?|sms|text messages)\b"
    ),
    (
        r"\byou (?:hereby |automatically |expressly )?(?:agree|consent|authorize us"
        r"|authorise us) (?:to receive|to be sent|to send you) [^.\n]{0,40}\b(?:texts?|sms"
        r"|text messages?)\b[^.\n]{0,40}\bas (?:a condition|part) of\b"
    ),
)
_JOINED = (
    r"\b(?:opt(?:ing|ed)?[ -]in|opt into|text(?:ing)? (?:program|service|alerts)|sms (?:program"
    r"|service|alerts)|check(?:ing)? the box|subscribing to (?:texts|sms))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_IMPOSED):
        if found(_JOINED, match.group()):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” makes texts a part of using the service")


RULE = Rule(
    id="terms-impose-texts",
    title="The terms make everybody agree to texts",
    looks_at=(Target.TERMS, Target.PRIVACY_POLICY),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_IMPOSED,
    covers=("CTA-27",),
    causes=("consent-bundled",),
    why="Consent that is buried in terms is not given by an act of its own; reviewers decline it.",
    how_to_fix="Take the sentence out of the terms and ask for consent to texts with an unticked box of its own.",
    check=_check,
    non_compliant=(
        Example("«By using this website you agree to receive text messages» from Harbor Tax."),
        Example(
            "«By creating an account, you consent to receive calls and texts» from Copper Kettle.",
            Target.PRIVACY_POLICY,
        ),
    ),
    compliant=(
        Example(COMPLETE_TERMS),
        Example("By opting in to our text program you agree to receive texts from Harbor Tax about your return."),
    ),
)
