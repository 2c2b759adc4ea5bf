"""What a generator of a text is asked for.

Decides: everything that a text may depend on. Leaves alone: the generators, and which of them are asked (`services`).
"""

from collections.abc import Callable
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.wording.written import Written


@dataclass(frozen=True, slots=True)
class Ask:
    """The facts, the language of the reader ("en", "es"), the provider, and what chooses among equal phrasings.

    seed: "" stands for the name of the business, so that its texts stay the same from one day to the next.
    """

    registration: Registration
    language: str = "en"
    provider: str = ""
    seed: str = ""


Generator = Callable[[Ask], Written]
