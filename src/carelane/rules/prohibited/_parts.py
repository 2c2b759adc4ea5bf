"""What the rules on forbidden content share: where they look, and the sentences that many of them say.

Decides: which kinds of text count, and how a category that ends a registration is explained.
Leaves alone: the words of each category (one rule a file) and how they are searched (`_lexicon.py`).
Source of the three groups (final, behind an age gate, another use case): the codes of the second reviewers,
https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations, and
https://support.twilio.com/hc/en-us/articles/360045004974 .
"""

from typing import Final

from carelane.domain.target import INVITED, POLICIES, SENT, Target
from carelane.rules.context import Context, Holds
from carelane.sources import Cite

# What is sent, what the campaign says of itself, and how people are invited.
LOOKS_AT: Final = (*SENT, Target.DESCRIPTION, *INVITED)
# Terms and policies list what is forbidden; only trade in contacts is read there, because a mention is enough for 708.
WITH_POLICIES: Final = (*LOOKS_AT, *POLICIES)

# Words of a sale near a product. The sign of a currency is no letter, so it stands outside the word boundaries.
TRADE: Final = (
    r"(?:\$ ?\d|\d ?% (?:off|de descuento|discount|more)"
    r"|\b(?:bogo|2x1|2[- ]for[- ]1|two[- ]for[- ]one|half[- ](?:price|off)|deals?|sale|prices?"
    r"|on tap|back in stock|in stock|stock up|specials?|discounts?|promo(?:tion)?|ofertas?|descuentos?|new arrivals?"
    r"|restock\w*|shop now|buy (?:one|now|\d)|blowout|clearance|free shipping|limited (?:release|edition))\b)"
)

FINAL: Final = (
    "If your business does this, stop here and save the fee: no wording gets it registered. If it does not, "
    "take the words "
    "out of the texts and off the website."
)
FINAL_BUSINESS: Final = (
    "If this is your line of business, stop here and save the fee: the business itself is refused, whatever the "
    "texts say. "
    "If only the name sounds like it, say in the description what you do, and be ready to explain it to your provider."
)
GATED: Final = (
    "Ask your provider whether it carries this at all. If so, let people enter their whole date of birth (day, "
    "month and "
    "year) on the website and at the opt-in - a question such as “are you 21?” is not enough -, set the "
    "age-gated attribute "
    "(it cannot be changed later: a wrong one means a new campaign) and keep product names out of the samples."
)
GATED_AND_SET: Final = (
    "The age-gated attribute is set. The gate has to ask for the whole date of birth (day, month and year) on "
    "the website and "
    "at the opt-in; “are you 21?” does not pass. Keep product names out of the samples, and ask your provider "
    "whether it "
    "carries this at all."
)
CODES: Final = Cite("telnyx-dca-codes", "has a decline code of its own for the category")


def unless_declared(*codes: str) -> Holds:
    """The rule holds unless one of these use cases is declared; unknown when the use case is."""

    def holds(context: Context) -> bool | None:
        if context.purposes is None:
            return None
        return context.purposes.isdisjoint(codes)

    return holds
