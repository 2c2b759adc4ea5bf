"""What of a person may be erased from which day on.

Decides: that what stops texts never goes; that evidence of consent stays five years after the consent ended and four
after the last text, whichever is later; that evidence of an opt-out stays ten years; and that nothing of a consent that
is alive is due; implied consent ended with its conversation.
Leaves alone: erasing (`erase`), and what a court or a contract asks beyond that.
Source: 16 CFR 310.5 (five years); 28 USC 1658 (four years from each text); Virginia, SB 1339 (ten years for opt-outs);
the requirement CON-14.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, ConsentScope, EventKind
from carelane.domain.consent_state import ScopeState, fold, standing
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People, SentLog

YEARS_AFTER_CONSENT: Final = 5
YEARS_AFTER_LAST_TEXT: Final = 4
YEARS_OF_AN_OPT_OUT: Final = 10
REQUIREMENTS: Final = ("CON-14",)
_ENDS: Final = frozenset({
    EventKind.OPT_OUT, EventKind.WRONG_NUMBER, EventKind.REASSIGNED, EventKind.EXPIRY, EventKind.DISCLOSURE_CHANGE,
    EventKind.COMPLAINT, EventKind.CORRECTION,
})  # fmt: skip
# What stops texts is proved for ten years, whoever said it.
_PROVED: Final = frozenset(
    {EventKind.OPT_OUT, EventKind.WRONG_NUMBER, EventKind.REASSIGNED, EventKind.COMPLAINT, EventKind.HOLD}
)


class Keeps(StrEnum):
    """Why something is kept."""

    CONSENT = "consent"  # evidence of consent
    OPT_OUT = "opt_out"  # evidence of an opt-out
    NOTHING = "nothing"  # no consent and no opt-out: texts, holds, requests without an answer


@dataclass(frozen=True, slots=True)
class Due:
    """One person. keep_until: None while a consent is alive: it is not due at all. why: in words.

    suppressed: the person opted out, which stays for ever, erased or not.
    """

    recipient: str
    keeps: Keeps
    keep_until: datetime | None
    why: str
    suppressed: bool
    is_erased: bool

    def is_due(self, at: datetime) -> bool:
        """Whether the data of the person may be erased by then."""
        return self.keep_until is not None and self.keep_until <= at and not self.is_erased


@dataclass(frozen=True, slots=True)
class RetentionStores:
    """Where it is read."""

    ledger: ConsentLedger
    people: People
    setup: ConsentSetup
    sent_log: SentLog


def retention(workspace_id: str, *, stores: RetentionStores, at: datetime) -> Iterator[Due]:
    """Everybody in the ledger of a workspace, in the order in which they first appear."""
    seen: set[str] = set()
    for each in stores.ledger.events(workspace_id):
        recipient = each.event.recipient
        if recipient not in seen:
            seen.add(recipient)
            yield due_of(workspace_id, recipient, stores=stores, at=at)


def due_of(workspace_id: str, recipient: str, *, stores: RetentionStores, at: datetime) -> Due:
    """One person.

    Raises:
        NotKept: nobody like that is known here.
    """
    events = stores.ledger.history(workspace_id, recipient)
    person = stores.people.person(workspace_id, recipient)
    last = last_text(workspace_id, recipient, stores=stores, at=at)
    return _due(recipient, events, last, at, is_erased=person.erased_at is not None)


def last_text(workspace_id: str, recipient: str, *, stores: RetentionStores, at: datetime) -> datetime | None:
    """When the last text went to the person, as far as the log shows."""
    senders = [str(each.number) for each in stores.setup.senders(workspace_id)] or [ALL]
    found = []
    for sender in senders:
        for stream in stores.setup.streams(workspace_id):
            counts = stores.sent_log.counts(workspace_id, recipient, sender=sender, stream=stream.id, text="", at=at)
            found += [counts.last_at] if counts.last_at else []
    return max(found, default=None)


def years_later(at: datetime, years: int) -> datetime:
    """The same day of a later year; February 29 becomes March 1."""
    try:
        return at.replace(year=at.year + years)
    except ValueError:
        return at.replace(year=at.year + years, month=3, day=1)


def _due(
    recipient: str, events: Sequence[ConsentEvent], last: datetime | None, at: datetime, *, is_erased: bool
) -> Due:
    gave = any(each.event.level is not ConsentLevel.NONE for each in events)
    outs = [each.counts_at for each in events if each.event.kind in _PROVED]
    states = tuple(fold(events).values())
    suppressed = any(standing([state], state.scope.sender, state.scope.stream, at=at).is_stopped for state in states)
    if any(standing([state], state.scope.sender, state.scope.stream, at=at).hold for state in states):
        return Due(recipient, Keeps.OPT_OUT, None, "a reply of theirs has not been read yet", suppressed, is_erased)
    if any(_is_alive(states, state.scope, at) for state in states):
        return Due(recipient, Keeps.CONSENT, None, "a consent is alive", suppressed, is_erased)
    latest = max((each.counts_at for each in events), default=at)
    ended = max((each.counts_at for each in events if each.event.kind in _ENDS), default=latest)
    options: list[tuple[datetime, Keeps, str]] = [(latest, Keeps.NOTHING, "no consent and no opt-out has to be proved")]
    if gave:
        options.append((years_later(ended, YEARS_AFTER_CONSENT), Keeps.CONSENT, "five years after the consent ended"))
    if last:
        options.append((years_later(last, YEARS_AFTER_LAST_TEXT), Keeps.CONSENT, "four years after the last text"))
    if outs:
        options.append((years_later(max(outs), YEARS_OF_AN_OPT_OUT), Keeps.OPT_OUT, "ten years after the opt-out"))
    until, keeps, why = max(options, key=lambda option: option[0])
    return Due(recipient, keeps, until, why, suppressed, is_erased)


def _is_alive(states: Sequence[ScopeState], scope: ConsentScope, at: datetime) -> bool:
    """Whether texts may still rest on a consent; implied consent ended with its conversation."""
    stands = standing(states, scope.sender, scope.stream, at=at)
    return stands.level.rank >= ConsentLevel.EXPRESS.rank and not stands.is_stopped
