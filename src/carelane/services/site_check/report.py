"""The report of a website check as data.

Decides: what it says of each page, form, clause and claim, its verdict and the exit code.
Leaves alone: how it is printed (`report`).
"""

from dataclasses import dataclass

from carelane.domain.finding import RuleFailure, Severity
from carelane.domain.site_finding import SiteFinding
from carelane.rules.picture.clauses import Seen
from carelane.rules.picture.lookups import Looked
from carelane.services.findings import exit_code


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page as evidence: its address, what came of asking, when, and the hash of what was sent."""

    address: str
    role: str
    state: str
    status: int
    words: int
    digest: str
    fetched_at: str
    screenshot: str = ""
    note: str = ""
    by_script: bool = False


@dataclass(frozen=True, slots=True)
class BoxRow:
    """One control of a form that is about texts. missing: parts that its words leave out; also: what else it covers."""

    words: str
    ticked: bool
    required: bool
    also: tuple[str, ...]
    missing: tuple[str, ...]
    selector: str
    preference: bool = False


@dataclass(frozen=True, slots=True)
class FormRow:
    """One form with a phone field.

    consent: "box", "choice" (of channel), "by sending", "calls only" or "nothing". sent_empty: whether it goes through
    without consent to texts; None where nothing in it is about texts. said: its sentence about texts or calls.
    """

    page: str
    number: int  # on the page, from 1
    title: str
    where: str
    phone: str
    phone_required: bool
    consent: str
    boxes: tuple[BoxRow, ...]
    said: str
    sent_empty: bool | None
    selector: str


@dataclass(frozen=True, slots=True)
class SiteReport:
    """The check of one website. `registered` is False when there was no campaign to hold it against."""

    site: str
    provider: str
    provider_title: str
    as_of: str
    seen_at: str
    agent: str
    robots: str
    rendered: bool
    allowed_hosts: tuple[str, ...]
    registered: bool
    brand: str
    pages: tuple[PageRow, ...]
    forms: tuple[FormRow, ...]
    clauses: tuple[Seen, ...]
    claims: tuple[Looked, ...]
    findings: tuple[SiteFinding, ...]
    failures: tuple[RuleFailure, ...]
    digest: str  # SHA-256 over what was read, page by page
    hidden: int = 0  # findings not shown at this strictness
    notes: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """ "stop" while a blocker stands or a rule failed, "review" while a warning stands, else "go"."""
        if self.failures or self.count(Severity.BLOCKER):
            return "stop"
        return "review" if self.count(Severity.WARNING) else "go"

    @property
    def exit_code(self) -> int:
        """See `services/findings.py`."""
        return exit_code(tuple(each.finding for each in self.findings), self.failures)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(each.finding.severity is severity for each in self.findings)
