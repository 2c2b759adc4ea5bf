"""`carelane ledger`: check the ledger of consent, sign it, read it, and put its states right.

Decides: that the ledger of a workspace that was removed can still be checked by its id, because proof outlives it.
Leaves alone: recording (`carelane inbound`, `carelane import`) and proofs for one number (`carelane prove`).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, every_workspace, opened, workspace_called
from carelane.cli.output import print_json, say, write, write_data

if TYPE_CHECKING:
    from carelane.domain.consent_records import Checkpoint
    from carelane.wiring import Services

ledger = typer.Typer(name="ledger", help="The ledger of consent: check it, sign it, read it.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


@ledger.command("verify")
def verify(
    *,
    workspace: Annotated[str, typer.Option("--workspace", help="One workspace, by name or id (default: all).")] = "",
    checkpoint: Annotated[
        list[Path] | None, typer.Option("--checkpoint", help="A checkpoint that was kept elsewhere. May be repeated.")
    ] = None,
    as_json: AsJson = False,
    data: DataFolder = "",
) -> None:
    """Check every event, every signed head, every state and all evidence.

    Ends with 1 when anything is wrong, and with 3 when there is nothing to check (the wrong folder, perhaps).
    """
    from carelane.report.ledger import verification_data, verification_text  # noqa: PLC0415  keeps the start short

    kept = [_read(path) for path in checkpoint or ()]
    with opened(data) as services:
        places = [_place(workspace, services)] if workspace else _every(services, kept)
        checked = [
            (name, services.ledger.verify(place, kept=[each for each in kept if each.workspace_id == place]))
            for place, name in places
        ]
    if as_json:
        print_json(verification_data(checked))
    else:
        write(verification_text(checked) or "there is no ledger yet\n")
    if strangers := sum(each.workspace_id not in {place for place, _ in places} for each in kept):
        say(f"{strangers} of the checkpoints given belong to another workspace, and were not looked at")
    if not all(found.is_sound for _, found in checked):
        raise typer.Exit(1)
    if not checked:
        raise typer.Exit(3)


@ledger.command("checkpoint")
def checkpoint_(
    *,
    workspace: WorkspaceName = "",
    out: Annotated[str, typer.Option("--out", help="The file to write (default: standard output).")] = "",
    data: DataFolder = "",
) -> None:
    """Sign how the ledger stands now; keep the file where nobody who can reach the database can reach it."""
    import json  # noqa: PLC0415  keeps the start short

    from carelane.services.consent.ledger.checkpoint_file import checkpoint_data  # noqa: PLC0415

    with opened(data) as services:
        place, name = _place(workspace, services)
        signed = services.ledger.checkpoint(place)
    if not out:
        print_json(checkpoint_data(signed))
        return
    _write(Path(out), json.dumps(checkpoint_data(signed), indent=2) + "\n")
    say(f"written: {out} ({signed.size:,} events of {name})")


@ledger.command("events")
def events(
    *,
    workspace: WorkspaceName = "",
    after: Annotated[int, typer.Option("--after", help="Only events after this number.", min=0)] = 0,
    most: Annotated[int, typer.Option("--most", help="At most so many (0: all).", min=0)] = 0,
    data: DataFolder = "",
) -> None:
    """Print events as JSON lines, in order, without the words or the number of anybody."""
    import json  # noqa: PLC0415  keeps the start short
    from itertools import islice  # noqa: PLC0415

    from carelane.services.consent.exports.ledger_lines import event_data  # noqa: PLC0415

    with opened(data) as services:
        place, _ = _place(workspace, services)
        for each in islice(services.ledger.events(place, after=after), most or None):
            write_data(json.dumps(event_data(each, personal=False), ensure_ascii=False) + "\n")


@ledger.command("stats")
def stats(*, workspace: WorkspaceName = "", as_json: AsJson = False, data: DataFolder = "") -> None:
    """Count what is in the ledger."""
    from carelane.report.ledger import counts_data, counts_text  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.ledger.counts import count_ledger  # noqa: PLC0415

    with opened(data) as services:
        place, name = _place(workspace, services)
        counts = count_ledger(place, ledger=services.ledger)
    if as_json:
        print_json(counts_data(place, name, counts))
    else:
        write(counts_text(name, counts))


@ledger.command("rebuild")
def rebuild(*, workspace: WorkspaceName = "", data: DataFolder = "") -> None:
    """Work out again from the events how everybody stands; others wait meanwhile."""
    with opened(data) as services:
        place, name = _place(workspace, services)
        wrong = services.ledger.rebuild(place)
    say(f"{name}: {wrong:,} states were wrong and were put right" if wrong else f"{name}: every state was right")


@ledger.command("forget")
def forget(
    *,
    workspace: Annotated[str, typer.Option("--workspace", help="The id of a workspace that was removed.")],
    is_sure: Annotated[bool, typer.Option("--yes", help="Do it: it cannot be undone.")] = False,
    data: DataFolder = "",
) -> None:
    """Erase every person of a workspace that was removed; the chain, and who said STOP, stay."""
    from carelane.cli.consent_place import command_line  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    with opened(data) as services:
        place, name = _place(workspace, services)
        if any(place == each.id for each in every_workspace(services)):
            raise BadSetting(
                "this workspace is still there; nothing was erased",
                hint="remove it first; carelane erase erases one person of it",
            )
        if not is_sure:
            raise BadSetting(
                f"this makes numbers, words and evidence of {name} unreadable for ever; nothing was erased yet",
                hint="export and prove what you have to keep, then say --yes",
            )
        count = services.people.erase_all(place, command_line())
    say(f"erased: {count:,} people of {name}; what stops texts to their numbers stays")


def _place(wanted: str, services: "Services") -> tuple[str, str]:
    """The id and the name of a workspace; one that was removed has its id only."""
    from carelane.domain.errors import UnknownName  # noqa: PLC0415  keeps the start short

    try:
        found = workspace_called(wanted, services)
    except UnknownName:
        if wanted and services.ledger.size(wanted):
            return wanted, f"the removed workspace {wanted}"
        raise
    return found.id, found.name


def _every(services: "Services", kept: "list[Checkpoint]") -> list[tuple[str, str]]:
    """Every workspace that has a ledger, or should have one."""
    named = {each.workspace_id for each in kept}
    places = [(each.id, each.name) for each in every_workspace(services)]
    return [(place, name) for place, name in places if services.ledger.size(place) or place in named]


def _read(path: Path) -> "Checkpoint":
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.ledger.checkpoint_file import read_checkpoint  # noqa: PLC0415

    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        said = error.strerror or "unknown reason"
        raise UnreadableFile(f"{path} cannot be read: {said}", hint="give the file of a checkpoint") from error
    return read_checkpoint(text)


def _write(path: Path, text: str) -> None:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        said = error.strerror or "unknown reason"
        raise BadSetting(f"{path} could not be written: {said}", hint="choose another place for it") from error
