"""`carelane export`: lists of who opted out, in and in again, and the whole ledger.

Decides: the names of lists and formats. Leaves alone: what stands in them (`services.consent.exports`).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, command_line, opened, workspace_called
from carelane.cli.output import ReaderGone, say, standard_output

if TYPE_CHECKING:
    from carelane.domain.access import Workspace
    from carelane.wiring import Services

LISTS = ("opted-out", "opted-in", "opted-back-in", "ledger")
FORMATS = ("csv", "ringcentral", "ringcentral-json")


def export(
    what: Annotated[str, typer.Argument(help="opted-out, opted-in, opted-back-in or ledger.", metavar="LIST")],
    *,
    workspace: WorkspaceName = "",
    form: Annotated[
        str,
        typer.Option("--format", help="csv for people; ringcentral (CSV) or ringcentral-json for its consent list."),
    ] = "csv",
    personal: Annotated[
        bool, typer.Option("--personal", help="With the ledger: also numbers and people's own words.")
    ] = False,
    output: Annotated[
        str, typer.Option("--output", help="A file that only you may read (default: standard output).")
    ] = "",
    data: DataFolder = "",
) -> None:
    """Write a list of people with dates, or the whole ledger as JSON lines."""
    from carelane.cli.output import one_of, write_bytes  # noqa: PLC0415  keeps the start short

    one_of(what, LISTS, "LIST")
    one_of(form, FORMATS, "--format")
    with opened(data) as services:
        place = workspace_called(workspace, services)
        pieces = _ledger(place, services, personal=personal) if what == "ledger" else _list(what, form, place, services)
        subject = f"{what} with personal words" if personal and what == "ledger" else what
        services.workspaces.note(place.id, command_line(), "consent.exported", subject, form)
        if output:
            write_bytes(Path(output), "".join(pieces).encode("utf-8", "backslashreplace"), private=True)
            say(f"written: {output}")
        else:
            _put(pieces)


def _ledger(place: "Workspace", services: "Services", *, personal: bool) -> Iterable[str]:
    from carelane.services.consent.exports.ledger_lines import ledger_lines  # noqa: PLC0415  keeps the start short

    lines = ledger_lines(
        place.id, ledger=services.ledger, people=services.people, at=services.clock.now(), personal=personal
    )
    return (f"{line}\n" for line in lines)


def _list(what: str, form: str, place: "Workspace", services: "Services") -> Iterable[str]:
    from carelane.services.consent.exports.as_csv import list_csv  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.exports.lists import ListKind, listed  # noqa: PLC0415
    from carelane.services.consent.exports.ringcentral import (  # noqa: PLC0415
        consent_records,
        records_calls,
        records_csv,
    )

    kind = ListKind(what)
    rows = listed(kind, place.id, ledger=services.ledger, people=services.people, at=services.clock.now())
    if form == "csv":
        return list_csv(kind, rows)
    records = consent_records(kind, rows, [each.number for each in services.consent_setup.senders(place.id)])
    return (records_csv(records),) if form == "ringcentral" else (f"{call}\n" for call in records_calls(records))


def _put(pieces: Iterable[str]) -> None:
    out = standard_output()
    for piece in pieces:
        try:
            out.write(piece.encode("utf-8", "backslashreplace"))
            out.flush()
        except BrokenPipeError:
            raise ReaderGone from None
