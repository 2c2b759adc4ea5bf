"""Ids of campaigns and brands in a text.

Decides: that a seven-letter word is an id only behind "campaign" or "brand", or when it holds a digit.
Leaves alone: whose ids they are.
Source: shapes as registry and providers print them (TCR: C or B and six letters or digits; Twilio: two letters and
32 hexadecimal digits).
"""

import re
from typing import Final

_TCR: Final = re.compile(r"(?<![A-Za-z0-9])(?P<id>[CB][A-Z0-9]{6})(?![A-Za-z0-9])")
_CONTEXT: Final = re.compile(
    r"(?:campaigns?|brands?|tcr)(?:[\s_]?(?:id|sid|identifier|no\.?|number))?[\s:#=\"'(]{0,4}(?:is\s)?$", re.IGNORECASE
)
_TWILIO: Final = re.compile(r"(?<![A-Za-z0-9])(?P<id>(?:CM|QE|BN|MG)[0-9a-f]{32})(?![A-Za-z0-9])")


def find_ids(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of campaigns and of brands, each once, in order."""
    found: dict[str, None] = {}
    for match in _TCR.finditer(text):
        name = match["id"]
        if any(sign.isdigit() for sign in name[1:]) or _CONTEXT.search(text, max(0, match.start() - 30), match.start()):
            found[name] = None
    for match in _TWILIO.finditer(text):
        found[match["id"]] = None
    campaigns = tuple(name for name in found if _is_campaign(name))
    brands = tuple(name for name in found if name.startswith("B"))
    return campaigns, brands


def _is_campaign(name: str) -> bool:
    return (len(name) == 7 and name.startswith("C")) or (len(name) > 7 and name.startswith(("CM", "QE")))
