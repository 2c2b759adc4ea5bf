"""Reading the TOML files of the catalogue.

Decides: how a table of a file becomes a row whose keys are checked one by one, and what an unknown
id answers.
Leaves alone: what the keys mean (the modules beside this one).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from carelane.domain.errors import CatalogueError, UnknownName

CATALOGUE: Final = Path(__file__).parent / "catalogue"
VALUES: Final = Path(__file__).parent / "values"
ANSWERS: Final = Path(__file__).parent / "answers"


@dataclass(frozen=True, slots=True)
class Row:
    """One table of a catalogue file: its id, where it stands, and its keys."""

    id: str
    place: str
    data: Mapping[str, object]

    def text(self, key: str, *, needed: bool = False) -> str:
        """The text at a key; "" when it is absent and not needed."""
        given = self.data.get(key, "")
        if not isinstance(given, str) or (needed and not given.strip()):
            raise self.wrong(f"needs a text at {key!r}")
        return given

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """The list of texts at a key, without repeats."""
        given = self.data.get(key, [])
        if not isinstance(given, list) or not all(isinstance(item, str) and item for item in given):
            raise self.wrong(f"needs a list of texts at {key!r}")
        if needed and not given:
            raise self.wrong(f"needs at least one text at {key!r}")
        if len(set(given)) != len(given):
            raise self.wrong(f"repeats a text at {key!r}")
        return tuple(given)

    def choice(self, key: str, allowed: Iterable[str], *, needed: bool = True) -> str:
        """The text at a key, which has to be one of a closed list."""
        given = self.text(key, needed=needed)
        if given and given not in tuple(allowed):
            raise self.wrong(f"has {given!r} at {key!r}, which is not one of {', '.join(allowed)}")
        return given

    def only(self, *keys: str) -> None:
        """Refuse keys that nobody reads: a misspelt key would otherwise be lost."""
        strange = sorted(set(self.data) - set(keys))
        if strange:
            raise self.wrong(f"has unknown keys: {', '.join(strange)}")

    def wrong(self, what: str) -> CatalogueError:
        """The error that says which entry of which file is at fault."""
        return CatalogueError(f"{self.place}: entry {self.id!r} {what}")


def read_file(path: Path) -> tuple[Row, ...]:
    """Every table of one TOML file, in the order of the file. Decimal numbers keep their written form.

    Raises:
        CatalogueError: the file is not TOML, or something stands outside a table.
    """
    import tomllib  # noqa: PLC0415  costs 10 ms, and many runs need no file at all

    place = f"{path.parent.name}/{path.name}"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{place} cannot be read: {error}") from error
    rows = []
    for key, table in content.items():
        if not isinstance(table, dict):
            raise CatalogueError(f"{place}: {key!r} stands outside a table")
        rows.append(Row(key, place, table))
    return tuple(rows)


def read_folder(folder: Path) -> tuple[Row, ...]:
    """Every table of every TOML file of a folder, in the order of the file names.

    Raises:
        CatalogueError: two tables share an id.
    """
    rows = [row for path in sorted(folder.glob("*.toml")) for row in read_file(path)]
    seen: dict[str, str] = {}
    for row in rows:
        if row.id in seen:
            raise CatalogueError(f"{row.place}: {row.id!r} stands already in {seen[row.id]}")
        seen[row.id] = row.place
    return tuple(rows)


def unknown(what: str, given: str, known: Iterable[str]) -> UnknownName:
    """The error for an id that does not exist; its hint names the nearest ones."""
    import difflib  # noqa: PLC0415  only needed on this path

    names = tuple(known)
    by_folded = {name.lower(): name for name in names}
    near = [by_folded[name] for name in difflib.get_close_matches(given.lower(), by_folded, n=3)]
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {len(names)}; {names[0]} is the first"
    return UnknownName(f"there is no {what} called {given!r}", hint=hint)
