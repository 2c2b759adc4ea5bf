"""The one place where ports meet adapters.

Decides: which store, vault and runner an installation works with.
Leaves alone: what services do with them, and what is set (`settings`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from carelane.accounts.password_hasher import Argon2Hasher
from carelane.accounts.tokens import RandomTokens
from carelane.accounts.totp import Totp
from carelane.accounts.vault import open_vault
from carelane.jobs.runner import Chore, ThreadRunner
from carelane.ports.accounts import PasswordHasher, UserStore, Vault, WorkspaceStore
from carelane.ports.allowances import Allowances
from carelane.ports.answers import AnswerStore
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.ports.invitations import InvitationStore
from carelane.ports.jobs import Handler, JobRunner, JobStore
from carelane.ports.ledger import (
    ConsentLedger,
    ConsentSetup,
    EvidenceStore,
    HeldReplies,
    Inclusions,
    People,
    SentLog,
)
from carelane.ports.opt_in_forms import OptInForms
from carelane.ports.secrets import SecondFactor, Tokens
from carelane.ports.site import SiteReader
from carelane.services.consent.importing.apply import ImportStores
from carelane.services.consent.importing.job import KIND as IMPORT
from carelane.services.consent.importing.job import import_handler
from carelane.services.consent.importing.preview_job import KIND as PREVIEW
from carelane.services.consent.importing.preview_job import preview_import
from carelane.services.consent.inbound.held import close_due
from carelane.services.gate.memory import GateMemory
from carelane.services.gate.question import GateParts
from carelane.settings import Settings
from carelane.storage.allowance_memory import MemoryAllowances
from carelane.storage.allowance_store import SqlAllowances
from carelane.storage.answer_store import SqlAnswerStore
from carelane.storage.campaign_store import SqlCampaignStore
from carelane.storage.database import Database, open_database
from carelane.storage.form_store import SqlOptInForms
from carelane.storage.installation import claim_database
from carelane.storage.invitation_store import SqlInvitationStore
from carelane.storage.job_store import SqlJobStore
from carelane.storage.ledger.consent_ledger import SqlConsentLedger
from carelane.storage.ledger.consent_setup import SqlConsentSetup
from carelane.storage.ledger.evidence_store import SqlEvidenceStore
from carelane.storage.ledger.gate_store import SqlGateStore
from carelane.storage.ledger.held_replies import SqlHeldReplies
from carelane.storage.ledger.inclusions import SqlInclusions
from carelane.storage.ledger.people import SqlPeople
from carelane.storage.ledger.sent_log import SqlSentLog
from carelane.storage.upgrading import upgrade
from carelane.storage.user_store import SqlUserStore
from carelane.storage.workspace_store import SqlWorkspaceStore

_FAILURES_COUNT = timedelta(days=1)
_ANSWERS_KEPT = timedelta(days=1)
_SENT_KEPT = timedelta(days=400)  # the longest look back of any limit


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that services need; hand single parts of it to them by keyword."""

    settings: Settings
    database: Database
    workspaces: WorkspaceStore
    users: UserStore
    invitations: InvitationStore
    campaigns: CampaignStore
    jobs: JobStore
    hasher: PasswordHasher
    vault: Vault
    tokens: Tokens
    second_factor: SecondFactor
    answers: AnswerStore
    allowances: Allowances
    ledger: ConsentLedger
    inclusions: Inclusions
    people: People
    evidence: EvidenceStore
    consent_setup: ConsentSetup
    sent_log: SentLog
    held: HeldReplies
    opt_in_forms: OptInForms
    gate: GateParts
    runner: JobRunner
    clock: Clock

    def close(self) -> None:
        """Stop the runner and give back every connection."""
        self.runner.stop()
        self.database.close()


def open_services(
    settings: Settings,
    *,
    handlers: Mapping[str, Handler] = MappingProxyType({}),
    clock: Clock | None = None,
    hasher: PasswordHasher | None = None,
) -> Services:
    """Open (and, the first time, make) an installation. The runner is not started yet.

    Raises:
        BadSetting: the database or the key cannot be used, or they do not belong together.
        StoreUnavailable: the database does not answer.
    """
    clock = clock or SystemClock()
    vault = open_vault(settings.data)
    database = _open_database(settings.database, vault)
    users, jobs = SqlUserStore(database, clock), SqlJobStore(database, vault, clock)
    invitations = SqlInvitationStore(database, clock)
    answers = SqlAnswerStore(database, vault)
    allowances = _allowances(database, vault)
    campaigns = SqlCampaignStore(database, vault, clock)
    ledger, sent_log = SqlConsentLedger(database, vault, clock), SqlSentLog(database)
    imports = _import_stores(database, vault, clock, ledger)
    known = {**_importing(imports, campaigns, clock), **handlers}
    chores = (
        lambda now: close_due(now, ledger=imports.ledger, held=imports.held),
        *_clearing(settings, answers, jobs, users, sent_log),
        lambda _: ledger.sign_due(),
        invitations.remove_expired,
        allowances.forget_full,
    )
    return Services(
        settings=settings,
        database=database,
        workspaces=SqlWorkspaceStore(database, clock),
        users=users,
        invitations=invitations,
        campaigns=campaigns,
        jobs=jobs,
        hasher=hasher or Argon2Hasher(),
        vault=vault,
        tokens=RandomTokens(),
        second_factor=Totp(),
        answers=answers,
        ledger=ledger,
        inclusions=SqlInclusions(database),
        people=imports.people,
        evidence=imports.evidence,
        consent_setup=imports.setup,
        sent_log=sent_log,
        held=imports.held,
        opt_in_forms=SqlOptInForms(database, clock),
        gate=GateParts(SqlGateStore(database), imports.people, imports.setup, campaigns, vault, GateMemory()),
        allowances=allowances,
        runner=ThreadRunner(jobs, known, clock, chores=chores),
        clock=clock,
    )


def _allowances(database: Database, vault: Vault) -> Allowances:
    """A SQLite file is served by one process, which counts for nothing in its memory; others share their database."""
    return MemoryAllowances() if database.is_sqlite else SqlAllowances(database, vault)


def _import_stores(database: Database, vault: Vault, clock: Clock, ledger: SqlConsentLedger) -> ImportStores:
    """Where imports are recorded."""
    return ImportStores(
        ledger,
        SqlPeople(database, vault, clock),
        SqlEvidenceStore(database, vault),
        SqlConsentSetup(database, clock),
        SqlHeldReplies(database),
    )


def _open_database(address: str, vault: Vault) -> Database:
    """The database with the tables of this version, if it belongs to this vault."""
    database = open_database(address)
    try:
        upgrade(database)
        claim_database(database, vault)
    except BaseException:
        database.close()
        raise
    return database


def _importing(imports: ImportStores, campaigns: CampaignStore, clock: Clock) -> dict[str, Handler]:
    """What works on imports in the background."""
    return {IMPORT: import_handler(stores=imports, campaigns=campaigns, clock=clock), PREVIEW: preview_import}


def _clearing(
    settings: Settings, answers: SqlAnswerStore, jobs: SqlJobStore, users: SqlUserStore, sent_log: SqlSentLog
) -> tuple[Chore, ...]:
    """What goes once it is old."""
    return (
        lambda now: answers.remove_due(now - _ANSWERS_KEPT),
        lambda now: jobs.remove_due(now - timedelta(days=settings.result_days)),
        lambda now: users.remove_expired(now, now - _FAILURES_COUNT),
        lambda now: sent_log.forget_before(now - _SENT_KEPT),
    )


def site_reader() -> SiteReader:
    """Who looks at websites, over the network of this machine."""
    from carelane.site.reader import WebSiteReader  # noqa: PLC0415  most commands look at none

    return WebSiteReader()
