"""Numbers and word lists that regulators, carriers and the registry change: by the day they hold from.

Decides: which entry holds on a given day.
Leaves alone: what a rule or the send gate makes of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import BadSetting, CatalogueError
from carelane.sources.loading import VALUES, Row, read_folder, unknown

Content = int | Decimal | str | tuple[str, ...]
DATED: Final = ("effective", "seen")


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the day it holds from and the source that says so.

    dated: "effective" when `since` is the day it took effect, "seen" when it is only the day from
    which a source attests it; what a source attests first is taken to have held before that day too.
    """

    name: str
    value: Content
    since: date
    source: str
    what: str
    unit: str = ""
    dated: str = "effective"
    note: str = ""


@lru_cache(maxsize=1)
def _all() -> Mapping[str, tuple[Value, ...]]:
    return MappingProxyType({row.id: _values(row) for row in read_folder(VALUES)})


def value_names() -> tuple[str, ...]:
    """Every name that has dated values."""
    return tuple(_all())


def history(name: str) -> tuple[Value, ...]:
    """Every value that a name has had, the oldest first.

    Raises:
        UnknownName: nothing is called so; the hint names the nearest.
    """
    known = _all()
    if name not in known:
        raise unknown("value", name, known)
    return known[name]


def value(name: str, as_of: date) -> Value:
    """The value that holds on a day.

    Raises:
        UnknownName: nothing is called so.
        BadSetting: no value is known for so early a day.
    """
    entries = history(name)
    holding = [entry for entry in entries if entry.since <= as_of]
    if not holding and entries[0].dated == "seen":
        return entries[0]
    if not holding:
        raise BadSetting(
            f"no value of {name} is known for {as_of.isoformat()}",
            hint=f"the first one known holds from {entries[0].since.isoformat()}",
        )
    return holding[-1]


def number(name: str, as_of: date) -> Decimal:
    """The value that holds on a day, as a number.

    Raises:
        UnknownName, BadSetting: as `value`.
        CatalogueError: the value is not a number.
    """
    found = value(name, as_of).value
    if isinstance(found, (int, Decimal)):
        return Decimal(found)
    raise CatalogueError(f"the value {name!r} is not a number")


def words(name: str, as_of: date) -> tuple[str, ...]:
    """The value that holds on a day, as a list of words.

    Raises:
        UnknownName, BadSetting: as `value`.
        CatalogueError: the value is not a list of words.
    """
    found = value(name, as_of).value
    if isinstance(found, tuple):
        return found
    raise CatalogueError(f"the value {name!r} is not a list of words")


def _values(row: Row) -> tuple[Value, ...]:
    row.only("what", "unit", "values")
    given = row.data.get("values")
    if not isinstance(given, list) or not given or not all(isinstance(item, dict) for item in given):
        raise row.wrong("needs a list of dated values at 'values'")
    found = tuple(_value(row, Row(row.id, row.place, item)) for item in given)
    if [entry.since for entry in found] != sorted({entry.since for entry in found}):
        raise row.wrong("needs its values in the order of their dates, one a day")
    return found


def _value(row: Row, item: Row) -> Value:
    item.only("since", "value", "source", "dated", "note")
    since = item.data.get("since")
    if not isinstance(since, date):
        raise item.wrong("needs a date at 'since'")
    content = item.data.get("value")
    if isinstance(content, list):
        content = item.texts("value", needed=True)
    if isinstance(content, bool) or not isinstance(content, (int, Decimal, str, tuple)):
        raise item.wrong("needs a number, a text or a list of texts at 'value'")
    return Value(
        name=row.id,
        value=content,
        since=since,
        source=item.text("source", needed=True),
        what=row.text("what", needed=True),
        unit=row.text("unit"),
        dated=item.choice("dated", DATED, needed=False) or "effective",
        note=item.text("note"),
    )
