"""The canonical causes: what a campaign can be declined for, whoever words it.

Decides: the closed lists of remedies and of reasons why no rule can show a cause.
Leaves alone: which codes mean a cause (`codes.py`) and which rules show it (they say so themselves).
The ids are part of the JSON contract and are never renamed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, TEXT_FIELDS
from carelane.sources.loading import Row, read_file, unknown
from carelane.sources.reasons import UNCOVERED_REASONS

REMEDIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "edit": "change texts or pages and send the campaign again",
        "recreate": "locked once sent at several providers: usually a new campaign",
        "brand": "correct the brand record first",
        "conditional": "acceptable under extra conditions only",
        "final": "cannot be registered",
        "none": "nothing in the campaign to correct",
    }
)
UNCOVERED: Final[Mapping[str, str]] = MappingProxyType(
    {**UNCOVERED_REASONS, "no-content": "the answer names no fault that a text could have"}
)
FAMILIES: Final = (
    "cta", "consent", "auto-messages", "policies", "website", "use-case", "samples-attributes", "brand", "prohibited",
    "other",
)  # fmt: skip
WEBSITE: Final = "website"  # the public pages, which are no field; "brand.website" is the field with their address
OPT_IN_METHODS: Final = "optInMethods"
_PATHS: Final = frozenset(
    {
        WEBSITE,
        OPT_IN_METHODS,
        *CAMPAIGN_FIELDS,
        *(f"brand.{name}" for name in BRAND_FIELDS),
        *(f"texts.{name}" for name in TEXT_FIELDS),
    }
)
_SAMPLES: Final = tuple(f"sample{index}" for index in range(1, MAX_SAMPLES + 1))
_FILE: Final = Path(__file__).with_name("causes.toml")


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason for a decline.

    `fields` are paths as findings use them, with `WEBSITE` for the public pages. `uncovered` is "" when a
    rule on the campaign file or its texts must be able to show the cause; `beyond` then says which part of
    it the file cannot show.
    """

    id: str
    family: str
    title: str
    meaning: str
    fields: tuple[str, ...]
    remedy: str
    fix: str
    uncovered: str = ""
    beyond: str = ""


@lru_cache(maxsize=1)
def causes() -> Mapping[str, Cause]:
    """Every cause by id, in the order of the way through the form.

    Raises:
        CatalogueError: an entry is incomplete or contradicts the closed lists.
    """
    return MappingProxyType({row.id: _cause(row) for row in read_file(_FILE)})


def cause(cause_id: str) -> Cause:
    """The cause of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = causes()
    if cause_id not in known:
        raise unknown("cause", cause_id, known)
    return known[cause_id]


def _cause(row: Row) -> Cause:
    row.only("family", "title", "meaning", "fields", "remedy", "fix", "uncovered", "beyond")
    uncovered, beyond = row.choice("uncovered", UNCOVERED, needed=False), row.text("beyond")
    if uncovered and beyond:
        raise row.wrong("says at 'beyond' what the file cannot show, though it shows nothing")
    return Cause(
        id=row.id,
        family=row.choice("family", FAMILIES),
        title=row.text("title", needed=True),
        meaning=row.text("meaning", needed=True),
        fields=read_fields(row),
        remedy=row.choice("remedy", REMEDIES),
        fix=row.text("fix", needed=True),
        uncovered=uncovered,
        beyond=beyond,
    )


def read_fields(row: Row) -> tuple[str, ...]:
    """The field paths of an entry, "samples" written out.

    Raises:
        CatalogueError: a path that no registration has.
    """
    paths: list[str] = []
    for name in row.texts("fields"):
        paths.extend(_SAMPLES if name == "samples" else (name,))
    for path in paths:
        if path not in _PATHS:
            raise row.wrong(f"names a field that no registration has: {path!r}")
    return tuple(paths)
