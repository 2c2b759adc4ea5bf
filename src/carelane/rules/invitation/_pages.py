"""Whether an invitation shows a page on which the opt-in can be seen.

Decides: which addresses are those of a policy or of terms and therefore show no opt-in.
Leaves alone: whether the page is the brand's own (`opt-in-address-off-brand`).
"""

from typing import Final

from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._parts import found
from carelane.rules.text import Text

_POLICY_PAGE: Final = r"privac|terms|polic|legal|tos\b|conditions"
_POLICY_LABEL: Final = (
    r"\b(?:privacy|policy|terms|conditions|policies)\b[^.\n]{0,20}$|\b(?:help|support)(?: (?:page|center|desk|us"
    r"|at|is|see))*[: ]*$"
)


def shows_a_page(text: Text) -> bool:
    """True when an address stands there that is not that of a policy or terms."""
    if not text.links:
        return text.has(WEB_ADDRESS) and not found(_POLICY_PAGE, text.folded)
    return any(
        not found(_POLICY_PAGE, link.url.lower())
        and not found(_POLICY_LABEL, text.original[max(0, link.start - 32) : link.start].lower())
        for link in text.links
    )
