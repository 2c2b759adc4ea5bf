"""A person erased: number, words and evidence become unreadable; the chain and what stops texts stay.

Decides: that an erasure before its day needs the word of whoever decides, because the evidence may still be needed in
court.
Leaves alone: when things are due (`due`), and the entry that says so, which the store records with it.
"""

from dataclasses import dataclass

from carelane.domain.errors import InputError
from carelane.domain.kept import Actor
from carelane.ports.clock import Clock
from carelane.services.consent.retention.due import Due, RetentionStores, due_of


class NotDue(InputError):
    """The law asks to keep what would be destroyed."""

    slug = "not-due"


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """Whom, and by whom. anyway: although evidence would be destroyed before its day."""

    workspace_id: str
    recipient: str
    by: Actor
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done. due: how it stood before. stays_stopped: an opt-out stays in force."""

    due: Due
    stays_stopped: bool


def erase_person(command: ErasePerson, *, stores: RetentionStores, clock: Clock) -> Erased:
    """Erase.

    Raises:
        NotDue: evidence has to be kept longer, and `anyway` was not said.
        NotKept: nobody like that is known here.
    """
    now = clock.now()
    due = due_of(command.workspace_id, command.recipient, stores=stores, at=now)
    if not command.anyway and not due.is_erased and not due.is_due(now):
        raise _not_due(due)
    stores.people.erase(command.workspace_id, command.recipient, command.by)
    return Erased(due, stays_stopped=due.suppressed)


def _not_due(due: Due) -> NotDue:
    if due.keep_until is None:
        return NotDue(
            "the person's consent is alive; what proves it is needed while you text",
            hint="record the end of the consent first, or say that it is to be erased anyway",
        )
    until = due.keep_until.date().isoformat()
    return NotDue(
        f"what proves it has to be kept until {until} ({due.why})",
        hint="erase it then, or say that it is to be erased anyway: you could no longer prove it",
    )
