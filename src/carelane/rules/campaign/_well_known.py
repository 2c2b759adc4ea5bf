"""Senders that everybody knows and that scams therefore pose as.

Decides: which opening of a text is such a name standing where the sender stands.
Leaves alone: whether the brand is that sender, and texts that only mention the name.
"""

from typing import Final

# The names that scam texts borrow most, as the trade commission's yearly lists name them; the selection is ours.
_NAMES: Final = (
    r"(?:the )?(?:irs|internal revenue service|social security administration|ssa|medicare|dmv|fbi|usps"
    r"|u\.?s\.? postal service|postal service|fedex|ups|dhl"
    r"|amazon|apple|google|microsoft|netflix|paypal|venmo|zelle|cash ?app|facebook|whatsapp|costco|walmart"
    r"|target|best buy|geek squad"
    r"|bank of america|wells fargo|chase(?: bank)?|citibank|citi|capital one|us bank|american express|amex"
    r"|coinbase|verizon|at&t|t-mobile|xfinity)"
)
OPENS: Final = (
    (
        rf"^\W{{0,3}}{_NAMES}(?: (?:alert|support|security|notice|notification|account|customer (?:care|service)"
        rf"|fraud (?:alert|dept|department)|team|delivery))?(?: ?[:\-]|, )"
    ),
)
