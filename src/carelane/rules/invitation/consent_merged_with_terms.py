"""One box or one click for texts and for terms or a privacy policy.

Decides: a sentence of agreeing whose object is both the terms (or policy) and texts.
Leaves alone: links to terms and policy beside the consent, and terms that are said to be the consent
(`consent-by-terms`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import WRITTEN, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_DOCUMENT = (
    r"(?:(?:[a-z]+'s )?(?:terms(?: (?:of (?:service|use|sale)|and conditions|& conditions))?|t&cs?|conditions"
    r"|privacy (?:policy|notice|statement|practices)|(?:[a-z]+ )?policy|policies|waiver|eula|(?:house|club"
    r"|pool|gym|park) rules"
    r"|(?:user|rental|lease|service|membership|client|customer|participation|license|tenancy|treatment|enrollment"
    r"|subscriber) (?:agreement|contract|terms)|liability release|code of conduct|handbook|lease|contract))"
)
# "the Terms, the Privacy Policy and the waiver"
_DOCUMENTS = (
    rf"{_DOCUMENT}(?: \([^)\n]{{0,60}}\))?(?:(?:, and|, &|,| and| &| as well as) (?:\w+ ){{0,2}}{_DOCUMENT}){{0,4}}"
)
_TEXTS = (
    r"(?:receiv\w+ (?:\w+ ){0,5}(?:texts?|sms|messages|communications|alerts|notifications|updates"
    r"|reminders)|(?:be|being) (?:texted|contacted (?:by|via) (?:text|sms))|(?:texts?|sms"
    r"|text messages)\b)"
)
_MERGED = (
    (
        rf"\b(?:agree|agrees|agreeing|consent|consents|accept|accepts|accepting|confirm|confirms|understand|understands"
        rf"|read|reviewed|acknowledge|acknowledges)\b(?: to| and \w+(?: to)?)? (?:\w+ ){{0,3}}{_DOCUMENTS},? (?:and|&"
        rf"|as well as|including|plus|which includes) (?:\w+ ){{0,4}}?(?:to )?{_TEXTS}"
    ),
    (
        rf"\b(?:agree|agrees|agreeing|consent|consents|accept|accepts|opt in"
        rf"|opts in)\b(?: to)? {_TEXTS}[^.\n]{{0,40}}(?:,| and| &"
        rf"| as well as) (?:(?:agree|accept|i accept|i agree|you accept|you agree|accepting"
        rf"|agreeing)(?: to)? )?(?:to )?(?:the |our |its |their )?{_DOCUMENT}\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_MERGED):
        if denied_before(text, match.start()) or any(
            word in match.group().removeprefix("read ")
            for word in ("see ", "view ", "read ", "available", "subject to")
        ):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” is one agreement for texts and for a document")


RULE = Rule(
    id="consent-merged-with-terms",
    title="Texts and terms are accepted together",
    looks_at=WRITTEN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_MERGED,
    covers=("FRM-03", "CTA-27"),
    causes=("consent-bundled",),
    why="Whoever wants the service has to accept the terms, so consent to texts inside the same sentence is not free.",
    how_to_fix="Use two boxes: one for the terms, and an optional one for texts with its own sentence.",
    check=_check,
    non_compliant=(
        Example(
            "By signing up I «agree to the Terms and to receive text messages» from Copper Kettle.", Target.WEB_FORM
        ),
        Example("Members tick a box: I «agree to receive SMS updates and to the Privacy Policy»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example(
            "I agree to the Terms of Service. (second box, optional:) I want texts about my order from Copper Kettle.",
            Target.WEB_FORM,
        ),
    ),
)
