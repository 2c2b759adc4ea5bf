"""A first message without the terms or privacy link, where a provider asks for it."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import PRIVACY_REFERENCE, TERMS_REFERENCE
from carelane.rules.auto_reply._parts import FIRST
from carelane.rules.context import unless_codes_only
from carelane.rules.rule import Example, Rule, missing

RULE = Rule(
    id="first-message-missing-links",
    title="The first message links neither terms nor privacy policy",
    looks_at=FIRST,
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why=(
        "One provider (Azure) asks for the links in the first message; the others accept them where the person opts in."
    ),
    how_to_fix="Add the address of the terms or the privacy policy when there is room for it.",
    check=missing("the first message links neither terms nor privacy policy", TERMS_REFERENCE, PRIVACY_REFERENCE),
    absence_of=(TERMS_REFERENCE, PRIVACY_REFERENCE),
    holds=unless_codes_only,
    covers=("FST-02",),
    conflict="policy-links-in-first-text",
    non_compliant=(
        Example("Maple Ridge: we got your request. Reply STOP to opt out.«»"),
        Example("Northgate Dental: thanks for your text. Reply STOP to opt out.«»"),
    ),
    compliant=(
        Example("Maple Ridge: we got your request. Terms: mapleridgepm.example/terms. Reply STOP to opt out."),
        Example("Northgate Dental: thanks. Privacy: northgatedental.example/privacy. Reply STOP to opt out."),
    ),
)
