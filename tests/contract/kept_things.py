"""What the contract tests work with: stores on a database, a clock that never stands still, somebody to act."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import settings

from carelane.accounts.vault import KeyVault
from carelane.domain.access import ActorKind, User, Workspace, WorkspaceKind
from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.kept import Actor
from carelane.storage.campaign_store import SqlCampaignStore
from carelane.storage.database import Database
from carelane.storage.invitation_store import SqlInvitationStore
from carelane.storage.job_store import SqlJobStore
from carelane.storage.ledger.consent_ledger import SqlConsentLedger
from carelane.storage.ledger.consent_setup import SqlConsentSetup
from carelane.storage.ledger.evidence_store import SqlEvidenceStore
from carelane.storage.ledger.held_replies import SqlHeldReplies
from carelane.storage.ledger.people import SqlPeople
from carelane.storage.ledger.sent_log import SqlSentLog
from carelane.storage.user_store import SqlUserStore
from carelane.storage.workspace_store import SqlWorkspaceStore

KEY = bytes(range(32))
# Every step asks a database, so there are fewer of them; `make soak` tries fifteen times as many.
_IS_SOAK = settings.default is not None and settings.default.max_examples > 100
RUNS = settings(max_examples=150 if _IS_SOAK else 10, stateful_step_count=20)
ANN = Actor(ActorKind.USER, "ann", "Ann Example")


@dataclass(slots=True)
class TickingClock:
    """Every look is a millisecond later than the one before; `pass_` makes time pass."""

    at: datetime = field(default_factory=lambda: datetime(2026, 5, 4, 9, 0, tzinfo=UTC))

    def now(self) -> datetime:
        """The present moment."""
        self.at += timedelta(milliseconds=1)
        return self.at

    def pass_(self, **span: float) -> datetime:
        """Later, by that much."""
        self.at += timedelta(**span)
        return self.at


@dataclass(frozen=True, slots=True)
class Stores:
    """Every store on one database."""

    database: Database
    clock: TickingClock
    vault: KeyVault
    workspaces: SqlWorkspaceStore
    users: SqlUserStore
    invitations: SqlInvitationStore
    campaigns: SqlCampaignStore
    jobs: SqlJobStore
    ledger: SqlConsentLedger
    people: SqlPeople
    evidence: SqlEvidenceStore
    consent_setup: SqlConsentSetup
    sent_log: SqlSentLog
    held: SqlHeldReplies

    def somebody(self, name: str = "Ann Example", email: str = "") -> User:
        """A person of that name."""
        return self.users.add_user(email or f"{self.clock.now().timestamp()}@example.com", name, "")

    def new_workspace(self, name: str = "Maple Ridge") -> Workspace:
        """A workspace that somebody owns."""
        return self.workspaces.add_workspace(name, WorkspaceKind.BUSINESS, "", owner=self.somebody(), by=ANN)


def as_actor(user: User) -> Actor:
    """The person as the trail names them."""
    return Actor(ActorKind.USER, user.id, user.name)


def stores_on(database: Database, key: bytes = KEY) -> Stores:
    """Stores on a database whose tables are there."""
    clock, vault = TickingClock(), KeyVault(key)
    return Stores(
        database,
        clock,
        vault,
        SqlWorkspaceStore(database, clock),
        SqlUserStore(database, clock),
        SqlInvitationStore(database, clock),
        SqlCampaignStore(database, vault, clock),
        SqlJobStore(database, vault, clock),
        SqlConsentLedger(database, vault, clock),
        SqlPeople(database, vault, clock),
        SqlEvidenceStore(database, vault),
        SqlConsentSetup(database, clock),
        SqlSentLog(database),
        SqlHeldReplies(database),
    )


def registration(description: str = "We answer tenants.", **campaign: object) -> Registration:
    """A registration that a description tells from others."""
    return Registration(
        brand=Brand(display_name="Maple Ridge Property Management"),
        campaign=Campaign(usecase="CUSTOMER_CARE", description=description, **campaign),  # type: ignore[arg-type]
    )
