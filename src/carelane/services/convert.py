"""Convert a campaign from the form in which somebody holds it into another.

Decides: nothing about the content; every fact that one side cannot express is named.
Leaves alone: reading and writing files beyond the one that is given (the command line does that).
"""

from dataclasses import dataclass
from pathlib import Path

from carelane.domain.campaign import Registration
from carelane.formats.campaign_file import Loaded, load_many, load_registration, write_registration
from carelane.formats.detect import OWN


@dataclass(frozen=True, slots=True)
class Converted:
    """A campaign in another format. `read_as` is the format it was in; `notes` says what changed or was lost."""

    text: str
    registration: Registration
    read_as: str
    notes: tuple[str, ...]
    name: str = ""


def convert(
    source: Path | bytes | str, *, to: str = OWN, read_as: str = "", pick: int = 0, name: str = ""
) -> Converted:
    """Convert the one campaign in a file (Path), its bytes or its text; `pick` chooses one of several.

    Raises:
        InputError: the source cannot be read, holds several campaigns, or a format does not exist.
    """
    return _converted(load_registration(source, name=name, format=read_as, pick=pick), to)


def convert_all(
    source: Path | bytes | str, *, to: str = OWN, read_as: str = "", name: str = ""
) -> tuple[Converted, ...]:
    """Convert every campaign in a file.

    Raises:
        InputError: as `convert`.
    """
    return tuple(_converted(loaded, to) for loaded in load_many(source, name=name, format=read_as))


def _converted(loaded: Loaded, to: str) -> Converted:
    written = write_registration(loaded.registration, to)
    return Converted(written.text, loaded.registration, loaded.format, (*loaded.notes, *written.notes), loaded.name)
