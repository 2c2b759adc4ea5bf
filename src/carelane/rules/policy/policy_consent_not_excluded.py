"""A policy that does not take text opt-in data and consent out of all sharing.

Decides: whether any sentence excludes opt-in data or consent.
Leaves alone: the sentence about mobile numbers in general (`policy-missing-no-sharing`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._page import is_fragment
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, end_of
from carelane.rules.policy._sharing import excludes_consent, protects_mobile_data, statements
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import NO_SHARING_OF_CONSENT_LINE


def _check(text: Text) -> Iterator[Hit]:
    if excludes_consent(text):
        return
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], NO_SHARING_OF_CONSENT_LINE),
        true_only_if="opt-in data and consent are never passed on",
    )
    mild = is_fragment(text) or (protects_mobile_data(text) and all(item.denied for item in statements(text)))
    yield Hit(
        end, end, "the policy does not exclude text messaging opt-in data and consent from sharing", edit=edit,
        severity=Severity.ADVICE if mild else None,
    )  # fmt: skip


RULE = Rule(
    id="policy-consent-not-excluded",
    title="The policy does not exclude opt-in data from sharing",
    looks_at=POLICY,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("PRV-03",),
    causes=("privacy-policy-no-nonsharing",),
    part_of_page=True,
    why="Reviewers ask that all categories of sharing exclude text messaging originator opt-in data and consent.",
    how_to_fix="Add that text messaging opt-in data and consent are excluded from every kind of sharing.",
    check=_check,
    non_compliant=(
        Example(
            "Harbor Tax shares data with its accountants. No mobile number is shared with third parties "
            "for marketing.«»"
        ),
        Example("Example Plumbing may disclose information to affiliates. We collect phone numbers.«»"),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("All the categories above exclude text messaging originator opt-in data and consent."),
    ),
)
