"""One provider: what it asks, how long, how many, at what price, and what it calls things.

Decides: what is known about a provider, with sources.
Leaves alone: which field of a registration is missing (`field_rules.py`) and every judgement (`rules`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import UnknownName
from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.profiles import loader
from carelane.profiles.parts import Evidence, Fees, Limit, Note, Override, Throughput
from carelane.profiles.use_cases import USE_CASES
from carelane.sources.loading import Row

# A text that is checked alone is called by its kind; its length is that of the field it would stand in.
_FIELD_OF_KIND: Final = MappingProxyType(
    {
        Target.SAMPLE: "sample1",
        Target.OPTIN_MESSAGE: "optinMessage",
        Target.OPTOUT_MESSAGE: "optoutMessage",
        Target.HELP_MESSAGE: "helpMessage",
        Target.DESCRIPTION: "description",
        Target.CTA: "messageFlow",
    }
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known about one provider.

    samples_min: fewer are refused. samples_advised: fewer are risky. samples_by_use_case: where a use case asks more.
    editable: fields that can be changed once approved; after_decline: besides, while a declined campaign is corrected;
    fixed: fields that can never be changed once approved. Of any other field nothing is known.
    required: fields that this provider demands beyond the registry; not_asked: fields that its form does not have.
    offered: use cases that it is known to offer; `closed_list` says that it offers no others.
    portal: the path to the form. as_of: the day of our knowledge. sections: the sources of each group of facts.
    """

    name: str
    title: str
    portal: str
    as_of: date
    samples_min: int
    samples_max: int
    samples_advised: int
    samples_by_use_case: Mapping[str, int]
    limits: Mapping[str, Limit]
    editable: frozenset[str]
    after_decline: frozenset[str]
    fixed: frozenset[str]
    required: frozenset[str]
    not_asked: frozenset[str]
    severity: Mapping[str, Severity]
    overrides: tuple[Override, ...]
    evidence: Evidence
    fees: Fees
    throughput: tuple[Throughput, ...]
    offered: frozenset[str]
    unsupported: frozenset[str]
    closed_list: bool
    notes: tuple[Note, ...]
    sections: Mapping[str, tuple[str, ...]]

    def limit(self, field: str) -> Limit | None:
        """The length of a field by its path, or of a text by its kind; None where none is known."""
        found = self.limits.get(field)
        if found is None and field in _FIELD_OF_KIND:
            found = self.limits.get(_FIELD_OF_KIND[Target(field)])
        return found

    def can_edit(self, field: str, *, declined: bool = False) -> bool | None:
        """Whether a field can be changed later (`declined`: in a campaign that was declined); None: not known."""
        if field in self.editable or (declined and field in self.after_decline):
            return True
        return False if field in self.fixed else None

    def offers(self, usecase: str) -> bool | None:
        """Whether the provider takes a use case, by its registry code; None: not known."""
        if usecase in self.offered:
            return True
        return False if self.closed_list or usecase in self.unsupported else None

    def notes_on(self, topic: str) -> tuple[Note, ...]:
        """The notes on one topic (`loader.TOPICS`)."""
        return tuple(note for note in self.notes if note.topic == topic)


def profile_names() -> tuple[str, ...]:
    """The names that `load_profile` takes."""
    return loader.file_names()


@lru_cache(maxsize=32)
def load_profile(name: str) -> Profile:
    """The profile of a provider; "tcr" is the registry itself and fits any provider.

    Raises:
        UnknownName: there is no profile of that name; the hint lists the names.
    """
    known = profile_names()
    if name not in known:
        import difflib  # noqa: PLC0415  only needed on this path

        near = difflib.get_close_matches(name.lower(), known, n=1)
        guess = f"did you mean {near[0]}? " if near else ""
        raise UnknownName(f"there is no profile for provider {name!r}", hint=f"{guess}known: {', '.join(known)}")
    return _profile(name, loader.read_sections(name))


def _profile(name: str, sections: Mapping[str, Row]) -> Profile:
    head, samples, editing = sections["profile"], sections["samples"], sections["editing"]
    required, use_cases = sections["required"], sections["use_cases"]
    _check_keys(head, samples, editing, required, use_cases)
    overrides = loader.overrides(sections["severity"])
    return Profile(
        name=name,
        title=head.text("title", needed=True),
        portal=head.text("portal", needed=True),
        as_of=_as_of(head),
        samples_min=loader.needed_count(samples, "min"),
        samples_max=loader.needed_count(samples, "max"),
        samples_advised=loader.needed_count(samples, "advised"),
        samples_by_use_case=_counts(samples, "by_use_case"),
        limits=loader.limits(sections["limits"]),
        editable=frozenset(editing.texts("editable")),
        after_decline=frozenset(editing.texts("after_decline")),
        fixed=frozenset(editing.texts("fixed")),
        required=frozenset(required.texts("fields")),
        not_asked=frozenset(required.texts("not_asked")),
        severity=MappingProxyType({override.rule: override.severity for override in overrides}),
        overrides=overrides,
        evidence=loader.evidence(sections["evidence"]),
        fees=loader.fees(sections["fees"], sections["one_time_fees"], _monthly()),
        throughput=loader.throughput(sections["throughput"]),
        offered=frozenset(use_cases.texts("offered")),
        unsupported=frozenset(use_cases.texts("unsupported")),
        closed_list=bool(loader.flag(use_cases, "closed")),
        notes=loader.notes(sections["notes"]),
        sections=MappingProxyType(
            {row.id: loader.sources_of(row) for row in (head, samples, editing, required, use_cases)}
        ),
    )


def _check_keys(head: Row, samples: Row, editing: Row, required: Row, use_cases: Row) -> None:
    head.only("title", "as_of", "base", "inherits", "portal", "source")
    samples.only("min", "max", "advised", "by_use_case", "source", "note")
    editing.only("editable", "after_decline", "fixed", "source", "note")
    required.only("fields", "not_asked", "source", "note")
    use_cases.only("offered", "unsupported", "closed", "source", "note")


def _as_of(head: Row) -> date:
    given = head.data.get("as_of")
    if not isinstance(given, date):
        raise head.wrong("needs a date at 'as_of'")
    return given


def _counts(row: Row, key: str) -> Mapping[str, int]:
    given = row.data.get(key, {})
    if not isinstance(given, dict):
        raise row.wrong(f"needs a table at {key!r}")
    table = Row(key, row.place, given)
    return MappingProxyType({name: loader.needed_count(table, name) for name in given})


def _monthly() -> Mapping[str, float]:
    """No provider is known to charge another monthly fee than the registry."""
    fees = {code: use_case.fee_month for code, use_case in USE_CASES.items()}
    return MappingProxyType({code: fee for code, fee in fees.items() if fee is not None})
