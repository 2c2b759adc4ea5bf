"""Looking up what a rejection code means, at one provider or at all of them.

Decides: which entries a code stands for, however it is written, and which of them comes first.
Leaves alone: finding codes inside the text of a rejection.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.remediation.code_files import EVIDENCE, RESUBMISSION, Code, read_codes
from carelane.remediation.providers import Named, find_provider, providers
from carelane.sources.loading import unknown

__all__ = ["EVIDENCE", "RESUBMISSION", "Code", "codes", "find_codes"]

_RANK: Final = {evidence: rank for rank, evidence in enumerate(EVIDENCE)}
_AROUND: Final = "()[]{}.:# "
_LEADS: Final = ("rejection code", "error code", "code", "error")


@lru_cache(maxsize=1)
def codes() -> tuple[Code, ...]:
    """Every code of every provider.

    Raises:
        CatalogueError: the data contradict themselves.
    """
    found = tuple(read_codes())
    seen: set[tuple[str, str]] = set()
    for item in found:
        if (item.provider, item.code) in seen:
            raise CatalogueError(f"{item.provider} has two entries for the code {item.code!r}")
        seen.add((item.provider, item.code))
    return found


def find_codes(code: str, provider: str = "") -> tuple[Code, ...]:
    """Every meaning of a code, the best known one first.

    Without a provider these are the meanings at all of them: the same number may mean different things.
    With one they are those of the lists that it names, or else of the other lists of the same family, or
    else of the reviewers whose codes the provider passes on.

    Raises:
        UnknownName: no provider is called that, or it knows no such code; the hint says who does, or names
            the nearest codes.
    """
    named = find_provider(provider, _labels()) if provider.strip() else None
    found = _spelled(code)
    chosen = found if named is None else _of(named, found)
    if chosen:
        return tuple(sorted(chosen, key=lambda item: _RANK[item.evidence]))
    if named is not None and found:
        owners = ", ".join(dict.fromkeys(item.provider for item in found))
        raise UnknownName(f"{named.provider.title} has no code {code!r}", hint=f"it is known from {owners}")
    own = codes() if named is None else _of(named, codes())
    raise unknown("code", code, dict.fromkeys(item.code for item in own or codes()))


def _of(named: Named, found: Iterable[Code]) -> tuple[Code, ...]:
    """The nearest that there are: of the lists named, of the family, of the families that it passes on."""
    found = tuple(found)
    return (
        tuple(item for item in found if item.provider in named.labels)
        or tuple(item for item in found if item.family == named.provider.id)
        or tuple(item for family in named.provider.passes_on for item in found if item.family == family)
    )


def _spelled(code: str) -> tuple[Code, ...]:
    """The entries for a code in any spelling; patterns answer only for what no entry spells out."""
    wanted = _key(code)
    exact = _index().get(wanted, ())
    if exact or not wanted:
        return exact
    from fnmatch import fnmatchcase  # noqa: PLC0415  only needed for the few names that are not certain

    return tuple(item for item in codes() if item.like and fnmatchcase(wanted, item.like.casefold()))


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[Code, ...]]:
    index: dict[str, tuple[Code, ...]] = {}
    for item in codes():
        for key in dict.fromkeys(map(_key, (item.code, *item.also))):
            index[key] = (*index.get(key, ()), item)
    return MappingProxyType(index)


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    """The label of every list of codes, and the family it belongs to."""
    return MappingProxyType({item.provider: item.family for item in codes()} | _families_without_codes())


def _families_without_codes() -> dict[str, str]:
    owned = {item.family for item in codes()}
    return {known.title: known.id for known in providers().values() if known.id not in owned}


def _key(code: str) -> str:
    """A code as it is compared: "(861)", "Rejection Code: 861" and "861" are the same."""
    key = code.casefold().strip().strip(_AROUND)
    for lead in _LEADS:
        rest = key.removeprefix(lead)
        if rest != key and not rest[:1].isalnum():
            return rest.strip(_AROUND) or key
    return key
