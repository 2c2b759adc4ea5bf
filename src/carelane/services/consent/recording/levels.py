"""How much consent a method and its words can give.

Decides: the lower of what the words ask for and what the method can prove. Spoken words are no writing; a form, a text
in answer to an advertisement, a signature on paper or in a contract are.
Leaves alone: whether the words are complete (`disclosures.register`).
Source: 47 CFR 64.1200(f)(9) (signed, in writing); the FCC took web forms, texts and e-mails as signed in 2012; one
court refused a recorded "yes" (D. Md. 2024), so that speech counts as express at most. A number on a form is never
filed as implied (CON-13).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.domain.consent import BadEvent, ConsentLevel, Method

_MOST: Final[Mapping[Method, ConsentLevel]] = MappingProxyType(
    {
        Method.WEB_FORM: ConsentLevel.EXPRESS_WRITTEN,
        Method.PREFERENCE_PAGE: ConsentLevel.EXPRESS_WRITTEN,
        Method.KEYWORD: ConsentLevel.EXPRESS_WRITTEN,
        Method.PAPER: ConsentLevel.EXPRESS_WRITTEN,
        Method.CONTRACT: ConsentLevel.EXPRESS_WRITTEN,
        Method.POINT_OF_SALE: ConsentLevel.EXPRESS,
        Method.VERBAL: ConsentLevel.EXPRESS,
        Method.EMPLOYEE: ConsentLevel.EXPRESS,
    }
)
METHODS: Final = tuple(_MOST)  # by which somebody can opt in


def level_of(method: Method, asked: str) -> ConsentLevel:
    """The level of an opt-in. asked: the level that its words ask for.

    Raises:
        BadEvent: nobody opts in that way, or the words give no such level.
    """
    if method not in _MOST:
        raise BadEvent(
            f"nobody opts in by {method.value}; nothing was recorded",
            hint=f"give one of {', '.join(each.value for each in METHODS)}",
        )
    if asked not in {ConsentLevel.EXPRESS.value, ConsentLevel.EXPRESS_WRITTEN.value}:
        raise BadEvent("these words ask for no consent of their own; nothing was recorded", hint="name other words")
    return min(ConsentLevel(asked), _MOST[method], key=lambda level: level.rank)
