"""What a kind of reason consists of.

Decides: that every reason has a sentence, an example, and either requirements or a word of our own why it is there.
"""

from dataclasses import dataclass

from carelane.domain.send_decision import Effect


@dataclass(frozen=True, slots=True)
class ReasonKind:
    """One kind of reason. sentence: what happened and what to do, with {names} of what is filled in.

    own: why there is one that rests on no requirement. dated: requirements that are named on some days only.
    """

    code: str
    effect: Effect
    sentence: str
    requirements: tuple[str, ...]
    example: str
    own: str = ""
    dated: tuple[str, ...] = ()
