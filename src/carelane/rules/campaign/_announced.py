"""Uses that a text about the campaign announces.

Decides: which wordings of a description announce a use, and that a denial announces nothing.
Leaves alone: what a sample shows (`_uses.py`).
"""

from collections.abc import Iterator
from re import Match
from typing import Final

from carelane.language.elements import Element
from carelane.language.patterns import compiled
from carelane.rules.text import Text

_SENT: Final = r"(?:messages?|texts?|notifications?|alerts?|updates?|reminders?|confirmations?|notices?)"
ANNOUNCED: Final = {
    "2FA": Element(
        "codes announced",
        (
            (
                r"\b(?:one[- ]time (?:pass)?(?:codes?|words?)|verification codes?|authentication codes?"
                r"|two[- ]factor(?: authentication)?|2fa|otps?|log-?in codes?|security codes?"
                r"|password resets?)\b"
            ),
        ),
    ),
    "DELIVERY_NOTIFICATION": Element(
        "deliveries announced",
        (
            rf"\b(?:delivery|shipping|shipment|order) (?:status )?{_SENT}\b",
            r"\b(?:order|delivery) (?:status|tracking)\b",
        ),
    ),
    "ACCOUNT_NOTIFICATION": Element(
        "reminders announced",
        (
            (
                r"\b(?:appointment|booking|reservation|payment|invoice|billing|rent|renewal|membership|visit|class"
                r"|session) (?:and \w+ )?(?:reminders?|notices?|notifications?|alerts?)\b"
            ),
            (
                r"\breminders? (?:of|about|for) (?:\w+ ){0,3}(?:appointments?|bookings?|payments?|invoices?"
                r"|renewals?|rent|visits?|reservations?)\b"
            ),
            r"\baccount (?:notifications?|alerts?)\b",
        ),
    ),
    "POLLING_VOTING": Element(
        "surveys announced",
        (
            (
                r"\b(?:surveys?|polls?|feedback requests?|satisfaction (?:surveys?|follow-?ups?)|review requests?"
                r"|requests? for (?:feedback|reviews?))\b"
            ),
        ),
    ),
    "FRAUD_ALERT": Element(
        "fraud alerts announced",
        (r"\b(?:fraud|suspicious (?:activity|log-?in|transaction)s?) (?:alerts?|notifications?|warnings?)\b",),
    ),
    "MARKETING": Element(
        "marketing announced",
        (
            (
                rf"\b(?:promotional|marketing|sales|advertising) (?:and \w+ )?(?:{_SENT}|content|offers?|campaigns?"
                rf"|materials?|communications?|information|deals)\b"
            ),
            (
                r"\b(?:promotions|special offers|exclusive (?:offers|deals)|discounts|coupons|deals|product launches"
                r"|new arrivals|newsletters?|sales events)\b"
            ),
            r"\b(?:win-?back|re-?engag\w+|lead (?:nurtur\w+|follow-?up)|upsell\w*|cross-?sell\w*|referral requests?)\b",
        ),
    ),
}
_DENIED: Final = (
    r"(?:\b(?:no|not|never|without|nor|neither|none|non|excludes?|excluding|free of|other than|rather than|instead of"
    r"|apart from|separate\w*)|n't)\b[^.;\n]{0,60}$"
)


def announced(text: Text) -> Iterator[tuple[str, Match[str]]]:
    """(use case, first match) of every use that the text announces and does not deny."""
    for code, element in ANNOUNCED.items():
        for match in text.matches(element):
            if compiled(_DENIED).search(text.folded[max(0, match.start() - 70) : match.start()]) is None:
                yield code, match
                break
