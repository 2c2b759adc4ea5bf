"""The atomic requirements: one checkable sentence each, with whose rule it is.

Decides: which requirements exist and, by `uncovered`, which of them no rule on a campaign file can decide.
Leaves alone: the rules that cover them (`rules`).
One file holds one family ("CTA-01" stands in cta.toml), so that a check reads only what it cites.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.sources.loading import CATALOGUE, Row, read_file, unknown
from carelane.sources.reasons import UNCOVERED_REASONS

FAMILIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CTA": "call to action",
        "FRM": "web form",
        "SCR": "script, paper form, text-to-join",
        "OIN": "opt-in message",
        "OUT": "opt-out message",
        "HLP": "HELP message",
        "SMP": "sample messages",
        "DSC": "campaign description",
        "UC": "use case",
        "BRD": "brand and campaign record",
        "WEB": "website",
        "PRV": "privacy policy",
        "TRM": "terms",
        "CON": "consent",
        "REV": "revocation",
        "TIM": "time, frequency, place",
        "CNT": "content",
        "FST": "first message",
        "SUB": "submission",
    }
)
ARTEFACTS: Final = (
    "archive_audit", "brand", "campaign", "campaign_description", "consent_record", "cta", "first_message",
    "help_message", "import", "inbound_processing", "message", "optin_message", "optout_message", "paper_form",
    "privacy_policy", "provider_sync", "revocation_record", "sample", "send_decision", "submission", "terms",
    "text_to_join", "use_case", "verbal_script", "web_form", "website",
)  # fmt: skip
SEVERITIES: Final = ("blocker", "likely_rejection", "advice")
BASES: Final = (
    "law", "law_pending", "court", "carrier", "ctia", "registry", "aggregator", "provider", "vendor", "computed",
)  # fmt: skip
CHECKS: Final = ("auto", "assisted", "manual")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that somebody with a say demands.

    severity: "blocker" (unlawful, refused by the registry, or never to be sent), "likely_rejection"
    (reviewers are known to decline for it) or "advice". basis: the strongest ground it rests on.
    check: "auto", "assisted" (a program proposes, a person confirms) or "manual".
    when: the condition under which it applies; effective: from when, where it is not in force yet.
    uncovered: "" when a rule must cover it, else one of `UNCOVERED_REASONS`.
    """

    id: str
    statement: str
    applies_to: tuple[str, ...]
    severity: str
    basis: str
    check: str
    sources: tuple[str, ...]
    when: str = ""
    note: str = ""
    effective: str = ""
    uncovered: str = ""

    @property
    def family(self) -> str:
        """The letters before the hyphen."""
        return self.id.partition("-")[0]


def requirements() -> Mapping[str, Requirement]:
    """Every requirement by id, family by family."""
    return MappingProxyType({entry.id: entry for family in FAMILIES for entry in _family(family).values()})


def requirement(requirement_id: str) -> Requirement:
    """The requirement of that id; reads only the file of its family.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    family = requirement_id.partition("-")[0]
    found = _family(family).get(requirement_id) if family in FAMILIES else None
    if found is None:
        raise unknown("requirement", requirement_id, requirements())
    return found


@lru_cache(maxsize=len(FAMILIES))
def _family(family: str) -> Mapping[str, Requirement]:
    rows = read_file(CATALOGUE / "requirements" / f"{family.lower()}.toml")
    return MappingProxyType({row.id: _requirement(row, family) for row in rows})


def _requirement(row: Row, family: str) -> Requirement:
    row.only(
        "statement", "applies_to", "severity", "basis", "check", "sources", "when", "note", "effective", "uncovered"
    )
    if row.id.partition("-")[0] != family:
        raise row.wrong(f"does not belong to the family {family}")
    applies_to = row.texts("applies_to", needed=True)
    strange = sorted(set(applies_to) - set(ARTEFACTS))
    if strange:
        raise row.wrong(f"applies to {', '.join(strange)}, which we do not know")
    return Requirement(
        id=row.id,
        statement=row.text("statement", needed=True),
        applies_to=applies_to,
        severity=row.choice("severity", SEVERITIES),
        basis=row.choice("basis", BASES),
        check=row.choice("check", CHECKS),
        sources=row.texts("sources", needed=True),
        when=row.text("when"),
        note=row.text("note"),
        effective=row.text("effective"),
        uncovered=row.choice("uncovered", UNCOVERED_REASONS, needed=False),
    )
