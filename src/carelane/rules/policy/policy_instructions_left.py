"""Instructions of a reviewer or consultant that were pasted into the published text.

Decides: sentences that tell the owner of the site what to add, and traces of a decline text.
Leaves alone: sentences to customers.
Source: two live sites that carried such e-mails, read for this rule.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_POLICY, COMPLETE_TERMS, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ADD = r"(?:add|include|insert|copy(?: and paste)?|paste|use)"
_PAGE = r"(?:privacy policy|terms(?: and conditions| of service)?|website|site)"
_PASTED = (
    (
        rf"\b(?:please )?{_ADD} (?:the|this|these) (?:following|below|exact|text|language|statement"
        rf"|verbiage|wording|paragraph)\b"
    ),
    (
        rf"\b(?:your|the|a) (?:compliant |website'?s? )?{_PAGE} (?:must|should|needs? to"
        rf"|has to) (?:\w+ )?(?:include|contain|state|have|be|mention|specify)\b"
    ),
    rf"\b(?:update|revise|amend|check|change) your {_PAGE}\b",
    (
        r"\b(?:this|the following) (?:language|statement|text|verbiage|wording|section) (?:must|should"
        r"|needs to|has to) be \w+"
    ),
    r"\bhere(?:'s| is) (?:the|some|a) (?:text|language|verbiage|sample|template|example)\b",
    (
        r"\b(?:sample|example|suggested|recommended) (?:language|verbiage|wording|privacy policy|text"
        r"|statements?|clause)\b"
    ),
    r"\b(?:explicitly|clearly) state that\b",
    r"\b(?:include|affirm|specify|mention) that\b",
    r"\b(?:do not|don't) include ?:",
    r"\byour business (?:collects|sends|uses|must|should)\b",
    r"\b(?:highly |strongly )?recommend (?:including|adding|that you)\b",
    r"\belements? missing\b",
    r"\b(?:privacy policy|terms) requirements\b",
    r"\bincorporate (?:exclusive|the|a|clear)\b",
    (
        r"\b(?:dca ?2?|tcr|the campaign registry|10dlc) (?:declined|rejected|rejection|requires?"
        r"|reviewers?|vetting|approval|compliance team)\b"
    ),
    r"\b(?:rejection|error) (?:code|reason)\b",
    r"\breplace (?:the )?(?:bracketed|highlighted|brackets|text in|\[)",
    r"\b(?:todo|fixme|tbd)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.context.template:
        return
    for match in text.matches(*_PASTED):
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” is an instruction to the owner of the site")


RULE = Rule(
    id="policy-instructions-left",
    title="Instructions were pasted into the published text",
    looks_at=(Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_PASTED,
    covers=("PRV-01", "TRM-01"),
    causes=("privacy-policy-noncompliant",),
    why="A reviewer who finds an instruction in the policy sees that it is not the brand's own statement.",
    how_to_fix="Follow the instruction, and leave only the sentence that customers should read.",
    check=_check,
    non_compliant=(
        Example("«Your privacy policy must include» that mobile numbers are not shared. Harbor Tax"),
        Example("«Please add the following» to the terms: Message frequency varies.", Target.TERMS),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example(COMPLETE_TERMS, Target.TERMS),
        Example("Please add our number to your contacts to recognise our texts.", Target.TERMS),
    ),
)
