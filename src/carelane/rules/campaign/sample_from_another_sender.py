"""A sample that names another sender than the registered brand.

Decides: the name with which the sample opens or signs, where it is not the brand's.
Leaves alone: well-known names (`well-known-sender-name`), samples without a sender (`sample-missing-brand`), links,
and names of staff.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._names import names_another
from carelane.rules.campaign._well_known import OPENS
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# Where a well-known name is a finding of its own.
_POSING: Final = frozenset({Target.SAMPLE, Target.FIRST_MESSAGE, Target.OPTIN_MESSAGE})


def _check(text: Text) -> Iterator[Hit]:
    brand = text.context.brand
    if brand is None or not names_another(text) or (text.kind in _POSING and text.first(*OPENS)):
        return
    sender = text.sender
    said = text.original_span(sender.start, sender.end)
    what = f"“{text.original[said.start : said.end]}” is named as the sender, but the brand is {brand.names[0]}"
    # With one name only, the other may well be the trade name that the brand record holds.
    yield Hit(sender.start, sender.end, what, severity=None if len(brand.names) > 1 else Severity.WARNING)


RULE = Rule(
    id="sample-from-another-sender",
    title="The text comes from another sender than the brand",
    looks_at=(Target.SAMPLE, Target.OPTIN_MESSAGE, Target.OPTOUT_MESSAGE, Target.HELP_MESSAGE, Target.FIRST_MESSAGE),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="Every text has to come from the registered brand; another name is taken for another company.",
    how_to_fix="Write the registered brand's name. If the other name is a trade name, enter it in the brand record.",
    check=_check,
    covers=("SMP-01", "OIN-01", "OUT-01", "HLP-01"),
    causes=("brand-mismatch", "sample-missing-brand", "brand-multiple"),
    non_compliant=(
        Example(
            "«Zephyr Rentals»: the plumber comes at 3 pm. Reply STOP to opt out.",
            brand=("Maple Ridge Property Management",),
        ),
        Example("«Northgate Dental»: your question is answered. Reply STOP to opt out.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example(
            "Your rent is posted. Pay at bit.ly/x2c4e Reply STOP to opt out.",
            brand=("Maple Ridge Management", "Maple Ridge"),
        ),
        Example(
            "Maple Ridge: the plumber comes at 3 pm. Reply STOP to opt out.", brand=("Maple Ridge Property Management",)
        ),
        Example(
            "Reminder: the plumber of Example Plumbing comes at 3 pm. Reply STOP to opt out.",
            brand=("Example Plumbing LLC",),
        ),
        Example("Northgate Dental: your question is answered. Reply STOP to opt out."),
    ),
)
