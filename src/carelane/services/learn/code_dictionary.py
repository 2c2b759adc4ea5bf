"""The dictionary of rejection codes, by provider.

Decides: which codes a provider's list shows and what stands on the page of one code.
Leaves alone: what codes mean (`remediation`).
"""

from collections import Counter
from dataclasses import dataclass

from carelane.domain.errors import UnknownName
from carelane.remediation.causes import REMEDIES, Cause, cause
from carelane.remediation.codes import EVIDENCE, RESUBMISSION, Code, codes, find_codes
from carelane.remediation.providers import providers
from carelane.rules.registry import Entry, entries
from carelane.services.learn.shelf import code_place, find


@dataclass(frozen=True, slots=True)
class Listed:
    """A provider that has codes."""

    id: str
    title: str
    about: str
    count: int


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code in a list."""

    place: str
    provider: str
    code: str
    title: str
    resubmission: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause with what kind of remedy there is, and the rules that show it in a text of one's own."""

    cause: Cause
    remedy: str
    rules: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one provider's list says about a code."""

    code: Code
    resubmission: str
    evidence: str
    reasons: tuple[Reason, ...]
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodePage:
    """One code at one provider; `elsewhere` are the same signs at others, which may mean something else."""

    code: str
    provider: Listed
    meanings: tuple[Meaning, ...]
    elsewhere: tuple[CodeRow, ...]


def listed() -> tuple[Listed, ...]:
    """The providers that have codes, by title."""
    counts = Counter(code.family for code in codes())
    known = providers()
    found = (Listed(name, known[name].title, known[name].about, count) for name, count in counts.items())
    return tuple(sorted(found, key=lambda entry: entry.title.casefold()))


def code_rows(query: str = "", provider: str = "") -> tuple[CodeRow, ...]:
    """The codes that fit: of a provider, or found by number or words, or both.

    Raises:
        UnknownName: no such provider has codes.
    """
    if provider and provider not in {entry.id for entry in listed()}:
        raise UnknownName(f"no provider called {provider!r} has codes", hint="choose one from the list")
    own = [code for code in codes() if not provider or code.family == provider]
    if not query.strip():
        return tuple(map(_row, own))
    exact = _spelled(query)
    groups = find(query, kinds=("code",), most=len(codes()))
    order = {thing.place: rank for rank, thing in enumerate(thing for group in groups for thing in group.things)}
    fitting = [code for code in own if (code.family, code.code) in exact] or [
        code for code in own if code_place(code) in order
    ]
    fitting.sort(key=lambda code: order.get(code_place(code), -1))
    return tuple(map(_row, fitting))


def code_page(provider: str, code: str) -> CodePage:
    """Everything that is known of a code at a provider.

    Raises:
        UnknownName: the provider has no such code; the hint says who has.
    """
    owner = next((entry for entry in listed() if entry.id == provider), None)
    own = tuple(entry for entry in codes() if entry.family == provider and entry.code == code)
    hint = "search for the code without naming a provider"
    if owner is None:
        raise UnknownName(f"no provider called {provider!r} has codes", hint=hint)
    if not own:
        raise UnknownName(f"{owner.title} has no code {code!r}", hint=hint)
    others = tuple(_row(entry) for entry in _same(code) if entry.family != provider)
    return CodePage(code, owner, tuple(map(_meaning, own)), others)


def _same(code: str) -> tuple[Code, ...]:
    try:
        return find_codes(code)
    except UnknownName:
        return ()


def _spelled(query: str) -> frozenset[tuple[str, str]]:
    return frozenset((entry.family, entry.code) for entry in _same(query))


def _row(code: Code) -> CodeRow:
    return CodeRow(code_place(code), code.provider, code.code, code.title, code.resubmission)


def _meaning(code: Code) -> Meaning:
    return Meaning(
        code=code,
        resubmission=RESUBMISSION[code.resubmission],
        evidence=EVIDENCE[code.evidence],
        reasons=tuple(_reason(name) for name in code.causes),
        addresses=tuple(address for address in (code.source_url, *code.other_sources) if address),
    )


def _reason(cause_id: str) -> Reason:
    entry = cause(cause_id)
    showing = tuple(item for item in entries().values() if cause_id in item.rule.causes)
    return Reason(entry, REMEDIES[entry.remedy], showing)
