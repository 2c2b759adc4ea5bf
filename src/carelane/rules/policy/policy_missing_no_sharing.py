"""A privacy policy without the sentence that mobile data is not shared.

Decides: whether any sentence denies sharing of mobile numbers or opt-in with third parties or affiliates.
Leaves alone: a denial of sale only (`policy-only-denies-selling`), and sentences that allow sharing
(`policy-shares-data`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._page import is_fragment
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, end_of, words
from carelane.rules.policy._sharing import protects_mobile_data, statements
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import NO_SHARING_LINE

_TRUE_ONLY_IF = "mobile numbers and consent really are not shared for marketing"


def _check(text: Text) -> Iterator[Hit]:
    if protects_mobile_data(text):
        return
    said = statements(text)
    if any(item.denied and item.sale_only for item in said) and not any(
        item.denied and not item.sale_only for item in said
    ):
        return  # policy-only-denies-selling speaks
    end = end_of(text)
    edit = Edit(joined(text.folded[:end], NO_SHARING_LINE), true_only_if=_TRUE_ONLY_IF)
    general = next((item for item in said if item.denied and not item.sale_only), None)
    if general is not None:
        quoted = words(text, general.start, general.end)
        severity = Severity.WARNING if general.third_parties or general.partners else None
        says = f"“{quoted}” does not name mobile numbers and text messaging consent"
        yield Hit(end, end, says, edit=edit, severity=severity)
        return
    severity = Severity.ADVICE if is_fragment(text) and said == () else None
    yield Hit(
        end,
        end,
        "the policy does not say that mobile numbers are not shared for marketing",
        edit=edit,
        severity=severity,
    )


RULE = Rule(
    id="policy-missing-no-sharing",
    title="The policy lacks the no-sharing sentence",
    looks_at=POLICY,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("PRV-02", "PRV-09"),
    causes=("privacy-policy-no-nonsharing",),
    part_of_page=True,
    why="Reviewers look for this sentence and decline a policy without it, even where nothing is shared.",
    how_to_fix=(
        "Add that mobile numbers and text messaging consent are not shared with third parties or "
        "affiliates for marketing, if it is true."
    ),
    check=_check,
    non_compliant=(
        Example(
            "Privacy Policy of Harbor Tax. We collect your name and phone number and use them to text you "
            "about your return.«»"
        ),
        Example("Harbor Tax will not share information with third parties.«»"),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example(
            "Harbor Tax: no mobile information will be shared with third parties/affiliates for marketing purposes."
        ),
        Example("We never pass your SMS opt-in on to any third party. Harbor Tax"),
    ),
)
