"""What an installation keeps: campaigns with every version, jobs, and the trail of who did what.

Decides: which facts each of them has.
Leaves alone: tables and locking (`storage`), and who may see them (`access`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from carelane.domain.access import ActorKind
from carelane.domain.campaign import Registration


class Status(StrEnum):
    """Where a campaign stands; set by hand, or by recording an attempt."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECLINED = "declined"
    APPROVED = "approved"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something; the name is kept as it was then."""

    kind: ActorKind
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class KeptCampaign:
    """A campaign as it stands now. `version` is the number that a save has to name (optimistic locking)."""

    id: str
    workspace_id: str
    name: str
    registration: Registration
    status: Status
    version: int
    created_at: datetime
    changed_at: datetime
    changed_by: Actor
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CampaignVersion:
    """One state that somebody saved. `is_aside` is True for what lost a conflict: kept, but never current."""

    number: int
    registration: Registration
    saved_at: datetime
    saved_by: Actor
    note: str = ""
    based_on: int = 0
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A rejection being worked on: what was pasted, and what the owner decided so far.

    answers: fact name to value. confirmed, picked, refused: ids of statements and edits.
    """

    id: str
    workspace_id: str
    campaign_id: str
    rejection: str
    provider: str
    created_at: datetime
    changed_at: datetime
    version: int = 1
    answers: Mapping[str, str] = field(default_factory=dict)
    confirmed: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    is_done: bool = False


class JobState(StrEnum):
    """Where a job stands. Only QUEUED and RUNNING can be cancelled."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of long work. `done` of `total` units are finished (total 0: not known yet).

    `error` is a sentence for the user; never text of the input. Input and result are fetched apart.
    """

    id: str
    workspace_id: str
    kind: str
    title: str
    state: JobState
    done: int
    total: int
    created_at: datetime
    created_by: Actor
    started_at: datetime | None = None
    finished_at: datetime | None = None
    cancel_requested: bool = False
    tries: int = 0
    error: str = ""
    summary: str = ""
    result_type: str = ""
    result_name: str = ""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One thing that somebody did: `action` is "campaign.saved"; `subject` names what, without personal data."""

    number: int
    workspace_id: str
    at: datetime
    actor: Actor
    action: str
    subject: str
    detail: str = ""
