"""Every reason that the gate can give, by its code.

Decides: how a reason is made of its kind. Codes are part of the API: added, never renamed or removed.
Leaves alone: when each of them applies (the modules beside this one).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.gate.person_reasons import PERSON_REASONS
from carelane.domain.gate.reason_kind import ReasonKind
from carelane.domain.gate.text_reasons import TEXT_REASONS
from carelane.domain.send_decision import Reason

KINDS: Final[Mapping[str, ReasonKind]] = MappingProxyType(
    {kind.code: kind for kind in (*PERSON_REASONS, *TEXT_REASONS)}
)


def reason(code: str, *, event: str = "", until: datetime | None = None, more: Iterable[str] = ()) -> Reason:
    """The reason of that code with its sentence as it stands; `more` adds requirements."""
    if not event and until is None and not more:
        return _plain(code)
    kind = KINDS[code]
    return Reason(code, kind.effect, kind.sentence, (*kind.requirements, *more), event, until)


def told(code: str, *, until: datetime | None = None, **words: object) -> Reason:
    """The reason of that code with the words that belong into its sentence."""
    kind = KINDS[code]
    return Reason(code, kind.effect, kind.sentence.format(**words), kind.requirements, until=until)


@lru_cache(maxsize=256)
def _plain(code: str) -> Reason:
    kind = KINDS[code]
    return Reason(code, kind.effect, kind.sentence, kind.requirements)
