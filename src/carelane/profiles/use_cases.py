"""The registry's use cases: what each covers, what it costs, and what others call it.

Decides: which purposes a campaign declares, and whether marketing may stand in it.
Leaves alone: whether the texts fit the purposes (`rules`).
Facts with their sources stand in data/use_cases.toml, the names in data/labels.toml.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.profiles.origins import DATA
from carelane.sources.loading import Row, read_file

KINDS: Final = ("standard", "special")
MARKETING: Final = ("always", "never", "as_sub_use_case", "not_said")
CONFIDENCES: Final = ("high", "medium", "low")
# What LOW_VOLUME, MIXED and the others that take sub use cases can be made of.
SUB_USE_CASES: Final = (
    "2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
    "MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class UseCase:
    """One use case by its registry code.

    min_sub, max_sub: how many sub use cases it takes. samples_min: what we require by default.
    fee_month: US dollars, None where none was found. post_approval: approved once more after registration.
    marketing_allowed: "always", "never", "as_sub_use_case" or "not_said".
    needs: what the brand or the sender has to bring. replaced_by: the current code for an older one.
    """

    code: str
    kind: str
    min_sub: int
    max_sub: int
    samples_min: int
    fee_month: float | None
    post_approval: bool | None
    marketing_allowed: str
    covers: str
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    needs: str
    replaced_by: str
    confidence: str
    note: str
    sources: tuple[str, ...]

    @property
    def is_container(self) -> bool:
        """True where the code alone does not say what is sent: sub use cases have to."""
        return self.min_sub > 0


@dataclass(frozen=True, slots=True)
class Labels:
    """What one provider (or the registry, or a reseller) calls the use cases."""

    provider: str
    codes: Mapping[str, str]  # label -> code, in the order of preference
    notes: Mapping[str, str]  # label -> what is disputed about it
    sources: tuple[str, ...]


def _use_case(row: Row) -> UseCase:
    row.only(
        "kind", "min_sub", "max_sub", "samples_min", "fee_month", "post_approval", "marketing", "covers", "includes",
        "excludes", "needs", "replaced_by", "confidence", "note", "source",
    )  # fmt: skip
    fee, approval = row.data.get("fee_month"), row.data.get("post_approval")
    if not isinstance(fee, Decimal | None) or not isinstance(approval, bool | None):
        raise row.wrong("needs an amount at 'fee_month' and true or false at 'post_approval'")
    return UseCase(
        code=row.id,
        kind=row.choice("kind", KINDS),
        min_sub=_count(row, "min_sub"),
        max_sub=_count(row, "max_sub"),
        samples_min=_count(row, "samples_min"),
        fee_month=None if fee is None else float(fee),
        post_approval=approval,
        marketing_allowed=row.choice("marketing", MARKETING, needed=False) or "not_said",
        covers=row.text("covers", needed=True),
        includes=row.texts("includes"),
        excludes=row.texts("excludes"),
        needs=row.text("needs"),
        replaced_by=row.text("replaced_by"),
        confidence=row.choice("confidence", CONFIDENCES, needed=False) or "high",
        note=row.text("note"),
        sources=row.texts("source", needed=True),
    )


def _count(row: Row, key: str) -> int:
    given = row.data.get(key)
    if isinstance(given, bool) or not isinstance(given, int):
        raise row.wrong(f"needs a whole number at {key!r}")
    return given


USE_CASES: Final[Mapping[str, UseCase]] = MappingProxyType(
    {row.id: _use_case(row) for row in read_file(DATA / "use_cases.toml")}
)


@lru_cache(maxsize=1)
def labels() -> Mapping[str, Labels]:
    """The names of use cases by who uses them; "registry" first."""
    return MappingProxyType({row.id: _labels(row) for row in read_file(DATA / "labels.toml")})


def _labels(row: Row) -> Labels:
    row.only("source", "labels", "notes")
    return Labels(row.id, _texts_at(row, "labels"), _texts_at(row, "notes"), row.texts("source", needed=True))


def _texts_at(row: Row, key: str) -> Mapping[str, str]:
    given = row.data.get(key, {})
    if not isinstance(given, dict):
        raise row.wrong(f"needs a table at {key!r}")
    table = Row(f"{row.id}.{key}", row.place, given)
    return MappingProxyType({name: table.text(name, needed=True) for name in given})


def code_for_label(label: str, provider: str = "") -> str:
    """The registry code for a use case as people, portals and clients write it; "" when nobody calls one so.

    A code stands for itself. `provider` says whose label it is where providers differ.
    """
    key = _key(label)
    return _codes(provider).get(key) or _codes("").get(key) or ""


def label_for(code: str, provider: str = "") -> str:
    """What a provider calls a use case; the registry's name where it has none of its own."""
    for who in (provider, "registry"):
        for label, labelled in labels()[who].codes.items() if who in labels() else ():
            if labelled == code:
                return label
    return code


def label_note(label: str, provider: str = "") -> str:
    """What is disputed about a label, at this provider or, without one, at anybody; "" when nothing is."""
    key = _key(label)
    asked = (provider, "registry") if provider in labels() else tuple(labels())
    for who in asked:
        for noted, note in labels()[who].notes.items():
            if _key(noted) == key:
                return note
    return ""


@lru_cache(maxsize=16)
def _codes(provider: str) -> Mapping[str, str]:
    """Codes by the key of their label; "" stands for everybody, the registry's meaning first."""
    chosen = [labels()[provider]] if provider in labels() else [] if provider else list(labels().values())
    found: dict[str, str] = {_key(code): code for code in USE_CASES}
    for names in chosen:
        for label, code in names.codes.items():
            found.setdefault(_key(label), code)
    return MappingProxyType(found)


def _key(label: str) -> str:
    """Letters and digits in lower case, without a final s: "Delivery notifications" and "DELIVERY_NOTIFICATION"."""
    return "".join(character for character in label.casefold() if character.isalnum()).removesuffix("s")


def purposes(usecase: str, subs: Iterable[str] = ()) -> frozenset[str]:
    """What a campaign declares to send, as registry codes.

    A use case that is made of others (LOW_VOLUME, MIXED ...) gives way to its sub use cases; where none
    are declared it stands for itself, and what is sent is unknown (`marketing_allowed` is then None).
    """
    code = code_for_label(usecase) or usecase.strip().upper()
    declared = frozenset(code_for_label(sub) or sub.strip().upper() for sub in subs if sub.strip())
    if not code or (declared and code in USE_CASES and USE_CASES[code].is_container):
        return declared
    return declared | {code}


def marketing_allowed(declared: frozenset[str]) -> bool | None:
    """Whether marketing may stand in a campaign with these purposes; None when they do not say."""
    said = {USE_CASES[code].marketing_allowed if code in USE_CASES else "not_said" for code in declared}
    if "always" in said:
        return True
    return False if said == {"never"} else None
