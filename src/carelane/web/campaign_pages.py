"""What the pages of one campaign show: page models made of what is kept and of what the check says."""

from collections.abc import Mapping
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.finding import Finding, Severity
from carelane.domain.kept import CampaignVersion, Correction, KeptCampaign, Status
from carelane.services.attempts.changes import Change
from carelane.services.attempts.history import History
from carelane.services.campaigns.versions import all_changes
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import CampaignReport
from carelane.web.campaign_form import Group, groups_of, other_findings

STATUSES = tuple(status.value for status in Status)


@dataclass(frozen=True, slots=True)
class Row:
    """A campaign in the list of its workspace."""

    kept: KeptCampaign
    verdict: str
    blockers: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A campaign at a glance: whether to submit, what is left, what came before."""

    kept: KeptCampaign
    report: CampaignReport
    history: History | None
    corrections: tuple[Correction, ...]
    worst: tuple[tuple[int, Finding], ...]
    statuses: tuple[str, ...] = STATUSES

    @property
    def fee(self) -> str:
        """What one more try costs."""
        return f"${self.report.fee_usd:,.2f}" if self.report.fee_usd is not None else "not known"

    @property
    def blockers(self) -> int:
        """How many blockers stand."""
        return self.report.count(Severity.BLOCKER)

    @property
    def warnings(self) -> int:
        """How many warnings stand."""
        return self.report.count(Severity.WARNING)


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """The form of a campaign; the version of `kept` is the one that it was made from."""

    kept: KeptCampaign
    provider_title: str
    groups: tuple[Group, ...]
    others: tuple[tuple[int, Finding], ...]
    errors: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """Two versions that were made from the same one: theirs is current, yours is kept aside."""

    kept: KeptCampaign
    aside: CampaignVersion
    differences: tuple[Change, ...]  # old: theirs, new: yours


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """Every version with what changed from the one that it was made from."""

    kept: KeptCampaign
    rows: tuple[tuple[CampaignVersion, tuple[Change, ...]], ...]


@dataclass(frozen=True, slots=True)
class AttemptsPage:
    """The submissions with answers, fees and what changed between them."""

    kept: KeptCampaign
    history: History | None
    today: str
    fee: str
    typed: Mapping[str, str] | None = None
    errors: tuple[tuple[str, str], ...] = ()

    def was(self, name: str, default: str = "") -> str:
        """What was typed, after a mistake."""
        return (self.typed or {}).get(name, default)


def checked(kept: KeptCampaign, workspace_provider: str) -> CampaignReport:
    """The check of a campaign; where it names no provider, the workspace's counts."""
    provider = "" if kept.registration.provider else workspace_provider
    return check_campaign(kept.registration, provider=provider, name=kept.name)


def row_of(kept: KeptCampaign, workspace_provider: str) -> Row:
    """A line of the list."""
    report = checked(kept, workspace_provider)
    return Row(kept, report.verdict, report.count(Severity.BLOCKER), report.count(Severity.WARNING))


def overview_of(
    kept: KeptCampaign, report: CampaignReport, history: History | None, corrections: tuple[Correction, ...]
) -> Overview:
    """A campaign at a glance."""
    serious = [finding for finding in report.findings if finding.severity is not Severity.ADVICE]
    serious.sort(key=lambda finding: finding.severity.rank)
    return Overview(kept, report, history, corrections, tuple(enumerate(serious, start=1)))


def fields_page(kept: KeptCampaign, report: CampaignReport, errors: Mapping[str, str] | None = None) -> FieldsPage:
    """The form."""
    groups = groups_of(report, errors)
    summary = tuple((path.replace(".", "-"), f"{path}: {words}") for path, words in (errors or {}).items())
    return FieldsPage(kept, report.provider_title, groups, other_findings(report, groups), summary)


def conflict_page(kept: KeptCampaign, aside: CampaignVersion) -> ConflictPage:
    """What differs between what stands and what was kept aside."""
    return ConflictPage(kept, aside, all_changes(kept.registration, aside.registration))


def versions_page(kept: KeptCampaign, versions: tuple[CampaignVersion, ...]) -> VersionsPage:
    """Every version with its changes."""
    by_number = {version.number: version.registration for version in versions}
    empty = Registration()
    return VersionsPage(
        kept,
        tuple((each, all_changes(by_number.get(each.based_on, empty), each.registration)) for each in versions),
    )
