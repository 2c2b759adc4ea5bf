"""What a reader gives back: the registration, where each field stands, what to know, and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from carelane.domain.campaign import Registration
from carelane.domain.errors import FileProblem

Place = tuple[int, int]  # line and column, both from 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One registration as read. With `problems` the registration is not to be used."""

    registration: Registration
    places: Mapping[str, Place] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    problems: tuple[FileProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A registration as text, and what the format could not express."""

    text: str
    notes: tuple[str, ...] = ()
