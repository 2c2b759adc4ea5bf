"""Why no rule on a campaign file or its texts decides a requirement or demand: a closed list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

UNCOVERED_REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "needs-person": "a person must judge it, or knows a fact that no file states",
        "needs-website": "only the live website shows it",
        "needs-ledger": "only the consent ledger or the history of sends and replies shows it",
        "needs-provider": "only a connection to the provider or the registry shows it",
        "disputed": "the sources disagree, or the rule is not known to be in force",
    }
)
