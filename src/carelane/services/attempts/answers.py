"""What the answers to attempts say, read once for each text.

Decides: nothing about the answer itself: `services.read_rejection` reads it where that is installed with us.
"""

import re
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import UnknownName
from carelane.domain.finding import Confidence, Span
from carelane.remediation.codes import find_codes
from carelane.remediation.rejection.reading import CodeFound, Demand, RejectionReading

_CODE: Final = re.compile(r"\((\d{3,5})\)|\b(?:[Cc]ode|[Ee]rror)\s*:?\s*#?(\d{3,5})\b")


def read_answer(text: str, provider: str, registration: Registration | None = None) -> RejectionReading:
    """The codes of an answer and the causes that they stand for; words are not looked at."""
    del registration
    codes: list[CodeFound] = []
    demands: dict[str, Demand] = {}
    for match in _CODE.finditer(text):
        code, span = match.group(1) or match.group(2), Span(*match.span())
        try:
            meanings = find_codes(code, provider)
        except UnknownName:
            continue
        codes.append(CodeFound(code, span, meanings))
        for name in meanings[0].causes:
            demands.setdefault(name, Demand(name, span, Confidence.MEDIUM, "code", code))
    return RejectionReading(text, provider, tuple(codes), causes=tuple(demands.values()))
