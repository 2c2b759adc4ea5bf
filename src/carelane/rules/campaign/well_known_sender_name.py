"""A text that opens with the name of a well-known company or authority.

Decides: the name stands where the sender stands. With a known brand of another name that is impersonation.
Leaves alone: any other name (`sample-from-another-sender`), texts that only mention the name, and such a sender's own
campaign.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._names import is_named
from carelane.rules.campaign._well_known import OPENS
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(*OPENS)
    if match is None or (text.context.brand is not None and is_named(text)):
        return
    end = match.end() - 1
    span = text.original_span(match.start(), end)
    words = text.original[span.start : span.end].strip(" :-,")
    if text.context.brand is None:
        what = f"“{words}” is a name that scam texts borrow; only that sender itself may use it"
        yield Hit(match.start(), match.start() + len(match.group().rstrip(" :-,")), what, severity=Severity.ADVICE)
        return
    what = f"“{words}” is not the registered brand: the text poses as a sender that people know"
    yield Hit(match.start(), match.start() + len(match.group().rstrip(" :-,")), what)


RULE = Rule(
    id="well-known-sender-name",
    title="The text poses as a well-known sender",
    looks_at=(Target.SAMPLE, Target.MESSAGE, Target.FIRST_MESSAGE, Target.OPTIN_MESSAGE),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why=(
        "Texts in the name of a company or authority that is not the registered brand are taken for fraud, and no "
        "second try is accepted."
    ),
    how_to_fix="Begin with the registered brand, and mention the other company only where it is needed.",
    check=_check,
    triggers=OPENS,
    covers=("CNT-09", "SMP-01"),
    causes=("spam-or-deceptive", "brand-mismatch"),
    non_compliant=(
        Example("«USPS»: your package waits, see the link.", brand=("Zephyr Rentals",)),
        Example("«Bank of America alert»: answer YES or NO.", brand=("Zephyr Rentals",)),
    ),
    compliant=(
        Example("Zephyr Rentals: your parcel came by UPS. Reply STOP to opt out.", brand=("Zephyr Rentals",)),
        Example("FedEx: your parcel comes today. Reply STOP to opt out.", brand=("FedEx",)),
    ),
)
