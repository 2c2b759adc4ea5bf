"""Affiliate marketing: commissions for sending people to others.

Decides: affiliate programs, links and commissions, in the texts and in the policies.
Leaves alone: "affiliates" in legal sentences, an affiliated hospital, a salesperson's commission.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import WITH_POLICIES
from carelane.rules.rule import Example, Rule

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\baffiliate (?:marketing|marketers?|programs?|links?|commissions?|networks?|partner programs?|offers?"
            r"|promotions?|earnings|income|disclosure|products?|campaigns?|sales|websites?)\b"
        ),
        (
            r"\b(?:become|sign up as|join as|our) an? affiliate\b|\bas an affiliate,? (?:you|we|i)\b"
            r"|\baffiliates (?:earn|get paid|make money)\b|\bas an amazon associate\b|\bmarketing de afiliados\b"
            r"|\benlaces? de afiliados?\b|\bprograma de afiliados\b"
        ),
        (
            r"\b(?:earn|receive|get|make|paid) (?:a |an |referral |affiliate |small )?commissions? (?:when|if|on|for"
            r"|from) (?:you|people|users|each|every|purchases|referrals|qualifying|sales made|products)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:commission[- ]based (?:referrals?|links)|referral commissions?|promot\w+ (?:third[- ]party"
            r"|other companies'?|partner) (?:products|offers|services))\b"
        ),
    ),
    innocent=(
        r"\baffiliate (?:members?|hospitals?|offices?|bank|stations?|network of (?:hospitals|clinics|doctors))\b",
    ),
)

RULE = Rule(
    id="affiliate-marketing-content",
    title="Affiliate marketing",
    looks_at=WITH_POLICIES,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Affiliate marketing is refused for good, and a mention in the terms or on the website is enough for a "
        "reviewer."
    ),
    how_to_fix=(
        "If you earn nothing by sending people to other companies, delete this wording here and on the website. "
        "If you do, stop "
        "here and save the fee."
    ),
    check=content(_WORDS, "reads as affiliate marketing"),
    triggers=_WORDS.triggers,
    covers=("CNT-05", "SMP-15"),
    causes=("prohibited-lead-gen",),
    non_compliant=(
        Example("Deal Scout: today's offers. We may «earn a commission when you» buy. Reply STOP to opt out."),
        Example("Our website takes part in an «affiliate program».", kind=Target.TERMS),
    ),
    compliant=(
        Example(
            "We do not share mobile numbers with third parties or affiliates for marketing.", kind=Target.PRIVACY_POLICY
        ),
        Example("Maple Realty: the seller pays the commission at closing. Reply STOP to opt out."),
    ),
)
