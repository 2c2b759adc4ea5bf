"""What businesses of each trade text, as bodies of sample messages.

Decides: which trades and purposes there are bodies for. Leaves alone: the frame around a body (`samples.py`).
The sentences are ours and name nobody who exists.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

_DATA: Final = Path(__file__).parents[1] / "data"
GENERAL: Final = "general"
CARE: Final = "CUSTOMER_CARE"
# Of purposes that hold several others, each declared one has bodies; where none is declared, care has.
_LINES_OF_BUSINESS: Final = {
    "REAL_ESTATE": "property", "HEALTHCARE": "medical", "LEGAL": "law", "EDUCATION": "school", "NGO": "nonprofit",
    "GOVERNMENT": "government", "FINANCIAL": "finance", "INSURANCE": "insurance", "RETAIL": "retail",
    "HOSPITALITY": "restaurant", "TECHNOLOGY": "it", "TRANSPORTATION": "logistics", "POSTAL": "logistics",
    "PROFESSIONAL": "general", "CONSTRUCTION": "roofing",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trade:
    """One trade: its title, what its texts are about, and bodies that answer customers."""

    name: str
    title: str
    about: str
    care: tuple[str, ...]


@lru_cache(maxsize=1)
def trades() -> Mapping[str, Trade]:
    """Every trade by its name."""
    rows = tomllib.loads((_DATA / "trades.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {name: Trade(name, row["title"], row["about"], tuple(row["care"])) for name, row in rows.items()}
    )


@lru_cache(maxsize=1)
def purpose_bodies() -> Mapping[str, tuple[str, ...]]:
    """Bodies by registered use case, for all but customer care."""
    rows = tomllib.loads((_DATA / "purposes.toml").read_text(encoding="utf-8"))
    return MappingProxyType({code: tuple(row["bodies"]) for code, row in rows.items()})


def trade_of(name: str, vertical: str = "") -> Trade:
    """The trade of that name, else the one that a line of business suggests, else any other business."""
    known = trades()
    return known.get(name.strip().casefold()) or known[_LINES_OF_BUSINESS.get(vertical, GENERAL)]
