"""A policy that denies selling data and says nothing about sharing it.

Decides: the only denial in the policy is about selling, renting or trading.
Leaves alone: policies that deny sharing as well.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, end_of, words
from carelane.rules.policy._sharing import statements
from carelane.rules.policy._sharing_words import SELL_ONLY
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text
from carelane.wording.lines import NO_SHARING_LINE


def _check(text: Text) -> Iterator[Hit]:
    said = statements(text)
    if any(item.denied and not item.sale_only for item in said):
        return
    sale = next((item for item in said if item.denied and item.sale_only), None)
    if sale is None:
        return
    quoted = words(text, sale.start, sale.end)
    edit = Edit(
        f" {NO_SHARING_LINE}", true_only_if="mobile numbers are not shared either", start=end_of(text), end=end_of(text)
    )
    yield Hit(sale.start, sale.end, f"“{quoted}” leaves open whether numbers are shared without being sold", edit=edit)


RULE = Rule(
    id="policy-only-denies-selling",
    title="The policy denies selling but not sharing",
    looks_at=POLICY,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=(SELL_ONLY,),
    covers=("PRV-04",),
    causes=("privacy-policy-no-nonsharing",),
    part_of_page=True,
    why="Reviewers decline “we do not sell your data”: it has to cover sharing and affiliates.",
    how_to_fix=(
        "Say that mobile numbers and consent are neither sold nor shared with third parties or "
        "affiliates for marketing."
    ),
    check=_check,
    non_compliant=(
        Example("«Harbor Tax does not sell your mobile number». We use it to text you."),
        Example("Your data stays with us. «We never sell or rent phone numbers»."),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We do not sell or share mobile numbers with third parties or affiliates."),
        Example("We sell taxes software and collect your phone number."),
    ),
)
