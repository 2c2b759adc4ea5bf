"""Reading a profile's file and, where it says so, the parts that it takes from another profile.

Decides: how sections are taken over. A profile with a `base` names in `inherits` the sections that it takes;
within such a section its own keys win one by one, and nothing else is taken.
Leaves alone: what the parts mean (`parts.py`).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES
from carelane.domain.finding import Severity
from carelane.profiles.origins import DATA
from carelane.profiles.parts import DatedFee, Evidence, Fees, Limit, Note, Override, Throughput
from carelane.sources.loading import Row, read_file

PROVIDERS: Final = DATA / "providers"
SECTIONS: Final = (
    "profile", "samples", "limits", "editing", "required", "severity", "evidence", "fees", "one_time_fees",
    "throughput", "use_cases", "notes",
)  # fmt: skip
PERIODS: Final = ("second", "minute", "day")
TOPICS: Final = (
    "api", "brand", "consent", "editing", "evidence", "fees", "fields", "help", "keywords", "language", "length",
    "links", "portal", "review", "samples", "sending", "throughput", "use-cases",
)  # fmt: skip


def file_names() -> tuple[str, ...]:
    """The names of the profiles that there are files for."""
    return tuple(sorted(path.stem for path in PROVIDERS.glob("*.toml")))


def read_sections(name: str) -> Mapping[str, Row]:
    """Every section of a profile, with the parts that it takes from its base; absent ones are empty.

    Raises:
        CatalogueError: the file cannot be read, or has a section that nobody reads.
    """
    own = {row.id: row for row in read_file(PROVIDERS / f"{name}.toml")}
    empty = {section: Row(section, f"providers/{name}.toml", {}) for section in SECTIONS}
    strange = sorted(set(own) - set(empty))
    if strange:
        raise empty["profile"].wrong(f"stands beside unknown sections: {', '.join(strange)}")
    sections = empty | own
    head = sections["profile"]
    if base := head.text("base"):
        taken = {row.id: row for row in read_file(PROVIDERS / f"{base}.toml")}
        for section in head.texts("inherits", needed=True):
            merged = {**taken[section].data, **sections[section].data}
            sections[section] = Row(section, sections[section].place, merged)
    return MappingProxyType(sections)


def entries(section: Row) -> Iterator[Row]:
    """The tables inside a section, as rows of their own."""
    for key, table in section.data.items():
        if not isinstance(table, dict):
            raise section.wrong(f"needs a table at {key!r}")
        yield Row(key, f"{section.place} [{section.id}]", table)


def sources_of(row: Row) -> tuple[str, ...]:
    """The ids that a row cites; at least one."""
    return row.texts("source", needed=True)


def count(row: Row, key: str) -> int | None:
    """The whole number at a key; None when it is absent."""
    given = row.data.get(key)
    if given is not None and (isinstance(given, bool) or not isinstance(given, int)):
        raise row.wrong(f"needs a whole number at {key!r}")
    return given


def needed_count(row: Row, key: str) -> int:
    """The whole number at a key."""
    given = count(row, key)
    if given is None:
        raise row.wrong(f"needs a whole number at {key!r}")
    return given


def flag(row: Row, key: str) -> bool | None:
    """The yes or no at a key; None when it is absent."""
    given = row.data.get(key)
    if given is not None and not isinstance(given, bool):
        raise row.wrong(f"needs true or false at {key!r}")
    return given


def limits(section: Row) -> Mapping[str, Limit]:
    """Lengths by field path; `sample` stands for each of the samples."""
    found: dict[str, Limit] = {}
    for row in entries(section):
        row.only("min", "max", "warn_over", "source", "note")
        limit = Limit(
            count(row, "min") or 0, count(row, "max"), count(row, "warn_over"), sources_of(row), row.text("note")
        )
        paths = [f"sample{index}" for index in range(1, MAX_SAMPLES + 1)] if row.id == "sample" else [row.id]
        found.update(dict.fromkeys(paths, limit))
    return MappingProxyType(found)


def fees(section: Row, one_time: Row, monthly: Mapping[str, float]) -> Fees:
    """The fees; monthly ones come with the table of use cases."""
    section.only("submission", "brand", "prepaid")
    prepaid = Row("fees.prepaid", section.place, _table(section, "prepaid"))
    return Fees(
        submission=_dated(section, "submission"),
        brand=_dated(section, "brand"),
        monthly=monthly,
        one_time=MappingProxyType({row.id: _fee(row) for row in entries(one_time)}),
        prepaid_months=needed_count(prepaid, "months"),
        prepaid_sources=sources_of(prepaid),
    )


def _table(row: Row, key: str) -> Mapping[str, object]:
    given = row.data.get(key)
    if not isinstance(given, dict):
        raise row.wrong(f"needs a table at {key!r}")
    return given


def _dated(section: Row, key: str) -> tuple[DatedFee, ...]:
    given = section.data.get(key)
    if not isinstance(given, list) or not given:
        raise section.wrong(f"needs a list of fees at {key!r}")
    found = tuple(_fee(Row(f"fees.{key}", section.place, item)) for item in given)
    days = [fee.since or date.min for fee in found]
    if days != sorted(set(days)):
        raise section.wrong(f"needs its fees at {key!r} in the order of their days, one a day")
    return found


def _fee(row: Row) -> DatedFee:
    row.only("from", "usd", "source", "note")
    since = row.data.get("from")
    usd = row.data.get("usd")
    if since is not None and not isinstance(since, date):
        raise row.wrong("needs a date at 'from'")
    if not isinstance(usd, Decimal):
        raise row.wrong("needs an amount with a decimal point at 'usd'")
    return DatedFee(float(usd), since, sources_of(row), row.text("note"))


def throughput(section: Row) -> tuple[Throughput, ...]:
    """How fast messages go through."""
    found = []
    for row in entries(section):
        row.only("messages", "per", "scope", "source")
        found.append(
            Throughput(
                name=row.id,
                messages=needed_count(row, "messages"),
                per=row.choice("per", PERIODS),
                scope=row.text("scope", needed=True),
                sources=sources_of(row),
            )
        )
    return tuple(found)


def evidence(section: Row) -> Evidence:
    """How the opt-in is shown to the reviewer."""
    section.only("upload", "how", "media", "max_bytes", "source")
    return Evidence(
        upload=flag(section, "upload"),
        how=section.text("how", needed=True),
        media=section.texts("media"),
        max_bytes=count(section, "max_bytes"),
        sources=sources_of(section),
    )


def overrides(section: Row) -> tuple[Override, ...]:
    """The rules that this provider weighs differently."""
    found = []
    for row in entries(section):
        row.only("severity", "why", "source")
        severity = Severity(row.choice("severity", [severity.value for severity in Severity]))
        found.append(Override(row.id, severity, row.text("why", needed=True), sources_of(row)))
    return tuple(found)


def notes(section: Row) -> tuple[Note, ...]:
    """Facts in sentences."""
    found = []
    for row in entries(section):
        row.only("topic", "text", "source", "conflict")
        found.append(
            Note(
                name=row.id,
                topic=row.choice("topic", TOPICS),
                text=row.text("text", needed=True),
                sources=sources_of(row),
                conflict=bool(flag(row, "conflict")),
            )
        )
    return tuple(found)
