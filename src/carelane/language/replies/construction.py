"""How one way of saying something is written down.

Decides: what a construction consists of.
Leaves alone: the constructions themselves (`revoking`, `other_intents`, `spanish`, `french`).
"""

from dataclasses import dataclass
from typing import Final

from carelane.language.replies.reply import Band, Intent

_REVOKING: Final = ("REV-03",)


@dataclass(frozen=True, slots=True)
class Construction:
    """A way of saying something: any of `patterns`.

    says: completes "the reply ...", for the person who reads why.
    is_unguarded: guards do not apply, since it is about the very words that they excuse.
    needs_capitals: matched on the folded text before lower case.
    needs_person: stays doubtful however sure its words are, since authorities or senders differ on what follows.
    is_refusal: already holds a "not", so a "not" before it does not turn it round.
    """

    name: str
    intent: Intent
    band: Band
    says: str
    patterns: tuple[str, ...]
    requirements: tuple[str, ...] = _REVOKING
    is_refusal: bool = False
    needs_capitals: bool = False
    is_unguarded: bool = False
    needs_person: bool = False


def act(name: str, says: str, *patterns: str, is_refusal: bool = False) -> Construction:
    """A wish to stop that needs no person."""
    return Construction(name, "revocation", "act", says, patterns, is_refusal=is_refusal)


def review(name: str, says: str, *patterns: str, is_refusal: bool = False, needs_person: bool = False) -> Construction:
    """What may be a wish to stop: texts wait for a person."""
    requirements = ("REV-03", "REV-04")
    return Construction(
        name, "revocation", "review", says, patterns, requirements, is_refusal, needs_person=needs_person
    )
