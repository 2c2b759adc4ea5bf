"""An import taken back: every consent that it gave is corrected; nothing that stops texts is.

Decides: that opt-outs, wrong numbers and unclear replies of the history stay, because they were said whoever imported
them, and that undoing twice changes nothing.
Leaves alone: evidence, which stays beside the events (`retention` removes it when it is due).
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent import GIVING, ConsentEvent, EventKind, Method, NewEvent
from carelane.domain.errors import UnknownName
from carelane.domain.kept import Actor
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger
from carelane.services.consent.importing.plan import source_of

_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class UndoImport:
    """The import to take back."""

    workspace_id: str
    import_id: str
    by: Actor


@dataclass(frozen=True, slots=True)
class Undone:
    """taken_back: consents that count no more, now. before: those that an earlier undo took back. stays: by kind."""

    import_id: str
    taken_back: int
    before: int
    stays: tuple[tuple[EventKind, int], ...]


def undo_import(command: UndoImport, *, ledger: ConsentLedger, clock: Clock) -> Undone:
    """Take it back.

    Raises:
        UnknownName: nothing of such an import was recorded here.
    """
    source = source_of(command.import_id)
    given: dict[str, ConsentEvent] = {}
    corrected: set[str] = set()
    stays: Counter[EventKind] = Counter()
    for each in ledger.events(command.workspace_id):
        if each.event.kind is EventKind.CORRECTION:
            corrected.add(each.event.refers_to)
        elif each.event.source == source:
            if each.event.kind in GIVING:
                given[each.id] = each
            else:
                stays[each.event.kind] += 1
    if not given and not stays:
        raise UnknownName(
            "nothing of such an import was recorded in this workspace",
            hint="the id is what the import printed, 16 letters and digits",
        )
    open_ones = [each for each in given.values() if each.id not in corrected]
    for start in range(0, len(open_ones), _BATCH):
        batch = open_ones[start : start + _BATCH]
        ledger.append(command.workspace_id, [_correction(each, source, command.by, clock) for each in batch])
    return Undone(
        command.import_id,
        taken_back=len(open_ones),
        before=len(given) - len(open_ones),
        stays=tuple((kind, stays[kind]) for kind in EventKind if stays[kind]),
    )


def _correction(each: ConsentEvent, source: str, by: Actor, clock: Clock) -> NewEvent:
    return NewEvent(
        kind=EventKind.CORRECTION,
        recipient=each.event.recipient,
        happened_at=clock.now(),
        actor=by,
        source=source,
        scope=each.event.scope,
        method=Method.IMPORT,
        refers_to=each.id,
        key=f"undo:{each.id}",
    )
