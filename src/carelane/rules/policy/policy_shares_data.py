"""A policy or terms that let data go to partners, affiliates or advertisers.

Decides: sentences that allow such sharing, weighed by whether texting data is excluded elsewhere.
Leaves alone: vendors that deliver the service, duties of law, and a sale of the business.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_POLICY, found, words
from carelane.rules.policy._sharing import Statement, excludes_consent, protects_mobile_data, statements
from carelane.rules.policy._sharing_words import MARKETING, SHARE
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# Shares of a company, and buttons that share a page, are no sharing of data.
_NOT_DATA = (
    r"\b(?:equity|securities|ownership|shareholders?|voting|share buttons?|share (?:this"
    r"|our) (?:page|post|article))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    excluded = excludes_consent(text)
    protected = protects_mobile_data(text)
    for item in statements(text):
        severity = _weight(item, excluded=excluded, protected=protected)
        if severity is None:
            continue
        quoted = words(text, item.start, item.end)
        yield Hit(item.start, item.end, f"“{quoted}” lets data go to others", severity=severity)


def _weight(item: Statement, *, excluded: bool, protected: bool) -> Severity | None:
    """BLOCKER for marketing use or mobile data that nothing excludes; less where the rest of the policy does."""
    receivers = item.partners or (item.third_parties and item.marketing)
    if item.denied or not receivers or not _allows(item.words) or found(_NOT_DATA, item.words):
        return None
    strong = item.mobile or item.marketing
    if (item.law and not strong) or (item.vendors and not item.marketing):
        return None
    if excluded and not item.mobile:
        return Severity.ADVICE if strong and not protected else None
    if excluded or protected:
        return Severity.WARNING if strong else Severity.ADVICE
    return Severity.BLOCKER if strong else Severity.WARNING


def _allows(sentence: str) -> bool:
    return any(
        word in sentence
        for word in (
            " may ",
            " will ",
            " can ",
            " might ",
            " share",
            " disclos",
            " sell",
            " provid",
            " pass",
            " give",
            " send",
            " forward",
            " exchang",
            " releas",
            " make available",
            " transfer",
            "sharing",
            "shared",
            "sold",
        )
    )


RULE = Rule(
    id="policy-shares-data",
    title="The policy lets data go to partners or affiliates",
    looks_at=(Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=(SHARE, MARKETING),
    covers=("PRV-05",),
    causes=("privacy-policy-shares-data",),
    why=(
        "A sentence that allows sharing with partners, affiliates or advertisers contradicts the "
        "no-sharing promise; reviewers decline for it."
    ),
    how_to_fix="Remove the sentence, or exempt mobile numbers, opt-in data and consent from it in so many words.",
    check=_check,
    non_compliant=(
        Example("Harbor Tax collects phone numbers. «We may share your information with our marketing partners»."),
        Example("«We may disclose your mobile number to affiliates and advertisers for their own offers». Harbor Tax"),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We do not share your information with affiliates or marketing partners."),
        Example(
            "We may share analytics with advertising partners. All the above categories exclude text "
            "messaging originator opt-in data and "
            "consent; this information will not be shared with any third parties. No mobile information is "
            "shared with affiliates for marketing."
        ),
    ),
    limits="receivers that are named in one sentence and data that is named in another are not joined",
)
