"""A ledger in memory that keeps the promises of the ports, for tests of what is above it."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from carelane.domain.access import ActorKind
from carelane.domain.consent import GIVING, BadEvent, ConsentEvent, EventKind
from carelane.domain.consent_records import CARE_STREAM, Checkpoint, EvidenceItem, Person, SentCounts, Stream
from carelane.domain.consent_state import fold
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.inclusion import Inclusion
from carelane.domain.kept import Actor
from carelane.domain.merkle import grow, leaf_hash, path_to, root_of
from carelane.ports.campaigns import NotKept
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.consent.importing.apply import ImportStores

WORKSPACE = "w1"
MAYA = Actor(ActorKind.USER, "u1", "Maya")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, at=NOW):
        self.at = at

    def now(self):
        return self.at

    def move(self, **by):
        self.at += timedelta(**by)


class Ledger:
    """Events in a list. `breaks_after` appends, it does not answer any more (0: never)."""

    def __init__(self, clock, breaks_after=0):
        self.kept, self.clock, self.appends, self.breaks_after = [], clock, 0, breaks_after

    def append(self, workspace_id, events):
        self.appends += 1
        if self.breaks_after and self.appends > self.breaks_after:
            raise StoreUnavailable
        by_key = {each.event.key: each for each in self.kept if each.event.key}
        made = []
        for event in events:
            there = by_key.get(event.key)
            if there is None:
                if (
                    event.kind is EventKind.CORRECTION
                    and self.event(workspace_id, event.refers_to).event.kind not in GIVING
                ):
                    raise BadEvent("a correction of what gives nothing")
                number = len(self.kept) + 1
                there = ConsentEvent(f"e{number}", workspace_id, number, self.clock.now(), event)
                self.kept.append(there)
                if event.key:
                    by_key[event.key] = there
            made.append(there)
        return tuple(made)

    def states(self, workspace_id, recipient):
        return tuple(fold(self.history(workspace_id, recipient)).values())

    def states_of(self, workspace_id, recipients):
        return {each: states for each in recipients if (states := self.states(workspace_id, each))}

    def history(self, _workspace_id, recipient):
        return tuple(each for each in self.kept if each.event.recipient == recipient)

    def events(self, _workspace_id, *, after=0):
        return iter(self.kept[after:])

    def event(self, _workspace_id, event_id):
        return next(each for each in self.kept if each.id == event_id)

    def size(self, _workspace_id):
        return len(self.kept)

    def checkpoint(self, workspace_id):
        root = root_of(self._subtrees()).hex()
        return Checkpoint(workspace_id, len(self.kept), root, self.clock.now(), "c2lnbmF0dXJl", "a2V5")

    def checkpoints(self, _workspace_id):
        return ()

    def inclusions(self, _workspace_id, checkpoint, numbers):
        contents = [repr(each).encode() for each in self.kept]
        leaves = [leaf_hash(content) for content in contents]
        size = checkpoint.size
        return tuple(
            Inclusion(number, contents[number - 1], path_to(leaves, size, number - 1), size, checkpoint.root)
            for number in numbers
        )

    def _subtrees(self):
        subtrees: list[bytes] = []
        for number, each in enumerate(self.kept):
            grow(subtrees, number, leaf_hash(repr(each).encode()))
        return subtrees


class Crowd:
    """People by a plain hash."""

    def __init__(self):
        self.kept = {}

    def recipient(self, workspace_id, number):
        return hashlib.sha256(f"{workspace_id} {number}".encode()).hexdigest()

    def meet(self, workspace_id, numbers, at):
        found = tuple(self.recipient(workspace_id, number) for number in numbers)
        for recipient, number in zip(found, numbers, strict=True):
            self.kept.setdefault(recipient, Person(recipient, number, at))
        return found

    def person(self, _workspace_id, recipient):
        if recipient not in self.kept:
            raise NotKept("person")
        return self.kept[recipient]

    def people(self, _workspace_id, recipients):
        return {each: self.kept[each] for each in recipients if each in self.kept}

    def erase(self, _workspace_id, recipient, _by):
        self.kept[recipient] = replace(self.kept[recipient], number=None, erased_at=NOW)


class Proofs:
    """Evidence by its content; an id that nobody kept is NotKept."""

    def __init__(self):
        self.kept = {}

    def keep(self, _workspace_id, kind, media_type, content, *, recipient="", at):
        name = hashlib.sha256(content).hexdigest()
        self.kept[name] = (EvidenceItem(name, kind, media_type, len(content), at, recipient), content)
        return self.kept[name][0]

    def keep_all(self, workspace_id, given, at):
        return tuple(
            self.keep(workspace_id, each.kind, each.media_type, each.content, recipient=each.recipient, at=at)
            for each in given
        )

    def item(self, _workspace_id, evidence_id):
        if evidence_id not in self.kept:
            raise NotKept("evidence")
        return self.kept[evidence_id][0]

    def content(self, _workspace_id, evidence_id):
        return self.kept[evidence_id][1]


class Setup:
    """The defaults, and nothing set up."""

    def __init__(self):
        self.wordings = ()

    def policy(self, _workspace_id):
        return GatePolicy()

    def senders(self, _workspace_id):
        return ()

    def streams(self, _workspace_id):
        return (Stream(CARE_STREAM, "customer care"),)

    def disclosures(self, _workspace_id):
        return self.wordings


class Sent:
    """Moments of texts, to everybody."""

    def __init__(self, *times):
        self.times = tuple(sorted(times, reverse=True))

    def counts(self, _workspace_id, _recipient, **_asked):
        if not self.times:
            return SentCounts()
        return SentCounts(self.times[-1], self.times[0], self.times)


class Held:
    """Replies to read, each event once."""

    def __init__(self):
        self.kept = {}

    def add(self, held):
        self.kept.setdefault(held.event_id, held)


def stores(clock, breaks_after=0) -> Any:
    """A place for imports."""
    parts: list[Any] = [Ledger(clock, breaks_after), Crowd(), Proofs(), Setup(), Held()]
    return ImportStores(*parts)
