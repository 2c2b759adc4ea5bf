"""Blanks of a template that were never filled in: "(company)", "[Date]", "your company name".

Decides: placeholders of any style, and parentheses that hold a field name.
Leaves alone: texts that are declared to be templates, and marked questions (`question-left-open`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.question_marks import is_in_question
from carelane.rules.policy._parts import COMPLETE_POLICY, COMPLETE_TERMS, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_FIELD = (
    r"(?:your |the |insert |enter |add )?(?:company|company name|business|business name|brand"
    r"|brand name|organization|organization name|name of (?:company|business)|date|effective date"
    r"|e-?mail|email address"
    r"|phone|phone number|tel|telephone|website|web ?site|url|address|link|state|city"
    r"|privacy policy (?:page|link|url)|private policy page|terms (?:page|link|url)|contact (?:email"
    r"|information))"
)
_BLANKS = (
    rf"[\[({{<]{{1,2}} ?{_FIELD}(?: here)? ?[\])}}>]{{1,2}}",
    r"\[(?:insert|enter|add|your|company|business)[^\]\n]{0,60}\]",
    r"\b(?:your company name|your business name|your brand name|company name here|business name here)\b",
    r"\blorem ipsum\b",
    r"\b(?:yourcompany|yourwebsite|yourdomain|yoursite)\.(?:com|org|net)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.context.template:
        return
    for match in text.matches(*_BLANKS):
        place = text.folding.span(match.start(), match.end())
        if is_in_question(text.open_questions, place.start, place.end):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” was never filled in")


RULE = Rule(
    id="policy-template-left",
    title="A blank of a template was left in",
    looks_at=(Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_BLANKS,
    covers=("PRV-01", "TRM-01"),
    causes=("privacy-policy-noncompliant", "terms-incomplete"),
    why="A blank shows that the document is not the brand's own, and reviewers decline it.",
    how_to_fix="Fill in your own name, date, address or link.",
    check=_check,
    non_compliant=(
        Example("«(company)» is committed to your privacy. Effective date: «[Date]»."),
        Example("«Your Company Name» sends texts about repairs.", Target.TERMS),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example(COMPLETE_TERMS, Target.TERMS),
        Example(COMPLETE_POLICY + " It holds from [QUESTION: which day? (date)]"),
        Example("[Company Name] collects phone numbers and uses them for texts.", template=True),
    ),
)
