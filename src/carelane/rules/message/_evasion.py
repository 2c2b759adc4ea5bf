"""Words written with digits and signs in place of letters, read back.

Decides: which plain word such a spelling stands for, when it is one that filters look for.
Leaves alone: models, units and codes ("h2o", "b2b", "a1c"), because they read back as no such word.
"""

from itertools import product
from typing import Final

_READINGS: Final = {
    "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b",
    "@": "a", "$": "s", "!": "il", "|": "l", "*": "",
}  # fmt: skip
# What senders of spam disguise; single words, no names of people or places.
_DISGUISED: Final = (
    "account accounts adult airpods amazon apple approved bank banking bargain bet bets big bitcoin bonus bonuses buy"
    " cannabis card cards cash casino cbd cheap cialis claim click coin coins coupon credit crypto dating deal deals"
    " debt deposit diet discount discounts discreet drugs earn ends expires fast fee fees free friday gamble gambling"
    " gift gifts girls google guaranteed gummies haircut hot income instant invest investment iphone join kush latest"
    " lender limited link loan loans lottery lowest luxury marijuana meds microsoft money months netflix nicotine now"
    " offer offers office online order overnight password passwords paypal pharmacy pill pills poker porn price prices"
    " prize prizes profit profits promo promotion refill refund reward rewards sale sales save savings scam secret"
    " sell sex sexy shop singles slots smoke soon special specials spin stock stocks tablets thc tickets today trim"
    " urgent usps vape vapes verify viagra vip walmart weed weekend weight win winner winners winning wins wire xanax"
    " beard ready unlock update verified visa shipping ships"
)
_WORDS: Final = frozenset(_DISGUISED.split())
MOST_READINGS: Final = 32


def disguised_word(token: str) -> str:
    """The plain word that a token with digits or signs stands for, or "".

    The token is folded. A token without letters, or with nothing to read back, stands for nothing.
    """
    if not any(char in _READINGS for char in token) or not any(char.isalpha() for char in token):
        return ""
    choices = [_READINGS.get(char, char) or [""] for char in token]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST_READINGS:
        return ""
    return next((word for letters in product(*choices) if (word := "".join(letters)) in _WORDS), "")
