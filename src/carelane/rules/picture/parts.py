"""The parts that the words at a box for texts must name.

Decides: which of them the words, the form around them and the links of both leave out.
Leaves alone: how many missing parts are too many (`rules/website`).
Source: reviewers' codes 806 and 861,
https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations .
"""

from typing import Final

from carelane.language.elements import (
    CHANNEL,
    FREQUENCY,
    HELP_INSTRUCTION,
    PRIVACY_REFERENCE,
    RATES,
    STOP_INSTRUCTION,
    TERMS_REFERENCE,
)
from carelane.language.names import BrandNames
from carelane.language.normalise import fold
from carelane.rules.picture.forms import Consent, PhoneForm, has

SHORT: Final = 400  # characters; what a box of few words leaves out may stand beside it
PARTS: Final = (
    ("texts", CHANNEL), ("how often", FREQUENCY), ("message and data rates", RATES), ("STOP", STOP_INSTRUCTION),
    ("HELP", HELP_INSTRUCTION), ("the privacy policy", PRIVACY_REFERENCE), ("the terms", TERMS_REFERENCE),
)  # fmt: skip


def missing_parts(brand: BrandNames | None, form: PhoneForm, box: Consent) -> tuple[str, ...]:
    """What the words at a box leave out; the sender only where the names of the brand are known."""
    links = " ".join(f"{link.text} {link.address}" for link in (*box.links, *form.links))
    beside = form.around if form.said or len(box.words) < SHORT else ""
    words = f"{box.words}\n{beside}\n{links}"
    missing = [name for name, element in PARTS if not has(element, words)]
    if brand is not None and brand.names:
        folded = fold(f"{box.words}\n{beside}")
        if not brand.find(folded) and not brand.find_partial(folded):
            missing.insert(0, "who sends them")
    return tuple(missing)
