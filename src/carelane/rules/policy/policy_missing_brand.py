"""A policy that does not name the brand, or names another company.

Decides: no known name of the brand stands in the policy; a company with a legal suffix is named as the other.
Leaves alone: single sentences, and texts without a known brand.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_POLICY, COMPLETE_TERMS, end_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_COMPANY: Final = re.compile(
    r"\b((?:[A-Z][\w&'\u2019.-]*,? ){1,5}(?:LLC|L\.L\.C\.|Inc\b\.?|Corp\b\.?|Corporation|Ltd\b\.?|LLP|PLLC|Co\.))"
)
# Companies that policies name for what they do for the sender.
_HELPERS: Final = frozenset(
    {
        "google", "twilio", "ringcentral", "meta", "facebook", "microsoft", "apple", "amazon", "stripe", "telnyx",
        "bandwidth", "square", "paypal", "squarespace", "wix", "cloudflare", "intuit", "shopify", "mailchimp",
        "hubspot", "leadconnector", "highlevel", "automattic", "zoom", "adobe", "sinch",
    }
)  # fmt: skip
_FROM = 500  # characters; shorter texts are parts of a policy, unless a registration gives them as the whole
_WHOLE_FROM = 200


def _check(text: Text) -> Iterator[Hit]:
    brand = text.context.brand
    if brand is None or text.names_the_brand:
        return
    for match in _COMPANY.finditer(text.original):
        name = match.group(1)
        first = name.split()[0].strip(",.").lower()
        if first in _HELPERS or brand.same_sender(name):
            continue
        yield Hit(match.start(1), match.end(1), f"“{name}” is not the registered brand", in_original=True)
        return
    if text.kind is Target.TERMS:
        return  # terms-missing-brand speaks
    end = end_of(text)
    if end >= (_FROM if text.context.standalone else _WHOLE_FROM):
        yield Hit(
            end,
            end,
            f"the policy does not name {brand.names[0]}" if brand.names else "the policy does not name the brand",
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="policy-missing-brand",
    title="The policy is not the brand's own",
    looks_at=(Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("PRV-01", "TRM-01"),
    causes=("privacy-policy-noncompliant",),
    part_of_page=True,
    why="The policy has to be the registered brand's own; one that names another company or none is declined.",
    how_to_fix="Write the registered name (or the DBA) into the policy.",
    check=_check,
    non_compliant=(
        Example("«Lakeside Realty Inc.» collects phone numbers and texts clients.", brand=("Harbor Tax",)),
        Example("«Sunrise Roasters LLC» sends you texts about orders.", Target.TERMS, brand=("Copper Kettle Bakery",)),
    ),
    compliant=(
        Example(COMPLETE_POLICY, brand=("Example Plumbing",)),
        Example(COMPLETE_TERMS, Target.TERMS, brand=("Example Plumbing LLC",)),
        Example("Messages of Harbor Tax are delivered by Twilio Inc.", brand=("Harbor Tax",)),
    ),
)
