"""The registry's use cases as people write them into fields and forms.

Decides: which code a name stands for, beyond the labels that providers use (`profiles/use_cases.py`): loose
words and labels with an explanation behind them.
Leaves alone: what a use case demands. A word that may mean two codes stands for none, and the reader says so.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.profiles.use_cases import code_for_label

_OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "2FA": ("otp", "one time password", "one time passcode", "verification code", "authentication", "mfa", "2fa otp"),
    "ACCOUNT_NOTIFICATION": ("account alert", "account update", "appointment reminder", "notification"),
    "CUSTOMER_CARE": ("customer support", "customer service", "customer care messaging", "support"),
    "DELIVERY_NOTIFICATION": ("delivery update", "delivery alert", "order update"),
    "HIGHER_EDUCATION": ("higher ed", "higher education messaging", "colleges and universities"),
    "LOW_VOLUME": ("low volume standard", "mixed low volume", "low volume mixed messaging"),
    "MARKETING": (
        "marketing messaging",
        "promotion",
        "promotional",
        "marketing and promotions",
        "promotional messaging",
    ),
    "MIXED": ("standard mixed", "high volume mixed", "mixed messaging"),
    "POLLING_VOTING": ("polls and surveys", "survey", "polling and voting not for political use"),
    "POLITICAL": ("political messaging",),
    "PROXY": ("p2p proxy", "proxy messaging"),
    "SOCIAL": ("social messaging", "social influencer"),
    "SOLE_PROPRIETOR": ("sole prop", "sole proprietorship"),
    "SWEEPSTAKE": ("contest", "sweepstakes and contests"),
}
# One word, several readings: the reader keeps the word and says why.
AMBIGUOUS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "standard": "STANDARD is a kind of campaign, not a use case",
        "transactional": "it could be ACCOUNT_NOTIFICATION, DELIVERY_NOTIFICATION or CUSTOMER_CARE",
        "informational": "it could be ACCOUNT_NOTIFICATION or CUSTOMER_CARE",
    }
)
_NOISE: Final = re.compile(r"\b(?:use[ -]?case|campaign|type|messages?|messaging)s?\b", re.IGNORECASE)
_EXPLANATION: Final = re.compile(r"\s[-–—]\s|:\s|\(")  # "Customer Care - support and account management"


def folded(name: str) -> str:
    """The letters and digits of a name, in lower case: `Customer Care`, `customer-care` and `CustomerCare` are one."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


_BY_WORD: Final[Mapping[str, str]] = {
    folded(word).removesuffix("s"): code for code, words in _OTHER_WORDS.items() for word in words
}


def use_case_for(name: str) -> str:
    """The registry code for a name of a use case, or "" when it stands for none or for several."""
    if folded(name) in AMBIGUOUS:
        return ""
    first_part = _EXPLANATION.split(name, maxsplit=1)[0]
    for candidate in (name, first_part, _NOISE.sub("", name), _NOISE.sub("", first_part)):
        if not folded(candidate):
            continue
        code = code_for_label(candidate) or _BY_WORD.get(folded(candidate).removesuffix("s"), "")
        if code:
            return code
    return ""
